/** Walks a message as Discord would and says what it would refuse. Empty: Discord takes it. */
import { ButtonStyle, ComponentType, MessageFlags } from "discord.js";
import { type Node, walk } from "../../../src/adapters/discord/component-tree.ts";
import * as limits from "../../../src/adapters/discord/limits.ts";
import * as refused from "./discord-limits.ts";

const nodes = (value: unknown): readonly Node[] => (Array.isArray(value) ? (value as Node[]) : []);
const text = (value: unknown): string => (typeof value === "string" ? value : "");

export const within = (what: string, value: unknown, most: number, least = 1): string[] => {
  const length = text(value).length;
  return length < least || length > most ? [`${what} has ${length} characters, not ${least} to ${most}`] : [];
};

const INTERACTIVE: ReadonlySet<number> = new Set([
  ComponentType.Button,
  ComponentType.StringSelect,
  ComponentType.TextInput,
]);
const TOP_LEVEL: ReadonlySet<number> = new Set([
  ComponentType.ActionRow,
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.Separator,
  ComponentType.Container,
]);

function button(node: Node): string[] {
  const link = node.style === ButtonStyle.Link;
  return [
    ...within("a button's label", node.label, limits.BUTTON_LABEL_LENGTH),
    ...(link
      ? [
          ...within("a button's url", node.url, limits.BUTTON_URL_LENGTH),
          ...(/^(https?|discord):\/\//.test(text(node.url)) ? [] : ["a button's url has another scheme"]),
          ...(node.custom_id === undefined ? [] : ["a link button has a custom_id"]),
        ]
      : within("a custom_id", node.custom_id, limits.CUSTOM_ID_LENGTH)),
  ];
}

function select(node: Node): string[] {
  const options = nodes(node.options);
  const values = options.map((option) => option.value);
  return [
    ...within("a custom_id", node.custom_id, limits.CUSTOM_ID_LENGTH),
    ...within("a select's placeholder", node.placeholder, refused.SELECT_PLACEHOLDER_LENGTH, 0),
    ...(options.length < 1 || options.length > limits.OPTIONS_PER_SELECT
      ? [`a select has ${options.length} options`]
      : []),
    ...(new Set(values).size < values.length ? ["a select has the same value twice"] : []),
    ...options.flatMap((option) => [
      ...within("an option's label", option.label, limits.OPTION_LENGTH),
      ...within("an option's value", option.value, limits.OPTION_LENGTH),
    ]),
  ];
}

function row(node: Node): string[] {
  const inside = nodes(node.components);
  const buttons = inside.filter((child) => child.type === ComponentType.Button).length;
  if (buttons === inside.length && buttons >= 1 && buttons <= limits.BUTTONS_PER_ROW) return [];
  if (inside.length === 1 && inside[0]!.type === ComponentType.StringSelect) return [];
  return [`a row has ${inside.length} components of which ${buttons} are buttons`];
}

function section(node: Node): string[] {
  const texts = nodes(node.components);
  const accessory = node.accessory as Node | undefined;
  return [
    ...(texts.length < 1 || texts.length > refused.TEXTS_PER_SECTION
      ? [`a section has ${texts.length} texts`]
      : []),
    ...(texts.every((child) => child.type === ComponentType.TextDisplay)
      ? []
      : ["a section has more than text"]),
    ...(accessory?.type === ComponentType.Button ? [] : ["a section has no button beside it"]),
  ];
}

function container(node: Node): string[] {
  const inside = nodes(node.components);
  return [
    ...(inside.length ? [] : ["a container is empty"]),
    ...(inside.some((child) => child.type === ComponentType.Container || !TOP_LEVEL.has(child.type))
      ? ["a container holds what it may not"]
      : []),
  ];
}

function one(node: Node): string[] {
  switch (node.type) {
    case ComponentType.Button:
      return button(node);
    case ComponentType.StringSelect:
      return select(node);
    case ComponentType.ActionRow:
      return row(node);
    case ComponentType.Section:
      return section(node);
    case ComponentType.Container:
      return container(node);
    case ComponentType.TextDisplay:
      return text(node.content).trim() ? [] : ["a text is blank"];
    case ComponentType.Separator:
      return [];
    default:
      return [`a component has the unknown type ${node.type}`];
  }
}

export const duplicates = (all: readonly Node[]): string[] => {
  const ids = all.filter((node) => INTERACTIVE.has(node.type)).map((node) => node.custom_id);
  const seen = ids.filter((id) => id !== undefined);
  return new Set(seen).size < seen.length ? ["a custom_id is there twice"] : [];
};

/** What Discord would refuse in a message body (also the `data` of an interaction's answer). */
export function violations(payload: unknown): string[] {
  const body = (payload ?? {}) as Record<string, unknown>;
  const v2 = (Number(body.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  if (!v2)
    return [
      ...within("the content", body.content, limits.CONTENT_LENGTH),
      ...(text(body.content).trim() ? [] : ["the content is blank"]),
      ...(nodes(body.components).length ? ["components without the Components V2 flag"] : []),
    ];
  const all = walk(body.components);
  const length = all.reduce(
    (sum, node) => sum + (node.type === ComponentType.TextDisplay ? text(node.content).length : 0),
    0,
  );
  return [
    ...(body.content === undefined && body.embeds === undefined ? [] : ["content beside Components V2"]),
    ...(all.length < 1 || all.length > limits.COMPONENTS_PER_MESSAGE
      ? [`the message has ${all.length} components`]
      : []),
    ...(length > limits.TEXT_PER_MESSAGE ? [`the texts have ${length} characters in all`] : []),
    ...(nodes(body.components).every((node) => TOP_LEVEL.has(node.type))
      ? []
      : ["a component is not allowed at the top"]),
    ...duplicates(all),
    ...all.flatMap(one),
  ];
}
