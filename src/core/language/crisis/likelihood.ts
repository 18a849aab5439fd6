/**
 * How likely a text is to tell of an emergency, and of which, as learned from examples: sentence by sentence, because
 * a cry in the middle of a long story is one. What the lists of `crisis*.yaml` hear is evidence among others.
 */

import type { Content } from "../../content/content.ts";
import { once } from "../../once.ts";
import { featuresOf, type Lexicon, lexiconOf } from "../topics/features.ts";
import { type Manner, type Model, modelOf, softmax } from "../topics/model.ts";
import { type Cue, type SentenceReading, sentencesOf } from "./crisis-reader.ts";

/** By what strangers wrote: docs/decisions/0012-learned-emergencies.md. */
export const EMERGENCIES: Manner = {
  unknown: 36,
  least: 30,
  ahead: 2,
  temperature: 1,
  passes: 4,
  heldBack: 0.03,
};

/** A word or a number alone tells no story: what the lists do not know of it is no cry. */
function isOneWord(sentence: string): boolean {
  const [word, ...others] = sentence.match(LETTERS) ?? [];
  return word === undefined || (others.length === 0 && LATIN.test(word));
}

const LETTERS = /\p{L}+/gu;
const LATIN = /^\p{Script=Latin}+$/u;

/** More sentences than this are read in so many parts: the work is bounded, however a text is cut up. */
const MOST = 80;

/**
 * How much the other sentences say together about one: "I want to end it. The contract, I mean." More of it, and a cry
 * within a long story is lost.
 */
const AROUND = 0.2;

export interface Likelihood {
  /** 0 to 1, of the likeliest sentence and what stands around it. */
  readonly emergency: number;
  /** The same of a sentence alone. */
  readonly alone: number;
  /** The likeliest kind, were it one. */
  readonly cue: Cue | undefined;
}

const NOTHING: Likelihood = { emergency: 0, alone: 0, cue: undefined };

/** What the lists make of sentences, as evidence: their signs, and the frames these stand in. */
export const crisisMarksOf = (readings: readonly SentenceReading[]): readonly string[] => {
  const loud = readings.some(({ sign }) => sign);
  return [
    ...new Set(
      readings.flatMap(({ sign, frames }) => [
        ...(sign ? [`${sign.cue} ${sign.weak}`, sign.weak ? "weak" : "strong"] : []),
        ...frames.flatMap((frame) => (loud ? [frame, `${frame} and a sign`] : [frame])),
      ]),
    ),
  ];
};

interface Learner {
  readonly model: Model;
  readonly lexicon: Lexicon;
}

const learnerOf = once(
  (content: Content): Learner => ({
    model: modelOf(content.emergencies, EMERGENCIES),
    lexicon: lexiconOf(content, content.emergencies.words),
  }),
);

/** `readings` are what the lists make of each sentence. Undefined where nothing can be said: the lists decide. */
export function likelihoodOf(
  content: Content,
  normalised: string,
  readings: (sentence: number) => readonly SentenceReading[],
): Likelihood | undefined {
  const { model, lexicon } = learnerOf(content);
  const sentences = sentencesOf(normalised);
  if (model.ids.length < 2 || sentences.every(isOneWord)) return undefined;
  const size = Math.ceil(sentences.length / MOST);
  const parts: Float64Array[] = [];
  for (let from = 0; from < sentences.length; from += size) {
    const part = sentences.slice(from, from + size);
    const marks = crisisMarksOf(part.flatMap((_, at) => readings(from + at)));
    parts.push(model.classify(featuresOf(part.join(". "), lexicon, undefined, marks)).map(Math.log));
  }
  const sums = model.ids.map((_, id) => parts.reduce((sum, scores) => sum + scores[id]!, 0));
  const others = Math.max(1, parts.length - 1);
  return parts
    .map((part): Likelihood => {
      const scores = softmax(part.map((score, id) => score + (AROUND * (sums[id]! - score)) / others));
      const kinds = scores.subarray(1);
      return {
        emergency: 1 - scores[0]!,
        alone: 1 - Math.exp(part[0]!),
        cue: model.ids[1 + kinds.indexOf(Math.max(...kinds))] as Cue,
      };
    })
    .reduce(likelier, NOTHING);
}

const likelier = (a: Likelihood, b: Likelihood): Likelihood => ({
  ...(b.emergency > a.emergency ? b : a),
  alone: Math.max(a.alone, b.alone),
});
