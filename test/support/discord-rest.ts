/** The HTTP interface of the local Discord, refusing what Discord refuses. */
import { InteractionResponseType, MessageFlags } from "discord.js";
import type { Node } from "../../src/adapters/discord/component-tree.ts";
import { NONCE_LENGTH, TOKEN_MS } from "../../src/adapters/discord/limits.ts";
import {
  APPLICATION,
  asMessage,
  asUser,
  GUILD,
  guild,
  type Interaction,
  type Message,
  type World,
} from "./discord-world.ts";
import { commandViolations } from "./validators/discord-commands.ts";
import { formViolations, suggestionViolations } from "./validators/discord-forms.ts";
import { violations } from "./validators/discord-messages.ts";

type Json = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

const refused = (status: number, code: number, message: string, details?: unknown): Answer => ({
  status,
  body: { code, message, ...(details === undefined ? {} : { errors: details }) },
});
const invalid = (found: readonly string[]): Answer =>
  refused(400, 50035, "Invalid Form Body", {
    _errors: found.map((message) => ({ code: "INVALID", message })),
  });
const unknownInteraction = refused(404, 10062, "Unknown interaction");
const unknownWebhook = refused(404, 10015, "Unknown Webhook");

const VISIBLE_FLAGS = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral;

interface Registered {
  commands: readonly Json[];
  puts: number;
}

