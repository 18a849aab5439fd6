/** Tries all that switches can hold in one run of the tests; one that hangs is ended, and the rest goes on without it. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Learned } from "./likeliest.ts";
import { type Numbered, switched } from "./switched.ts";
import { FATES, type Fate, NOW, type Now, TOOK } from "./switches.ts";

/** So many times what it takes without, and so many milliseconds more, takes no test, on however busy a machine. */
const LONGER = 20;
const AND = 120_000;
const LOOK_EVERY = 5_000;

const REPORT = "report.json";

export interface Tried {
  readonly fate: "killed" | "survived" | "timed out" | "loaded";
  readonly by: string | undefined;
}

export async function tryWithSwitches(
  folder: string,
  mutants: readonly Numbered[],
  tests: readonly string[],
): Promise<ReadonlyMap<number, Tried>> {
  const tried = new Map<number, Tried>();
  const unheld = mutants.flatMap(({ mutant }) => {
    const same = mutants.filter((other) => other.mutant.file === mutant.file);
    return switched(readFileSync(join(folder, mutant.file), "utf8"), same).left;
  });
  for (const id of unheld) tried.set(id, { fate: "loaded", by: undefined });
  for (;;) {
    const open = mutants.filter(({ id }) => !tried.has(id));
    const hung = await run(folder, open, tests);
    const fates = linesOf<Fate>(join(folder, FATES));
    for (const { id, fate, by } of fates) if (fate !== "hit") tried.set(id, { fate, by });
    if (hung === undefined) break;
    tried.set(hung, { fate: "timed out", by: undefined });
  }
  for (const { id } of mutants) if (!tried.has(id)) tried.set(id, { fate: "survived", by: undefined });
  return tried;
}

const linesOf = <T>(path: string): readonly T[] =>
  existsSync(path)
    ? readFileSync(path, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as T)
    : [];

const nowIn = (path: string): Now => JSON.parse(readFileSync(path, "utf8")) as Now;

/** Which fail as they are: what they say of a mutant counts for nothing. */
export function failingIn(folder: string): readonly string[] {
  const { testResults } = JSON.parse(readFileSync(join(folder, REPORT), "utf8")) as {
    readonly testResults: readonly { readonly name: string; readonly status: string }[];
  };
  return testResults.filter(({ status }) => status !== "passed").map(({ name }) => relative(folder, name));
}

/** How long each file takes and how much it killed, for those that are tried one at a time. */
export function learnedIn(folder: string, tried: ReadonlyMap<number, Tried>): Learned {
  const learned = new Map<string, { took: number; kills: number }>();
  for (const [file, took] of linesOf<readonly [string, number]>(join(folder, TOOK))) {
    const { took: before } = learned.get(file) ?? { took: 0 };
    const kills = [...tried.values()].filter(({ by }) => by === file).length;
    learned.set(file, { took: before + took, kills });
  }
  return learned;
}

/** Which one hung, or brought the whole process down, if one did. */
async function run(
  folder: string,
  planted: readonly Numbered[],
  tests: readonly string[],
): Promise<number | undefined> {
  writeFileSync(join(folder, "planted.json"), JSON.stringify(planted));
  for (const file of [FATES, NOW, TOOK, REPORT]) rmSync(join(folder, file), { force: true });
  const vitest = join(folder, "node_modules/vitest/vitest.mjs");
  const args = [
    "run",
    "--config=scripts/mutation/switched.config.ts",
    "--root=.",
    "--reporter=json",
    `--outputFile.json=${REPORT}`,
    ...tests,
  ];
  const child = spawn(process.execPath, [vitest, ...args], { cwd: folder, detached: true, stdio: "ignore" });
  const now = join(folder, NOW);
  const look = setInterval(() => {
    if (!existsSync(now)) return;
    const since = Date.now() - statSync(now).mtimeMs;
    if (since > AND && since > AND + LONGER * nowIn(now).usual) process.kill(-child.pid!, "SIGKILL");
  }, LOOK_EVERY);
  await new Promise((resolve) => child.once("exit", resolve));
  clearInterval(look);
  const broken = !existsSync(join(folder, REPORT)) && existsSync(now);
  if (!broken) return undefined;
  const { id } = nowIn(now);
  if (id < 0) throw new Error("A test hangs without any mutant.");
  return id;
}
