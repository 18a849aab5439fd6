/**
 * What happened on Discord, as what the desk understands. Pure: gateway payloads in, data out.
 *
 * The raw payloads are read instead of discord.js' objects: those exist only for channels and users that
 * are cached, and caching people's messages is what this desk does not want.
 */
import {
  type APIAttachment,
  type APIInteraction,
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
import { inputOf } from "./commands.ts";
import { typed } from "./form.ts";

export type Received =
  | {
      readonly what: "event";
      readonly event: Omit<Event, "adapter" | "address">;
      readonly address: DiscordAddress;
    }
  | { readonly what: "form"; readonly address: InteractionAddress; readonly locale: string }
  | { readonly what: "mention"; readonly guild: string; readonly channel: string; readonly message: string }
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

/** `form`: this tap wants the form. Undefined: nothing to answer (a ping, an autocompletion). */
function acted(interaction: APIInteraction): Input | { type: "form"; locale: string } | undefined {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand: {
      const { data } = interaction;
      return inputOf(data.name, "options" in data ? ((data.options ?? []) as { name: string }[]) : []);
    }
    case InteractionType.MessageComponent: {
      const { data } = interaction;
      if (data.component_type === ComponentType.StringSelect)
        return { type: "press", button: readButtonId(data.values[0] ?? "") };
      const locale = readTypeId(data.custom_id);
      if (locale !== undefined) return { type: "form", locale };
      return { type: "press", button: readButtonId(data.custom_id) };
    }
    case InteractionType.ModalSubmit:
      return { type: "text", text: typed(interaction.data.components as Parameters<typeof typed>[0]) };
    default:
      return undefined;
  }
}

export function receiveInteraction(interaction: APIInteraction): Received {
  // Whoever acts is answered, in a conversation of their own: a press on another person's button moves nothing of theirs.
  const user = interaction.member?.user ?? interaction.user;
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
  if (input.type === "form") return { what: "form", address, locale: input.locale };
  const locale = "locale" in interaction ? interaction.locale : undefined;
  return { what: "event", event: { conversation: user.id, id: interaction.id, input, locale }, address };
}

function unreadable({ content_type = "" }: APIAttachment): Unreadable {
  const kind = content_type.split("/")[0];
  return kind === "image" || kind === "audio" || kind === "video" ? kind : "file";
}

function written(message: GatewayMessageCreateDispatchData, self: string): Input {
  const forwarded = message.message_snapshots?.[0]?.message.content;
  const text = (message.content || forwarded || "").replaceAll(new RegExp(`<@!?${self}>`, "g"), "").trim();
  if (text) return { type: "text", text };
  // "@Madoguchi" and nothing else is a greeting.
  if (message.content) return { type: "arrive" };
  if (message.sticker_items?.length) return { type: "unreadable", what: "sticker" };
  if ((message.flags ?? 0) & MessageFlags.IsVoiceMessage) return { type: "unreadable", what: "audio" };
  const [attachment] = message.attachments;
  return { type: "unreadable", what: attachment ? unreadable(attachment) : "file" };
}

const BY_PEOPLE: ReadonlySet<MessageType> = new Set([MessageType.Default, MessageType.Reply]);

export function receiveMessage(message: GatewayMessageCreateDispatchData, self: string): Received {
  const { author, id, channel_id: channel } = message;
  if (author.id === self || author.bot || message.webhook_id || !BY_PEOPLE.has(message.type))
    return undefined;
  if (message.guild_id) {
    const mentioned = message.mentions.some((user) => user.id === self);
    return mentioned ? { what: "mention", guild: message.guild_id, channel, message: id } : undefined;
  }
  return {
    what: "event",
    event: { conversation: author.id, id, input: written(message, self) },
    address: { kind: "channel", channel },
  };
}
