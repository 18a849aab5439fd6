/** The forms for writing: a date, an answer, everything at once, or a question of one's own. */
import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitComponent,
  TextInputStyle,
} from "discord.js";
import type { Words } from "../../core/content/words.ts";
import type { Message } from "../../core/message.ts";
import { type FormKind, typeId } from "./button-id.ts";

/** In a server the reply is ephemeral and cannot be written under, so typing needs a form. */
export type Place = "dm" | "server";

const ANSWER = "answer";

const FIELDS: Readonly<Record<FormKind, { style: TextInputStyle; length: number }>> = {
  date: { style: TextInputStyle.Short, length: 100 },
  answer: { style: TextInputStyle.Short, length: 1000 },
  // A story of a page; the dialogue takes the facts out of it.
  all: { style: TextInputStyle.Paragraph, length: 2000 },
  ask: { style: TextInputStyle.Paragraph, length: 1000 },
};

/** Which forms a message offers. An interview's first question also takes the whole story at once. */
export function formsFor({ asking, progress }: Message, place: Place): readonly FormKind[] {
  if (!asking) return place === "server" ? ["ask"] : [];
  const date: readonly FormKind[] = asking.kind === "date" ? ["date"] : [];
  if (progress?.at === 1) return [...date, "all"];
  return date.length || place === "dm" ? date : ["answer"];
}

export function form(kind: FormKind, words: Words): APIModalInteractionResponseCallbackData {
  const say = (key: string): string => words.say(`discord.form.${kind}.${key}`);
  return {
    custom_id: typeId(kind, words.locale),
    title: say("title"),
    components: [
      {
        type: ComponentType.Label,
        label: say("label"),
        description: say("hint"),
        component: {
          type: ComponentType.TextInput,
          custom_id: ANSWER,
          style: FIELDS[kind].style,
          placeholder: say("example"),
          max_length: FIELDS[kind].length,
          required: true,
        },
      },
    ],
  };
}

/** What was typed into the form. */
export const typed = (
  components: readonly { readonly component?: ModalSubmitComponent | undefined }[],
): string => {
  const input = components.map(({ component }) => component).find((field) => field?.custom_id === ANSWER);
  return input && "value" in input ? String(input.value) : "";
};
