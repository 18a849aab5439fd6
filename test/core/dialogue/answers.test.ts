/** Answers are kept in the order they were given, and a record from before the interviews changed can still be read. */
import { describe, expect, test } from "vitest";
import type { Conversation } from "../../../src/core/conversation.ts";
import { broughtUpToDate, keep } from "../../../src/core/dialogue/answers.ts";
import { refund } from "../../../src/core/matters/refund-2010/refund.ts";
import { content } from "../../support/core-talker.ts";
import { ja, TODAY, talk } from "../../support/talk.ts";

const { conversation: empty } = talk();

describe("keeping answers", () => {
  test("a corrected answer stays in its place; a new one comes last", () => {
    const first = keep(empty, refund, { course: "target", requested: ["2009-09-01", "2009-09-30"] });
    const next = keep(first, refund, { course: "unknown", member: "yes" });
    expect(Object.entries(next.answers.refund!)).toEqual([
      ["course", "unknown"],
      ["requested", ["2009-09-01", "2009-09-30"]],
      ["member", "yes"],
    ]);
  });

  test("a date that cannot be given more exactly is remembered until it is answered anew", () => {
    const vague = keep(empty, refund, { requested: ["2009-09-01", "2009-09-30"] }, { exact: ["requested"] });
    expect(vague.exhausted).toEqual({ refund: ["requested"] });
    expect(keep(vague, refund, { member: "yes" }).exhausted).toEqual({ refund: ["requested"] });
    expect(keep(vague, refund, { requested: ["2009-08-01", "2009-08-31"] }).exhausted).toEqual({
      refund: [],
    });
    expect(
      keep(vague, refund, { applied: ["2005-01-01", "2005-12-31"] }, { exact: ["applied"] }).exhausted,
    ).toEqual({
      refund: ["requested", "applied"],
    });
  });

  test("an interview's answers leave the others alone", () => {
    const before: Conversation = { ...empty, answers: { "opt-out": { channel: "phone" } } };
    expect(keep(before, refund, { course: "target" }).answers).toEqual({
      "opt-out": { channel: "phone" },
      refund: { course: "target" },
    });
  });
});

describe("an old record", () => {
  const answers: readonly (readonly [string, Conversation["answers"], Conversation["answers"]])[] = [
    ["an interview that is gone", { gone: { course: "target" } }, {}],
    ["a question that is gone", { refund: { gone: "yes", member: "yes" } }, { refund: { member: "yes" } }],
    ["an option that is gone", { refund: { course: "gone", member: "no" } }, { refund: { member: "no" } }],
    ["a date for a choice", { refund: { course: ["2009-01-01", null] } }, { refund: {} }],
    ["an option for a date", { refund: { requested: "yes" } }, { refund: {} }],
    ["never, where it cannot be", { refund: { applied: "never" } }, { refund: {} }],
  ];
  test.each(answers)("%s is dropped", (_, before, after) => {
    expect(broughtUpToDate(content, { ...empty, answers: before }, TODAY).answers).toEqual(after);
  });

  const still: Conversation["answers"] = {
    refund: {
      course: "unknown",
      requested: "never",
      applied: ["2005-01-01", null],
      ended: "unknown",
      area: "west",
    },
    "opt-out": { channel: "advise" },
    "still-called": { requested: "never" },
  };
  test("what can still be answered so is kept", () => {
    expect(broughtUpToDate(content, { ...empty, answers: still }, TODAY).answers).toEqual(still);
  });

  test.each([
    [{ interview: "gone", question: "course" }, null],
    [
      { interview: "refund", question: "gone" },
      { interview: "refund", question: null },
    ],
    [
      { interview: "refund", question: null },
      { interview: "refund", question: null },
    ],
    [
      { interview: "refund", question: "member" },
      { interview: "refund", question: "member" },
    ],
    [null, null],
  ])("%j is open as %j", (open, then) => {
    expect(broughtUpToDate(content, { ...empty, open }, TODAY).open).toEqual(then);
  });

  test("goes on as if it had been asked today", () => {
    const before = {
      open: { interview: "refund", question: "gone" },
      answers: { refund: { course: "target" } },
    };
    const after = talk({ conversation: before }).presses("do:resume@0");
    expect(after.last.text).toBe(ja("refund.questions.requested.ask"));
  });
});
