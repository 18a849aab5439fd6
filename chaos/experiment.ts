/** What an experiment is, and what it tells. */
import type { Plan, Town } from "./town.ts";

export type Told = Readonly<Record<string, number>>;

export interface Experiment {
  readonly name: string;
  /** As large as it is meant to be; `--people` and `--scenes` make it smaller. */
  readonly size: { readonly people: number; readonly scenes: number };
  readonly patches: readonly string[];
  /** Only where it is about one of them. */
  readonly store?: Plan["store"];
  /** Of the process, beside the usual. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Ends when everything has been said, and nothing more will come. */
  readonly run: (town: Town) => Promise<Told>;
  /** False: what people see depends on the moment, and the experiment counts for itself. */
  readonly isCompared?: false;
  /** Processes of two versions, whose words are not the same: the environment of a start chooses. */
  readonly isOfTwoVersions?: true;
  /** Beside what people saw: what may be no larger than this. */
  readonly atMost?: Told;
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
