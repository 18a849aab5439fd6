/** What stands beside an answer and decides how it is meant: doubts, papers, moves, what went on and until when. */
import { describe, expect, test } from "vitest";
import type { Answer } from "../../../src/core/interview/interview.ts";
import { turn } from "../../../src/core/turn.ts";
import { content } from "../../support/core-talker.ts";
import { atQuestion, INTERVIEWS, TODAY } from "../../support/open-questions.ts";

const refund = INTERVIEWS.find(({ id }) => id === "refund")!;

/** The answers that differ afterwards: nothing but the one that was asked for may. */
function changed(locale: string, question: string, text: string) {
  const before = atQuestion(locale, refund, question);
  const after = turn({ conversation: before, input: { type: "text", text }, content, today: TODAY });
  const old = before.answers.refund ?? {};
  return Object.fromEntries(
    Object.entries(after.conversation?.answers.refund ?? {}).filter(
      ([id, answer]) => JSON.stringify(answer) !== JSON.stringify(old[id]),
    ),
  );
}

type Case = readonly [locale: "ja" | "en", question: string, text: string, answer: Answer | undefined];

const YEARS_7_8 = ["2007-01-01", "2008-12-31"] as const;
const MARCH_7 = ["2007-03-01", "2007-03-31"] as const;

const KINDS: Readonly<Record<string, readonly Case[]>> = {
  "what was so already by a date": [
    ["ja", "requested", "震災のときはもう解約してた", [null, "2011-04-30"]],
    ["ja", "requested", "2009年にはもう解約してた", [null, "2009-12-31"]],
    ["ja", "requested", "2008年5月にもう解約を申し込んだ", ["2008-05-01", "2008-05-31"]],
    ["ja", "requested", "もう15年も前、2008年に解約してた", ["2008-01-01", "2008-12-31"]],
    ["ja", "applied", "2006年にはもう使ってた", [null, "2006-12-31"]],
    ["ja", "member", "2009年にはもうやめてた", "no"],
    ["ja", "member", "2012年にはもうやめてた", undefined],
    ["en", "requested", "when the earthquake came we had already cancelled", [null, "2011-04-30"]],
    ["en", "applied", "in 2006 I already had it", [null, "2006-12-31"]],
    ["en", "member", "in 2012 I had already left", undefined],
  ],
  "what was so still at a date": [
    ["ja", "member", "2012年もまだ会員でした", "yes"],
    ["ja", "member", "2012年はまだ入ってなかった", undefined],
    ["en", "member", "I was still a member in 2012", "yes"],
  ],
  "papers that are gone": [
    ["ja", "member", "どうやろ、番号とかもう残ってへんし", "unknown"],
    ["ja", "member", "どうだろう、書類はもう残ってないし", "unknown"],
    ["ja", "member", "さあ、契約書とか残ってないから", "unknown"],
    ["ja", "member", "会員証がないのでどうでしょう", "unknown"],
    ["ja", "member", "何も残ってなかった", "no"],
    ["en", "member", "no idea, there are no papers left", "unknown"],
  ],
  "how it stood, told as of another time": [
    ["ja", "member", "抜けたのは2010年2月だから、1月はまだ入ってた", "yes"],
    ["ja", "member", "やめたのが2009年12月だから、1月はもう会員じゃなかった", "no"],
    ["ja", "member", "2010年1月はもう会員じゃないよって言ってます", "no"],
    ["ja", "member", "2010年1月はもう会員じゃないです", "no"],
    ["ja", "member", "父は2013年に亡くなるまで会員でした", "yes"],
    ["en", "member", "my father was until he died in 2013 and the account was his", "yes"],
    ["en", "member", "I wasn't a member until 2012", "no"],
    ["en", "member", "I became member again only in 2012, in the between nothing", "no"],
    ["ja", "member", "2012年に再入会しました。その間は何も", "no"],
    ["en", "member", "I rang them in 2013", undefined],
  ],
  "one of two": [
    ["en", "requested", "it was 2007. or was it 2008? one of the two", YEARS_7_8],
    ["ja", "requested", "2007年です。いや2008年だったかな？どっちか", YEARS_7_8],
    ["en", "requested", "2005 or was it 2008? one of the two", undefined],
    ["en", "course", "could be that or could be the adsl one, honestly no idea anymore", "unknown"],
    ["en", "course", "hikari something. so-net hikari. the rest i forgot", "unknown"],
  ],
  "circumstances of a date": [
    ["ja", "requested", "引っ越した時だから、2007年の3月ですかね", MARCH_7],
    ["ja", "requested", "子どもが生まれたので2007年3月でしたかね", MARCH_7],
    ["en", "requested", "March 2007 my friend Tanaka-san helped me phone them", MARCH_7],
    ["en", "requested", "my friend cancelled in March 2007", undefined],
    ["ja", "requested", "それ、何月ですかね", undefined],
  ],
  "not to know": [
    ["en", "member", "wakarimasen", "unknown"],
    ["en", "ended", "wasuremashita", "unknown"],
    ["en", "member", "わかりません", "unknown"],
    ["en", "ended", "couldnt tell u", "unknown"],
    ["en", "applied", "my ex did it, no way im asking him", "unknown"],
    ["ja", "ended", "i don't know", "unknown"],
    ["ja", "applied", "元夫がやったことで、聞けない", "unknown"],
  ],
  "after a move": [
    ["ja", "area", "東京から大阪に引っ越したんだけど、その回線使ってたのは大阪の方", "west"],
    ["ja", "area", "名古屋から東京に越して、使ってたのは東京", "east"],
    ["en", "area", "we moved from Tokyo to Osaka, the line was in Osaka", "west"],
    ["ja", "area", "東京から大阪に引っ越した", undefined],
    ["ja", "area", "西じゃない方", "east"],
  ],
  "going on up to a month": [
    ["en", "ended", "it dragged on until july because they lost my form", ["2008-07-01", "2008-07-31"]],
    ["ja", "ended", "7月までずるずる続いた", ["2008-07-01", "2008-07-31"]],
    ["ja", "ended", "2008年の7月までには終わってました", [null, "2008-07-31"]],
  ],
};

describe.each(Object.entries(KINDS))("%s", (_, cases) => {
  test.each(cases)("%s, at %s: %s", (locale, question, text, answer) => {
    expect(changed(locale, question, text)).toEqual(answer === undefined ? {} : { [question]: answer });
  });
});

test("a date beside a no and a name is kept with the name", () => {
  expect(changed("ja", "course", "いいえ。当時はYahoo! BBでございました。解約は2006年2月")).toEqual({
    course: "other_company",
    requested: ["2006-02-01", "2006-02-28"],
  });
});
