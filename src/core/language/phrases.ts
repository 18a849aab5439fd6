/** The phrases a locale understands, normalised once: they are compared at every turn. */
import type { Words } from "../content/words.ts";
import { normalise, squash } from "./normalise.ts";

const cache = new WeakMap<Words, Map<string, readonly string[]>>();

function once(words: Words, key: string, make: () => readonly string[]): readonly string[] {
  const known = cache.get(words) ?? new Map<string, readonly string[]>();
  cache.set(words, known);
  const phrases = known.get(key) ?? make();
  known.set(key, phrases);
  return phrases;
}

/** The list at a path, squashed: for comparing whole answers. */
export const squashed = (words: Words, path: string): readonly string[] =>
  once(words, `squashed ${path}`, () => words.list(path).flatMap((phrase) => spellingsOf(words, phrase)));

/** A phrase squashed, and as it is written by who writes in kana alone (`readings` in the locale's grammar). */
export function spellingsOf(words: Words, phrase: string): readonly string[] {
  const written = squash(phrase);
  const read = readingsOf(words).reduce((text, [kanji, kana]) => text.replaceAll(kanji, kana), written);
  return read === written ? [written] : [written, read];
}

const readings = new WeakMap<Words, readonly (readonly [kanji: string, kana: string])[]>();

/** The longest first. */
function readingsOf(words: Words): readonly (readonly [kanji: string, kana: string])[] {
  const known = readings.get(words);
  if (known) return known;
  const made = words
    .names("grammar.readings")
    .map((kanji) => [kanji, words.say(`grammar.readings.${kanji}`)] as const)
    .toSorted(([a], [b]) => b.length - a.length);
  readings.set(words, made);
  return made;
}

/** The list at a path, normalised: for finding phrases where they stand in a text. */
export const normalised = (words: Words, path: string): readonly string[] =>
  once(words, `normalised ${path}`, () => words.list(path).map(normalise));
