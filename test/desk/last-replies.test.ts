/** What a page may fetch again does not outlive its ten minutes: also on the disk, also over the end of a process. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DAY, MINUTE } from "../../src/desk/clock.ts";
import { SqliteAdapter } from "../../src/desk/store/sqlite-adapter.ts";
import { type Bench, deskOver, metric, SampleClock, says } from "../support/desk-bench.ts";
import { eventually } from "../support/eventually.ts";

const WORDS = "planted words of a reply";

let folder: string;
let clock: SampleClock;
let bench: Bench;
let adapter: SqliteAdapter;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "madoguchi-last-"));
  clock = new SampleClock();
  await start();
});
afterEach(async () => {
  vi.useRealTimers();
  await bench.desk.close();
  rmSync(folder, { recursive: true });
});

async function start(): Promise<void> {
  adapter = new SqliteAdapter(join(folder, "desk.db"), clock);
  bench = await deskOver(adapter, clock);
  bench.desk.register("web", "pull");
}

const ask = (id: string) => bench.desk.answer(says(WORDS, { adapter: "web", id }));
const fetched = async (id: string) => (await ask(id)).messages.map(({ text }) => text);
const onDisk = () =>
  readdirSync(folder).some((file) => readFileSync(join(folder, file)).toString("latin1").includes(WORDS));

test("it is there to be fetched again, and then nowhere", async () => {
  vi.useFakeTimers({ toFake: ["setInterval"] });
  await bench.desk.close();
  await start();
  await ask("one");
  clock.pass(8 * MINUTE);
  vi.advanceTimersByTime(8 * MINUTE);
  expect(await fetched("one")).toEqual([`1: ${WORDS}`]);
  expect(onDisk()).toBe(true);
  clock.pass(MINUTE);
  vi.advanceTimersByTime(MINUTE);
  vi.useRealTimers();
  await eventually(() => expect(onDisk()).toBe(false));
  expect(await ask("one")).toMatchObject({ status: "duplicate", messages: [] });
});

test("nobody is given it once its time is up, also before anybody has looked", async () => {
  await ask("one");
  clock.pass(9 * MINUTE);
  expect(await ask("one")).toMatchObject({ status: "duplicate", messages: [] });
});

test("a process that ended within the ten minutes leaves it to the next start", async () => {
  await ask("one");
  await bench.desk.close();
  expect(onDisk()).toBe(true);
  await start();
  expect(await fetched("one")).toEqual([`1: ${WORDS}`]);
  await bench.desk.close();
  clock.pass(10 * MINUTE);
  await start();
  await eventually(() => expect(onDisk()).toBe(false));
  expect(await adapter.owing()).toEqual([]);
});

test("dropping it does not keep the record longer", async () => {
  await ask("one");
  await bench.desk.close();
  clock.pass(29 * DAY);
  await start();
  clock.pass(DAY);
  expect(await fetched("two")).toEqual([`1: ${WORDS}`]);
});

test("it is no reply that is still owed", async () => {
  await ask("one");
  expect(await metric(bench.metrics, "madoguchi_owed_conversations")).toBe(0);
});
