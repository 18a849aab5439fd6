/** What Discord would refuse in a form (modal) and in suggestions. */
import { ComponentType } from "discord.js";
import { type Node, walk } from "../../../src/adapters/discord/component-tree.ts";
import * as limits from "../../../src/adapters/discord/limits.ts";
import * as refused from "./discord-limits.ts";
import { duplicates, within } from "./discord-messages.ts";

type Json = Readonly<Record<string, unknown>>;

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);

function label(node: Node): string[] {
  const input = node.component as Node | undefined;
  return [
    ...(node.type === ComponentType.Label ? [] : ["a form holds more than labels"]),
    ...within("a label", node.label, refused.LABEL_LENGTH),
    ...within("a label's description", node.description, refused.LABEL_DESCRIPTION_LENGTH, 0),
    ...(input?.type === ComponentType.TextInput ? [] : ["a label holds no text input"]),
    ...within("a custom_id", input?.custom_id, limits.CUSTOM_ID_LENGTH),
    ...within("a placeholder", input?.placeholder, refused.TEXT_INPUT_PLACEHOLDER_LENGTH, 0),
    ...(Number(input?.max_length ?? 1) > refused.TEXT_INPUT_LENGTH ? ["a text input takes too much"] : []),
    ...(input?.label === undefined ? [] : ["a text input inside a label has a label of its own"]),
  ];
}

export function formViolations(payload: unknown): string[] {
  const form = (payload ?? {}) as Json;
  const labels = list(form.components) as unknown as Node[];
  return [
    ...within("a form's title", form.title, refused.MODAL_TITLE_LENGTH),
    ...within("a custom_id", form.custom_id, limits.CUSTOM_ID_LENGTH),
    ...(labels.length < 1 || labels.length > refused.COMPONENTS_PER_MODAL
      ? [`a form has ${labels.length} components`]
      : []),
    ...duplicates(walk(labels)),
    ...labels.flatMap(label),
  ];
}

/** What Discord would refuse in the answer to an autocompletion. */
export function suggestionViolations(payload: unknown): string[] {
  const choices = list((payload as Json | undefined)?.choices);
  return [
    ...(choices.length > limits.AUTOCOMPLETE_CHOICES ? [`there are ${choices.length} suggestions`] : []),
    ...choices.flatMap(({ name, value }) => [
      ...within("a suggestion's name", name, limits.AUTOCOMPLETE_LENGTH),
      ...within("a suggestion's value", value, limits.AUTOCOMPLETE_LENGTH),
    ]),
  ];
}
