/** Whatever was offered can be typed: by its number, and by its label in the language of now. */
import { describe, expect, test } from "vitest";
import { labelOf } from "../../../src/core/dialogue/labels.ts";
import type { Stage } from "../../../src/core/dialogue/stage.ts";
import { content } from "../../support/core-talker.ts";
import { en, ja, TODAY, talk } from "../../support/talk.ts";

const stage = (locale: string): Stage => ({
  content,
  words: content.words(locale),
  today: TODAY,
  conversation: talk().conversation,
});

const labels: readonly (readonly [string, Parameters<typeof labelOf>[1], string | undefined])[] = [
  ["a command", { type: "command", command: "menu" }, "desk.choices.menu"],
  ["why", { type: "command", command: "why" }, "desk.choices.why"],
  ["what if", { type: "command", command: "whatif" }, "desk.choices.whatIf"],
  ["why asked", { type: "command", command: "whyask" }, "desk.choices.whyAsked"],
  [
    "the topics about stopping",
    { type: "questions", matter: "stop-calls" },
    "matters.stop-calls.questions.label",
  ],
  [
    "the topics about the refund",
    { type: "questions", matter: "refund-2010" },
    "matters.refund-2010.questions.label",
  ],
  ["the topics about nothing", { type: "questions", matter: "nothing" }, undefined],
  ["deleting", { type: "command", command: "confirm_delete" }, "desk.choices.confirmDelete"],
  ["not deleting", { type: "command", command: "keep_record" }, "desk.choices.keepRecord"],
  ["an unknown command", { type: "command", command: "nothing" }, undefined],
  ["an interview", { type: "interview", interview: "opt-out" }, "opt-out.begin"],
  ["an unknown interview", { type: "interview", interview: "nothing" }, undefined],
  ["a topic", { type: "topic", topic: "refund_amount" }, "topics.refund_amount.title"],
  ["an unknown topic", { type: "topic", topic: "nothing" }, undefined],
  [
    "a change",
    { type: "change", interview: "refund", question: "requested" },
    "refund.questions.requested.name",
  ],
  ["an unknown question", { type: "change", interview: "refund", question: "nothing" }, undefined],
  [
    "an option",
    { type: "answer", interview: "refund", question: "course", option: "target" },
    "refund.questions.course.options.target.label",
  ],
  [
    "a shortcut",
    { type: "answer", interview: "refund", question: "requested", option: "until" },
    "refund.questions.requested.options.until.label",
  ],
  [
    "I don't know",
    { type: "answer", interview: "refund", question: "course", option: "unknown" },
    "desk.choices.unknown",
  ],
  [
    "a day to be confirmed",
    { type: "answer", interview: "refund", question: "requested", option: "2009-09-01" },
    "desk.choices.thatDay",
  ],
  [
    "a date to be placed",
    { type: "answer", interview: "refund", question: "ended", option: "2009-09-01_2009-09-30" },
    "refund.questions.ended.name",
  ],
  ["an unknown option", { type: "answer", interview: "refund", question: "course", option: "x" }, undefined],
  [
    "an option of nothing",
    { type: "answer", interview: "x", question: "course", option: "target" },
    undefined,
  ],
  [
    "an option of no question",
    { type: "answer", interview: "refund", question: "x", option: "y" },
    undefined,
  ],
];

describe("the label of", () => {
  test.each(labels)("%s", (_, act, path) => {
    expect(labelOf(stage("ja"), act)).toBe(path && ja(path));
    expect(labelOf(stage("en"), act)).toBe(path && en(path));
  });

  test("a stretch of days names the days of now", () => {
    const act = {
      type: "answer",
      interview: "still-called",
      question: "requested",
      option: "usual",
    } as const;
    expect(labelOf(stage("ja"), act)).toMatch(/^\d+月\d+日以降$/);
  });
});

test("what was offered in one language can be typed in the other after a change", () => {
  const english = talk().presses("do:topics@0", "do:speak_en@0");
  expect(english.says(en("refund.begin")).asks).toBe("course");
  expect(english.says(ja("refund.begin")).asks).toBe("course");
});

test("a number that is not on the table answers nothing", () => {
  const asked = talk().presses("go:refund@0");
  for (const text of ["0", "7", "99"]) expect(asked.says(text).answersTo("refund")).toEqual({});
  expect(asked.says("1").answersTo("refund")).toEqual({ course: "target" });
  expect(asked.says("3").answersTo("refund")).toEqual({ course: "other_company" });
});

describe("a date that was told", () => {
  const [march, april] = ["2008-03-01_2008-03-31", "2009-04-01_2009-04-30"];
  const answer = (question: string, option: string) => `refund.${question}=${option}@1`;
  const labelWith = (...offered: string[]) =>
    labelOf(
      { ...stage("en"), conversation: { ...talk().conversation, offered } },
      { type: "answer", interview: "refund", question: "requested", option: march },
    );

  test("is offered to several questions by their names", () =>
    expect(labelWith(answer("requested", march), answer("ended", march))).toBe(
      en("refund.questions.requested.name"),
    ));

  test("is one of several for one question by its days", () =>
    expect(labelWith(answer("requested", march), answer("requested", april))).toBe("March 2008"));

  test("beside an answer that is no date, has no rival", () =>
    expect(labelWith(answer("requested", march), answer("requested", "until"))).toBe(
      en("refund.questions.requested.name"),
    ));

  test("beside dates of another interview's question of that name, has none", () =>
    expect(labelWith(answer("requested", march), `opt-out.requested=${april}@1`)).toBe(
      en("refund.questions.requested.name"),
    ));
});
