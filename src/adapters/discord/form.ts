/** The form for typing an answer: for dates, and in servers, where nothing can be written under an ephemeral reply. */
import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitComponent,
  TextInputStyle,
} from "discord.js";
import type { Words } from "../../core/content/content.ts";
import { typeId } from "./button-id.ts";

const ANSWER = "answer";
/** Far more than any answer needs, and still one screen of the form. */
const ANSWER_LENGTH = 1000;

export const form = (words: Words): APIModalInteractionResponseCallbackData => ({
  custom_id: typeId(words.locale),
  title: words.say("discord.form_title"),
  components: [
    {
      type: ComponentType.Label,
      label: words.say("discord.form_label"),
      description: words.say("discord.form_hint"),
      component: {
        type: ComponentType.TextInput,
        custom_id: ANSWER,
        style: TextInputStyle.Short,
        max_length: ANSWER_LENGTH,
        required: true,
      },
    },
  ],
});

/** What was typed into the form. */
export const typed = (
  components: readonly { readonly component?: ModalSubmitComponent | undefined }[],
): string => {
  const input = components.map(({ component }) => component).find((field) => field?.custom_id === ANSWER);
  return input && "value" in input ? String(input.value) : "";
};
