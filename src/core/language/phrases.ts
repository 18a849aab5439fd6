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
  once(words, `squashed ${path}`, () => words.list(path).map(squash));

/** The list at a path, normalised: for finding phrases where they stand in a text. */
export const normalised = (words: Words, path: string): readonly string[] =>
  once(words, `normalised ${path}`, () => words.list(path).map(normalise));
