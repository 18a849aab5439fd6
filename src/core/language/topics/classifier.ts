/**
 * Multinomial logistic regression, learned from the examples when the desk starts: a few passes of AdaGrad in a
 * fixed order, so that the same examples always give the same weights and nothing trained is kept in the repository.
 */

/** The features of one text by their column, and how much each counts. */
export interface Vector {
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

export interface Classifier {
  /** The probability of every class. */
  readonly classify: (vector: Vector) => Float64Array;
  /** How much a column speaks for a class. */
  readonly weight: (column: number, label: number) => number;
}

export interface Examples {
  readonly vectors: readonly Vector[];
  readonly labels: readonly number[];
  readonly classes: number;
  readonly columns: number;
}

/** More passes fit the examples better and unseen questions no better (measured: `npm run evaluate`). */
const PASSES = 3;
/** Start of AdaGrad's sum of squares: keeps the first steps of a rare feature from being wild. */
const CAUTION = 0.05;
/** Some of the certainty is held back, so that the probabilities stay honest on what was never seen. */
const HELD_BACK = 0.1;
/** An error smaller than this moves nothing: most classes are ruled out after the first pass. */
const NEGLIGIBLE = 0.004;

export function learn({ vectors, labels, classes, columns }: Examples): Classifier {
  const weights = new Float32Array(columns * classes);
  const squares = new Float32Array(columns).fill(CAUTION);
  const errors = new Float64Array(classes);
  const target = 1 - HELD_BACK;
  const elsewhere = HELD_BACK / (classes - 1);
  const moved = new Int32Array(classes);
  for (let pass = 0; pass < PASSES; pass++)
    for (const document of scattered(vectors.length)) {
      const { columns: found, values } = vectors[document]!;
      scores(weights, classes, vectors[document]!, errors);
      softmax(errors);
      let count = 0;
      let size = 0;
      for (let label = 0; label < classes; label++) {
        const error = (label === labels[document] ? target : elsewhere) - errors[label]!;
        errors[label] = error;
        size += error * error;
        if (error > NEGLIGIBLE || error < -NEGLIGIBLE) moved[count++] = label;
      }
      for (let k = 0; k < found.length; k++) {
        const column = found[k]!;
        const value = values[k]!;
        squares[column]! += size * value * value;
        const rate = value / Math.sqrt(squares[column]!);
        const row = column * classes;
        for (let m = 0; m < count; m++) weights[row + moved[m]!]! += rate * errors[moved[m]!]!;
      }
    }
  return {
    classify: (vector) => softmax(scores(weights, classes, vector, new Float64Array(classes))),
    weight: (column, label) => weights[column * classes + label] ?? 0,
  };
}

function scores(
  weights: Float32Array,
  classes: number,
  { columns, values }: Vector,
  into: Float64Array,
): Float64Array {
  into.fill(0);
  for (let k = 0; k < columns.length; k++) {
    const row = columns[k]! * classes;
    const value = values[k]!;
    for (let label = 0; label < classes; label++) into[label]! += weights[row + label]! * value;
  }
  return into;
}

function softmax(values: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) most = Math.max(most, value);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] = Math.exp(values[i]! - most);
  for (let i = 0; i < values.length; i++) values[i]! /= sum;
  return values;
}

/** Every number below `count` once, neighbours far apart: the golden ratio's stride, made to share no factor with it. */
function* scattered(count: number): Generator<number> {
  let stride = Math.max(1, Math.round(count * 0.618));
  while (sharesFactor(stride, count)) stride++;
  for (let step = 0, at = 0; step < count; step++, at = (at + stride) % count) yield at;
}

const sharesFactor = (a: number, b: number): boolean => (b === 0 ? a > 1 : sharesFactor(b, a % b));
