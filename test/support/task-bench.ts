/** A copy of the project in which a page's steps are taken. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Block, patched } from "./task-page.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PARTS = ["src", "locales", "test/support", "test/transcripts", "package.json"];

export class TaskBench {
  readonly #folder = mkdtempSync(join(tmpdir(), "task-"));

  constructor() {
    for (const part of PARTS) cpSync(join(ROOT, part), join(this.#folder, part), { recursive: true });
    symlinkSync(join(ROOT, "node_modules"), join(this.#folder, "node_modules"));
  }

  does({ kind, path, lines }: Block): void {
    if (kind === "sh") this.#copy(lines);
    else if (kind === "transcript") this.#play(lines);
    else for (const place of spread(path)) this.#write(place, kind, lines);
  }

  /** Where the copy's file is. */
  at(path: string): URL {
    return pathToFileURL(join(this.#folder, path));
  }

  close(): void {
    rmSync(this.#folder, { recursive: true });
  }

  #write(place: string, kind: string, lines: readonly string[]): void {
    const file = join(this.#folder, place);
    mkdirSync(dirname(file), { recursive: true });
    const text =
      kind === "diff" ? patched(readFileSync(file, "utf8"), lines, place) : `${lines.join("\n")}\n`;
    writeFileSync(file, text);
  }

  /** `cp -r from to` is all that a page may ask of a shell here. */
  #copy(lines: readonly string[]): void {
    for (const line of lines) {
      const [, from, to] = /^cp -r (\S+) (\S+)$/.exec(line) ?? [];
      if (!from || !to) throw new Error(`This line is not known: ${line}`);
      cpSync(join(this.#folder, from), join(this.#folder, to), { recursive: true });
    }
  }

  /** In a process of its own: the modules are those of the copy. */
  #play(lines: readonly string[]): void {
    const file = join(this.#folder, "test/transcripts/of-the-page.txt");
    writeFileSync(file, lines.join("\n"));
    execFileSync(process.execPath, [join(this.#folder, "test/support/play-one.ts"), "of-the-page"], {
      stdio: ["ignore", "ignore", "pipe"],
    });
  }
}

/** `locales/{ja,en}/x` is two places. */
function spread(path: string): readonly string[] {
  const braces = /\{([^}]+)\}/.exec(path);
  return braces ? braces[1]!.split(",").map((each) => path.replace(braces[0], each)) : [path];
}
