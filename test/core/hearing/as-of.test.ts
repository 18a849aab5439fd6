/** "Were you a member in January 2010?": the announcement speaks of members on 7 January 2010 (fact B09), not of today's. */
import { describe, expect, test } from "vitest";
import { readAnswer } from "../../../src/core/hearing/answer.ts";
import { heardOf } from "../../../src/core/hearing/heard.ts";
import { factsIn } from "../../../src/core/hearing/in-passing.ts";
import { questionOf } from "../../../src/core/interview/interview.ts";
import { refund } from "../../../src/core/matters/refund-2010/refund.ts";
import { content } from "../../support/core-talker.ts";

const today = "2026-11-22";

/** The answer, or what is asked back. */
function answered(locale: string, text: string): string | undefined {
  const heard = heardOf(content.words(locale), text, today);
  const reading = readAnswer(heard, refund, questionOf(refund, "member")!, {});
  if (!reading || "suggested" in reading || "either" in reading) return undefined;
  return "problem" in reading ? reading.problem : String(reading.answer);
}

describe("asked whether they were a member in January 2010, people say", () => {
  test.each([
    ["退会した", "no"],
    ["いいえ", "no"],
    ["退会済みです", "no"],
    ["会員ではありませんでした", "no"],
    ["もう退会していました", "no"],
    ["はい", "yes"],
    ["まだ会員です", "yes"],
    ["会員でした", "yes"],
    // Days around the seventh of January.
    ["2009年12月に退会しました", "no"],
    ["2010年1月6日に退会しました", "no"],
    ["2010年1月7日に退会しました", "astride"],
    ["2010年1月8日に退会しました", "yes"],
    ["2010年1月20日に退会", "yes"],
    ["2010年1月に退会しました", "astride"],
    ["2010年に退会", "astride"],
    ["いいえ、2010年に退会しました", "astride"],
    ["退会しました、2010年に", "astride"],
    ["2011年に退会しました", "yes"],
    ["はい、2015年に退会しました", "yes"],
    // How it was then, with the month that was asked about.
    ["2010年1月には退会していました", "no"],
    ["2010年1月は会員でした", "yes"],
    ["2012年まで会員でした", "yes"],
    ["2009年まで会員でした", "no"],
    ["2009年11月まで払ってた", "no"],
    ["2009年まで東京に住んでた", "otherTime"],
    ["2012年に切った", "yes"],
    ["2008年は会員でした", "otherTime"],
    // Today is not what was asked.
    ["今は会員ではない", "otherTime"],
    ["いいえ、今は会員ではありません", "otherTime"],
    ["もう退会しました", "otherTime"],
    ["現在は退会しています", "otherTime"],
    ["今は会員じゃないけど当時は会員だった", "yes"],
    ["当時は会員でしたが今は退会しています", "yes"],
    ["わからない", "unknown"],
  ])("%s", (text, expected) => {
    expect(answered("ja", text)).toBe(expected);
  });

  test.each([
    ["no", "no"],
    ["I left", "no"],
    ["I wasn't a member", "no"],
    ["I was no longer a member", "no"],
    ["I had left by then", "no"],
    ["still a member", "yes"],
    ["I know I was a member", "yes"],
    ["I left in December 2009", "no"],
    ["I left on 6 January 2010", "no"],
    ["I left on 7 January 2010", "astride"],
    ["I left on 8 January 2010", "yes"],
    ["I left in January 2010", "astride"],
    ["I left So-net in 2010", "astride"],
    ["I left in 2015", "yes"],
    ["no, I left in 2010", "astride"],
    ["I was a member in 2010", "yes"],
    ["I was a member in 2008", "otherTime"],
    ["I'm not a member now", "otherTime"],
    ["I am no longer a member", "otherTime"],
    ["No, I'm not a member anymore", "otherTime"],
    ["no longer", "otherTime"],
    ["I was a member then, but not now", "yes"],
    ["I don't know", "unknown"],
  ])("%s", (text, expected) => {
    expect(answered("en", text)).toBe(expected);
  });
});

describe("told before it was asked", () => {
  const told = (locale: string, text: string) =>
    factsIn(heardOf(content.words(locale), text, today), refund, { answers: {} })
      .facts.filter(({ question }) => question === "member")
      .map(({ question, answer }) => ({ question, answer }));

  test.each([
    ["ja", "2009年12月に退会しました", "no"],
    ["ja", "2010年1月20日に退会しました", "yes"],
    ["en", "I left So-net in 2015", "yes"],
  ])("in %s, %s", (locale, text, answer) => {
    expect(told(locale, text)).toEqual([{ question: "member", answer }]);
  });

  test.each([
    ["ja", "2010年に退会しました"],
    ["ja", "退会しました"],
    ["ja", "今は会員ではありません"],
    ["en", "I left So-net in 2010"],
    ["en", "I left in 2008"],
    ["en", "I am no longer a member"],
  ])("in %s, %s: nothing that answers it", (locale, text) => {
    expect(told(locale, text)).toEqual([]);
  });
});
