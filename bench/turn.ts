/**
 * What one turn of the core costs, and how long a process takes to its first answer: `node bench/turn.ts`. With other
 * trees of the project (`git worktree add /tmp/before <commit>`, then `node bench/turn.ts /tmp/before`) all are
 * measured in one run, turn about, so that a busy machine is as busy for each.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { casesFor, type Play, text } from "./cases.ts";

const TODAY = "2026-11-22";
const RUNS = 2000;

const HERE = resolve(import.meta.dirname, "..");

/** A tree's own core, on its own words. `desk/content.ts` is what loaded them once. */
async function houseIn(tree: string): Promise<Play> {
  const load = ["load-content", "content"]
    .map((name) => `${tree}/src/desk/${name}.ts`)
    .find((file) => existsSync(file));
  if (load === undefined) throw new Error(`${tree} is no tree of this project.`);
  const { turn } = await import(`${tree}/src/core/turn.ts`);
  const { loadContent } = await import(load);
  const began = performance.now();
  const content = loadContent();
  const loaded = performance.now();
  const play: Play = (conversation, input) =>
    turn({ conversation, input, content, today: TODAY, locale: "ja" });
  play(null, text("払いすぎたかもしれない"));
  const [words, first] = [loaded - began, performance.now() - loaded].map((took) => took.toFixed(0));
  console.log(`${tree}: words read in ${words} ms, first free text understood after ${first} ms more`);
  return play;
}

/** The runs of each, in the order of what they took. */
function timesOf(works: readonly (() => void)[]): readonly (readonly number[])[] {
  const times = works.map((): number[] => []);
  for (let run = 0; run < RUNS; run++)
    for (let turn = 0; turn < works.length; turn++) {
      // Each is as often the one whose data the others have just pushed out of the caches.
      const next = (run + turn) % works.length;
      const start = performance.now();
      works[next]!();
      times[next]!.push(performance.now() - start);
    }
  return times.map((all) => all.sort((a, b) => a - b));
}

async function firstAnswer(): Promise<void> {
  const start = performance.now();
  const child = spawn(process.execPath, ["src/main.ts"], {
    cwd: HERE,
    env: { ...process.env, PORT: "0", STORE_URL: "memory:" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const chunk of child.stdout) {
    const address = /http:\S+/.exec(String(chunk))?.[0];
    if (!address) continue;
    const body = JSON.stringify({
      conversation: crypto.randomUUID(),
      event: crypto.randomUUID(),
      input: text("払いすぎたかもしれない"),
      locale: "ja",
    });
    const headers = { "content-type": "application/json" };
    await fetch(new URL("api/turn", address), { method: "POST", headers, body });
    console.log(`npm start to its first answer: ${(performance.now() - start).toFixed(0)} ms`);
    child.kill("SIGTERM");
    return;
  }
}

const trees = [...process.argv.slice(2).map((tree) => resolve(tree)), HERE];
const houses: (readonly [Play, ReturnType<typeof casesFor>])[] = [];
for (const tree of trees) {
  const play = await houseIn(tree);
  houses.push([play, casesFor(play)]);
}
const at = (times: readonly number[], share: number) => times[Math.floor(RUNS * share)]!.toFixed(3);
for (const [index, { name }] of houses[0]![1].entries()) {
  const works = houses.map(([play, cases]) => {
    const { conversation, input } = cases[index]!;
    return () => void play(conversation, input);
  });
  const told = timesOf(works).map((times) => `median ${at(times, 0.5)} ms  p99 ${at(times, 0.99)} ms`);
  console.log(`${name.padEnd(34)} ${told.join("   |  ")}`);
}
await firstAnswer();
