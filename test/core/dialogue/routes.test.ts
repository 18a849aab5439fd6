/** A verdict tells every route that is still possible and no other, and promises nothing of today. */
import { describe, expect, test } from "vitest";
import { newConversation } from "../../../src/core/conversation.ts";
import { whatWouldChange } from "../../../src/core/dialogue/explain.ts";
import { tell } from "../../../src/core/dialogue/tell.ts";
import type { Answers } from "../../../src/core/interview/interview.ts";
import { refund } from "../../../src/core/matters/refund-2010/refund.ts";
import { plainText } from "../../../src/core/plain-text.ts";
import { content } from "../../support/core-talker.ts";
import { localeFiles } from "../../support/locale-file.ts";

const stageIn = (locale: string) => ({
  content,
  words: content.words(locale),
  today: "2026-11-22",
  conversation: newConversation(locale),
});

const inRange: Answers = {
  course: "target",
  requested: ["2008-03-01", "2008-03-31"],
  applied: ["2006-05-01", "2006-05-31"],
};
const left: Answers = { ...inRange, member: "no" };

/** How each route is told where there are several. */
const TOLD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ja: {
    "1": "2010年1月7日に会員だった方：So-netが個別に連絡",
    "2": "2009年6月〜9月にコース終了・退会：So-netが記録から調べて個別に連絡",
    "3": "2009年5月までにコース終了・退会：自分から申し出ることになっていました",
    none_stated: "2009年10月以降にコース終了・退会：どう案内するかは、発表に書かれていません",
  },
  en: {
    "1": "Members on 7 January 2010: So-net was to contact them and refund",
    "2": "Left, and the plan ended in June to September 2009: So-net was to find and contact them",
    "3": "Left, and the plan ended by May 2009: They had to apply; any overcharge",
    none_stated: "Left, and the plan ended in October 2009 or later: The announcement does not say",
  },
};

const several: readonly (readonly [string, Answers, readonly string[]])[] = [
  [
    "membership and end unknown",
    { ...inRange, member: "unknown", ended: "unknown" },
    ["1", "2", "3", "none_stated"],
  ],
  [
    "membership unknown, ended in 2008",
    { ...inRange, member: "unknown", ended: ["2008-04-01", "2008-04-30"] },
    ["1", "3"],
  ],
  [
    "membership unknown, ended in July 2009",
    { ...inRange, member: "unknown", ended: ["2009-07-01", "2009-07-31"] },
    ["1", "2"],
  ],
  [
    "membership unknown, ended in 2010",
    { ...inRange, member: "unknown", ended: ["2010-01-01", "2010-12-31"] },
    ["1", "none_stated"],
  ],
  ["left, end unknown", { ...left, ended: "unknown" }, ["2", "3", "none_stated"]],
  ["left, ended in May or June 2009", { ...left, ended: ["2009-05-01", "2009-06-30"] }, ["2", "3"]],
  [
    "left, asked in July 2009, end unknown",
    { ...left, requested: ["2009-07-01", "2009-07-31"], ended: "unknown" },
    ["2", "none_stated"],
  ],
  [
    "the plan unknown, left, ended in 2008",
    { ...left, course: "unknown", ended: ["2008-04-01", "2008-04-30"] },
    ["3"],
  ],
  [
    "the plan unknown, left, end unknown",
    { ...left, course: "unknown", ended: "unknown" },
    ["2", "3", "none_stated"],
  ],
  ["the plan unknown, a member", { ...left, course: "unknown", member: "yes" }, ["1"]],
];

describe.each(content.locales)("in %s, a verdict tells every possible route and no other", (locale) => {
  test.each(several)("%s", (_, answers, routes) => {
    const stage = stageIn(locale);
    const said = plainText(tell(stage, refund, answers), stage.words);
    const told = Object.entries(TOLD[locale]!).flatMap(([route, text]) =>
      said.includes(text) ? [route] : [],
    );
    expect(told.sort()).toEqual([...routes].sort());
  });

  test.each(["yes", "no"])("one route is told by itself, without a list: member %s", (member) => {
    const stage = stageIn(locale);
    const answers: Answers = { ...inRange, member, ended: ["2008-04-01", "2008-04-30"] };
    const said = plainText(tell(stage, refund, answers), stage.words);
    for (const text of Object.values(TOLD[locale]!)) expect(said).not.toContain(text);
  });
});

test("what would change names every way that would then be possible", () => {
  const stage = stageIn("ja");
  const message = whatWouldChange(stage, refund, {
    ...inRange,
    member: "yes",
    requested: ["2009-07-01", "2009-07-31"],
  });
  const values = message.rows!.map(({ value }) => value);
  expect(values).toContain("期間の条件に入る（So-netから案内か、案内の方法は書かれていない）");
  expect(values.join()).not.toContain("自分で申し出る");
});

/** No source says that So-net still checks, or that papers are not needed: neither may be promised. */
const PROMISES: Readonly<Record<string, RegExp>> = {
  ja: /調べてもらえま|調べてもらえる(?!か)|申し出ておけば|申し出はできます|申し出れば/,
  en: /\bis covered if you ask\b|both are covered|you can ask without|they will check|will be checked if/i,
};

test.each(content.locales)("in %s, nothing promises what no source says of today", (locale) => {
  for (const file of ["refund", "topics", "desk"]) {
    const sentences = localeFiles(locale, file).join("\n").split("\n");
    expect(sentences.length).toBeGreaterThan(50);
    expect(sentences.filter((sentence) => PROMISES[locale]!.test(sentence))).toEqual([]);
  }
});
