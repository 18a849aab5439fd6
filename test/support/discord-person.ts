/** Somebody using Discord: commands, taps, menus, forms, direct messages and mentions, and what they see. */
import {
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
} from "discord.js";
import { walk } from "../../src/adapters/discord/component-tree.ts";
import { FIRST_ANSWER_MS } from "../../src/adapters/discord/limits.ts";
import type { Gateway } from "./discord-gateway.ts";
import {
  type Account,
  APPLICATION,
  asMessage,
  asUser,
  buttonsOf,
  type Channel,
  GUILD,
  type Interaction,
  type Message,
  optionsOf,
  selectsOf,
  textOf,
  type World,
} from "./discord-world.ts";
import { PATIENCE, turnsOfTheLoop } from "./eventually.ts";

type Where = "dm" | "server";
type Json = Readonly<Record<string, unknown>>;

/** What an act led to. */
interface Seen {
  readonly messages: readonly Message[];
  readonly text: string;
  readonly form: Json | undefined;
  /** "This interaction failed" */
  readonly failed: boolean;
}

export interface Person {
  readonly account: Account;
  uses(command: `/${string}`, options?: Readonly<Record<string, string>>, where?: Where): Promise<Seen>;
  /** Uses "Ask Madoguchi" in a message's menu. */
  asksAbout(content: string, where?: Where, more?: Json): Promise<Seen>;
  /** What is proposed while this much of a question is typed. */
  types(text: string, where?: Where): Promise<readonly { readonly name: string; readonly value: string }[]>;
  /** Taps the youngest button of that label in sight, or one of a certain message. */
  taps(label: string, on?: Message): Promise<Seen>;
  /** Chooses from a menu. */
  selects(label: string, on?: Message): Promise<Seen>;
  /** Fills the form that is open and sends it. */
  fills(text: string): Promise<Seen>;
  says(text: string, more?: Json): Promise<Seen>;
  mentions(text: string, more?: Json): Promise<Seen>;
  /** Writes in the server without mentioning the bot: its text is kept from the bot then. */
  writes(text: string, more?: Json): Promise<Seen>;
  /** Writes the latest direct message anew. */
  edits(text: string): Promise<Seen>;
  /** Presses a button that is not there any more, or was made up. */
  presses(customId: string, where?: Where): Promise<Seen>;
  /** Everything this person can read, oldest first. */
  reads(): readonly Message[];
  transcript(): string;
}

/** Enough for the further messages of one reply, which follow at once. */
const SETTLING_TURNS = 40;