/** `firstAnswerMs`: without end unless the test is about it, for a busy machine is not a slow bot. */
export function createRest(world: World, token: string, firstAnswerMs = Number.POSITIVE_INFINITY) {
  const registered: Registered = { commands: [], puts: 0 };

  const drawn = (data: Json) => ({
    content: String(data.content ?? ""),
    components: (data.components ?? []) as Node[],
    flags: Number(data.flags ?? 0) & VISIBLE_FLAGS,
  });

  function post(interaction: Interaction, data: Json): Message {
    const shown = drawn(data);
    return world.post({
      ...shown,
      channel: interaction.channel,
      author: world.self,
      only: shown.flags & MessageFlags.Ephemeral ? interaction.user.id : undefined,
    });
  }

  function callback(id: string, interactionToken: string, body: Json): Answer {
    const interaction = world.interactions.get(interactionToken);
    if (!interaction || interaction.id !== id) return unknownInteraction;
    if (interaction.acknowledged) return refused(400, 40060, "Interaction has already been acknowledged.");
    if (world.now() - interaction.at > firstAnswerMs) return unknownInteraction;
    const data = (body.data ?? {}) as Json;
    if (
      interaction.autocomplete !==
      (body.type === InteractionResponseType.ApplicationCommandAutocompleteResult)
    )
      return invalid(["an autocompletion is answered by suggestions, and nothing else is"]);
    switch (body.type) {
      case InteractionResponseType.ApplicationCommandAutocompleteResult: {
        const found = suggestionViolations(data);
        if (found.length) return invalid(found);
        interaction.suggestions = data.choices as NonNullable<Interaction["suggestions"]>;
        break;
      }
      case InteractionResponseType.ChannelMessageWithSource: {
        const found = violations(data);
        if (found.length) return invalid(found);
        interaction.original = post(interaction, data);
        break;
      }
      case InteractionResponseType.DeferredChannelMessageWithSource: {
        if (Number(data.flags ?? 0) & ~MessageFlags.Ephemeral)
          return invalid(["a deferral takes only EPHEMERAL"]);
        interaction.original = post(interaction, { flags: data.flags });
        interaction.original.flags |= MessageFlags.Loading;
        break;
      }
      case InteractionResponseType.Modal: {
        const found = formViolations(data);
        if (interaction.fromForm) found.push("a form cannot answer a form");
        if (found.length) return invalid(found);
        interaction.form = data;
        break;
      }
      default:
        return invalid([`the answer type ${body.type} is not known here`]);
    }
    interaction.acknowledged = true;
    return { status: 204 };
  }

  function webhook(application: string, interactionToken: string): Interaction | Answer {
    const interaction = world.interactions.get(interactionToken);
    if (!interaction || application !== APPLICATION || !interaction.acknowledged) return unknownWebhook;
    if (world.now() - interaction.at > TOKEN_MS) return refused(401, 50027, "Invalid Webhook Token");
    return interaction;
  }

  function original(method: string, interaction: Interaction, body: Json): Answer {
    const message = interaction.original;
    if (!message) return refused(404, 10008, "Unknown Message");
    if (method === "PATCH") {
      const found = violations(body);
      if (found.length) return invalid(found);
      const shown = drawn(body);
      message.content = shown.content;
      message.components = shown.components;
      message.flags = (message.flags & MessageFlags.Ephemeral) | shown.flags;
    }
    return { status: 200, body: asMessage(message) };
  }

  function followUp(interaction: Interaction, body: Json): Answer {
    const found = violations(body);
    return found.length ? invalid(found) : { status: 200, body: asMessage(post(interaction, body)) };
  }

  function createMessage(channelId: string, body: Json): Answer {
    const channel = world.channels.get(channelId);
    if (!channel) return refused(404, 10003, "Unknown Channel");
    if (channel.person && world.closed.has(channel.person.id))
      return refused(403, 50007, "Cannot send messages to this user");
    const nonce = body.nonce === undefined ? undefined : String(body.nonce);
    if ((nonce?.length ?? 0) > NONCE_LENGTH) return invalid(["the nonce is too long"]);
    const earlier = world.messages.find(
      (message) => nonce !== undefined && message.channel === channel && message.nonce === nonce,
    );
    if (earlier && body.enforce_nonce === true) return { status: 200, body: asMessage(earlier) };
    const found = violations(body);
    if (found.length) return invalid(found);
    const reference = body.message_reference as { message_id: string } | undefined;
    const message = world.post({
      ...drawn(body),
      channel,
      author: world.self,
      only: undefined,
      nonce,
      replyTo: reference?.message_id,
    });
    return { status: 200, body: asMessage(message) };
  }

  function commands(method: string, body: unknown): Answer {
    if (method === "PUT") {
      const found = commandViolations(body);
      if (found.length) return invalid(found);
      registered.puts += 1;
      // Discord adds what was left out, and ids of its own.
      registered.commands = (body as Json[]).map((command) => ({
        ...command,
        id: world.id(),
        application_id: APPLICATION,
        version: world.id(),
        nsfw: false,
        default_member_permissions: null,
      }));
    }
    return { status: 200, body: registered.commands };
  }

  function openDirectMessages(body: Json): Answer {
    const known = [...world.channels.values()].find(({ person }) => person?.id === body.recipient_id);
    return known
      ? { status: 200, body: { id: known.id, type: known.type } }
      : refused(404, 10013, "Unknown User");
  }

  /** As the portal has it: where it can be added, and with what. */
  const application: Record<string, unknown> = {
    name: "Madoguchi",
    flags: 0,
    integration_types_config: {
      0: { oauth2_install_params: { scopes: ["applications.commands", "bot"], permissions: "2048" } },
      1: { oauth2_install_params: { scopes: ["applications.commands"], permissions: "0" } },
    },
  };

  return {
    registered,
    application,
    route(method: string, path: string, authorization: string | undefined, body: unknown): Answer {
      const parts = path.split("/").filter(Boolean).map(decodeURIComponent);
      const json = (body ?? {}) as Json;
      const [what, first = "", second = "", third] = parts;
      if (what === "interactions" && third === "callback") return callback(first, second, json);
      if (what === "webhooks") {
        const interaction = webhook(first, second);
        if ("status" in interaction) return interaction;
        return third === "messages" ? original(method, interaction, json) : followUp(interaction, json);
      }
      if (authorization !== `Bot ${token}`) return refused(401, 0, "401: Unauthorized");
      if (what === "applications" && first === "@me")
        return { status: 200, body: { ...application, id: APPLICATION } };
      if (what === "users" && first === "@me" && !second) return { status: 200, body: asUser(world.self) };
      if (what === "applications" && second === "commands") return commands(method, body);
      if (what === "channels" && second === "messages" && method === "POST")
        return createMessage(first, json);
      if (what === "guilds" && first === GUILD && !second) return { status: 200, body: guild };
      if (what === "users" && second === "channels") return openDirectMessages(json);
      return refused(404, 0, "404: Not Found");
    },
  };
}
