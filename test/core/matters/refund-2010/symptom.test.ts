/** What looks like the incident, and what only sounds like it: each its own answer, with its own source. */
import { describe, expect, test } from "vitest";
import { newConversation } from "../../../../src/core/conversation.ts";
import type { Message } from "../../../../src/core/message.ts";
import { type Turn, turn } from "../../../../src/core/turn.ts";
import { content } from "../../../support/core-talker.ts";

const hear = (locale: "ja" | "en", text: string): Turn =>
  turn({
    conversation: { ...newConversation(locale), greeted: true },
    input: { type: "text", text },
    content,
    today: "2026-11-22",
  });

const words = ({ preface, text, source, links }: Message): string =>
  [preface, text, source, ...(links ?? []).map(({ url }) => url)].join("\n");

describe("the symptom leads into the check, and is said to be normal today", () => {
  test.each([
    ["ja", "2008年5月にwithフレッツを解約したら最後の月も満額でした"],
    ["ja", "最後の月も満額だった"],
    ["ja", "平成21年6月に解約、月の途中なのに一か月分取られました"],
    ["en", "so net charged me twice the month i quit"],
    ["en", "I cancelled in may 2008 and was billed for the full month"],
    ["en", "so net billed me for a full extra month when i left in 2007"],
  ] as const)("%s: %s", (locale, text) => {
    const { conversation, messages, topic } = hear(locale, text);
    expect(topic).toBe("refund_check");
    expect(conversation?.open?.interview).toBe("refund");
    expect(messages[0]!.preface).toMatch(locale === "ja" ? /今のSo-net.*2010年1月/ : /normal.*January 2010/);
    expect(messages.at(-1)!.kind).toBe("question");
  });

  test("what was told beside it is kept", () => {
    const { conversation } = hear("ja", "2008年5月にwithフレッツを解約したら最後の月も満額でした");
    expect(conversation?.answers.refund).toMatchObject({ course: "target" });
  });
});

describe("a full last month of a recent year is the rule of today, by So-net's own page", () => {
  test.each([
    ["ja", "去年解約したら最後の月が満額だった"],
    ["ja", "解約した月も満額だったんだけど、2015年"],
    ["ja", "解約した月は日割りになりますか"],
    ["en", "i quit so-net in 2021 and the last month was charged in full"],
    ["en", "does So-net prorate the last month"],
  ] as const)("%s: %s", (locale, text) => {
    const { conversation, messages, topic } = hear(locale, text);
    expect(topic).toBe("out_of_scope");
    expect(conversation?.open).toBeNull();
    expect(words(messages[0]!)).toContain("https://so-net.ne.jp/support/mbr/shiharai/timing/kaiyaku.html");
    expect(messages[0]!.source).toContain("So-net");
  });
});

describe("the equipment fee of 2008 is another announcement, by CNET Japan", () => {
  test.each([
    ["ja", "2008年の機器利用料の件"],
    ["ja", "マンション西日本の機器利用料、返ってくる？"],
    ["en", "the equipment fee refund of 2008 for west japan mansions"],
  ] as const)("%s: %s", (locale, text) => {
    const [message] = hear(locale, text).messages;
    expect(words(message!)).toContain("https://japan.cnet.com/article/20370500/");
    expect(words(message!)).toMatch(/2008年3月31日|31 March 2008/);
    // Typed from the article: 2万815名, 420円〜1743円.
    expect(words(message!)).toMatch(/20,815.*420.*1,743/s);
  });
});

test.each([
  ["ja", "今月の請求が高い"],
  ["ja", "工事費を返してほしいんだけど"],
  ["en", "my bill this month is too high"],
] as const)(
  "%s: %s is a bill of today: neither incident is brought up, nor the last month",
  (locale, text) => {
    const { messages, topic } = hear(locale, text);
    expect(topic).toBe("out_of_scope");
    expect(words(messages[0]!)).not.toMatch(/2008|日割り|daily rate/);
  },
);
