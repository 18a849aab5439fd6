/** Messages for a terminal: plain text, wrapped by the width that characters take up on the screen. */
import { styleText } from "node:util";
import type { Words } from "../../core/content/words.ts";
import type { Message } from "../../core/message.ts";
import { plainBody, plainOffers } from "../../core/plain-text.ts";
import { WIDEST_LINE } from "./limits.ts";

const segments = new Intl.Segmenter("ja", { granularity: "word" });

/** East Asian characters take two columns. */
const columns = (text: string): number => {
  let count = 0;
  for (const character of text)
    count +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1;
  return count;
};

/** Closing punctuation never begins a line. */
const CLOSING = /^[、。，．）」』】〜：！？…ー・,.)!?:;]/;

/** Words, and web addresses as one piece, so that they can be copied or clicked. */
const unbreakable = (line: string): readonly string[] =>
  line
    .split(/(https?:\/\/\S+)/)
    .flatMap((part) =>
      part.startsWith("http") ? [part] : [...segments.segment(part)].map(({ segment }) => segment),
    );

function wrap(text: string, width: number = WIDEST_LINE): string {
  return text
    .split("\n")
    .map((line) => {
      const lines: string[] = [""];
      for (const segment of unbreakable(line)) {
        const current = lines.at(-1)!;
        const fits = columns(current + segment) <= width || CLOSING.test(segment) || current === "";
        if (fits) lines[lines.length - 1] = current + segment;
        else lines.push(segment.trimStart());
      }
      return lines.join("\n");
    })
    .join("\n");
}

const indent = (text: string): string => text.replace(/^/gm, "  ").replace(/^ +$/gm, "");

export function render(messages: readonly Message[], words: Words, colour: boolean): string {
  const paint = (style: "bold" | "cyan", text: string): string => (colour ? styleText(style, text) : text);
  return messages
    .map((message) => {
      const body = indent(wrap(plainBody(message, words)));
      const offers = plainOffers(message, words);
      const [first = "", ...rest] = body.split("\n");
      const head = message.heading ? [paint("bold", first), ...rest].join("\n") : body;
      return offers ? `${head}\n\n${paint("cyan", indent(offers))}` : head;
    })
    .join("\n\n");
}
