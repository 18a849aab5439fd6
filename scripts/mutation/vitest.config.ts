/** How tests are run on a mutant: in the order given, in one process, and no further than the first that fails. */

import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { patience } from "../../vitest.config.ts";

class AsGiven extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
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
    sequence: { sequencer: AsGiven },
  },
});