export function createPerson(
  world: World,
  gateway: Gateway,
  name: string,
  locale: string,
  firstAnswerMs = FIRST_ANSWER_MS,
): Person {
  const account: Account = { id: world.id(), username: name, bot: false };
  const dm = world.directMessages(account);
  const said: string[] = [];
  let openForm: { form: Json; channel: Channel } | undefined;

  const place = (where: Where): Channel => (where === "dm" ? dm : world.guildChannel);
  /** A message that nobody sees any more. */
  const nothing = (where: Where): Message => ({
    id: world.id(),
    channel: place(where),
    author: world.self,
    content: "",
    components: [],
    flags: 0,
    only: undefined,
  });
  const visible = (message: Message) =>
    (message.channel === dm || message.channel === world.guildChannel) &&
    (message.only === undefined || message.only === account.id);

  const line = (message: Message): string => {
    const inside = walk(message.components);
    const labels = inside
      .filter((node) => node.type === ComponentType.Button)
      .map((node) => `[${node.label}]`);
    const menus = selectsOf(message).map(
      (select) =>
        `{${optionsOf(select)
          .map(({ label }) => label)
          .join(" | ")}}`,
    );
    const only = message.only ? "(only you) " : "";
    const loading = message.flags & MessageFlags.Loading ? "… " : "";
    return `< ${only}${loading}${[textOf(message), [...labels, ...menus].join(" ")].filter(Boolean).join("\n  ")}`;
  };

  async function after(what: string, happen: () => Interaction | undefined): Promise<Seen> {
    said.push(`> ${what}`);
    const before = world.messages.length;
    const interaction = happen();
    const mine = () =>
      world.messages
        .slice(interaction ? before : before + 1)
        .filter((message) => message.author === world.self && visible(message));
    await world.until(
      () => (interaction ? interaction.acknowledged || undefined : mine()[0]),
      Math.min(firstAnswerMs, FIRST_ANSWER_MS) + 50,
    );
    await turnsOfTheLoop(SETTLING_TURNS);
    if (interaction && !interaction.acknowledged) interaction.failed = true;
    if (interaction?.form) openForm = { form: interaction.form, channel: interaction.channel };
    const messages = mine();
    said.push(...messages.map(line));
    if (interaction?.form) said.push(`< (form) ${interaction.form.title}`);
    if (interaction?.failed) said.push("< This interaction failed");
    return {
      messages,
      text: messages.map(textOf).join("\n"),
      form: interaction?.form,
      failed: interaction?.failed ?? false,
    };
  }

  function interact(type: InteractionType, channel: Channel, data: Json, message?: Message): Interaction {
    const id = world.id();
    const interaction: Interaction = {
      id,
      token: `token-${id}`,
      user: account,
      channel,
      at: world.now(),
      fromForm: type === InteractionType.ModalSubmit,
      autocomplete: type === InteractionType.ApplicationCommandAutocomplete,
      acknowledged: false,
      failed: false,
      original: undefined,
      form: undefined,
    };
    world.interactions.set(interaction.token, interaction);
    const inServer = channel === world.guildChannel;
    const user = asUser(account);
    const member = { user, roles: [], joined_at: new Date(0).toISOString(), permissions: "0", flags: 0 };
    gateway.tell("INTERACTION_CREATE", {
      id,
      token: interaction.token,
      version: 1,
      type,
      application_id: APPLICATION,
      data,
      channel_id: channel.id,
      channel: { id: channel.id, type: channel.type },
      ...(inServer ? { guild_id: GUILD, guild_locale: "ja", member } : { user }),
      context: inServer ? InteractionContextType.Guild : InteractionContextType.BotDM,
      locale,
      app_permissions: "0",
      entitlements: [],
      authorizing_integration_owners: {},
      ...(message ? { message: asMessage(message) } : {}),
    });
    return interaction;
  }

  function write(channel: Channel, content: string, more: Json = {}): undefined {
    const inServer = channel.type !== ChannelType.DM;
    const posted = world.post({
      channel,
      author: account,
      content,
      components: [],
      flags: 0,
      only: undefined,
    });
    gateway.tell("MESSAGE_CREATE", {
      ...asMessage(posted),
      author: asUser(account),
      channel_type: channel.type,
      ...(inServer ? { guild_id: GUILD, member: { roles: [] }, mentions: [asUser(world.self)] } : {}),
      ...more,
    });
  }

  /** Twice, as when Discord adds a preview: once with the person's time, then with its own, cut off. */
  function rewrite(content: string): undefined {
    const message = world.messages.filter(({ author }) => author === account).at(-1)!;
    message.content = content;
    const time = new Date(world.now()).toISOString().slice(0, -1);
    // What `after` takes for what the person did.
    world.post({ ...message, content: "" });
    for (const edited_timestamp of [`${time}195+00:00`, `${time}000+00:00`])
      gateway.tell("MESSAGE_UPDATE", {
        ...asMessage(message),
        author: asUser(account),
        channel_type: message.channel.type,
        edited_timestamp,
      });
  }

  const youngest = (has: (message: Message) => boolean, what: string): Message => {
    const message = world.messages.filter((each) => visible(each) && has(each)).at(-1);
    if (!message) throw new Error(`${name} sees no ${what}. What is in sight:\n${said.slice(-5).join("\n")}`);
    return message;
  };

  return {
    account,
    uses(command, options = {}, where = "dm") {
      const data = {
        id: world.id(),
        type: ApplicationCommandType.ChatInput,
        name: command.slice(1),
        options: Object.entries(options).map(([key, value]) => ({ type: 3, name: key, value })),
      };
      const shown = [command, ...Object.entries(options).map(([key, value]) => `${key}: ${value}`)].join(" ");
      return after(shown, () => interact(InteractionType.ApplicationCommand, place(where), data));
    },
    asksAbout(content, where = "server", more = {}) {
      const target = world.id();
      const message = { ...asMessage({ ...nothing(where), id: target, content }), ...more };
      const data = {
        id: world.id(),
        type: ApplicationCommandType.Message,
        name: "Ask Madoguchi",
        target_id: target,
        resolved: { messages: { [target]: message } },
      };
      return after(`(Ask Madoguchi) ${content}`, () =>
        interact(InteractionType.ApplicationCommand, place(where), data),
      );
    },
    async types(text, where = "dm") {
      const data = {
        id: world.id(),
        type: ApplicationCommandType.ChatInput,
        name: "ask",
        options: [{ type: 3, name: "question", value: text, focused: true }],
      };
      const interaction = interact(InteractionType.ApplicationCommandAutocomplete, place(where), data);
      return (await world.until(() => interaction.suggestions, PATIENCE)) ?? [];
    },
    taps(label, on) {
      const has = (message: Message) => buttonsOf(message).find((button) => button.label === label);
      const message = on ?? youngest((each) => has(each) !== undefined, `button "${label}"`);
      const data = { custom_id: has(message)?.custom_id, component_type: ComponentType.Button };
      return after(`[${label}]`, () =>
        interact(InteractionType.MessageComponent, message.channel, data, message),
      );
    },
    selects(label, on) {
      const menu = (message: Message) =>
        selectsOf(message).find((select) => optionsOf(select).some((option) => option.label === label));
      const message = on ?? youngest((each) => menu(each) !== undefined, `option "${label}"`);
      const select = menu(message)!;
      const values = [optionsOf(select).find((option) => option.label === label)!.value];
      const data = { custom_id: select.custom_id, component_type: ComponentType.StringSelect, values };
      return after(`{${label}}`, () =>
        interact(InteractionType.MessageComponent, message.channel, data, message),
      );
    },
    fills(text) {
      if (!openForm) throw new Error(`${name} has no form open.`);
      const { form, channel } = openForm;
      openForm = undefined;
      const components = (form.components as { component: { custom_id: string } }[]).map(
        ({ component }, index) => ({
          type: ComponentType.Label,
          id: index + 1,
          component: {
            type: ComponentType.TextInput,
            id: index + 2,
            custom_id: component.custom_id,
            value: text,
          },
        }),
      );
      const data = { custom_id: form.custom_id, components };
      return after(`(form) ${text}`, () => interact(InteractionType.ModalSubmit, channel, data));
    },
    presses(customId, where = "dm") {
      const data = { custom_id: customId, component_type: ComponentType.Button };
      const gone = nothing(where);
      return after(`[?] ${customId}`, () =>
        interact(InteractionType.MessageComponent, gone.channel, data, gone),
      );
    },
    says: (text, more) => after(text, () => write(dm, text, more)),
    mentions: (text, more) =>
      after(`@madoguchi ${text}`, () => write(world.guildChannel, `<@${APPLICATION}> ${text}`, more)),
    writes: (text, more) => after(text, () => write(world.guildChannel, "", { mentions: [], ...more })),
    edits: (text) => after(`(edit) ${text}`, () => rewrite(text)),
    reads: () => world.messages.filter(visible),
    transcript: () => said.join("\n"),
  };
}
