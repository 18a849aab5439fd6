/** What README.md and docs/ show, one row a picture. */
import { TO_A_VERDICT } from "../../test/support/web-dialogue.ts";
import { FOLLOWS, mentions, onDiscord, onLine, says, taps, uses } from "./chats.ts";

export interface Scene {
  readonly html: () => Promise<string>;
  /** The picture begins where these words stand last. */
  readonly from: string;
  readonly width: number;
  readonly height: number;
}

const line = (from: string, texts: readonly string[]): Scene => ({
  html: () => onLine(texts),
  from,
  width: 400,
  height: 900,
});

const discord = (
  from: string,
  steps: Parameters<typeof onDiscord>[0],
  { locale = "ja", height = 900 } = {},
): Scene => ({ html: () => onDiscord(steps, locale), from, width: 680, height });

export const SCENES: Readonly<Record<string, Scene>> = {
  "line-question": line("2008年3月ごろ", TO_A_VERDICT.slice(0, 4)),
  "line-verdict": line("発表の期間に入っています", TO_A_VERDICT),
  "line-greeting": line("非公式の案内ボット", [FOLLOWS]),
  "line-still-called": line("あなたの場合の進め方", [
    FOLLOWS,
    "[止めたのにまた来た]",
    "[勧誘の電話・訪問]",
    "[10月27日まで]",
    "[返事がない]",
    "[So-net]",
  ]),
  "line-english": line("Outside the announcement", [
    "English",
    "was I overbilled?",
    "yes",
    "March 2008",
    "2004",
  ]),
  "line-plan": line("あなたの場合の進め方", ["勧誘の電話を止めたい", "頼み方を準備したい", "電話", "全部"]),
  "discord-plan": discord("メールで頼む手順", [
    says("勧誘の電話を止めたい"),
    says("頼み方を準備したい"),
    says("メール"),
    says("全部"),
  ]),
  "discord-question": discord("/refund", [uses("/refund", "/refund"), taps("Yes, that plan")], {
    locale: "en-GB",
    height: 620,
  }),
  "discord-verdict": discord("発表の期間に入っています", TO_A_VERDICT.map(says), { height: 900 }),
  "discord-mention": discord(
    "勧誘の電話",
    [mentions("勧誘の電話を止めたいです"), taps("自分だけに表示して始める")],
    {
      height: 545,
    },
  ),
  "discord-ask": discord("/質問", [uses("/ask", "/質問 電話で頼む", { question: "topic:optout_phone" })], {
    height: 560,
  }),
};

const PHONE = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 1.5,
} as const;

/** Of the page, which draws itself: what is said to it, and on what. */
export const PAGES = {
  page: { texts: TO_A_VERDICT.slice(0, 3), options: PHONE },
  "page-verdict": { texts: TO_A_VERDICT, options: PHONE },
} as const;
