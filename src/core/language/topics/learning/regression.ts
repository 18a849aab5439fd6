/** Multinomial logistic regression: passes of AdaGrad in a fixed order, so that the same examples always give the same weights. */
import type { Learned } from "../../../content/learned.ts";
import type { Features } from "../features.ts";
import { type Manner, RARITY_STEP, softmax, weighEach } from "../model.ts";
import { pack } from "./pack.ts";

/*
 * The settings below were chosen by 4-fold cross-validation over the examples, and on `tuning-2.jsonl` with examples
 * written before anyone had read it.
 */

/** What only one example has tells nothing about other texts. */
const FEWEST = 2;
/** This part of an example's features is left out in each pass, so that none is relied on alone. */
const LEFT_OUT = 0.2;
/** Where AdaGrad's sums of squares begin: keeps the first steps of a rare feature small. */
const CAUTION = 0.2;

/** So many times in a pass the weights are looked at; their mean hangs less on which example came last. */
const LOOKS = 8;

/** What an example has, and what it is an example of. */
export interface Lesson {
  readonly features: Features;
  readonly id: string;
}

export function learn(
  lessons: readonly Lesson[],
  ids: readonly string[],
  manner: Manner,
): Pick<Learned, "step" | "weights"> {
  const rarities = raritiesOf(lessons);
  const features = [...rarities.keys()];
  const known = new Map(
    [...rarities].map(([feature, rarity], row) => [feature, { feature, rarity, row }] as const),
  );
  const documents = lessons.map((lesson): Document => {
    const rows: number[] = [];
    const values: number[] = [];
    weighEach(
      lesson.features,
      (feature) => known.get(feature),
      manner,
      ({ row }, value) => {
        rows.push(row);
        values.push(value);
      },
    );
    return {
      features: Int32Array.from(rows, (row) => features[row]!),
      rows: Int32Array.from(rows),
      values: Float64Array.from(values),
      id: ids.indexOf(lesson.id),
    };
  });
  const weights = descend(documents, features.length, ids.length, manner);
  const rows = new Map(
    features.map((feature, row) => [feature, weights.subarray(row * ids.length, (row + 1) * ids.length)]),
  );
  return pack(rows, rarities);
}

/** An example as numbers: which rows of weights its features have, and how much each counts. */
interface Document {
  readonly features: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
  readonly id: number;
}

/** The weights of all features for all ids, one row after the other: flat, because learning is most of a first start. */
function descend(
  documents: readonly Document[],
  features: number,
  ids: number,
  { ahead, passes, heldBack }: Manner,
): Float32Array {
  const weights = new Float32Array(features * ids);
  const squares = new Float64Array(features).fill(CAUTION);
  const errors = new Float64Array(ids);
  const longest = documents.reduce((most, document) => Math.max(most, document.rows.length), 0);
  const rows = new Int32Array(longest);
  const values = new Float64Array(longest);
  const mean = new Float64Array(features * ids);
  const every = Math.ceil(documents.length / LOOKS);
  let steps = 0;
  let looks = 0;
  for (let pass = 0; pass < passes; pass++)
    for (const index of scattered(documents.length)) {
      if (pass >= passes / 2 && ++steps % every === 0) {
        looks += 1;
        for (let at = 0; at < mean.length; at++) mean[at]! += weights[at]!;
      }
      const document = documents[index]!;
      const taken = takePart(document, index, pass, rows, values);
      errors.fill(0);
      errors[0] = ahead;
      for (let i = 0; i < taken; i++) {
        const from = rows[i]! * ids;
        const value = values[i]!;
        for (let id = 0; id < ids; id++) errors[id]! += weights[from + id]! * value;
      }
      softmax(errors);
      let size = 0;
      for (let id = 0; id < ids; id++) {
        const error = (id === document.id ? 1 - heldBack : heldBack / (ids - 1)) - errors[id]!;
        errors[id] = error;
        size += error * error;
      }
      for (let i = 0; i < taken; i++) {
        const from = rows[i]! * ids;
        const value = values[i]!;
        squares[rows[i]!]! += size * value * value;
        const rate = value / Math.sqrt(squares[rows[i]!]!);
        for (let id = 0; id < ids; id++) weights[from + id]! += rate * errors[id]!;
      }
    }
  return Float32Array.from(mean, (sum) => sum / looks);
}

/** Puts down the rows and values of what takes part in this pass, and tells how many they are. */
function takePart(
  { features, rows, values }: Document,
  example: number,
  pass: number,
  takenRows: Int32Array,
  takenValues: Float64Array,
): number {
  let taken = 0;
  for (let i = 0; i < rows.length; i++) {
    if (!kept(features[i]!, example, pass)) continue;
    takenRows[taken] = rows[i]!;
    takenValues[taken] = values[i]!;
    taken += 1;
  }
  return taken;
}

function raritiesOf(lessons: readonly Lesson[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { features } of lessons)
    for (const kind of [features.surface, features.meaning])
      for (const feature of kind) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return new Map(
    [...counts]
      .filter(([, count]) => count >= FEWEST)
      .sort(([a], [b]) => a - b)
      .map(([feature, count]) => [
        feature,
        Math.round(Math.log(1 + lessons.length / count) / RARITY_STEP) * RARITY_STEP,
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
