/** What is written under an older screen than the last answers no question that was asked since. */
import { expect, test } from "vitest";
import type { Conversation } from "../../src/core/conversation.ts";
import type { Input } from "../../src/core/message.ts";
import { turn } from "../../src/core/turn.ts";
import { content } from "../support/core-talker.ts";

const play = (conversation: Conversation | null, input: Input) =>
  turn({ conversation, input, content, today: "2026-11-25", locale: "ja" });

const said = (...texts: readonly string[]): Conversation =>
  texts.reduce<Conversation | null>(
    (before, text) => play(before, { type: "text", text }).conversation,
    null,
  )!;

const stale = (text: string): Input => ({ type: "text", text, stale: true });

test("the question that is open by now is asked, and nothing is taken", () => {
  const before = said("払いすぎたかもしれない", "はい");
  const { conversation, messages } = play(before, stale("2008年3月"));
  expect(conversation!.answers).toEqual(before.answers);
  expect(messages.at(-1)!.asking).toMatchObject({ question: before.open!.question });
  expect(messages[0]!.preface).toBe(content.words("ja").say("desk.wentOn"));
});

test("where no question is open it is heard", () => {
  const { messages } = play(said("こんにちは"), stale("払いすぎたかもしれない"));
  expect(messages.at(-1)!.asking).toMatchObject({ interview: "refund" });
});

test("a cry for help is answered whatever screen it is written under", () => {
  const { messages } = play(said("払いすぎたかもしれない", "はい"), stale("死にたい"));
  expect(messages[0]!.links!.map(({ url }) => url).join()).toMatch(/tel:/);
});
