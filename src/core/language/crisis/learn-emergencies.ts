/** Learns how emergencies and their look-alikes differ. */
import type { Spoken } from "../../content/content.ts";
import type { Learned } from "../../content/learned.ts";
import { normalise } from "../normalise.ts";
import { featuresOf, lexiconOf } from "../topics/features.ts";
import { learn } from "../topics/learning/regression.ts";
import { wordsIn } from "../topics/learning/train.ts";
import { OF_LOCALE, sentencesOf } from "./crisis-reader.ts";
import { type CrisisExample, crisisExamplesOf, NONE } from "./emergency-examples.ts";
import { crisisMarksOf, EMERGENCIES } from "./likelihood.ts";
import { readerFor } from "./sign-readers.ts";

export function trainCrisis(
  content: Spoken,
  examples: readonly CrisisExample[] = crisisExamplesOf(content),
): Learned {
  const words = wordsIn(examples);
  const lexicon = lexiconOf(content, words);
  const readers = content.locales.map((locale) => readerFor(content.words(locale), OF_LOCALE));
  const ids = [NONE, ...new Set(examples.map(({ id }) => id).filter((id) => id !== NONE))];
  const lessons = examples.flatMap(unitsOf).flatMap(({ text, id, ordinary }) => {
    const readings = readers.map((reader) => reader.read(normalise(text)));
    if (ordinary && readings.some(({ sign }) => sign && !sign.weak)) return [];
    const whole = readings.map(({ sign, each }) => ({ sign, frames: each.flatMap(({ frames }) => frames) }));
    return [{ features: featuresOf(text, lexicon, undefined, crisisMarksOf(whole)), id }];
  });
  return { ids, words, ...learn(lessons, ids, EMERGENCIES) };
}

/** Texts are read sentence by sentence, and of what is no emergency no sentence is one. */
function unitsOf(example: CrisisExample): readonly CrisisExample[] {
  const sentences = sentencesOf(example.text);
  if (example.id !== NONE || sentences.length < 2) return [example];
  return [example, ...sentences.map((text) => ({ ...example, text: text.trim() }))];
}
