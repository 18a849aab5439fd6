/** Learns how emergencies and their look-alikes differ. */
import type { Spoken } from "../../content/content.ts";
import type { Learned } from "../../content/learned.ts";
import { normalise } from "../normalise.ts";
import { featuresOf, lexiconOf } from "../topics/features.ts";
import { learn } from "../topics/learning/regression.ts";
import { wordsIn } from "../topics/learning/train.ts";
import { OF_LOCALE } from "./crisis-reader.ts";
import { type CrisisExample, crisisExamplesOf, NONE } from "./emergency-examples.ts";
import { EMERGENCIES, signMarks } from "./likelihood.ts";
import { readerFor } from "./sign-readers.ts";

export function trainCrisis(
  content: Spoken,
  examples: readonly CrisisExample[] = crisisExamplesOf(content),
): Learned {
  const words = wordsIn(examples);
  const lexicon = lexiconOf(content, words);
  const readers = content.locales.map((locale) => readerFor(content.words(locale), OF_LOCALE));
  const ids = [NONE, ...new Set(examples.map(({ id }) => id).filter((id) => id !== NONE))];
  const lessons = examples.flatMap(({ text, id, ordinary }) => {
    const signs = readers.map((reader) => reader.read(normalise(text)).sign);
    if (ordinary && signs.some((sign) => sign && !sign.weak)) return [];
    return [{ features: featuresOf(text, lexicon, undefined, signMarks(signs)), id }];
  });
  return { ids, words, ...learn(lessons, ids, EMERGENCIES) };
}
