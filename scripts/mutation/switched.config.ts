/** How tests are run on files with switches: all in one process, the nearest to most of the wrongs first. */
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { patience } from "../../vitest.config.ts";
import { nameOf, nearness } from "./likeliest.ts";
import { type Numbered, switched } from "./switched.ts";

export const PLANTED = "planted.json";
const planted = JSON.parse(readFileSync(PLANTED, "utf8")) as readonly Numbered[];

/** What tells of many conversations takes long: it is left to what nothing nearer has noticed. */
const isLong = ({ moduleId }: TestSpecification): boolean =>
  /from "fast-check"|another-|waiting|laws|transcripts/.test(`${readFileSync(moduleId, "utf8")}${moduleId}`);

class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const ranks = new Map(
      files.map((file) => {
        const near = planted.map(({ mutant }) => nearness(nameOf(file.moduleId), mutant.file));
        return [file, isLong(file) ? -1 : near.reduce((sum, each) => sum + each, 0)];
      }),
    );
    return [...files].sort((a, b) => ranks.get(b)! - ranks.get(a)!);
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
    sequence: { sequencer: NearestFirst },
  },
});
