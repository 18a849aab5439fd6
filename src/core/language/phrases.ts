/** The phrases a locale understands, normalised once: they are compared at every turn. */
import type { Values, Words } from "../content/words.ts";
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
  once(words, `squashed ${path}`, () => words.list(path).map(squash));

/** The list at a path, normalised: for finding phrases where they stand in a text. */
export const normalised = (words: Words, path: string): readonly string[] =>
  once(words, `normalised ${path}`, () => words.list(path).map(normalise));

/** All the ways to name an option: its label, its value, its synonyms. */
export function optionPhrases(words: Words, option: string, days: Values): readonly string[] {
  const said = [`${option}.label`, `${option}.value`]
    .filter((path) => words.has(path))
    .map((path) => words.say(path, days));
  return once(words, `option ${option} ${said.join("/")}`, () =>
    [
      ...new Set([...said, ...words.list(`${option}.say`), ...words.list(`${option}.tell`)].map(squash)),
    ].filter(Boolean),
  );
}
