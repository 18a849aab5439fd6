/**
 * Loaded before the real `src/main.ts` (node --import), in its process: ends it at a named point, as a power cut
 * would, and rewrites lines of its source as CHAOS_PATCHES says, so that a fault of the past can be planted.
 */
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { PATCHES } from "./patches.ts";

export const FAILPOINTS = ["before-commit", "after-commit", "before-send", "after-send"] as const;
export type Failpoint = (typeof FAILPOINTS)[number];

const patches = (process.env.CHAOS_PATCHES ?? "")
  .split(",")
  .filter(Boolean)
  .map((name) => {
    const patch = PATCHES[name];
    if (!patch) throw new Error(`There is no patch ${name}, only ${Object.keys(PATCHES).join(", ")}.`);
    return patch;
  });

registerHooks({
  load(url, context, next) {
    const mine = patches.filter(({ file }) => url.endsWith(`/${file}`));
    if (mine.length === 0) return next(url, context);
    const source = mine.reduce(
      (text, { file, from, to }) => {
        if (text.split(from).length !== 2) throw new Error(`The patch for ${file} does not fit: ${from}`);
        return text.replace(from, () => to);
      },
      readFileSync(fileURLToPath(url), "utf8"),
    );
    return { format: "module-typescript", source, shortCircuit: true };
  },
});

/** The machine's clock is set, on by so many milliseconds or back, each time it is told so. */
const leaps = (process.env.CHAOS_LEAPS ?? "").split(",").filter(Boolean).map(Number);
if (leaps.length > 0) {
  const { now } = Date;
  let ahead = 0;
  Date.now = () => now() + ahead;
  process.on("SIGUSR2", () => {
    ahead += leaps.shift() ?? 0;
  });
}

/** "after-commit:7": the seventh time it gets there. */
const [point, times] = (process.env.CHAOS_DIES ?? "").split(":");
let left = Number(times);

function reach(here: Failpoint): void {
  if (here === point && --left <= 0) process.kill(process.pid, "SIGKILL");
}

interface Commits {
  commit(...write: readonly unknown[]): Promise<boolean>;
}

function watch(adapter: Commits): void {
  const { commit } = adapter;
  adapter.commit = async function (...write: readonly unknown[]) {
    reach("before-commit");
    const done = await commit.apply(this, [...write]);
    reach("after-commit");
    return done;
  };
}

const isSend = (input: unknown): boolean => /\/message\/(reply|push)$/.test(String(input));

if (point) {
  const { SqliteAdapter } = await import("../src/desk/store/sqlite-adapter.ts");
  const { ValkeyAdapter } = await import("../src/desk/store/valkey-adapter.ts");
  watch(SqliteAdapter.prototype as unknown as Commits);
  watch(ValkeyAdapter.prototype as unknown as Commits);
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    if (!isSend(input)) return fetch(input, init);
    reach("before-send");
    const answer = await fetch(input, init);
    reach("after-send");
    return answer;
  };
}
