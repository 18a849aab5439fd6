import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Clock } from "../../src/desk/clock.ts";
import { Queue } from "../../src/desk/queue.ts";
import { newRecord } from "../../src/desk/record.ts";
import { Records } from "../../src/desk/records.ts";
import { storeOver } from "../../src/desk/store/store.ts";
import { SharedMemory } from "../support/shared-memory.ts";

const clock: Clock = { now: () => Date.now() };
const KEY = "line:a";
let memory: SharedMemory;

beforeEach(() => {
  vi.useFakeTimers();
  memory = new SharedMemory(clock);
});
afterEach(() => void vi.useRealTimers());

/** A process that adds its marks to the record, and how often another was faster. */
function process() {
  const store = storeOver(memory);
  const records = new Records(store, new Queue(), 30);
  const commits = vi.spyOn(store, "commit");
  return {
    mark: (mark: string) =>
      records.revise(KEY, (record) => ({
        next: { ...newRecord, answered: [...(record?.answered ?? []), [mark, 1]] },
        result: undefined,
      })),
    conflicts: async () =>
      (await Promise.all(commits.mock.results.map(({ value }) => value))).filter((ok) => !ok).length,
    marks: async () => (await records.read(KEY))?.answered.map(([mark]) => mark),
  };
}

test("one process alone takes no lease", async () => {
  const take = vi.spyOn(memory.leases, "take");
  const one = process();
  for (let i = 0; i < 10; i++) await one.mark(`${i}`);
  expect(take).not.toHaveBeenCalled();
});

test("processes that have met take turns instead of undoing each other's work", async () => {
  const [one, two] = [process(), process()];
  const marks = Array.from({ length: 50 }, (_, i) => `${i}`);
  const marking = Promise.all(marks.map((mark, i) => (i % 2 ? one : two).mark(mark)));
  await vi.advanceTimersByTimeAsync(10_000);
  await marking;
  expect([...(await one.marks())!].sort()).toEqual([...marks].sort());
  expect((await one.conflicts()) + (await two.conflicts())).toBeLessThan(5);
});

test("and forget it a few seconds after they have parted", async () => {
  const [one, two] = [process(), process()];
  const both = Promise.all([one.mark("a"), two.mark("b")]);
  await vi.advanceTimersByTimeAsync(100);
  await both;
  const take = vi.spyOn(memory.leases, "take");
  await two.mark("c");
  await one.mark("d");
  expect(take).toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(10_000);
  take.mockClear();
  await one.mark("e");
  await two.mark("f");
  expect(take).not.toHaveBeenCalled();
});

test("a process that died with the lease holds nobody up for longer than a second", async () => {
  const [one, two] = [process(), process()];
  const both = Promise.all([one.mark("a"), two.mark("b")]);
  await vi.advanceTimersByTimeAsync(100);
  await both;
  await memory.leases.take(KEY, "dead", 60_000);
  let done = false;
  void Promise.all([one.mark("c"), two.mark("d")]).then(() => (done = true));
  await vi.advanceTimersByTimeAsync(900);
  expect(done).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(done).toBe(true);
  expect([...(await one.marks())!].sort()).toEqual(["a", "b", "c", "d"]);
});
