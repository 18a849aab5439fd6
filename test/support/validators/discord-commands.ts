/** What Discord would refuse in a list of commands. */
import { ApplicationCommandType } from "discord.js";
import * as refused from "./discord-limits.ts";
import { within } from "./discord-messages.ts";

type Json = Readonly<Record<string, unknown>>;

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const texts = (value: unknown): string[] => Object.values((value ?? {}) as Record<string, string>);

const names = (item: Json): string[] => [String(item.name ?? ""), ...texts(item.name_localizations)];
const descriptions = (item: Json): string[] => [
  String(item.description ?? ""),
  ...texts(item.description_localizations),
];
const longest = (all: readonly string[]): number => Math.max(...all.map((text) => text.length));

const isChat = ({ type = ApplicationCommandType.ChatInput }: Json): boolean =>
  type === ApplicationCommandType.ChatInput;

function named(item: Json): string[] {
  return [
    ...names(item).flatMap((name) =>
      refused.COMMAND_NAME.test(name) && name === name.toLowerCase() ? [] : [`"${name}" is no command name`],
    ),
    ...descriptions(item).flatMap((text) =>
      within("a command's description", text, refused.COMMAND_DESCRIPTION_LENGTH),
    ),
  ];
}

/** Commands of one kind that a person would see under the same name, in any language. */
function clashes(commands: readonly Json[]): string[] {
  const inEveryLanguage = commands.flatMap((command) => [...new Set(names(command))]);
  return new Set(inEveryLanguage).size < inEveryLanguage.length ? ["two commands share a name"] : [];
}

function option(item: Json): string[] {
  const choices = list(item.choices);
  return [
    ...named(item),
    ...(choices.length > refused.CHOICES_PER_OPTION ? [`an option has ${choices.length} choices`] : []),
    ...(choices.length && item.autocomplete ? ["an option has choices and autocompletion"] : []),
    ...choices.flatMap(({ name, value }) => [
      ...within("a choice's name", name, refused.OPTION_CHOICE_LENGTH),
      ...within("a choice's value", value, refused.OPTION_CHOICE_LENGTH),
    ]),
  ];
}

/** A required option has to stand before those that are not. */
const outOfOrder = (options: readonly Json[]): boolean =>
  options.some(({ required }, index) => required && options.slice(0, index).some((each) => !each.required));

function chat(command: Json): string[] {
  const options = list(command.options);
  const counted = [command, ...options];
  const length =
    counted.reduce((sum, item) => sum + longest(names(item)) + longest(descriptions(item)), 0) +
    options
      .flatMap((item) => list(item.choices))
      .reduce((sum, { name, value }) => sum + String(name).length + String(value).length, 0);
  return [
    ...named(command),
    ...options.flatMap(option),
    ...(options.length > refused.OPTIONS_PER_COMMAND ? [`a command has ${options.length} options`] : []),
    ...(outOfOrder(options) ? ["a required option stands after one that is not"] : []),
    ...(new Set(options.map(({ name }) => name)).size < options.length ? ["two options share a name"] : []),
    ...(length > refused.COMMAND_LENGTH ? [`a command has ${length} characters in all`] : []),
  ];
}

const onMessages = (command: Json): string[] => [
  ...names(command).flatMap((name) =>
    within("a message command's name", name, refused.MESSAGE_COMMAND_NAME_LENGTH),
  ),
  ...(command.description ? ["a message command has a description"] : []),
  ...(list(command.options).length ? ["a message command has options"] : []),
];

export function commandViolations(payload: unknown): string[] {
  const commands = list(payload);
  const typed = commands.filter(isChat);
  const others = commands.filter((command) => !isChat(command));
  return [
    ...(typed.length > refused.GLOBAL_COMMANDS ? [`there are ${typed.length} commands`] : []),
    ...(others.length > refused.MESSAGE_COMMANDS ? [`there are ${others.length} message commands`] : []),
    ...clashes(typed),
    ...clashes(others),
    ...typed.flatMap(chat),
    ...others.flatMap(onMessages),
  ];
}
