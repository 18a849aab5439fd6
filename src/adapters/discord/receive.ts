/**
 * What happened on Discord, as what the desk understands. Pure: gateway payloads in, data out.
 *
 * The raw payloads are read instead of discord.js' objects: those exist only for channels and users that
 * are cached, and caching people's messages is what this desk does not want.
 */
import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIAttachment,
  type APIInteraction,
  type APIMessage,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  type GatewayMessageCreateDispatchData,
  InteractionContextType,
  InteractionType,
  MessageFlags,
  MessageType,
} from "discord.js";
import type { Input, Unreadable } from "../../core/message.ts";
import type { Event } from "../../desk/desk.ts";
import type { DiscordAddress, InteractionAddress } from "./address.ts";
import { readButtonId, readTypeId } from "./button-id.ts";
import { inputOf, QUESTION } from "./commands.ts";
import { type FormKind, typed } from "./form.ts";

export type Received =
  | {
      readonly what: "event";
      readonly event: Omit<Event, "adapter" | "address">;
      readonly address: DiscordAddress;
    }
  | {
      readonly what: "form";
      readonly address: InteractionAddress;
      readonly kind: FormKind;
      readonly locale: string;
    }
  /** Somebody is typing a question, and looks for a topic. */
  | {
      readonly what: "typing";
      readonly address: Pick<InteractionAddress, "id" | "token">;
      readonly typed: string;
      readonly locale: string;
    }
  | {
      readonly what: "mention";
      readonly guild: string;
      readonly channel: string;
      readonly message: string;
      readonly user: string;
      readonly text: string;
    }
  | undefined;

/** Only a direct message with the bot itself is private; anywhere else a reply has to be ephemeral. */
function privateChannel(interaction: APIInteraction): string | null {
  const channel = interaction.channel;
  if (!channel) return null;
  const context = "context" in interaction ? interaction.context : undefined;
  const own =
    context === undefined
      ? channel.type === ChannelType.DM && !interaction.guild_id
      : context === InteractionContextType.BotDM;
  return own ? channel.id : null;
}

type Form = { readonly type: "form"; readonly kind: FormKind; readonly locale: string };

function commanded({ data }: APIApplicationCommandInteraction): Input {
  // The text of the message it was used on; what was in it beside text is said like in a direct message.
  if (data.type === ApplicationCommandType.Message) {
    const message = data.resolved.messages[data.target_id];
    return message ? written(message) : { type: "arrive" };
  }
  return inputOf(data.name, "options" in data ? ((data.options ?? []) as { name: string }[]) : []);
}

/** Undefined: nothing to answer. */
function acted(interaction: APIInteraction): Input | Form | undefined {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return commanded(interaction);
    case InteractionType.MessageComponent: {
      const { data } = interaction;
      if (data.component_type === ComponentType.StringSelect)
        return { type: "press", button: readButtonId(data.values[0] ?? "") };
      const form = readTypeId(data.custom_id);
      return form ? { type: "form", ...form } : { type: "press", button: readButtonId(data.custom_id) };
    }
    case InteractionType.ModalSubmit:
      return { type: "text", text: typed(interaction.data.components as Parameters<typeof typed>[0]) };
    default:
      return undefined;
  }
}

function typing(interaction: APIApplicationCommandAutocompleteInteraction): Received {
  const { id, token, data, locale } = interaction;
  const option = data.options.find((each) => each.name === QUESTION);
  const text = option && "value" in option ? String(option.value) : "";
  return { what: "typing", address: { id, token }, typed: text, locale };
}

export function receiveInteraction(interaction: APIInteraction): Received {
  // Whoever acts is answered, in a conversation of their own: a press on another person's button moves nothing of theirs.
  const user = interaction.member?.user ?? interaction.user;
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return typing(interaction);
  const input = acted(interaction);
  if (!user || user.bot || !input) return undefined;
  const address: InteractionAddress = {
    kind: "interaction",
    id: interaction.id,
    token: interaction.token,
    application: interaction.application_id,
    user: user.id,
    channel: privateChannel(interaction),
  };
  if (input.type === "form") return { what: "form", address, kind: input.kind, locale: input.locale };
  const locale = "locale" in interaction ? interaction.locale : undefined;
  return { what: "event", event: { conversation: user.id, id: interaction.id, input, locale }, address };
}

function unreadable({ content_type = "" }: APIAttachment): Unreadable {
  const kind = content_type.split("/")[0];
  return kind === "image" || kind === "audio" || kind === "video" ? kind : "file";
}

const mentionOf = (self: string): RegExp => new RegExp(`<@!?${self}>`, "g");

function written(message: APIMessage | GatewayMessageCreateDispatchData): Input {
  const text = message.content || message.message_snapshots?.[0]?.message.content || "";
  if (text.trim()) return { type: "text", text: text.trim() };
  if (message.sticker_items?.length) return { type: "unreadable", what: "sticker" };
  if ((message.flags ?? 0) & MessageFlags.IsVoiceMessage) return { type: "unreadable", what: "audio" };
  const [attachment] = message.attachments ?? [];
  return { type: "unreadable", what: attachment ? unreadable(attachment) : "file" };
}

const BY_PEOPLE: ReadonlySet<MessageType> = new Set([MessageType.Default, MessageType.Reply]);

export function receiveMessage(message: GatewayMessageCreateDispatchData, self: string): Received {
  const { author, id, channel_id: channel } = message;
  if (author.id === self || author.bot || message.webhook_id || !BY_PEOPLE.has(message.type))
    return undefined;
  if (message.guild_id) {
    const mentioned = message.mentions.some((user) => user.id === self);
    const text = message.content.replaceAll(mentionOf(self), "").trim();
    return mentioned
      ? { what: "mention", guild: message.guild_id, channel, message: id, user: author.id, text }
      : undefined;
  }
  // "@Madoguchi" and nothing else is a greeting.
  const content = message.content.replaceAll(mentionOf(self), "").trim();
  const input: Input = message.content && !content ? { type: "arrive" } : written({ ...message, content });
  return {
    what: "event",
    event: { conversation: author.id, id, input },
    address: { kind: "channel", channel },
  };
}
