/** The commands of the bot: /ask, /optout, /refund, named in every language the desk speaks. */
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type RESTPutAPIApplicationCommandsJSONBody,
} from "discord.js";
import { encode } from "../../core/button.ts";
import type { Content } from "../../core/content/content.ts";
import type { Input } from "../../core/message.ts";

/** The names Discord shows where it has no localization, and by which it reports every use. */
const ASK = "ask";
const QUESTION = "question";

/** Opening an interview is valid whatever the generation, so 0 does. */
const OPENS: Readonly<Record<string, string>> = {
  optout: encode({ type: "interview", interview: "opt-out" }, 0),
  refund: encode({ type: "interview", interview: "refund" }, 0),
};

const isLocale = (locale: string): locale is Locale => Object.values(Locale).includes(locale as Locale);

type Texts = "name" | "description";

export type Command = RESTPutAPIApplicationCommandsJSONBody[number];

export function commands(content: Content): Command[] {
  const english = content.words("en");
  // Discord knows no plain "en": English is the default and stands for every other language.
  const others = content.locales.filter(isLocale);
  const localized = (key: string, text: Texts) =>
    Object.fromEntries(others.map((locale) => [locale, content.words(locale).say(`discord.${key}_${text}`)]));
  const named = (key: string) => ({
    name: english.say(`discord.${key}_name`),
    name_localizations: localized(key, "name"),
    description: english.say(`discord.${key}_description`),
    description_localizations: localized(key, "description"),
  });
  const command = (key: string, options: APIApplicationCommandBasicOption[] = []) => ({
    ...named(key),
    type: ApplicationCommandType.ChatInput as const,
    options,
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  });
  return [
    command(ASK, [{ ...named(QUESTION), type: ApplicationCommandOptionType.String, required: true }]),
    ...Object.keys(OPENS).map((name) => command(name)),
  ];
}

/** What using a command says to the desk. A command that is no longer known is a greeting: the menu comes. */
export function inputOf(name: string, options: readonly { name: string; value?: unknown }[]): Input {
  const question = options.find((option) => option.name === QUESTION)?.value;
  if (name === ASK && typeof question === "string") return { type: "text", text: question };
  const button = OPENS[name];
  return button === undefined ? { type: "arrive" } : { type: "press", button };
}

const order = (values: unknown): unknown[] => (Array.isArray(values) ? [...values].sort() : []);

/** Only what is ours to set, in one order: Discord adds ids, versions and defaults of its own. */
function comparable(list: readonly unknown[]): string {
  const named = (item: Record<string, unknown>) => [
    item.name,
    Object.entries(item.name_localizations ?? {}).sort(),
    item.description,
    Object.entries(item.description_localizations ?? {}).sort(),
  ];
  const all = (list as Record<string, unknown>[]).map((item) => [
    item.type ?? ApplicationCommandType.ChatInput,
    named(item),
    ((item.options ?? []) as Record<string, unknown>[]).map((option) => [
      option.type,
      option.required ?? false,
      named(option),
    ]),
    order(item.contexts),
    order(item.integration_types),
  ]);
  return JSON.stringify(all.map((item) => JSON.stringify(item)).sort());
}

export const differ = (wanted: readonly Command[], registered: readonly unknown[]): boolean =>
  comparable(wanted) !== comparable(registered);
