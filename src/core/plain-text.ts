/** A message as plain text: what every platform can fall back to, and the proof that no button is needed. */
import type { Words } from "./content/words.ts";
import { addressOf, type Message, offers } from "./message.ts";

const block = (...lines: (string | false | undefined)[]): string => lines.filter(Boolean).join("\n");

/** The body without the things to tap: heading, text, rows, steps, draft, links, source. */
export function plainBody(message: Message, words: Words): string {
  const { progress, preface, heading, text, hint, timeline, rows, steps, draft, links, source } = message;
  return [
    block(
      progress && words.say("plain.progress", { ...progress }),
      preface,
      heading && words.say("plain.heading", { heading }),
      text,
      hint,
    ),
    timeline && block(...timeline.lanes.map((lane) => lane.text)),
    rows && block(...rows.map((row) => words.say("plain.row", { label: row.label, value: row.value }))),
    steps && block(...steps.map((step, index) => words.say("plain.step", { number: index + 1, step }))),
    draft && block(words.say("plain.draft", { label: draft.label }), draft.text, words.say("plain.draftEnd")),
    links &&
      block(
        ...links.map((link) =>
          words.say("plain.link", {
            label: link.label,
            address: addressOf(link),
            note: link.note ?? "none",
          }),
        ),
      ),
    source,
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** The numbered list of everything that may be tapped or typed. */
export const plainOffers = (message: Message, words: Words): string =>
  block(
    ...offers(message).map((choice, index) =>
      words.say("plain.choice", { number: index + 1, label: choice.label }),
    ),
  );

export const plainText = (message: Message, words: Words): string =>
  [plainBody(message, words), plainOffers(message, words)].filter(Boolean).join("\n\n");
