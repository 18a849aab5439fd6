/** What an answer is read as, in full: which it is, whether it was an option's own name, and whether it was doubted. */
import { expect, test } from "vitest";
import { readAnswer } from "../../../src/core/hearing/answer.ts";
import { heardOf } from "../../../src/core/hearing/heard.ts";
import { questionOf } from "../../../src/core/interview/interview.ts";
import { refund } from "../../../src/core/matters/refund-2010/refund.ts";
import { content } from "../../support/core-talker.ts";
import { TODAY } from "../../support/talk.ts";

const read = (locale: string, question: string, text: string) =>
  readAnswer(heardOf(content.words(locale), text, TODAY), refund, questionOf(refund, question)!, {});

type Row = readonly [locale: string, question: string, text: string, answer: unknown];

const NAMED: readonly Row[] = [
  ["ja", "member", "はい", "yes"],
  ["ja", "member", "はい、会員だった", "yes"],
  ["en", "member", "yes, still a member", "yes"],
  ["en", "member", "I don't know", "unknown"],
  ["en", "member", "not sure", "unknown"],
  ["en", "course", "That plan", "target"],
  ["en", "course", "OCN", "other_company"],
  ["ja", "course", "ほかの会社", "other_company"],
  ["en", "course", "so-net hikari", "other_sonet"],
  ["en", "area", "osaka", "west"],
  ["en", "requested", "never cancelled", "never"],
];
test.each(NAMED)("in %s at %s, %s is its name", (locale, question, text, answer) =>
  expect(read(locale, question, text)).toEqual({ answer, exact: true, hedged: false }),
);

const TOLD: readonly Row[] = [
  ["en", "requested", "I never cancelled it", "never"],
  ["ja", "requested", "解約していません", "never"],
  ["en", "area", "not west", "east"],
  ["en", "course", "no, OCN", "other_company"],
  ["en", "course", "she said it was ADSL, not flets", "other_sonet"],
  // Two stretches, open on opposite sides, have this in common.
  ["en", "requested", "before 2009 but after 2006", ["2007-01-01", "2008-12-31"]],
  ["ja", "requested", "2006年より後で2009年より前", ["2007-01-01", "2008-12-31"]],
];
test.each(TOLD)("in %s at %s, %s says it", (locale, question, text, answer) =>
  expect(read(locale, question, text)).toEqual({ answer, exact: false, hedged: false }),
);

const DOUBTED: readonly Row[] = [
  ["ja", "member", "たぶん会員だった", "yes"],
  ["en", "course", "my wife says it was flets", "target"],
  // A slip of the finger.
  ["en", "member", "memebr", "yes"],
  ["en", "course", "another compny", "other_company"],
  ["ja", "course", "ほかの会者", "other_company"],
];
test.each(DOUBTED)("in %s at %s, %s is likely", (locale, question, text, answer) =>
  expect(read(locale, question, text)).toEqual({ answer, exact: false, hedged: true }),
);

const DATED: readonly (readonly [...Row, hedged: boolean])[] = [
  ["en", "requested", "March 2008", ["2008-03-01", "2008-03-31"], false],
  ["en", "requested", "I think it was in March 2008", ["2008-03-01", "2008-03-31"], true],
  ["ja", "requested", "2008年3月ごろだと思う", ["2008-02-01", "2008-04-30"], true],
  ["ja", "requested", "2009年9月16日まで", [null, "2009-09-16"], false],
  ["ja", "requested", "2009年9月16日まで？", [null, "2009-09-16"], true],
  ["en", "requested", "after 17 Sep 2009", ["2009-09-18", null], false],
  ["en", "applied", "1 Apr 2005 or later", ["2005-04-01", null], false],
  ["en", "applied", "before 1 Apr 2005", [null, "2005-03-31"], false],
  ["ja", "requested", "2008年3月か2009年4月", ["2008-03-01", "2009-04-30"], false],
  ["en", "ended", "3 March 2008, maybe 5 June 2009", ["2008-03-03", "2009-06-05"], true],
];
test.each(DATED)("in %s at %s, %s is a date", (locale, question, text, answer, hedged) =>
  expect(read(locale, question, text)).toMatchObject({ answer, exact: false, hedged }),
);

const TWO_DAYS = [
  ["2008-03-03", "2008-03-03"],
  ["2009-06-05", "2009-06-05"],
];
const ASKED_BACK: readonly Row[] = [
  ["en", "course", "Was it flets?", { suggested: "target" }],
  ["en", "requested", "3 March 2008, 5 June 2009", { either: TWO_DAYS }],
  // Nothing lies in both.
  [
    "en",
    "requested",
    "after 2006 but before 2006",
    {
      either: [
        ["2007-01-01", null],
        [null, "2005-12-31"],
      ],
    },
  ],
  ["en", "requested", "not in March 2008", undefined],
  ["ja", "ended", "はい", undefined],
  ["en", "member", "yes but no", undefined],
  ["en", "member", "yes and I had left", undefined],
  // Yes is that plan, and OCN another company.
  ["en", "course", "yes, OCN", undefined],
  ["ja", "area", "東京か大阪", undefined],
];
test.each(ASKED_BACK)("in %s at %s, %s decides nothing", (locale, question, text, reading) =>
  expect(read(locale, question, text)).toEqual(reading),
);
