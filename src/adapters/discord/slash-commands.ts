/** The commands of the bot, named in every language the desk speaks, and what using one says to the desk. */
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type RESTPutAPIApplicationCommandsJSONBody,
} from "discord.js";
import { type Act, encode } from "../../core/button.ts";
import { speak } from "../../core/command.ts";
import type { Content } from "../../core/content/content.ts";
import type { Words } from "../../core/content/words.ts";
import type { Input } from "../../core/message.ts";

/** Parts of what the locales call them, and of what Discord reports. */
const ASK = "ask";
export const QUESTION = "question";
const LANGUAGE = "language";
/** The message command; it is told apart by its type, since its name is in two languages at once. */
const ASK_ABOUT = "ask_about";

/** These acts are valid whatever the generation of the conversation, so 0 does. */
const does = (act: Act): Input => ({ type: "press", button: encode(act, 0) });

const ACTS: Readonly<Record<string, Act>> = {
  delete: { type: "command", command: "delete" },
  about: { type: "command", command: "about" },
  person: { type: "command", command: "human" },
};

/** Discord's names of a language: there is no plain "en", but "en-US" and "en-GB". Of one it does not know, none. */
const namesOf = (locale: string): readonly string[] =>
  Object.values(Locale).filter((name) => name === locale || name.startsWith(`${locale}-`));

/** What Discord shows where it has no localization, and by which it reports every use. */
const byDefault = (content: Content): Words => content.words("en");

/** In servers, in direct messages with the bot, and between people; added to a server or to oneself. */
const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** What begins by a command of its own, and where its words are: interviews, and matters that are lists of questions. */
const beginnings = (content: Content): readonly { readonly path: string; readonly act: Act }[] =>
  content.matters
    .flatMap(({ id, tellings }) => [
      ...Object.keys(tellings).map((interview) => ({
        path: `${interview}.command`,
        act: { type: "interview" as const, interview },
      })),
      { path: `matters.${id}.command`, act: { type: "questions" as const, matter: id } },
    ])
    .filter(({ path }) => byDefault(content).has(path));

export type SlashCommand = RESTPutAPIApplicationCommandsJSONBody[number];

export function commands(content: Content): SlashCommand[] {
  const { say } = byDefault(content);
  const localized = (path: string) =>
    Object.fromEntries(
      content.locales.flatMap((locale) =>
        namesOf(locale).map((name) => [name, content.words(locale).say(path)]),
      ),
    );
  const worded = (name: string, description: string) => ({
    name: say(name),
    name_localizations: localized(name),
    description: say(description),
    description_localizations: localized(description),
  });
  const named = (key: string) => worded(`discord.${key}_name`, `discord.${key}_description`);
  const typed = (words: ReturnType<typeof worded>, options: APIApplicationCommandBasicOption[] = []) => ({
    ...words,
    type: ApplicationCommandType.ChatInput as const,
    options,
    ...EVERYWHERE,
  });
  const question = {
    ...named(QUESTION),
    type: ApplicationCommandOptionType.String as const,
    required: true,
    autocomplete: true,
  };
  const language = {
    ...named("language_option"),
    type: ApplicationCommandOptionType.String as const,
    required: true,
    choices: content.locales.map((locale) => ({
      name: content.words(locale).say("desk.names.language"),
      value: locale,
    })),
  };
  return [
    typed(named(ASK), [question]),
    ...beginnings(content).map(({ path }) => typed(worded(`${path}.name`, `${path}.description`))),
    typed(named(LANGUAGE), [language]),
    ...["person", "about", "delete"].map((name) => typed(named(name))),
    {
      name: say(`discord.${ASK_ABOUT}_name`),
      name_localizations: localized(`discord.${ASK_ABOUT}_name`),
      type: ApplicationCommandType.Message as const,
      ...EVERYWHERE,
    },
  ];
}

const TOPIC = /^topic:([\w-]{1,60})$/;

/** What an autocompleted question sends: the topic itself, in every language the same. */
export const topicValue = (id: string): string => `topic:${id}`;

/** What using a command says to the desk. A command that is no longer known is a greeting: the menu comes. */
export function commandInput(
  content: Content,
  name: string,
  options: readonly { name: string; value?: unknown }[],
): Input {
  const first = options[0]?.value;
  if (name === ASK && typeof first === "string") {
    const topic = TOPIC.exec(first)?.[1];
    return topic === undefined ? { type: "text", text: first } : does({ type: "topic", topic });
  }
  if (name === LANGUAGE && content.locales.includes(String(first)))
    return does({ type: "command", command: speak(String(first)) });
  const { say } = byDefault(content);
  const act = beginnings(content).find(({ path }) => say(`${path}.name`) === name)?.act ?? ACTS[name];
  return act === undefined ? { type: "arrive" } : does(act);
}
