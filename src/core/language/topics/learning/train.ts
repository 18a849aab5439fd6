/** Learns the topics from their examples. */
import type { Spoken } from "../../../content/content.ts";
import type { Learned } from "../../../content/learned.ts";
import { normalise } from "../../normalise.ts";
import { alphabetWords } from "../alphabet-words.ts";
import { featuresOf, lexiconOf } from "../features.ts";
import { TOPICS } from "../model.ts";
import { withoutSetAside } from "../segments.ts";
import { type Example, examplesOf } from "./examples.ts";
import { learn } from "./regression.ts";

/** A word of fewer examples may itself be a slip. */
const FEWEST_FOR_SPELLING = 3;

export function train(content: Spoken, examples: readonly Example[] = examplesOf(content)): Learned {
  const words = wordsIn(examples);
  const lexicon = lexiconOf(content, words);
  const ids = [...new Set(examples.map(({ id }) => id))];
  const lessons = examples.map(({ text, id }) => ({
    features: featuresOf(withoutSetAside(text), lexicon),
    id,
  }));
  return { ids, words, ...learn(lessons, ids, TOPICS) };
}

/** The Latin words that several examples have. */
export function wordsIn(examples: readonly { readonly text: string }[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of examples)
    for (const word of new Set(alphabetWords(normalise(text)))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([word, count]) => count >= FEWEST_FOR_SPELLING && /^\p{L}{4,}$/u.test(word))
    .map(([word]) => word)
    .sort();
}
