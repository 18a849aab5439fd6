/** Two dates where one is asked for: each is a button, and what was asked stays answerable in every other way. */
import { describe, expect, test } from "vitest";
import { buttonsOf, talk } from "../../support/talk.ts";

describe.each([
  ["ja", "2008年3月と2009年4月のどっちか", ["2008年3月", "2009年4月"]],
  ["en", "I cancelled on 3 March 2008, I cancelled on 5 June 2009", ["3 March 2008", "5 June 2009"]],
])("%s: %s", (locale, text, days) => {
  const asked = talk({ locale }).presses("go:refund@0", "refund.course=target@0");
  const either = asked.says(text);

  test("is neither, and asks which", () => {
    expect(either.answersTo("refund").requested).toBeUndefined();
    expect(either.asks).toBe("requested");
    for (const day of days) expect(either.last.preface).toContain(day);
  });

  test("has both above the buttons of the question", () => {
    const [first, second, ...others] = either.last.choices!;
    expect([first!.label, second!.label]).toEqual(days);
    expect(others.map(({ button }) => button)).toEqual(buttonsOf(asked.last.choices));
  });

  test.each([0, 1])("button %i is its answer", (index) => {
    const pressed = either.presses(either.last.choices![index]!.button);
    const [from] = pressed.answersTo("refund").requested as readonly [string, string];
    expect(from.slice(0, 7)).toBe(["2008-03", locale === "ja" ? "2009-04" : "2009-06"][index]);
  });
});

test("a date that may be that of how it stood on a day is its side of that day, and no date of it", () => {
  const mixed = "頼んだその月の末で切れました、what if I had signed up in 2004?";
  const asked = talk().presses(
    "go:refund@0",
    "refund.course=target@0",
    "refund.requested=2008-05-01_2008-05-31@0",
  );
  const there = asked.presses("refund.applied=2006-01-01_2006-12-31@0");
  expect(there.asks).toBe("member");
  expect(there.says(mixed).answersTo("refund").member).toSatisfy((answer) => !Array.isArray(answer));
});

test("a fact beside two days is kept, and which day it was is asked still", () => {
  const told = talk({ locale: "en" })
    .presses("go:refund@0", "refund.course=target@0")
    .says("cancelled on 3 March 2008, cancelled on 5 June 2009, I was still a member in January 2010");
  expect(told.answersTo("refund")).toMatchObject({ member: "yes" });
  expect(told.answersTo("refund").requested).toBeUndefined();
  expect(told.last.choices!.slice(0, 2).map(({ label }) => label)).toEqual(["3 March 2008", "5 June 2009"]);
});

describe("of two dates, one counted from the other,", () => {
  const asked = (locale: string, text: string) =>
    talk({ locale }).presses("go:refund@0", "refund.course=target@0").says(text).answersTo("refund");

  test.each([
    ["ja", "2007年4月に転勤して、その前の月には言いました", "2007-03"],
    ["ja", "2008年8月に引っ越して、次の月に連絡", "2008-09"],
    ["en", "we moved in August 2008, the month before that I told them", "2008-07"],
    ["en", "we moved in August 2008, and I told them a month later", "2008-09"],
  ])("%s: %s: the counted one is told", (locale, text, month) => {
    expect(asked(locale, text).requested?.[0]).toBe(`${month}-01`);
  });

  test.each([
    ["ja", "2008年5月に電話して、半年後に工事がありました", "2008-05"],
    ["ja", "2008年5月に電話しました、その半年後に引っ越しました", "2008-05"],
    ["en", "I called in August 2008 and a month later it stopped", "2008-08"],
  ])("%s: %s: the first is, where it says what was asked", (locale, text, month) => {
    expect(asked(locale, text).requested?.[0]).toBe(`${month}-01`);
  });

  test("both are kept where they answer two questions", () => {
    expect(asked("en", "I called in August 2008 and a month later it stopped").ended).toEqual([
      "2008-09-01",
      "2008-09-30",
    ]);
  });
});
