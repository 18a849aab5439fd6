/** What a person had before them when they wrote, where the platform can tell. */
import { expect, test } from "vitest";
import type { Input } from "../../src/core/message.ts";
import { DAY } from "../../src/desk/clock.ts";
import { deskOver, memory, SampleClock, says } from "../support/desk-bench.ts";
import { countingTurn } from "../support/sample-turn.ts";

async function setUp() {
  const clock = new SampleClock();
  const heard: Input[] = [];
  const { desk } = await deskOver(memory(clock), clock, {
    turn: (input) => {
      heard.push(input.input);
      return countingTurn(input);
    },
  });
  desk.register("web", "pull");
  const say = async (id: string, after?: string) =>
    (await desk.answer(says(id, { adapter: "web", id, after }))).messages.map(({ text }) => text);
  return { desk, clock, heard, say };
}

test("a text under the last answer is none of an older screen", async () => {
  const { heard, say } = await setUp();
  await say("one");
  await say("two", "one");
  expect(heard.at(-1)).toEqual({ type: "text", text: "two" });
});

test("a text under an older answer is one", async () => {
  const { heard, say } = await setUp();
  await say("one");
  await say("two", "one");
  await say("three", "one");
  expect(heard.at(-1)).toEqual({ type: "text", text: "three", stale: true });
});

test("sent again it is what it was", async () => {
  const { heard, say } = await setUp();
  await say("one");
  expect(await say("two", "one")).toEqual(await say("two", "one"));
  expect(heard).toHaveLength(2);
});

test("who goes on where the record has ended is told, once", async () => {
  const { clock, say } = await setUp();
  await say("one");
  clock.pass(30 * DAY);
  expect(await say("two", "one")).toEqual(["失われました。", "1: two"]);
  expect(await say("three", "two")).toEqual(["2: three"]);
});

test("who does not say is told nothing", async () => {
  const { say } = await setUp();
  expect(await say("one")).toEqual(["1: one"]);
});
