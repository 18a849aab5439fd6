/** A message as blocks: its words, then everything to tap, then the calendar of a date question. */
import { chunks, listed, shareOut } from "../../../src/adapters/kit/share-out.ts";
import { oneLine, splitText } from "../../../src/adapters/kit/text.ts";
import type { Words } from "../../../src/core/content/words.ts";
import { type Choice, type Message, offers } from "../../../src/core/message.ts";
import { plainBody } from "../../../src/core/plain-text.ts";
import {
  ELEMENTS_PER_BLOCK,
  LABEL_LENGTH,
  OPTIONS_PER_MENU,
  SECTION_LENGTH,
  VALUE_LENGTH,
} from "./limits.ts";

export type Element =
  | { readonly type: "button"; readonly text: string; readonly value: string }
  | { readonly type: "static_select"; readonly options: readonly { text: string; value: string }[] }
  | { readonly type: "datepicker"; readonly initial_date: string };
export type Block =
  | { readonly type: "section"; readonly text: string }
  | { readonly type: "actions"; readonly elements: readonly Element[] };

const option = ({ label, button }: Choice) => ({ text: oneLine(label, LABEL_LENGTH), value: button });

export function render(message: Message, words: Words): readonly Block[] {
  const { buttons, menus, rest } = shareOut(offers(message), {
    buttons: ELEMENTS_PER_BLOCK,
    options: OPTIONS_PER_MENU,
    takes: ({ button }) => button.length <= VALUE_LENGTH,
  });
  const changes = (message.rows ?? []).flatMap(({ change }) => change ?? []);
  const { picker } = message.asking ?? {};
  const elements: Element[] = [
    ...[...changes, ...buttons].map((choice) => ({ type: "button" as const, ...option(choice) })),
    ...menus.map((menu) => ({ type: "static_select" as const, options: menu.map(option) })),
    ...(picker ? [{ type: "datepicker" as const, initial_date: picker.initial }] : []),
  ];
  const text = [plainBody(message, words), ...listed(message, new Set(rest), words)].join("\n");
  return [
    ...splitText(text, SECTION_LENGTH).map((piece) => ({ type: "section" as const, text: piece })),
    ...chunks(elements, ELEMENTS_PER_BLOCK).map((part) => ({ type: "actions" as const, elements: part })),
  ];
}
