/** What Discord remembers, for the local server: people, channels, messages, interactions, and the clock. */
import { ChannelType, ComponentType, MessageFlags } from "discord.js";
import { type Node, walk } from "../../src/adapters/discord/component-tree.ts";
import { turnsOfTheLoop } from "./eventually.ts";

export const APPLICATION = "900000000000000001";
/** The second of two shards hears it. */
export const GUILD = "800000000000000001";
const GUILD_CHANNEL = "800000000000000002";
/** The role that Discord made for the bot when it joined, and one that people made. */
export const BOT_ROLE = "800000000000000003";
const roles = [
  { id: BOT_ROLE, name: "Madoguchi", managed: true, mentionable: false, tags: { bot_id: APPLICATION } },
  { id: "800000000000000004", name: "係", managed: false, mentionable: true },
];

/** The server, as "Get Guild" tells it. */
export const guild = {
  id: GUILD,
  name: "消費生活サーバー",
  preferred_locale: "ja",
  owner_id: "700000000000000001",
  roles,
  emojis: [],
  stickers: [],
  features: [],
};

export interface Account {
  readonly id: string;
  readonly username: string;
  readonly bot: boolean;
}

export interface Channel {
  readonly id: string;
  readonly type: ChannelType;
  /** Of a direct message: with whom. */
  readonly person?: Account;
}

export interface Message {
  readonly id: string;
  readonly channel: Channel;
  readonly author: Account;
  content: string;
  components: readonly Node[];
  flags: number;
  /** Ephemeral: the only one who sees it. */
  readonly only: string | undefined;
  readonly nonce?: string | undefined;
  readonly replyTo?: string | undefined;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly user: Account;
  readonly channel: Channel;
  readonly at: number;
  readonly fromForm: boolean;
  readonly autocomplete: boolean;
  acknowledged: boolean;
  /** "This interaction failed", as the person sees it. */
  failed: boolean;
  original: Message | undefined;
  form: Readonly<Record<string, unknown>> | undefined;
  /** What was proposed while a question was typed; undefined until there is an answer. */
  suggestions?: readonly { readonly name: string; readonly value: string }[];
}

export interface World extends ReturnType<typeof createWorld> {}

export function createWorld() {
  let ahead = 0;
  let serial = 0;
  const now = () => Date.now() + ahead;
  /** As Discord's: the time in the upper bits, so ids sort by time. */
  const id = () => {
    serial += 1;
    return String((BigInt(now() - 1_420_070_400_000) << 22n) | BigInt(serial % 4_194_304));
  };
  const self: Account = { id: APPLICATION, username: "madoguchi", bot: true };
  const guildChannel: Channel = { id: GUILD_CHANNEL, type: ChannelType.GuildText };
  const channels = new Map<string, Channel>([[GUILD_CHANNEL, guildChannel]]);
  const messages: Message[] = [];
  const interactions = new Map<string, Interaction>();
  const closed = new Set<string>();

  return {
    self,
    guildChannel,
    channels,
    messages,
    interactions,
    /** People who take no direct messages from the bot. */
    closed,
    now,
    id,
    /** Moves the server's clock on, for tokens that grow old. */
    passes(ms: number) {
      ahead += ms;
    },
    /** Waits until something is there; undefined after so many turns of the event loop, a millisecond or more each. */
    async until<T>(find: () => T | undefined, turns: number): Promise<T | undefined> {
      for (let left = turns; ; left--) {
        const found = find();
        if (found !== undefined || left <= 0) return found;
        await turnsOfTheLoop(1);
      }
    },
    directMessages(person: Account): Channel {
      const known = [...channels.values()].find((channel) => channel.person?.id === person.id);
      if (known) return known;
      const channel: Channel = { id: id(), type: ChannelType.DM, person };
      channels.set(channel.id, channel);
      return channel;
    },
    post(message: Omit<Message, "id">): Message {
      const posted = { ...message, id: id() };
      messages.push(posted);
      return posted;
    },
  };
}

export const asUser = ({ id, username, bot }: Account) => ({
  id,
  username,
  bot,
  discriminator: "0",
  global_name: username,
  avatar: null,
});

export const asMessage = (message: Message) => ({
  id: message.id,
  type: 0,
  channel_id: message.channel.id,
  author: asUser(message.author),
  content: message.content,
  components: message.components,
  flags: message.flags,
  timestamp: new Date(0).toISOString(),
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  pinned: false,
  ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
});

export const isEphemeral = (message: Message) => (message.flags & MessageFlags.Ephemeral) !== 0;

/** What is written on a message, as Markdown. */
export const textOf = (message: Pick<Message, "content" | "components">): string =>
  [
    message.content,
    ...walk(message.components)
      .filter((node) => node.type === ComponentType.TextDisplay)
      .map((node) => String(node.content)),
  ]
    .filter(Boolean)
    .join("\n");

export const buttonsOf = (message: Pick<Message, "components">): Node[] =>
  walk(message.components).filter(
    (node) => node.type === ComponentType.Button && node.custom_id !== undefined,
  );

export const selectsOf = (message: Pick<Message, "components">): Node[] =>
  walk(message.components).filter((node) => node.type === ComponentType.StringSelect);

export const optionsOf = (select: Node): readonly { label: string; value: string }[] =>
  select.options as { label: string; value: string }[];
