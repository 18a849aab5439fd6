/** In which order tests meet a mutant: the nearest first, then those that killed most in least time. */
import { readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { TestModule, TestSpecification } from "vitest/node";

/** Where the tests are named that fail without any mutant. */
export const LEFT_OUT = "left-out.json";

/** Kept on disk: a process that had to be ended leaves it to the next. */
export const KEPT = "learned.json";

/** In milliseconds, by the path from the root. */
export type Learned = Map<string, { took: number; kills: number }>;

export const nameOf = (moduleId: string): string => relative(process.cwd(), moduleId);

/** How far a test's path goes along with the path of what is changed: test/core/day.test.ts is near src/core/day.ts. */
export function nearness(test: string, mutated: string): number {
  const [there, here] = [mutated.replace(".ts", ""), test.replace(".test.ts", "")].map((path) =>
    path.split("/"),
  );
  const apart = there!.findIndex((name, index) => index > 0 && name !== here![index]);
  return apart < 0 ? there!.length : apart;
}

export class LikeliestFirst {
  readonly #learned: Learned;

  constructor() {
    try {
      this.#learned = new Map(
        JSON.parse(readFileSync(KEPT, "utf8")) as [string, { took: number; kills: number }][],
      );
    } catch {
      this.#learned = new Map();
    }
  }

  took(file: string): number {
    return this.#learned.get(nameOf(file))?.took ?? 0;
  }

  sorted(files: readonly TestSpecification[], mutated: string): TestSpecification[] {
    const rank = ({ moduleId }: TestSpecification) => ({
      near: nearness(nameOf(moduleId), mutated),
      dear: this.took(moduleId) / (1 + (this.#learned.get(nameOf(moduleId))?.kills ?? 0)),
    });
    return files
      .map((file) => ({ file, ...rank(file) }))
      .sort((a, b) => b.near - a.near || a.dear - b.dear)
      .map(({ file }) => file);
  }

  /** How long a file takes is known from the first run, on which nothing is changed. */
  learn(ran: readonly TestModule[], failed: readonly TestModule[]): void {
    for (const module of ran) {
      const { took, kills } = this.#learned.get(nameOf(module.moduleId)) ?? {
        took: module.diagnostic().duration,
        kills: 0,
      };
      this.#learned.set(nameOf(module.moduleId), { took, kills: kills + (failed.includes(module) ? 1 : 0) });
    }
    writeFileSync(KEPT, JSON.stringify([...this.#learned]));
  }
}
