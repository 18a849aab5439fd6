/** The readers of `crisis*.yaml` of every language, made once each. */
import type { Words } from "../../content/words.ts";
import { type CrisisReader, crisisReader, type OF_LOCALE } from "./crisis-reader.ts";

const readers = new WeakMap<Words, CrisisReader>();

export function readerFor(words: Words, place: typeof OF_LOCALE): CrisisReader {
  const reader = readers.get(words) ?? crisisReader(words, place);
  readers.set(words, reader);
  return reader;
}
