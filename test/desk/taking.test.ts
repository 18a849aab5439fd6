/** What one process alone does for a person, where several share a store. */
import { expect, test } from "vitest";
import { SECOND } from "../../src/desk/clock.ts";
import { deskOver, memory, SampleClock } from "../support/desk-bench.ts";
import { SharedMemory } from "../support/shared-memory.ts";

test("is done by the first that takes it, until that gives it back", async () => {
  const clock = new SampleClock();
  const shared = new SharedMemory(clock);
  const [{ desk: one }, { desk: two }] = [await deskOver(shared, clock), await deskOver(shared, clock)];
  expect(await one.take("dots", "line", "U", SECOND)).toBe(true);
  expect(await two.take("dots", "line", "U", SECOND)).toBe(false);
  expect(await two.take("dots", "line", "another", SECOND)).toBe(true);
  await two.giveBack("dots", "line", "U");
  expect(await two.take("dots", "line", "U", SECOND)).toBe(false);
  await one.giveBack("dots", "line", "U");
  expect(await two.take("dots", "line", "U", SECOND)).toBe(true);
});

test("is done by a process that has the store for itself, or that cannot ask", async () => {
  const alone = await deskOver(memory());
  expect(await alone.desk.take("dots", "line", "U", SECOND)).toBe(true);
  const clock = new SampleClock();
  const shared = new SharedMemory(clock);
  const { desk } = await deskOver(shared, clock);
  shared.leases!.take = async () => {
    throw new Error("down");
  };
  expect(await desk.take("dots", "line", "U", SECOND)).toBe(true);
});
