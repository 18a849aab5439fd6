/**
 * The weights learned from the examples, and how they score a text: every feature adds its weight for every topic
 * (multinomial logistic regression). `learning/train.ts` learns them, `npm run evaluate` measures them.
 */
import type { Learned } from "../../content/learned.ts";
import type { Features } from "./features.ts";

/** What some examples have, and how rare it is among them. */
interface KnownFeature {
  readonly feature: number;
  readonly rarity: number;
}

/** The same, with what it speaks for or against. */
interface WeightRow extends KnownFeature {
  readonly from: number;
  readonly to: number;
}

export interface Model {
  readonly ids: readonly string[];
  /** How much each feature of a text counts: the rarer among the examples, the more. */
  readonly weigh: (features: Features) => ReadonlyMap<number, number>;
  /** How much a feature speaks for each id, by the id's number. */
  readonly votes: (feature: number) => Iterable<readonly [id: number, weight: number]>;
  /** The probability of every id. */
  readonly classify: (features: Features) => Float64Array;
}

/** How the features of a text become a score, and how long and how surely that is learned. */
export interface Manner {
  /** How much a letter run or word that no example has weighs among those that are known: a text full of them is less certain. */
  readonly unknown: number;
  /** The least weight of all features together: two or three letters alone are no evidence. */
  readonly least: number;
  /** What the first id has before anything is read. */
  readonly ahead: number;
  /** The probabilities are made this much less certain. */
  readonly temperature: number;
  /** More passes over the examples fit them better and unseen texts no better. */
  readonly passes: number;
  /** This much certainty is held back in learning, so that the probabilities stay honest for what was never seen. */
  readonly heldBack: number;
}

/**
 * Learning holds certainty back (`learning/regression.ts`) and so says 55 where it is right 70 times in 100. Divided by
 * this temperature, the probabilities are honest. By cross-validation.
 */
export const TOPICS: Manner = { unknown: 0, least: 0, ahead: 0, temperature: 0.8, passes: 8, heldBack: 0.1 };

/** One step of a rarity, the logarithm of how many times more examples there are than examples with the feature. */
export const RARITY_STEP = 1 / 24;
/** A feature (4 bytes), its rarity, the number of its votes; then the id and the weight of each vote. */
export const HEAD_BYTES = 6;
export const VOTE_BYTES = 2;

/** Letters against meaning: words nobody thought of as a concept tell neighbours apart. By cross-validation. */
const SURFACE = 1.3;

export function modelOf({ ids, step, weights: bytes }: Learned, manner: Manner = TOPICS): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signed = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = new Map<number, WeightRow>();
  for (let at = 0; at < bytes.length; ) {
    const from = at + HEAD_BYTES;
    const to = from + bytes[at + 5]! * VOTE_BYTES;
    const feature = view.getInt32(at);
    rows.set(feature, { feature, rarity: bytes[at + 4]! * RARITY_STEP, from, to });
    at = to;
  }
  const rowOf = (feature: number): WeightRow | undefined => rows.get(feature);
  return {
    ids,
    weigh: (features) => {
      const values = new Map<number, number>();
      weighEach(features, rowOf, manner, ({ feature }, value) => values.set(feature, value));
      return values;
    },
    *votes(feature) {
      const { from, to } = rows.get(feature) ?? { from: 0, to: 0 };
      for (let at = from; at < to; at += VOTE_BYTES) yield [bytes[at]!, signed[at + 1]! * step];
    },
    classify: (features) => {
      const scores = new Float64Array(ids.length);
      scores[0] = manner.ahead / manner.temperature;
      weighEach(features, rowOf, manner, ({ from, to }, value) => {
        const strength = (step * value) / manner.temperature;
        for (let at = from; at < to; at += VOTE_BYTES) scores[bytes[at]!]! += signed[at + 1]! * strength;
      });
      return softmax(scores);
    },
  };
}

/** Letters and meaning count in a fixed proportion, however many features there are of each. */
export function weighEach<Row extends KnownFeature>(
  { surface, meaning }: Features,
  rowOf: (feature: number) => Row | undefined,
  { unknown, least }: Manner,
  tell: (row: Row, value: number) => void,
): void {
  for (const [features, power, share, unseen] of [
    [surface, 1, SURFACE, unknown],
    [meaning, 0.5, 1, 0],
  ] as const) {
    const known: Row[] = [];
    const counts: number[] = [];
    let square = least;
    for (const feature of features) {
      const row = rowOf(feature);
      if (row === undefined) {
        square += unseen;
        continue;
      }
      const count = power === 1 ? row.rarity : row.rarity ** power;
      known.push(row);
      counts.push(count);
      square += count * count;
    }
    const length = Math.sqrt(square);
    for (let at = 0; at < known.length; at++) tell(known[at]!, (share * counts[at]!) / length);
  }
}

/** Scores as probabilities, in place. */
export function softmax(scores: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    scores[i] = Math.exp(scores[i]! - most);
    sum += scores[i]!;
  }
  for (let i = 0; i < scores.length; i++) scores[i]! /= sum;
  return scores;
}
