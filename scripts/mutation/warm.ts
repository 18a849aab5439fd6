/** One process that keeps the transformed sources, and runs the tests on whatever has been changed meanwhile. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createVitest, type TestModule, type TestSpecification } from "vitest/node";
import { LEFT_OUT, LikeliestFirst, nameOf } from "./likeliest.ts";

export interface Question {
  readonly tests: readonly string[];
  /** Absent: nothing is changed, and all tests run. */
  readonly mutated: string | undefined;
}
export interface Answer {
  readonly failed: readonly string[];
  readonly hung: boolean;
}

/** What takes so many times what it took unchanged, and so many milliseconds more, goes round in a circle. */
const LONGER = 5;
const AND = 120_000;

const order = new LikeliestFirst();
/** Which files run now, in this order, and since when the first of those left. */
let waiting: string[] = [];
let timer: NodeJS.Timeout | undefined;

function watch(onHung: () => void): void {
  clearTimeout(timer);
  const [next] = waiting;
  if (next) timer = setTimeout(onHung, AND + LONGER * order.took(next));
}

let hung: () => void = () => undefined;
const vitest = await createVitest("test", {
  config: "scripts/mutation/vitest.config.ts",
  root: ".",
  watch: false,
  reporters: [
    {
      onTestModuleEnd({ moduleId }: TestModule) {
        waiting = waiting.filter((file) => file !== moduleId);
        watch(hung);
      },
    },
  ],
});
await vitest.standalone();

/** What fails without any mutant; known only after the first run. */
const leftOut = (): readonly string[] =>
  existsSync(LEFT_OUT) ? (JSON.parse(readFileSync(LEFT_OUT, "utf8")) as string[]) : [];

async function answer({ tests, mutated }: Question): Promise<Answer> {
  const without = leftOut();
  const found = (await vitest.globTestSpecifications([...tests])).filter(
    ({ moduleId }) => !without.includes(nameOf(moduleId)),
  );
  const files: TestSpecification[] = mutated ? order.sorted(found, mutated) : found;
  vitest.config.bail = mutated ? 1 : 0;
  if (mutated) vitest.invalidateFile(join(process.cwd(), mutated));
  waiting = mutated ? files.map(({ moduleId }) => moduleId) : [];
  const hanging = new Promise<Answer>((resolve) => {
    hung = () => resolve({ failed: [], hung: true });
  });
  watch(hung);
  const running = vitest.runTestSpecifications(files).then(({ testModules, unhandledErrors }): Answer => {
    clearTimeout(timer);
    // What an earlier run left of other files is told again.
    const ran = testModules.filter(({ moduleId }) => files.some((file) => file.moduleId === moduleId));
    const failed = ran.filter((module) => !module.ok());
    if (mutated) vitest.invalidateFile(join(process.cwd(), mutated));
    order.learn(ran, failed);
    const names = failed.map(({ moduleId }) => nameOf(moduleId));
    return {
      failed: names.length === 0 && unhandledErrors.length > 0 ? ["an error outside"] : names,
      hung: false,
    };
  });
  return Promise.race([running, hanging]);
}

process.on("message", async (question: Question) => process.send!(await answer(question)));
process.on("disconnect", () => process.exit());
