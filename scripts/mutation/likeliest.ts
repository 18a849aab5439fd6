/** In which order tests meet a mutant: the nearest first, then those that killed most in least time. */
import { readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { TestModule, TestSpecification } from "vitest/node";

/** Kept on disk: a process that had to be ended leaves it to the next. */
const KEPT = "learned.json";

interface Learned {
  took: number;
  kills: number;
}

/** How far a test's path goes along with the path of what is changed: test/core/day.test.ts is near src/core/day.ts. */
function nearness(test: string, mutated: string): number {
  const [there, here] = [mutated.replace(".ts", ""), test.replace(".test.ts", "")].map((path) =>
    path.split("/"),
  );
  const apart = there!.findIndex((name, index) => index > 0 && name !== here![index]);
  return apart < 0 ? there!.length : apart;
}

export class LikeliestFirst {
  readonly #learned: Map<string, Learned>;

  constructor() {
    try {
      this.#learned = new Map(JSON.parse(readFileSync(KEPT, "utf8")) as [string, Learned][]);
    } catch {
      this.#learned = new Map();
    }
  }

  took(file: string): number {
    return this.#learned.get(file)?.took ?? 0;
  }

  sorted(files: readonly TestSpecification[], mutated: string): TestSpecification[] {
    const rank = ({ moduleId }: TestSpecification) => ({
      near: nearness(relative(process.cwd(), moduleId), mutated),
      dear: this.took(moduleId) / (1 + (this.#learned.get(moduleId)?.kills ?? 0)),
    });
    return files
      .map((file) => ({ file, ...rank(file) }))
      .sort((a, b) => b.near - a.near || a.dear - b.dear)
      .map(({ file }) => file);
  }

  /** How long a file takes is known from the first run, on which nothing is changed. */
  learn(ran: readonly TestModule[], failed: readonly TestModule[]): void {
    for (const module of ran) {
      const { took, kills } = this.#learned.get(module.moduleId) ?? {
        took: module.diagnostic().duration,
        kills: 0,
      };
      this.#learned.set(module.moduleId, { took, kills: kills + (failed.includes(module) ? 1 : 0) });
    }
    writeFileSync(KEPT, JSON.stringify([...this.#learned]));
  }
}
