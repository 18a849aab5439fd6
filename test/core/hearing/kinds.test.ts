/** Kinds of answers that people give in their own words; of each kind a few, by who mended it. */
import { describe, expect, test } from "vitest";
import { turn } from "../../../src/core/turn.ts";
import { content } from "../../support/core-talker.ts";
import { atQuestion, INTERVIEWS, TODAY } from "../../support/open-questions.ts";

const refund = INTERVIEWS.find(({ id }) => id === "refund")!;

function after(locale: string, question: string, text: string) {
  const before = atQuestion(locale, refund, question);
  return turn({ conversation: before, input: { type: "text", text }, content, today: TODAY }).conversation
    ?.answers.refund;
}

type Case = readonly [locale: "ja" | "en", question: string, text: string, answer: string | undefined];

const KINDS: Readonly<Record<string, readonly Case[]>> = {
  "what denies knowing is not knowing": [
    ["ja", "requested", "頭に残ってない", "unknown"],
    ["ja", "course", "名前なんて意識してなかった", "unknown"],
    ["en", "requested", "there is no recollection of that left", "unknown"],
    ["en", "course", "I don't honestly recall", "unknown"],
  ],
  "why it cannot be known": [
    ["ja", "course", "契約書どっかいった", "unknown"],
    ["ja", "applied", "父が契約したので", "unknown"],
    ["en", "requested", "my husband did that", "unknown"],
    ["en", "ended", "I don't have the bills any more", "unknown"],
    ["ja", "course", "ちょっと待って、昔の請求書さがしてくる", undefined],
    ["en", "course", "a colleague of mine had it", undefined],
  ],
  "kana alone": [
    ["ja", "member", "かいいんでした", "yes"],
    ["ja", "requested", "かいやく してません", "never"],
    ["ja", "course", "わすれてしまいました", "unknown"],
  ],
  "another company, where membership is asked": [
    ["ja", "member", "そのときはもうOCNでした", "no"],
    ["ja", "member", "OCNを使ってた", "no"],
    ["en", "member", "by then I had ocn", "no"],
    ["en", "member", "I'd switched to biglobe", "no"],
  ],
  "denied twice": [
    ["en", "member", "it's not that I wasn't a member, I was", "yes"],
    ["ja", "member", "会員でなかったということはないです", "yes"],
    ["ja", "member", "会員じゃなかったとは言い切れない", undefined],
  ],
  "a verb of leaving, denied": [
    ["ja", "member", "やめてませんでしたよ", "yes"],
    ["ja", "member", "辞めてはいなかったです", "yes"],
    ["ja", "member", "会員はやめてた", "no"],
    ["ja", "member", "何も契約してない", "no"],
  ],
  "not sure, and no question": [
    ["en", "course", "i think so?? pretty sure at least", "target"],
    ["ja", "course", "父の契約書ではそのコースらしいです", "target"],
    ["ja", "course", "それ、どこに書いてあります？", undefined],
  ],
  "no beside a noun is no answer": [
    ["en", "course", "no papers left", "unknown"],
    ["en", "course", "no record of it", "unknown"],
  ],
  "a no behind a name denies it": [
    ["en", "course", "so-net yes. with flets no", undefined],
    ["en", "member", "member no", "no"],
    ["en", "member", "i was a member no doubt", "yes"],
  ],
  "what is told of something else": [
    ["en", "member", "in january 2010 i was a member of a gym", undefined],
    ["en", "member", "back then i was member of the tennis club", undefined],
    ["en", "requested", "born in january 1968", undefined],
    ["en", "requested", "i was born on 3 march 1971", undefined],
  ],
  "what is asked ends at its sign": [
    ["ja", "applied", "契約書とかいるんですか？もう捨てちゃったんですが", undefined],
    ["ja", "applied", "契約書はいりますか？捨ててしまいました", undefined],
    ["ja", "applied", "契約書は捨ててしまいました", "unknown"],
  ],
  "never, without the word": [
    ["ja", "requested", "今も契約してます", "never"],
    ["ja", "requested", "一度も解約してません", "never"],
    ["en", "requested", "still with them", "never"],
  ],
  "a town": [
    ["ja", "area", "茅ヶ崎", "east"],
    ["ja", "area", "宝塚です", "west"],
    ["en", "area", "near Kumagaya", "east"],
    ["en", "area", "Iwakuni", "west"],
  ],
};

describe.each(Object.entries(KINDS))("%s", (_, cases) => {
  test.each(cases)("%s, at %s: %s", (locale, question, text, answer) => {
    expect(after(locale, question, text)?.[question]).toEqual(answer);
  });
});

describe("a correction finds what it is about", () => {
  test.each([
    ["ja", "ended", "すみません、会員じゃないと言いましたが会員でした", { member: "yes" }],
    ["ja", "ended", "ごめん、2010年1月はまだ会員でした", { member: "yes" }],
    ["en", "ended", "wait, I actually was a member in January 2010", { member: "yes" }],
    ["en", "ended", "I said I wasn't a member but I was", { member: "yes" }],
    ["en", "ended", "not may. june 08.", { ended: ["2008-06-01", "2008-06-30"] }],
    ["ja", "applied", "すみません、解約したのは2009年4月です", { requested: ["2009-04-01", "2009-04-30"] }],
    ["ja", "requested", "2009年4月…じゃなくて5月", { requested: ["2009-05-01", "2009-05-31"] }],
  ] as const)("%s, at %s: %s", (locale, question, text, changed) => {
    const before = atQuestion(locale, refund, question).answers.refund;
    expect(after(locale, question, text)).toEqual({ ...before, ...changed });
  });
});

test.each([
  ["ja", "applied", "2007年だけど月は覚えてない"],
  ["en", "applied", "2007, can't say the month"],
] as const)("%s, a year whose month is not known is that year: %s %s", (locale, question, text) => {
  expect(after(locale, question, text)?.[question]).toEqual(["2007-01-01", "2007-12-31"]);
});

test.each([
  ["電話で言うた", { how: "phone" }],
  ["メールで伝えました", { how: "email" }],
  ["ネットから申し込みました", { how: "webform" }],
  ["電話で勧誘された", { contact: "call" }],
] as const)("how one has asked is not what has come since: %s", (text, told) => {
  const stillCalled = INTERVIEWS.find(({ id }) => id === "still-called")!;
  const before = atQuestion("ja", stillCalled, "contact");
  const { conversation } = turn({
    conversation: before,
    input: { type: "text", text },
    content,
    today: TODAY,
  });
  const known = before.answers["still-called"] ?? {};
  expect(conversation?.answers["still-called"]).toEqual({ ...known, ...told });
});

test.each(["能登半島地震のころ", "能登の地震があったころ"])(
  "an event in answer to a date is not sent outside: %s",
  (text) => {
    const before = atQuestion("ja", refund, "requested");
    const reply = turn({ conversation: before, input: { type: "text", text }, content, today: TODAY });
    expect(reply.topic).toBeNull();
    expect(reply.messages.at(-1)!.kind).toBe("question");
    expect(reply.conversation?.open?.question).toBe("requested");
  },
);
