/** A message as plain text: what every platform can fall back to, and the proof that no button is needed. */
import type { Words } from "./content/words.ts";
import { addressOf, type Draft, type LayerName, type Message, offers } from "./message.ts";

const block = (...lines: (string | false | undefined)[]): string => lines.filter(Boolean).join("\n");

/** What is said in full beneath a verdict; of the rest, its choices tell. The next step is the kit's first. */
const TOLD: readonly LayerName[] = ["kit", "timeline", "answers", "sources"];

/** The body without the things to tap: heading, text, rows, steps, draft, links, source, layers. */
export function plainBody(message: Message, words: Words): string {
  const { progress, preface, heading, text, hint, timeline, rows, steps, draft, links, source } = message;
  const { sure, echo, layers = [] } = message;
  return [
    block(
      progress && words.say("plain.progress", { ...progress }),
      preface,
      heading && words.say("plain.heading", { heading }),
      sure,
      text,
      hint,
    ),
    echo,
    timeline && block(...timeline.lanes.map((lane) => lane.text)),
    steps && block(...steps.map((step, index) => words.say("plain.step", { number: index + 1, step }))),
    rows && block(...rows.map((row) => words.say("plain.row", { label: row.label, value: row.value }))),
    draft && plainDraft(draft, words),
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
    ...layers.filter(({ name }) => TOLD.includes(name)).map(({ said }) => plainBody(said, words)),
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** What is beside a text stands outside the lines between which it is copied. */
const plainDraft = ({ label, text, reading, meaning }: Draft, words: Words): string =>
  block(
    words.say("plain.draft", { label }),
    text,
    words.say("plain.draftEnd"),
    reading && words.say("plain.reading", { reading }),
    meaning && words.say("plain.meaning", { meaning }),
  );

/** The numbered list of everything that may be tapped or typed. */
export const plainOffers = (message: Message, words: Words): string =>
  block(
    ...offers(message).map((choice, index) =>
      words.say("plain.choice", { number: index + 1, label: choice.label }),
    ),
  );

export const plainText = (message: Message, words: Words): string =>
  [plainBody(message, words), plainOffers(message, words)].filter(Boolean).join("\n\n");
