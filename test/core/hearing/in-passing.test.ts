/** What is said in passing is taken for what it is, and changes nothing that was told before. */
import { describe, expect, test } from "vitest";
import { talk } from "../../support/talk.ts";

const atMember = (locale = "ja") =>
  talk({ locale }).presses(
    "go:refund@0",
    "refund.course=target@0",
    "refund.requested=2008-05-01_2008-05-31@0",
    "refund.applied=2006-01-01_2006-12-31@0",
  );

describe("the day that is asked about is no date of anything else", () => {
  test.each([
    ["en", "yes i was a member in jan 2010, had the email till 2015", "yes"],
    ["en", "on 7 jan 2010 i wasnt a member any more", "no"],
    ["ja", "会員はそのまま続けてました。メールを使ってたので2010年1月7日も会員です", "yes"],
    ["ja", "2010年1月には、もう会員ではありませんでした", "no"],
  ])("%s: %s", (locale, text, member) => {
    const { answers } = atMember(locale).says(text).conversation;
    expect(answers.refund).toMatchObject({ member, requested: ["2008-05-01", "2008-05-31"] });
  });
});

describe("how things stood that day, said before it is asked", () => {
  test.each([
    ["en", "I wasn't a member on 7 January 2010", "no"],
    ["ja", "2010年1月7日は会員ちゃうかったわ", "no"],
    ["ja", "2010年1月は会員でした", "yes"],
  ])("%s: %s", (locale, text, member) => {
    const asked = talk({ locale }).presses("go:refund@0").says(text);
    expect(asked.conversation.answers.refund).toEqual({ member });
    expect(asked.conversation.open).toMatchObject({ question: "course" });
  });
});

test("another call of yesterday is not the day of the request", () => {
  const asked = talk().presses(
    "go:still-called@0",
    "still-called.contact=call@0",
    "still-called.requested=2026-11-10_2026-11-10@0",
  );
  const { conversation } = asked.says("昨日もかかってきた");
  expect(conversation.answers["still-called"]).toMatchObject({ requested: ["2026-11-10", "2026-11-10"] });
});

test("「actually no」 answers nothing that was not asked", () => {
  const told = atMember("en").presses("refund.member=no@0", "refund.ended=2008-06-01_2008-06-30@0");
  const { answers } = told.says("actually no, I was not a member").conversation;
  expect(answers.refund).toMatchObject({ course: "target", member: "no" });
});

test.each([
  ["ja", "2009年9月末まで使えた", ["2009-09-01", "2009-09-30"]],
  ["en", "i could use it until the end of September 2009", ["2009-09-01", "2009-09-30"]],
])("%s: %s is when it ended", (locale, text, ended) => {
  const { answers } = atMember(locale).presses("refund.member=no@0").says(text).conversation;
  expect(answers.refund).toMatchObject({ ended });
});
