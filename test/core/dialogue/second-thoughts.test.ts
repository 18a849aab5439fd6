/** Taking back what was said of a day in the past, at any time; and what is said where no question waits. */
import { describe, expect, test } from "vitest";
import { buttonsOf, en, ja, says, talk } from "../../support/talk.ts";

const BUTTONS = [
  "go:refund@0",
  "refund.course=target@0",
  "refund.requested=until@0",
  "refund.applied=since@0",
];
const member = (locale: string, answer: "yes" | "no") =>
  talk({ locale }).presses(...BUTTONS, `refund.member=${answer}@0`);

describe("membership", () => {
  test.each([
    ["ja", "no", "やっぱり会員だったかも", "yes"],
    ["ja", "yes", "いや、会員じゃないです", "no"],
    ["en", "no", "actually no, I was a member", "yes"],
  ] as const)("%s, %s: %s", (locale, before, text, after) => {
    const changed = member(locale, before).says(text);
    expect(changed.answersTo("refund").member).toBe(after);
  });

  test("taken back with a doubt is kept with it", () => {
    const changed = member("ja", "no").says("やっぱり会員だったかも");
    expect(changed.conversation.hedged?.refund).toContain("member");
  });

  test("named again after the verdict, it is asked whether to change it", () => {
    const told = member("en", "no").presses("refund.ended=route2@0", "refund.area=east@0");
    const asked = told.says("hang on, I was still a member I think");
    expect(asked.answersTo("refund").member).toBe("no");
    expect(buttonsOf(asked.last.choices)).toContain("do:keep@0");
    expect(asked.says("yes").answersTo("refund").member ?? "yes").toBeDefined();
  });
});

test("no sorry 2007: the date that was just given", () => {
  const given = talk({ locale: "en" })
    .presses(...BUTTONS.slice(0, 3))
    .says("2006");
  expect(given.says("no sorry 2007").answersTo("refund").applied).toEqual(["2007-01-01", "2007-12-31"]);
});

describe("where no question waits", () => {
  test.each([
    ["ja", "わからない"],
    ["ja", "はい"],
    ["ja", "何のこと?"],
    ["en", "how many more"],
    ["en", "not sure what you mean"],
  ])("%s: %s", (locale, text) => {
    const told = talk({ locale }).says(text);
    expect(told.last.text).toBe(says(locale)("desk.noQuestion"));
    expect(told.topic).toBeNull();
  });
});

describe("what a question means", () => {
  test.each([
    ["ja", "opt-out", "channel", "何のこと?", "stopping"],
    ["ja", "still-called", "contact", "なんの話？", "contact"],
    ["en", "still-called", "requested", "not sure what you mean", "stopping"],
  ])("%s %s.%s: %s", (locale, interview, question, text, term) => {
    const open = talk({ locale }).presses(`go:${interview}@0`, `${interview}.${question}?@0`);
    const told = open.says(text);
    const say = says(locale);
    expect(told.asks).toBe(question);
    expect(told.last.hint).toBe(say(`${interview}.questions.${question}.where`));
    expect(told.last.preface).toContain(say(`${interview}.glossary.${term}.means`));
  });
});

test.each([
  ["ja", "人間出せやボケ"],
  ["en", "give me a human being, you stupid machine"],
])("rude words do not hide that a person is wanted: %s %s", (locale, text) => {
  const heading = (locale === "ja" ? ja : en)("desk.human.heading");
  expect(talk({ locale }).says(text).last.heading).toBe(heading);
});

describe("a date in place of one", () => {
  const MAY = "2008-05-01_2008-05-31";
  test.each([
    [MAY, "not May, June", ["2008-06-01", "2008-06-30"]],
    ["2008-05-10_2008-05-20", "not May, June", ["2008-06-01", "2008-06-30"]],
    [MAY, "May 2009, not 2008", ["2009-05-01", "2009-05-31"]],
    // Of a month, the month stays where only the year was wrong.
    [MAY, "2009, not 2008", ["2009-05-01", "2009-05-31"]],
    ["2008-05-10_2008-05-20", "2009, not 2008", ["2009-05-01", "2009-05-31"]],
    ["2008-05-01_2008-06-30", "2009, not 2008", ["2009-01-01", "2009-12-31"]],
    // A month of a whole year was not what was said.
    ["2008-01-01_2008-12-31", "not May, June", ["2008-01-01", "2008-12-31"]],
  ])("of %s: %s", (before, text, after) => {
    const given = talk({ locale: "en" }).presses(...BUTTONS.slice(0, 2), `refund.requested=${before}@0`);
    expect(given.says(text).answersTo("refund").requested).toEqual(after);
  });
});

test.each([
  ["actually no, OCN", { course: "other_company" }],
  ["actually yes, it was another so-net plan", { course: "other_sonet" }],
  // Asked about membership, a no is its answer, and takes nothing back.
  ["actually no", { course: "target", member: "no" }],
])("a no or yes beside another option is no answer of its own: %s", (text, after) => {
  const waiting = talk({ locale: "en" }).presses(...BUTTONS);
  const { course, member: kept } = waiting.says(text).answersTo("refund");
  expect({ course, ...(kept !== undefined && { member: kept }) }).toEqual(after);
});
