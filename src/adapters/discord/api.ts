/** The few calls this adapter makes, each with a deadline of its own. */
import { createHash } from "node:crypto";
import {
  type APIApplication,
  type APIApplicationCommand,
  type APIApplicationCommandOptionChoice,
  type APIGatewayBotInfo,
  type APIGuild,
  type APIMessage,
  type APIUser,
  InteractionResponseType,
  MessageFlags,
  type REST,
  Routes,
} from "discord.js";
import type { InteractionAddress } from "./address.ts";
import type { DiscordMetrics } from "./counters.ts";
import { FIRST_ANSWER_MS, NONCE_LENGTH } from "./limits.ts";
import type { Payload } from "./render.ts";
import { type Calls, countedCalls } from "./rest.ts";
import type { SlashCommand } from "./slash-commands.ts";

const DEADLINE_MS = 10_000;

const deadline = (ms: number) => ({ signal: AbortSignal.timeout(ms) });

/** An interaction's token is its authorization. */
const byToken = { auth: false };

/** Discord returns the earlier message for the same nonce, so a part that is sent again is there once. */
const nonce = (part: string): string =>
  createHash("sha256").update(part).digest("hex").slice(0, NONCE_LENGTH);

export type Api = ReturnType<typeof createApi>;

export function createApi(given: REST, token: string, metrics?: DiscordMetrics) {
  const rest = countedCalls(given, token, metrics);
  return { ...firstAnswers(rest), ...followingAnswers(rest), ...messages(rest), ...lookUps(rest) };
}

/** In a server only the person sees it. */
const seenBy = ({ channel }: InteractionAddress, payload: Payload): Payload =>
  channel === null ? { ...payload, flags: (payload.flags ?? 0) | MessageFlags.Ephemeral } : payload;

/** What has to come within three seconds. */
function firstAnswers(rest: Calls) {
  const callback = async (
    { id, token }: Pick<InteractionAddress, "id" | "token">,
    body: unknown,
  ): Promise<void> => {
    await rest.post(Routes.interactionCallback(id, token), {
      body,
      ...byToken,
      ...deadline(FIRST_ANSWER_MS),
    });
  };

  return {
    /**
     * Always a new message, never an update of the one that was tapped: a dialogue reads downwards, an answer
     * given earlier stays in sight with its "change", and an old button left in place does no harm.
     */
    reply: (address: InteractionAddress, payload: Payload) =>
      callback(address, {
        type: InteractionResponseType.ChannelMessageWithSource,
        data: seenBy(address, payload),
      }),

    defer: (address: InteractionAddress) =>
      callback(address, {
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        data: address.channel === null ? { flags: MessageFlags.Ephemeral } : {},
      }),

    openForm: (address: InteractionAddress, data: unknown) =>
      callback(address, { type: InteractionResponseType.Modal, data }),

    suggest: (
      address: Pick<InteractionAddress, "id" | "token">,
      choices: APIApplicationCommandOptionChoice[],
    ) =>
      callback(address, {
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices },
      }),
  };
}

/** What may come for a quarter of an hour after that. */
const followingAnswers = (rest: Calls) => ({
  /** Whether the reply is still the "thinking …" of a deferral. */
  async isLoading({ application, token }: InteractionAddress): Promise<boolean> {
    const original = (await rest.get(Routes.webhookMessage(application, token, "@original"), {
      ...byToken,
      ...deadline(DEADLINE_MS),
    })) as APIMessage;
    return ((original.flags ?? 0) & MessageFlags.Loading) !== 0;
  },

  async replaceLoading({ application, token }: InteractionAddress, payload: Payload): Promise<void> {
    await rest.patch(Routes.webhookMessage(application, token, "@original"), {
      body: payload,
      ...byToken,
      ...deadline(DEADLINE_MS),
    });
  },

  async followUp(address: InteractionAddress, payload: Payload): Promise<void> {
    await rest.post(Routes.webhook(address.application, address.token), {
      body: seenBy(address, payload),
      ...byToken,
      ...deadline(DEADLINE_MS),
    });
  },
});

const messages = (rest: Calls) => ({
  /** `part` names this message for ever: the same part is never there twice. */
  async send(channel: string, payload: Payload, part: string, replyTo?: string): Promise<void> {
    const reference = replyTo && { message_reference: { message_id: replyTo, fail_if_not_exists: false } };
    await rest.post(Routes.channelMessages(channel), {
      body: { ...payload, ...reference, nonce: nonce(part), enforce_nonce: true },
      ...deadline(DEADLINE_MS),
    });
  },

  async openDirectMessages(user: string): Promise<string> {
    const channel = await rest.post(Routes.userChannels(), {
      body: { recipient_id: user },
      ...deadline(DEADLINE_MS),
    });
    return (channel as { id: string }).id;
  },
});

/** What Discord knows of the bot and its servers. */
const lookUps = (rest: Calls) => ({
  self: async (): Promise<APIUser> => (await rest.get(Routes.user(), deadline(DEADLINE_MS))) as APIUser,

  guild: async (guild: string): Promise<APIGuild> =>
    (await rest.get(Routes.guild(guild), deadline(DEADLINE_MS))) as APIGuild,

  application: async (): Promise<APIApplication> =>
    (await rest.get(Routes.currentApplication(), deadline(DEADLINE_MS))) as APIApplication,

  gateway: async (): Promise<APIGatewayBotInfo> =>
    (await rest.get(Routes.gatewayBot(), deadline(DEADLINE_MS))) as APIGatewayBotInfo,

  registeredCommands: async (application: string): Promise<APIApplicationCommand[]> =>
    (await rest.get(Routes.applicationCommands(application), {
      query: new URLSearchParams({ with_localizations: "true" }),
      ...deadline(DEADLINE_MS),
    })) as APIApplicationCommand[],

  async registerCommands(application: string, body: readonly SlashCommand[]): Promise<void> {
    await rest.put(Routes.applicationCommands(application), { body, ...deadline(DEADLINE_MS) });
  },
});
