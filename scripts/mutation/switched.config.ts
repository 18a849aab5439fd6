/** How tests are run on files with switches: all in one process, the properties last, since they take longest. */
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { patience } from "../../vitest.config.ts";
import { type Numbered, switched } from "./switched.ts";

export const PLANTED = "planted.json";
const planted = JSON.parse(readFileSync(PLANTED, "utf8")) as readonly Numbered[];

class PropertiesLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isProperty = ({ moduleId }: TestSpecification) =>
      Number(/from "fast-check"|another-|waiting/.test(`${readFileSync(moduleId, "utf8")}${moduleId}`));
    return [...files].sort((a, b) => isProperty(a) - isProperty(b));
  }
}

export default defineConfig({
  plugins: [
    {
      name: "switches",
      enforce: "pre",
      transform(code: string, id: string) {
        const file = relative(process.cwd(), id);
        const mine = planted.filter(({ mutant }) => mutant.file === file);
        return mine.length > 0 ? switched(code, mine).code : undefined;
      },
    },
  ],
  test: {
    ...patience,
    root: ".",
    isolate: false,
    maxWorkers: 1,
    // A mutant that heaps up without end comes to its end sooner.
    execArgv: ["--max-old-space-size=1500"],
    exclude: ["test/core/hostile.test.ts"],
    setupFiles: ["scripts/mutation/dice.ts", "scripts/mutation/switches.ts"],
    runner: "scripts/mutation/switch-runner.ts",
    sequence: { sequencer: PropertiesLast },
  },
});
