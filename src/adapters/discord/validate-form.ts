/** What Discord would refuse in a form (modal) and in a list of commands. */
import { ComponentType } from "discord.js";
import * as limits from "./limits.ts";
import { duplicates, type Node, walk, within } from "./validate.ts";

type Json = Readonly<Record<string, unknown>>;

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);

function label(node: Node): string[] {
  const input = node.component as Node | undefined;
  return [
    ...(node.type === ComponentType.Label ? [] : ["a form holds more than labels"]),
    ...within("a label", node.label, limits.LABEL_LENGTH),
    ...within("a label's description", node.description, limits.LABEL_DESCRIPTION_LENGTH, 0),
    ...(input?.type === ComponentType.TextInput ? [] : ["a label holds no text input"]),
    ...within("a custom_id", input?.custom_id, limits.CUSTOM_ID_LENGTH),
    ...within("a placeholder", input?.placeholder, limits.TEXT_INPUT_PLACEHOLDER_LENGTH, 0),
    ...(Number(input?.max_length ?? 1) > limits.TEXT_INPUT_LENGTH ? ["a text input takes too much"] : []),
    ...(input?.label === undefined ? [] : ["a text input inside a label has a label of its own"]),
  ];
}

export function formViolations(payload: unknown): string[] {
  const form = (payload ?? {}) as Json;
  const labels = list(form.components) as unknown as Node[];
  return [
    ...within("a form's title", form.title, limits.MODAL_TITLE_LENGTH),
    ...within("a custom_id", form.custom_id, limits.CUSTOM_ID_LENGTH),
    ...(labels.length < 1 || labels.length > limits.COMPONENTS_PER_MODAL
      ? [`a form has ${labels.length} components`]
      : []),
    ...duplicates(walk(labels)),
    ...labels.flatMap(label),
  ];
}

const names = (item: Json): string[] => [
  String(item.name ?? ""),
  ...Object.values((item.name_localizations ?? {}) as Record<string, string>),
];
const descriptions = (item: Json): string[] => [
  String(item.description ?? ""),
  ...Object.values((item.description_localizations ?? {}) as Record<string, string>),
];
const longest = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length));

function named(item: Json): string[] {
  return [
    ...names(item).flatMap((name) =>
      limits.COMMAND_NAME.test(name) && name === name.toLowerCase() ? [] : [`"${name}" is no command name`],
    ),
    ...descriptions(item).flatMap((text) =>
      within("a command's description", text, limits.COMMAND_DESCRIPTION_LENGTH),
    ),
  ];
}

/** The names a person could type, in each language, must be different. */
function clashes(commands: readonly Json[]): string[] {
  const inEveryLanguage = commands.flatMap((command) => [...new Set(names(command))]);
  return new Set(inEveryLanguage).size < inEveryLanguage.length ? ["two commands share a name"] : [];
}

export function commandViolations(payload: unknown): string[] {
  const commands = list(payload);
  return [
    ...(commands.length > limits.GLOBAL_COMMANDS ? [`there are ${commands.length} commands`] : []),
    ...clashes(commands),
    ...commands.flatMap((command) => {
      const options = list(command.options);
      const length = [command, ...options].reduce(
        (sum, item) => sum + longest(names(item)) + longest(descriptions(item)),
        0,
      );
      return [
        ...named(command),
        ...options.flatMap(named),
        ...(options.length > limits.OPTIONS_PER_COMMAND ? [`a command has ${options.length} options`] : []),
        ...(length > limits.COMMAND_LENGTH ? [`a command has ${length} characters in all`] : []),
      ];
    }),
  ];
}
