/** What a person says and does not tell of themselves: it is never kept as their answer. */
import { describe, expect, test } from "vitest";
import type { Conversation } from "../../../src/core/conversation.ts";
import type { Answers } from "../../../src/core/interview/interview.ts";
import { turn } from "../../../src/core/turn.ts";
import { content } from "../../support/core-talker.ts";
import { atQuestion, INTERVIEWS, TODAY } from "../../support/open-questions.ts";

const refund = INTERVIEWS.find(({ id }) => id === "refund")!;

const answered = (before: Conversation, text: string) =>
  turn({ conversation: before, input: { type: "text", text }, content, today: TODAY }).conversation?.answers
    .refund ?? {};

const answeredAt = (locale: string, question: string, given: Answers, text: string) => {
  const before = atQuestion(locale, refund, question);
  const answers = { refund: { ...before.answers.refund, ...given } };
  return answered({ ...before, answers }, text);
};

const localeOf = (text: string): string => (/[ぁ-ん一-龯]/.test(text) ? "ja" : "en");

describe("is not theirs", () => {
  test.each([
    ["course", "友人はwithフレッツでした"],
    ["course", "隣の人がwithフレッツだったそうです"],
    ["course", "My neighbour had the one with FLET'S"],
    ["course", "withフレッツとフレッツ光って違うもんなんですか"],
    ["course", "それで、いくら戻ってくるの?"],
    ["requested", "友達が解約したのは2009年です"],
    ["requested", "my friend cancelled in 2009"],
    ["requested", "手紙が来たのは2010年2月です"],
    ["requested", "the letter came in February 2010"],
    ["requested", "だいぶ前やったと思うけど"],
    ["member", "友達の田中くんは会員だったって言ってるけど、俺はどうだったかな"],
    ["member", "夫は会員でしたが、契約者は私です"],
    ["member", "My neighbour Mrs Sato was one, she got a letter"],
    ["member", "会員っていうのは、回線を解約しても残るものなんですか？"],
    ["ended", "最後の引き落としが2008年7月28日なんやけど"],
    ["ended", "last bill was July 2008"],
  ])("at %s: %s", (question, text) => {
    const before = atQuestion(localeOf(text), refund, question);
    const now = answered(before, text)[question];
    expect([undefined, "unknown"]).toContain(now);
  });
});

describe("is what they do not know", () => {
  test.each([
    ["member", "会員やったかどうかなんて覚えとらんわ"],
    ["member", "記録がないので確認のしようがありません"],
    ["course", "haven't the foggiest, dear"],
    ["course", "My late husband dealt with all of that so I really could not tell you"],
    ["course", "光だったことは確か。withフレッツかどうかまでは…"],
  ])("at %s: %s", (question, text) => {
    expect(answered(atQuestion(localeOf(text), refund, question), text)[question]).toBe("unknown");
  });

  test("of another question, and of that one alone", () => {
    const told = answered(atQuestion("ja", refund, "course"), "申し込んだのがいつかは覚えていません");
    expect(told).toEqual({ applied: "unknown" });
    const both = answered(
      atQuestion("ja", refund, "requested"),
      "申し込んだ日は覚えてないけど解約は2008年5月",
    );
    expect(both).toMatchObject({ applied: "unknown", requested: ["2008-05-01", "2008-05-31"] });
    const kept = answered(atQuestion("en", refund, "ended"), "I can't remember if I was a member");
    expect(kept.member).toBe("no");
  });
});

describe("was not all read", () => {
  test.each([
    ["requested", "the 13th month of 2007"],
    ["requested", "2008, the fourth month"],
    ["requested", "It's almost twenty years ago, you can't expect me to remember that"],
    ["member", "no I don't think I'd left yet"],
  ])("at %s: %s: is said back", (question, text) => {
    expect(answered(atQuestion(localeOf(text), refund, question), text)[question]).toBeUndefined();
  });
});

test("a phrase in hiragana does not begin within a word in katakana", () => {
  const told = answered(atQuestion("ja", refund, "course"), "はい、withフレッツです。通帳にメモしていました");
  expect(told.course).toBe("target");
});

test("2005年9月から使い始めた is when it began", () => {
  const told = answered(atQuestion("ja", refund, "applied"), "2005年9月から使い始めました");
  expect(told.applied).toEqual(["2005-09-01", "2005-09-30"]);
});

test("of two, what is not the one is the other", () => {
  expect(answered(atQuestion("en", refund, "area"), "Not West").area).toBe("east");
});

test("where it is asked how it stood on a day, when they left answers it", () => {
  expect(answered(atQuestion("ja", refund, "member"), "2009年の暮れにやめてます").member).toBe("no");
  expect(answered(atQuestion("ja", refund, "member"), "やめたのは確か2010年の春").member).toBe("yes");
});

test("what opens with …のは speaks of the date behind it, not of the one before", () => {
  const told = answered(atQuestion("ja", refund, "requested"), "契約は2006年で、やめたのは2008年4月");
  expect(told).toMatchObject({
    applied: ["2006-01-01", "2006-12-31"],
    requested: ["2008-04-01", "2008-04-30"],
  });
});

test("16日より前, of a month that was told, is what lies before the day", () => {
  const vague = answeredAt("ja", "requested", { requested: ["2009-09-01", "2009-09-30"] }, "16日より前");
  expect(vague.requested).toEqual(["2009-09-01", "2009-09-15"]);
  const exact = answeredAt("ja", "requested", { requested: ["2009-09-01", "2009-09-30"] }, "16日です");
  expect(exact.requested).toEqual(["2009-09-16", "2009-09-16"]);
});
