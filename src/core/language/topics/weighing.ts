/** How much each feature of a text counts: the rarer among the examples, the more. */
import type { Vector } from "./classifier.ts";
import type { Features } from "./features.ts";

export interface Weighing {
  readonly columns: number;
  readonly vector: (features: Features) => Vector;
  /** The feature in a column. */
  readonly featureAt: (column: number) => number | undefined;
}

/** What only one example has tells nothing about others. */
const FEWEST = 2;
/** A column that every text has: how often a topic is asked at all. */
const ALWAYS = 0.3;

export function weighing(documents: readonly Features[]): Weighing {
  const spread = new Map<number, number>();
  for (const { surface, meaning } of documents) {
    for (const feature of surface) spread.set(feature, (spread.get(feature) ?? 0) + 1);
    for (const feature of meaning) spread.set(feature, (spread.get(feature) ?? 0) + 1);
  }
  const columns = new Map<number, number>();
  const rarity: number[] = [];
  for (const [feature, count] of spread) {
    if (count < FEWEST) continue;
    columns.set(feature, columns.size);
    rarity.push(Math.log(1 + documents.length / count));
  }
  const always = columns.size;
  return {
    columns: always + 1,
    featureAt: (column) => [...columns.keys()][column],
    vector: ({ surface, meaning }) => {
      const found: number[] = [];
      const values: number[] = [];
      // Letters and concepts count the same, however many there are of each.
      block(surface, 1);
      block(meaning, 0.5);
      found.push(always);
      values.push(ALWAYS);
      return { columns: Int32Array.from(found), values: Float32Array.from(values) };

      function block(features: ReadonlySet<number>, power: number): void {
        const from = values.length;
        let square = 0;
        for (const feature of features) {
          const column = columns.get(feature);
          if (column === undefined) continue;
          const value = rarity[column]! ** power;
          found.push(column);
          values.push(value);
          square += value * value;
        }
        const norm = Math.sqrt(square) || 1;
        for (let k = from; k < values.length; k++) values[k]! /= norm;
      }
    },
  };
}
