/** Multinomial logistic regression on the examples: passes of AdaGrad in a fixed order, so that the same examples always give the same weights. */
import type { Spoken } from "../../../content/content.ts";
import type { Learned } from "../../../content/learned.ts";
import { featuresOf, lexiconOf } from "../features.ts";
import { latinWords } from "../latin-words.ts";
import { RARITY_STEP, softmax, weighed } from "../model.ts";
import { withoutSetAside } from "../segments.ts";
import { type Example, examplesOf } from "./examples.ts";
import { pack } from "./pack.ts";

/*
 * The settings below were chosen by 4-fold cross-validation over the examples, and on `tuning-2.jsonl` with examples
 * written before anyone had read it.
 */

/** What only one example has tells nothing about other texts. */
const FEWEST = 2;
/** A word of fewer examples may itself be a slip. */
const FEWEST_FOR_SPELLING = 3;
/** More passes fit the examples better and unseen questions no better. */
const PASSES = 8;
/** This part of an example's features is left out in each pass, so that none is relied on alone. */
const LEFT_OUT = 0.2;
/** Where AdaGrad's sums of squares begin: keeps the first steps of a rare feature small. */
const CAUTION = 0.2;
/** This much certainty is held back, so that the probabilities stay honest for what was never seen. */
const HELD_BACK = 0.1;

export function train(content: Spoken, examples: readonly Example[] = examplesOf(content)): Learned {
  const words = wordsIn(examples);
  const lexicon = lexiconOf(content, words);
  const ids = [...new Set(examples.map(({ id }) => id))];
  const found = examples.map(({ text }) => featuresOf(withoutSetAside(text), lexicon));
  const rarities = raritiesOf(
    found.flatMap(({ surface, meaning }) => [...surface, ...meaning]),
    examples.length,
  );
  const features = [...rarities.keys()];
  const numbers = new Map(features.map((feature, number) => [feature, number]));
  const documents = found.map((each, index): Document => {
    const all = weighed(each, (feature) => rarities.get(feature));
    return {
      features: Int32Array.from(all.keys()),
      rows: Int32Array.from(all.keys(), (feature) => numbers.get(feature)!),
      values: Float64Array.from(all.values()),
      id: ids.indexOf(examples[index]!.id),
    };
  });
  const weights = descend(documents, features.length, ids.length);
  const rows = new Map(
    features.map((feature, row) => [feature, weights.subarray(row * ids.length, (row + 1) * ids.length)]),
  );
  return { ids, words, ...pack(rows, rarities) };
}

/** An example as numbers: which rows of weights its features have, and how much each counts. */
interface Document {
  readonly features: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
  readonly id: number;
}

/** The weights of all features for all ids, one row after the other: flat, because learning is most of a first start. */
function descend(documents: readonly Document[], features: number, ids: number): Float32Array {
  const weights = new Float32Array(features * ids);
  const squares = new Float64Array(features).fill(CAUTION);
  const errors = new Float64Array(ids);
  for (let pass = 0; pass < PASSES; pass++)
    for (const index of scattered(documents.length)) {
      const document = documents[index]!;
      const { rows, values } = document;
      const taking = document.features.map((feature) => Number(kept(feature, index, pass)));
      errors.fill(0);
      for (let i = 0; i < rows.length; i++) {
        if (!taking[i]) continue;
        const from = rows[i]! * ids;
        const value = values[i]!;
        for (let id = 0; id < ids; id++) errors[id]! += weights[from + id]! * value;
      }
      softmax(errors);
      let size = 0;
      for (let id = 0; id < ids; id++) {
        const error = (id === document.id ? 1 - HELD_BACK : HELD_BACK / (ids - 1)) - errors[id]!;
        errors[id] = error;
        size += error * error;
      }
      for (let i = 0; i < rows.length; i++) {
        if (!taking[i]) continue;
        const from = rows[i]! * ids;
        const value = values[i]!;
        squares[rows[i]!]! += size * value * value;
        const rate = value / Math.sqrt(squares[rows[i]!]!);
        for (let id = 0; id < ids; id++) weights[from + id]! += rate * errors[id]!;
      }
    }
  return weights;
}

/** The Latin words that several examples have. */
function wordsIn(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of examples)
    for (const word of new Set(latinWords(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([word, count]) => count >= FEWEST_FOR_SPELLING && /^[a-z]{4,}$/.test(word))
    .map(([word]) => word)
    .sort();
}

function raritiesOf(features: readonly number[], documents: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return new Map(
    [...counts]
      .filter(([, count]) => count >= FEWEST)
      .sort(([a], [b]) => a - b)
      .map(([feature, count]) => [
        feature,
        Math.round(Math.log(1 + documents / count) / RARITY_STEP) * RARITY_STEP,
      ]),
  );
}

/** Every number below `count` once, neighbours far apart: a stride near the golden ratio that shares no factor with it. */
function* scattered(count: number): Generator<number> {
  let stride = Math.max(1, Math.round(count * 0.618));
  while (commonFactor(stride, count) > 1) stride++;
  for (let step = 0, at = 0; step < count; step++, at = (at + stride) % count) yield at;
}

const commonFactor = (a: number, b: number): number => (b === 0 ? a : commonFactor(b, a % b));

/** Whether a feature of an example takes part in a pass: by chance in effect, and yet the same in every run. */
const kept = (feature: number, example: number, pass: number): boolean => {
  const mixed = Math.imul(
    feature ^ Math.imul(example + 1, 0x9e3779b1) ^ Math.imul(pass + 1, 0x85ebca6b),
    0xc2b2ae35,
  );
  return (mixed ^ (mixed >>> 15)) >>> 0 >= LEFT_OUT * 2 ** 32;
};
