/** Texts made to hold the desk up, and the moments at which they arrive. */
import type { Conversation } from "../../src/core/conversation.ts";
import { turn } from "../../src/core/turn.ts";
import { content } from "./core-talker.ts";

/** As in core/dialogue/hear.ts. */
export const READ = 2000;

export const play = (conversation: Conversation | null, text: string) =>
  turn({ conversation, input: { type: "text", text }, content, today: "2026-11-22", locale: "ja" });

const opened = play(null, "払いすぎたかもしれない").conversation;
const dated = play(opened, "はい").conversation;
const later = play(play(dated, "2008年3月").conversation, "2006年").conversation;
export const states = [null, opened, dated, later];

export const hostile: Readonly<Record<string, string>> = {
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

/** As long as LINE lets a message be. */
export const longest = (piece: string): string => piece.repeat(5000).slice(0, 5000);
