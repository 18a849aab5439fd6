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
