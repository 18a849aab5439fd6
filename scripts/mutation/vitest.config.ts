/** How tests are run on a mutant: the nearest and quickest first, in one process, and no further than the first that fails. */

import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { patience } from "../../vitest.config.ts";
import { durationsIn, type Report } from "./report.ts";

/** What is changed, where anything is. */
const { MUTANT = "" } = process.env;

const durations = (): ReadonlyMap<string, number> => {
  try {
    return durationsIn(JSON.parse(readFileSync("report.json", "utf8")) as Report);
  } catch {
    return new Map();
  }
};

/** How far a test's path goes along with the path of what is changed: test/core/day.test.ts is near src/core/day.ts. */
function nearness(test: string): number {
  const [there, here] = [MUTANT.replace(".ts", ""), test.replace(".test.ts", "")].map((path) =>
    path.split("/"),
  );
  const apart = there!.findIndex((name, index) => index > 0 && name !== here![index]);
  return apart < 0 ? there!.length : apart;
}

class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const took = durations();
    const rank = ({ moduleId }: TestSpecification) => ({
      near: nearness(relative(process.cwd(), moduleId)),
      took: took.get(moduleId) ?? 0,
    });
    return files
      .map((file) => ({ file, ...rank(file) }))
      .sort((a, b) => b.near - a.near || a.took - b.took)
      .map(({ file }) => file);
  }
}

export default defineConfig({
  test: {
    ...patience,
    root: ".",
    bail: 1,
    isolate: false,
    maxWorkers: 1,
    // It weighs work against time, which no mutant here changes and a busy machine does.
    exclude: ["test/core/hostile.test.ts"],
    setupFiles: "scripts/mutation/dice.ts",
    sequence: { sequencer: NearestFirst },
  },
});
