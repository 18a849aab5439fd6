/** A copy of the project in which a mutant can be planted, tested, and taken out again. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Mutant } from "./mutants.ts";

/** One that the compiler refuses could never be committed: it says nothing of the tests. */
export type Outcome = "killed" | "survived" | "timed out" | "refused";

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** A mutant that makes a loop endless is killed by the clock. */
const LONGEST = 240_000;

const PARTS = ["src", "test", "locales", "scripts", "docs", "bench", "package.json", "tsconfig.json"];

export class MutationBench {
  readonly #root: string;
  readonly #folder = mkdtempSync(join(tmpdir(), "mutants-"));

  constructor(root: string) {
    this.#root = root;
    for (const part of [...PARTS, "vitest.config.ts", "README.md"])
      cpSync(join(root, part), join(this.#folder, part), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(this.#folder, "node_modules"));
  }

  /** The tests that fail as they are: a mutant proves nothing where there are any. How long each took is kept. */
  failing(tests: readonly string[]): readonly string[] {
    this.#run(tests, "--reporter=json", "--outputFile=durations.json");
    const { testResults } = JSON.parse(readFileSync(join(this.#folder, "durations.json"), "utf8")) as Report;
    return testResults.flatMap(({ name, message, assertionResults }) => [
      ...(message ? [`${name}: ${message}`] : []),
      ...assertionResults.filter(({ status }) => status === "failed").map(({ fullName }) => fullName),
    ]);
  }

  try(mutant: Mutant, tests: readonly string[]): Outcome {
    const file = join(this.#folder, mutant.file);
    const source = readFileSync(file, "utf8");
    writeFileSync(file, source.slice(0, mutant.from) + mutant.after + source.slice(mutant.to));
    try {
      if (!this.#compiles()) return "refused";
      const status = this.#run(tests, "--reporter=dot");
      if (status === null) return "timed out";
      return status === 0 ? "survived" : "killed";
    } finally {
      writeFileSync(file, source);
    }
  }

  close(): void {
    rmSync(this.#folder, { recursive: true });
  }

  #compiles(): boolean {
    const tsc = join(this.#root, "node_modules/.bin/tsc");
    return spawnSync(tsc, ["--noEmit"], { cwd: this.#folder, stdio: "ignore" }).status === 0;
  }

  #run(tests: readonly string[], ...reporter: readonly string[]): number | null {
    const vitest = join(this.#root, "node_modules/vitest/vitest.mjs");
    const args = [
      vitest,
      "run",
      "--config=scripts/mutation/vitest.config.ts",
      "--root=.",
      ...reporter,
      ...tests,
    ];
    const { status } = spawnSync(process.execPath, args, {
      cwd: this.#folder,
      stdio: "ignore",
      timeout: LONGEST,
      killSignal: "SIGKILL",
    });
    return status;
  }
}
