/** Tries all that switches can hold in one run of the tests; one that hangs is ended, and the rest goes on without it. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Numbered, switched } from "./switched.ts";
import { FATES, type Fate, NOW } from "./switches.ts";

/** No test takes so long, on however busy a machine. */
const HANGS_AFTER = 240_000;
const LOOK_EVERY = 5_000;

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
    const fates = fatesIn(folder);
    for (const { id, fate, by } of fates) if (fate !== "hit") tried.set(id, { fate, by });
    if (hung === undefined) break;
    tried.set(hung, { fate: "timed out", by: undefined });
  }
  for (const { id } of mutants) if (!tried.has(id)) tried.set(id, { fate: "survived", by: undefined });
  return tried;
}

const fatesIn = (folder: string): readonly Fate[] => {
  const path = join(folder, FATES);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Fate);
};

/** Which one hung, if one did. */
async function run(
  folder: string,
  planted: readonly Numbered[],
  tests: readonly string[],
): Promise<number | undefined> {
  writeFileSync(join(folder, "planted.json"), JSON.stringify(planted));
  for (const file of [FATES, NOW]) rmSync(join(folder, file), { force: true });
  const vitest = join(folder, "node_modules/vitest/vitest.mjs");
  const args = [
    "run",
    "--config=scripts/mutation/switched.config.ts",
    "--root=.",
    "--reporter=dot",
    ...tests,
  ];
  const child = spawn(process.execPath, [vitest, ...args], { cwd: folder, detached: true, stdio: "ignore" });
  let hung: number | undefined;
  const now = join(folder, NOW);
  const look = setInterval(() => {
    if (!existsSync(now) || Date.now() - statSync(now).mtimeMs < HANGS_AFTER) return;
    hung = (JSON.parse(readFileSync(now, "utf8")) as { id: number }).id;
    process.kill(-child.pid!, "SIGKILL");
  }, LOOK_EVERY);
  await new Promise((resolve) => child.once("exit", resolve));
  clearInterval(look);
  return hung;
}
