/** How tests are run on a mutant: the quickest first, in one process, and no further than the first that fails. */
import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly startTime: number;
    readonly endTime: number;
  }[];
}

/** Milliseconds by file, as the run without a mutant took them. */
const durations = (): ReadonlyMap<string, number> => {
  try {
    const { testResults } = JSON.parse(readFileSync("durations.json", "utf8")) as Report;
    return new Map(testResults.map(({ name, startTime, endTime }) => [name, endTime - startTime]));
  } catch {
    return new Map();
  }
};

class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const took = durations();
    const of = ({ moduleId }: TestSpecification): number => took.get(moduleId) ?? 0;
    return files.toSorted((a, b) => of(a) - of(b));
  }
}

export default defineConfig({
  test: {
    root: ".",
    bail: 1,
    isolate: false,
    maxWorkers: 1,
    sequence: { sequencer: QuickestFirst },
  },
});
