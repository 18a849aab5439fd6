/** Texts made to hold the desk up: every recogniser is linear in their length. */
import { describe, expect, test } from "vitest";
import type { Conversation } from "../../src/core/conversation.ts";
import { turn } from "../../src/core/turn.ts";
import { content } from "../support/core-talker.ts";

const play = (conversation: Conversation | null, text: string) =>
  turn({ conversation, input: { type: "text", text }, content, today: "2026-11-22", locale: "ja" });

const opened = play(null, "払いすぎたかもしれない").conversation;
const dated = play(opened, "はい").conversation;
const later = play(play(dated, "2008年3月").conversation, "2006年").conversation;
const states = [null, opened, dated, later];

const hostile: Readonly<Record<string, string>> = {
  digits: "9",
  brackets: "（[{<",
  "combining marks on one letter": "\u0301",
  "voiced kana in pieces": "か\u3099",
  "right to left": "\u202eشسي",
  dates: "2009年9月",
  eras: "平成21年",
  kana: "あ",
  "cancel, cancel": "解約",
  "single letters": "a ",
  "question marks": "? ",
  emoji: "🙇",
  "card numbers": "4111 1111 1111 1111 ",
  "half-width kana": "ｶﾞ",
  "the same story": "So-netを2009年8月に解約を申し込みました。",
  "one character that becomes eighteen": "ﷺ",
  commas: "、",
  "phone numbers": "090-1234-5678 ",
  "mail addresses": "a@b.c ",
  "almost a phone number": "0-",
};

describe("5,000 characters of", () => {
  test.each(Object.entries(hostile))("%s are answered in under 20 ms", (_, piece) => {
    const text = piece.repeat(5000).slice(0, 5000);
    for (const state of states) {
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now();
        expect(play(state, text).messages.length).toBeGreaterThan(0);
        return performance.now() - start;
      });
      // The best of five: what the work costs, whatever else the machine is doing.
      expect(Math.min(...times)).toBeLessThan(20);
    }
  });
});
