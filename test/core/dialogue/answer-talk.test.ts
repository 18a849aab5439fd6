/** Talk about the conversation itself: what was said, what is left, what a question means. No answer changes by it. */
import { describe, expect, test } from "vitest";
import { says, talk } from "../../support/talk.ts";

const en = says("en");
const nothing = talk({ locale: "en" });
const course = nothing.presses("go:refund@0");
const requested = course.presses("refund.course=target@0");
const meaning = (interview: string, term: string): string =>
  en("desk.glossary", {
    term: en(`${interview}.glossary.${term}.name`),
    means: en(`${interview}.glossary.${term}.means`),
  });

describe("said before", () => {
  test("is said back", () => {
    const summary = en("desk.labelled", {
      name: en("refund.questions.course.name"),
      value: en("refund.questions.course.options.target.value"),
    });
    expect(requested.says("I already told you").last.preface).toBe(
      en("desk.question.saidSoFar", { summary }),
    );
  });

  test("with no answer there, what is not known is asked again", () =>
    expect(course.says("I already told you").last.preface).toBe(en("desk.question.saidBefore")));
});

describe("how many are left", () => {
  test.each([
    ["go:refund@0", 4],
    ["refund.course=target@0", 3],
    ["refund.requested=until@0", 2],
    ["refund.applied=since@0", 1],
    ["refund.member=yes@0", 0],
  ])("after %s at most %i", (last, count) => {
    const presses = [
      "go:refund@0",
      "refund.course=target@0",
      "refund.requested=until@0",
      "refund.applied=since@0",
      "refund.member=yes@0",
    ];
    const there = nothing.presses(...presses.slice(0, presses.indexOf(last) + 1));
    expect(there.says("how many left").last.preface).toBe(en("desk.question.howMany", { count }));
  });
});

describe("what a question means", () => {
  test("is told by its first two terms, a line each", () =>
    expect(course.says("what do you mean").last.preface).toBe(
      [meaning("refund", "course"), meaning("refund", "flets")].join("\n"),
    ));

  test("of one without terms, by where its answer stands", () => {
    const how = nothing.presses("go:opt-out@0", "opt-out.channel=advise@0");
    expect(how.asks).toBe("priority");
    expect(how.says("what do you mean").last.preface).toBe(en("opt-out.questions.priority.where"));
  });
});

test("said a second time, it has another way on beneath it", () => {
  const once = course.says("I already told you");
  expect(once.says("I already told you").last.preface).toBe(
    `${en("desk.question.saidBefore")}\n${en("desk.question.alternate")}`,
  );
});

test("what is next is to answer", () =>
  expect(course.says("what next").last.preface).toBe(en("desk.question.whatNext")));

describe("an answer that is wrong", () => {
  test("is chosen from those that were given, beside the way back", () => {
    const { last, conversation } = requested.says("that's wrong");
    expect(last.text).toBe(en("desk.question.meant"));
    expect(last.ways!.map(({ button }) => button).join()).toContain("do:resume");
    expect(conversation.answers).toEqual(requested.conversation.answers);
  });

  test("where none was given, nothing was kept", () =>
    expect(course.says("that's wrong").last.preface).toBe(en("desk.question.notKept")));
});

test.each(["I already told you", "what next", "how many left", "what do you mean"])(
  "where nothing is open, no question waits: %s",
  (text) => expect(nothing.says(text).last.text).toBe(en("desk.noQuestion")),
);
