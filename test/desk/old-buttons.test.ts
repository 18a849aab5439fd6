/** A button outlives the record it was made in: on a screen that nobody clears. */
import { expect, test } from "vitest";
import type { Message } from "../../src/core/message.ts";
import { offers } from "../../src/core/message.ts";
import { turn } from "../../src/core/turn.ts";
import { DAY } from "../../src/desk/clock.ts";
import { content } from "../support/core-talker.ts";
import { deskOver, memory, SampleClock, says } from "../support/desk-bench.ts";
import { ja } from "../support/talk.ts";

async function person() {
  const clock = new SampleClock();
  const { desk } = await deskOver(memory(clock), clock, { turn, content });
  desk.register("line", async () => "delivered");
  const presses = async (button: string): Promise<readonly Message[]> =>
    (await desk.answer(says("", { input: { type: "press", button } }))).messages;
  const begins = async () => (await presses("go:refund@0")).at(-1)!;
  return { desk, clock, presses, begins };
}

const first = (message: Message): string => offers(message)[0]!.button;

const ENDS = {
  "a deletion": async ({ presses }: Person) => {
    const ask = (await presses("do:delete@0")).at(-1)!;
    expect((await presses(first(ask))).at(-1)!.text).toBe(ja("desk.deleted"));
  },
  "a deletion of two days ago": async ({ presses, clock }: Person) => {
    await presses(first((await presses("do:delete@0")).at(-1)!));
    clock.pass(2 * DAY);
  },
  "leaving the bot": ({ desk }: Person) => desk.forget("line", "U-taro"),
  "the end of its time": async ({ clock }: Person) => clock.pass(31 * DAY),
} as const;
type Person = Awaited<ReturnType<typeof person>>;

test.each(Object.entries(ENDS))("after %s it answers nothing", async (_, ends) => {
  const taro = await person();
  const button = first(await taro.begins());
  await ends(taro);
  const anew = await taro.begins();
  expect(first(anew)).not.toBe(button);
  const old = (await taro.presses(button)).at(-1)!;
  expect(old).toMatchObject({ preface: ja("desk.old"), text: anew.text });
  expect((await taro.presses(first(anew))).at(-1)!.text).not.toBe(anew.text);
});
