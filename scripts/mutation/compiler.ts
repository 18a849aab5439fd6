/** Which mutants compile: those it refuses could never be committed, and say nothing of the tests. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Mutant } from "./mutants.ts";

/** What can be changed compiles without the rest, in a third of the time. */
const COMPILED = {
  extends: "./tsconfig.json",
  include: ["src/core", "src/desk"],
  compilerOptions: {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: ".",
    outDir: "types",
  },
};

export class MutantCompiler {
  readonly #folder = mkdtempSync(join(tmpdir(), "mutants-types-"));

  constructor(root: string) {
    for (const part of ["src", "package.json", "tsconfig.json"])
      cpSync(join(root, part), join(this.#folder, part), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(this.#folder, "node_modules"));
    writeFileSync(join(this.#folder, "tsconfig.mutant.json"), JSON.stringify(COMPILED));
  }

  /** First each beside its file, all at once; then in its file's place, if others could make something else of it. */
  accepted(mutants: readonly Mutant[]): readonly Mutant[] {
    const { sound, seen } = this.#beside(mutants);
    const accepted = new Set(this.#inPlace(seen));
    return sound.filter((mutant) => accepted.has(mutant) || !seen.includes(mutant));
  }

  close(): void {
    rmSync(this.#folder, { recursive: true });
  }

  /** Those without an error in themselves, and of these the ones that look different to whoever imports them. */
  #beside(mutants: readonly Mutant[]): {
    readonly sound: readonly Mutant[];
    readonly seen: readonly Mutant[];
  } {
    const copies = new Map(
      mutants.map((mutant, index) => [mutant, mutant.file.replace(/\.ts$/, `.mutant-${index}.ts`)]),
    );
    for (const [mutant, copy] of copies) writeFileSync(join(this.#folder, copy), this.#mutated(mutant));
    const sound = this.#withoutError(copies);
    const seen = sound.filter((mutant) => this.#typesOf(copies.get(mutant)!) !== this.#typesOf(mutant.file));
    for (const copy of copies.values()) rmSync(join(this.#folder, copy), { force: true });
    return { sound, seen };
  }

  /** Again without those complained of: while one cannot be parsed, nothing is said of the types of the others. */
  #withoutError(copies: ReadonlyMap<Mutant, string>): readonly Mutant[] {
    const said = this.#compile();
    const broken = [...copies].filter(([, copy]) => said.includes(copy));
    for (const [, copy] of broken) rmSync(join(this.#folder, copy));
    return broken.length > 0
      ? this.#withoutError(new Map([...copies].filter(([, copy]) => !said.includes(copy))))
      : [...copies.keys()];
  }

  #typesOf(file: string): string {
    return readFileSync(join(this.#folder, "types", file.replace(/\.ts$/, ".d.ts")), "utf8");
  }

  #inPlace(mutants: readonly Mutant[]): readonly Mutant[] {
    const now = mutants.filter(
      ({ file }, index) => mutants.findIndex((other) => other.file === file) === index,
    );
    const later = mutants.filter((mutant) => !now.includes(mutant));
    return [...this.#together(now), ...(later.length > 0 ? this.#inPlace(later) : [])];
  }

  /** One of each file; parted until those that break another file are found. */
  #together(mutants: readonly Mutant[]): readonly Mutant[] {
    if (mutants.length === 0) return [];
    const sources = mutants.map(({ file }) => readFileSync(join(this.#folder, file), "utf8"));
    for (const mutant of mutants) writeFileSync(join(this.#folder, mutant.file), this.#mutated(mutant));
    const said = this.#compile();
    mutants.forEach(({ file }, index) => {
      writeFileSync(join(this.#folder, file), sources[index]!);
    });
    if (said === "") return mutants;
    if (mutants.length === 1) return [];
    // A misspelt word is named in what is said of it.
    const unnamed = mutants.filter(({ after }) => !(/x"$/.test(after) && said.includes(after)));
    if (unnamed.length < mutants.length) return this.#together(unnamed);
    const near = mutants.filter((mutant) => this.#isNear(mutant, said));
    const [some, others] =
      near.length > 0 && near.length < mutants.length
        ? [near, mutants.filter((mutant) => !near.includes(mutant))]
        : [mutants.slice(0, mutants.length / 2), mutants.slice(mutants.length / 2)];
    return [...this.#together(some), ...this.#together(others)];
  }

  /** Whether a file that is complained of is the mutant's own or imports it. */
  #isNear({ file }: Mutant, said: string): boolean {
    const files = [...said.matchAll(/^(src\/[^(]+)\(/gm)].map(([, path]) => path!);
    const name = `/${file.split("/").at(-1)}"`;
    return files.some(
      (path) => path === file || readFileSync(join(this.#folder, path), "utf8").includes(name),
    );
  }

  #mutated({ file, from, to, after }: Mutant): string {
    const source = readFileSync(join(this.#folder, file), "utf8");
    return source.slice(0, from) + after + source.slice(to);
  }

  #compile(): string {
    const tsc = join(this.#folder, "node_modules/.bin/tsc");
    const args = ["--pretty", "false", "-p", "tsconfig.mutant.json"];
    return spawnSync(tsc, args, { cwd: this.#folder, encoding: "utf8" }).stdout;
  }
}
