/** What an experiment is, and what it tells. */
import type { Town } from "./town.ts";

export type Told = Readonly<Record<string, number>>;

export interface Experiment {
  readonly name: string;
  /** As large as it is meant to be; `--people` and `--scenes` make it smaller. */
  readonly size: { readonly people: number; readonly scenes: number };
  readonly patches: readonly string[];
  /** Ends when everything has been said, and nothing more will come. */
  readonly run: (town: Town) => Promise<Told>;
}

const at = (sorted: readonly number[], share: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);

export function spread(name: string, values: readonly number[]): Told {
  const sorted = values.toSorted((one, other) => one - other);
  return {
    [`${name} p50`]: at(sorted, 0.5),
    [`${name} p99`]: at(sorted, 0.99),
    [`${name} max`]: at(sorted, 1),
  };
}
