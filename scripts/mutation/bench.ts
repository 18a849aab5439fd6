/** A copy of the project in which a mutant can be planted, tested, and taken out again. */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KEPT, LEFT_OUT, type Learned } from "./likeliest.ts";
import type { Mutant } from "./mutants.ts";
import type { Answer, Question } from "./warm.ts";

export type Outcome = "killed" | "survived" | "timed out";

const PARTS = [
  ".vscode",
  "src",
  "test",
  "locales",
  "scripts",
  "docs",
  "bench",
  "package.json",
  "tsconfig.json",
];

export class MutationBench {
  readonly folder = mkdtempSync(join(tmpdir(), "mutants-"));
  readonly #leftOut: string[] = [];
  #warm: ChildProcess | undefined;
  /** Which the warm process runs. */
  #tests = "";

  constructor(root: string) {
    for (const part of [...PARTS, "vitest.config.ts", "README.md", ".env.example"])
      cpSync(join(root, part), join(this.folder, part), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(this.folder, "node_modules"));
  }

  /** Runs the tests as they are: which fail so is told and left out, and how long each took is kept. */
  async warmUp(tests: readonly string[]): Promise<readonly string[]> {
    const { failed } = await this.#ask({ tests, mutated: undefined });
    this.#leaveOut(failed);
    return failed;
  }

  /** What another run has found of the tests as they are. */
  know(learned: Learned, failing: readonly string[]): void {
    this.#leaveOut(failing);
    writeFileSync(join(this.folder, KEPT), JSON.stringify([...learned]));
  }

  /** By which test it was killed, if by one. */
  async try(mutant: Mutant, tests: readonly string[]): Promise<{ outcome: Outcome; by: string | undefined }> {
    // What failed in other tests would end these before they began.
    if (this.#tests !== tests.join()) this.#stop();
    this.#tests = tests.join();
    const file = join(this.folder, mutant.file);
    const source = readFileSync(file, "utf8");
    writeFileSync(file, source.slice(0, mutant.from) + mutant.after + source.slice(mutant.to));
    try {
      const { failed, hung } = await this.#ask({ tests, mutated: mutant.file });
      if (hung) this.#stop();
      return { outcome: hung ? "timed out" : failed.length > 0 ? "killed" : "survived", by: failed[0] };
    } finally {
      writeFileSync(file, source);
    }
  }

  close(): void {
    this.#stop();
    rmSync(this.folder, { recursive: true });
  }

  /** What hangs does so in a process of the warm one's: all of the group end. */
  #stop(): void {
    if (this.#warm?.pid) process.kill(-this.#warm.pid, "SIGKILL");
    this.#warm = undefined;
  }

  #leaveOut(failing: readonly string[]): void {
    this.#leftOut.push(...failing);
    writeFileSync(join(this.folder, LEFT_OUT), JSON.stringify(this.#leftOut));
  }

  #ask(question: Question): Promise<Answer> {
    this.#warm ??= spawn(process.execPath, ["scripts/mutation/warm.ts"], {
      cwd: this.folder,
      detached: true,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const warm = this.#warm;
    return new Promise((resolve, reject) => {
      const died = () => reject(new Error("The process of the tests ended by itself."));
      warm.once("exit", died);
      warm.once("message", (answer) => {
        warm.off("exit", died);
        resolve(answer as Answer);
      });
      warm.send(question);
    });
  }
}
