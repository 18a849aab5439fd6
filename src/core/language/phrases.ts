/** The phrases a locale understands, normalised once: they are compared at every turn. */

import type { Words } from "../content/words.ts";
import { once, onceEach } from "../once.ts";
import { normalise, squash } from "./normalise.ts";

const itself = (path: string): string => path;

/** The list at a path, squashed: for comparing whole answers. */
export const squashed = onceEach(itself, (words: Words, path): readonly string[] =>
  everyWay(words, path).flatMap((phrase) => spellingsOf(words, phrase)),
);

/** The list at a path as it is written, every way of it. */
export const everyWay = (words: Words, path: string): readonly string[] => words.list(path).flatMap(waysOf);

/** "頼んで(は|も|)いな" is three phrases. */
function waysOf(phrase: string): readonly string[] {
  const opens = phrase.indexOf("(");
  const closes = phrase.indexOf(")", opens);
  if (opens < 0 || closes < 0) return [phrase];
  const inside = phrase.slice(opens + 1, closes);
  const ways = inside.includes("|") ? inside.split("|") : [`(${inside})`];
  const rest = waysOf(phrase.slice(closes + 1));
  return ways.flatMap((way) => rest.map((after) => phrase.slice(0, opens) + way + after));
}

/** A phrase squashed, and as it is written by who writes in kana alone (`readings` in the locale's grammar). */
export function spellingsOf(words: Words, phrase: string): readonly string[] {
  const written = squash(phrase);
  const read = readingsOf(words).reduce((text, [kanji, kana]) => text.replaceAll(kanji, kana), written);
  return read === written ? [written] : [written, read];
}

/** The longest first. */
const readingsOf = once((words: Words): readonly (readonly [kanji: string, kana: string])[] =>
  words
    .names("grammar.readings")
    .map((kanji) => [kanji, words.say(`grammar.readings.${kanji}`)] as const)
    .toSorted(([a], [b]) => b.length - a.length),
);

/** The list at a path, normalised: for finding phrases where they stand in a text. */
export const normalised = onceEach(itself, (words: Words, path): readonly string[] =>
  everyWay(words, path).map(normalise),
);
