/** A copy of the project in which a mutant can be planted, tested, and taken out again. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { Mutant } from "./mutants.ts";
import { failedIn, type Report } from "./report.ts";

/** One that the compiler refuses could never be committed: it says nothing of the tests. */
export type Outcome = "killed" | "survived" | "timed out" | "refused";

/** A mutant that makes a loop endless is killed by the clock: no machine becomes so much busier meanwhile. */
const LONGER = 5;

const PARTS = ["src", "test", "locales", "scripts", "docs", "bench", "package.json", "tsconfig.json"];

/** What can be changed compiles without the rest, in a third of the time. */
const COMPILED = { extends: "./tsconfig.json", include: ["src/core", "src/desk"] };

export class MutationBench {
  readonly #root: string;
  readonly #folder = mkdtempSync(join(tmpdir(), "mutants-"));
  #leftOut: readonly string[] = [];
  /** In milliseconds; none until it is known how long the tests take. */
  #longest: number | undefined;

  constructor(root: string) {
    this.#root = root;
    for (const part of [...PARTS, "vitest.config.ts", "README.md", ".env.example"])
      cpSync(join(root, part), join(this.#folder, part), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(this.#folder, "node_modules"));
    writeFileSync(join(this.#folder, "tsconfig.mutant.json"), JSON.stringify(COMPILED));
  }

  /** Runs the tests as they are: which fail so is told and left out, and how long each took is kept. */
  warmUp(tests: readonly string[]): readonly string[] {
    const began = performance.now();
    this.#run("", tests, "--bail=0", "--reporter=json", "--outputFile=report.json");
    this.#longest = Math.ceil(LONGER * (performance.now() - began));
    const report = JSON.parse(readFileSync(join(this.#folder, "report.json"), "utf8")) as Report;
    this.#leftOut = failedIn(report).map((file) => relative(this.#folder, file));
    return this.#leftOut;
  }

  try(mutant: Mutant, tests: readonly string[]): Outcome {
    const file = join(this.#folder, mutant.file);
    const source = readFileSync(file, "utf8");
    writeFileSync(file, source.slice(0, mutant.from) + mutant.after + source.slice(mutant.to));
    try {
      if (!this.#compiles()) return "refused";
      const status = this.#run(mutant.file, tests, "--reporter=dot");
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
    const args = ["--noEmit", "-p", "tsconfig.mutant.json"];
    return spawnSync(tsc, args, { cwd: this.#folder, stdio: "ignore" }).status === 0;
  }

  #run(mutant: string, tests: readonly string[], ...how: readonly string[]): number | null {
    const vitest = join(this.#root, "node_modules/vitest/vitest.mjs");
    const args = ["run", "--config=scripts/mutation/vitest.config.ts", "--root=.", ...how, ...tests];
    const { status } = spawnSync(
      process.execPath,
      [vitest, ...args, ...this.#leftOut.map((file) => `--exclude=${file}`)],
      {
        cwd: this.#folder,
        env: { ...process.env, MUTANT: mutant },
        stdio: "ignore",
        ...(this.#longest ? { timeout: this.#longest } : {}),
        killSignal: "SIGKILL",
      },
    );
    return status;
  }
}
