/** What the desk does with somebody whom the admission does not let in. */
import { expect, test } from "vitest";
import type { Admitted } from "../../src/desk/admission/people.ts";
import { deskOver, memory, SamplePlatform, says } from "../support/desk-bench.ts";
import { eventually } from "../support/eventually.ts";

async function bench() {
  const platform = new SamplePlatform();
  let admits: Admitted = "in";
  const { desk } = await deskOver(memory(), undefined, { people: { admit: () => admits } });
  return { desk, platform, admit: (next: Admitted) => (admits = next) };
}

test("where replies are brought: they are told once, exactly once, and nothing of theirs is touched", async () => {
  const { desk, platform, admit } = await bench();
  desk.register("line", platform.deliver);
  await desk.answer(says("one"));
  admit("tell");
  const event = says("two");
  expect((await desk.answer(event)).status).toBe("answered");
  expect((await desk.answer(event)).status).toBe("duplicate");
  admit("silent");
  expect(await desk.answer(says("three"))).toEqual({ status: "limited", messages: [], locale: "ja" });
  admit("in");
  await desk.answer(says("four"));
  await eventually(() => expect(platform.seen).toEqual(["1: one", "申し訳ありません。", "2: four"]));
});

test("where replies are fetched: the client tells them, and the same event is played when they are let in", async () => {
  const { desk, admit } = await bench();
  desk.register("line", "pull");
  admit("tell");
  const event = says("one");
  expect(await desk.answer(event)).toEqual({ status: "limited", messages: [], locale: "ja" });
  admit("in");
  expect((await desk.answer(event)).messages[0]?.text).toBe("1: one");
});
