/**
 * The person's own words in a text message. LINE writes more into it: a placeholder for each of its emojis
 * ("(hello)"), and the display names of those who are mentioned ("@example"). Where they stand is told beside
 * the text, in UTF-16 code units (LINE Developers, "Webhook event objects", "Text", and "Character counting in
 * a text"). A message that is quoted is not part of the text: LINE gives its id only.
 */

/** What LINE put there. */
interface ForeignStretch {
  readonly index: number;
  readonly length: number;
}

/** An address ends where Japanese goes on without a space. */
const ADDRESS = /https?:\/\/[\x21-\x7e]+/gi;

/** Empty where there are none. An address alone is kept: the desk says that it opens no links. */
export function ownWords(text: string, foreign: readonly ForeignStretch[]): string {
  const written = tidy(without(text, foreign));
  return tidy(written.replace(ADDRESS, " ")) || (written.match(ADDRESS)?.[0] ?? "");
}

function without(text: string, stretches: readonly ForeignStretch[]): string {
  const kept: string[] = [];
  let at = 0;
  for (const { index, length } of stretches.toSorted((a, b) => a.index - b.index)) {
    kept.push(text.slice(at, Math.max(index, at)));
    at = Math.max(at, index + length);
  }
  return [...kept, text.slice(at)].join(" ");
}

const tidy = (text: string): string => text.replace(/[^\S\n]+/g, " ").trim();
