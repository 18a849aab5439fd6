/**
 * What happened on Discord, as what the desk understands. Pure: gateway payloads in, data out.
 *
 * The raw payloads are read instead of discord.js' objects: those exist only for channels and users that
 * are cached, and caching people's messages is what this desk does not want.
 */
import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
  MessageType,
} from "discord.js";
import type { Content } from "../../core/content/content.ts";
import type { Input, Unreadable } from "../../core/message.ts";
import type { Event } from "../../desk/desk.ts";
import type { DiscordAddress, InteractionAddress } from "./address.ts";
import { type FormKind, readButtonId, readTypeId } from "./button-id.ts";
import { readMessage, readWritten, type WrittenMessage } from "./envelope.ts";
import { typed } from "./form.ts";
import { holdsEmoji, ownWords } from "./own-words.ts";
import { commandInput, QUESTION } from "./slash-commands.ts";

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
      /** Given where only these roles were mentioned: it is for us if one of them is ours. */
      readonly roles?: readonly string[];
    }
  /** A direct message was written anew; `at` tells its edits apart. */
  | {
      readonly what: "edit";
      readonly channel: string;
      readonly message: string;
      readonly at: number;
      readonly text: string;
    }
  | undefined;

/** Only a direct message with the bot itself is private; anywhere else a reply has to be ephemeral. */
function privateChannel(interaction: APIInteraction): string | null {
  const channel = interaction.channel;
  if (typeof channel?.id !== "string") return null;
  const context = "context" in interaction ? interaction.context : undefined;
  const own =
    context === undefined
      ? channel.type === ChannelType.DM && !interaction.guild_id
      : context === InteractionContextType.BotDM;
  return own ? channel.id : null;
}

type Form = { readonly type: "form"; readonly kind: FormKind; readonly locale: string };

function commanded({ data }: APIApplicationCommandInteraction, content: Content): Input {
  // The text of the message it was used on; what was in it beside text is said like in a direct message.
  if (data.type === ApplicationCommandType.Message) {
    const message = readWritten(data.resolved?.messages?.[data.target_id]);
    return message ? inputIn(message) : { type: "arrive" };
  }
  const input = commandInput(
    content,
    data.name,
    "options" in data ? ((data.options ?? []) as { name: string }[]) : [],
  );
  return input.type === "text" ? inputFrom(input.text) : input;
}

/** Undefined: nothing to answer. */
function acted(interaction: APIInteraction, content: Content): Input | Form | undefined {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return commanded(interaction, content);
    case InteractionType.MessageComponent: {
      const { data } = interaction;
      if (data.component_type === ComponentType.StringSelect)
        return { type: "press", button: readButtonId(data.values[0] ?? "") };
      const form = readTypeId(data.custom_id);
      return form ? { type: "form", ...form } : { type: "press", button: readButtonId(data.custom_id) };
    }
    case InteractionType.ModalSubmit:
      return inputFrom(typed(interaction.data.components as Parameters<typeof typed>[0]));
    default:
      return undefined;
  }
}

function typing(interaction: APIApplicationCommandAutocompleteInteraction): Received {
  const { id, token, data, locale } = interaction;
  const option = data.options?.find((each) => each.name === QUESTION);
  const text = option && "value" in option ? ownWords(String(option.value)) : "";
  return { what: "typing", address: { id, token }, typed: text, locale };
}

export function receiveInteraction(interaction: APIInteraction, content: Content): Received {
  // Whoever acts is answered, in a conversation of their own: a press on another person's button moves nothing of theirs.
  const user = interaction.member?.user ?? interaction.user;
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return typing(interaction);
  const input = acted(interaction, content);
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
  const given = "locale" in interaction ? interaction.locale : undefined;
  const locale = typeof given === "string" ? given : undefined;
  return { what: "event", event: { conversation: user.id, id: interaction.id, input, locale }, address };
}

function unreadable({ content_type }: WrittenMessage["attachments"][number]): Unreadable {
  const kind = content_type.split("/")[0];
  return kind === "image" || kind === "audio" || kind === "video" ? kind : "file";
}

const inputIn = (message: WrittenMessage): Input => {
  const { content, sticker_items, attachments, flags } = message.content.trim()
    ? message
    : (message.message_snapshots[0]?.message ?? message);
  const text = ownWords(content);
  if (text) return { type: "text", text };
  const [attachment] = attachments;
  if (flags & MessageFlags.IsVoiceMessage) return { type: "unreadable", what: "audio" };
  if (attachment) return { type: "unreadable", what: unreadable(attachment) };
  if (sticker_items.length || holdsEmoji(content)) return { type: "unreadable", what: "sticker" };
  // "@Madoguchi" and nothing else is a greeting.
  return content.trim() ? { type: "arrive" } : { type: "unreadable", what: "file" };
};

/** What was typed into a field. */
const inputFrom = (content: string): Input =>
  content.trim() ? inputIn(readWritten({ content })!) : { type: "text", text: "" };

const BY_PEOPLE: ReadonlySet<MessageType> = new Set([MessageType.Default, MessageType.Reply]);

function byPerson(message: unknown, self: string) {
  const read = readMessage(message);
  const others = !read || read.author.id === self || read.author.bot || read.webhook_id;
  return others || !BY_PEOPLE.has(read.type) ? undefined : read;
}

/**
 * The content of a message that does not mention the bot itself comes empty ("Gateway: Message Content Intent"):
 * whoever replies to it without a ping, or mentions its role, is invited without having been read.
 */
export function receiveMessage(given: unknown, self: string): Received {
  const message = byPerson(given, self);
  if (!message) return undefined;
  const { author, id, channel_id: channel, guild_id: guild } = message;
  if (guild === undefined)
    return {
      what: "event",
      event: { conversation: author.id, id, input: inputIn(message) },
      address: { kind: "channel", channel },
    };
  const { mentions, mention_roles: roles, referenced_message: replied } = message;
  const text = ownWords(message.content);
  const mention = { what: "mention", guild, channel, message: id, user: author.id, text } as const;
  if (mentions.some((user) => user.id === self) || replied?.author.id === self) return mention;
  return roles.length ? { ...mention, roles } : undefined;
}

/** Discord also tells of a preview that was added, or of a pin: then nobody has edited the message just now. */
export function receiveEdit(given: unknown, self: string): Received {
  const message = byPerson(given, self);
  // To the millisecond: the preview that follows an edit repeats its time, cut off there.
  const at = Date.parse(message?.edited_timestamp ?? "");
  if (!message || message.guild_id !== undefined || Number.isNaN(at)) return undefined;
  const { id, channel_id: channel, content } = message;
  return { what: "edit", channel, message: id, at, text: ownWords(content) };
}
