/** Where a conversation stands, as data. */
import { describe, expect, test } from "vitest";
import { reportOn } from "../../../src/core/dialogue/report.ts";
import { content } from "../../support/core-talker.ts";
import { TODAY, talk } from "../../support/talk.ts";

const begun = talk().presses("go:refund@0");
const asked = begun.presses("refund.course=target@0");
const EMPTY = { interview: null, asking: null, verdict: null, possible: [], answers: {} };

describe("of nothing open", () => {
  test.each([
    ["nobody", null],
    ["somebody at the menu", talk().presses("do:menu@0").conversation],
    ["an interview that is gone", { ...talk().conversation, open: { interview: "gone", question: "x" } }],
  ])("%s", (_, conversation) => {
    expect(reportOn(content, conversation, TODAY)).toEqual(EMPTY);
  });
});

test("while it is open there is no verdict, only what is possible", () => {
  expect(begun.report).toEqual({
    interview: "refund",
    asking: "course",
    verdict: null,
    possible: expect.arrayContaining(["in_range", "not_covered"]),
    answers: {},
  });
  expect(asked.report).toMatchObject({ asking: "requested", verdict: null, answers: { course: "target" } });
});

const inRange = ["refund.course=target@0", "refund.requested=until@0", "refund.applied=since@0"];
const ended: readonly (readonly [string, readonly string[], object])[] = [
  ["another company", ["refund.course=other_company@0"], { id: "not_covered", why: "other_company" }],
  ["another course", ["refund.course=other_sonet@0"], { id: "not_covered", why: "other_course" }],
  [
    "never cancelled",
    ["refund.course=target@0", "refund.requested=never@0"],
    { id: "not_covered", why: "never_cancelled" },
  ],
  ["route 1", [...inRange, "refund.member=yes@0"], { id: "in_range", route: "1" }],
  ["route 2", [...inRange, "refund.member=no@0", "refund.ended=route2@0"], { id: "in_range", route: "2" }],
  ["route 3", [...inRange, "refund.member=no@0", "refund.ended=route3@0"], { id: "in_range", route: "3" }],
  [
    "no route stated",
    [...inRange, "refund.member=no@0", "refund.ended=later@0"],
    { id: "in_range", route: "none_stated" },
  ],
  [
    "several routes",
    [...inRange, "refund.member=no@0", "refund.ended=unknown@0"],
    { id: "in_range", route: "2_or_3", routes: ["2", "3", "none_stated"] },
  ],
  [
    "answers that clash",
    [
      "refund.course=target@0",
      "refund.requested=2006-03-01_2006-03-31@0",
      "refund.applied=2007-08-01_2007-08-31@0",
    ],
    { id: "inconsistent" },
  ],
];

describe("at the end", () => {
  test.each(ended)("%s", (_, buttons, verdict) => {
    const { report } = begun.presses(...buttons);
    expect(report.verdict).toEqual(verdict);
    expect(report.interview).toBe("refund");
  });

  test("undetermined only once no question is left, with what is missing", () => {
    const unknown = begun.presses(
      "refund.course=target@0",
      "refund.requested=unknown@0",
      "refund.applied=since@0",
      "refund.member=no@0",
    );
    expect(unknown.report.verdict).toBeNull();
    const { report } = unknown.presses("refund.ended=unknown@0");
    expect(report.asking).toBeNull();
    expect(report.verdict).toMatchObject({ id: "undetermined", missing: ["requested"] });
    expect(report.possible).toEqual(expect.arrayContaining(["in_range", "not_covered"]));
  });

  test("a plan, and the calls that went on", () => {
    const plan = talk().presses("go:opt-out@0", "opt-out.channel=phone@0", "opt-out.scope=mail@0");
    expect(plan.report.verdict).toEqual({ id: "plan_phone", route: "mail" });
    const stop = talk().presses("go:still-called@0", "still-called.contact=notice@0");
    expect(stop.report.verdict).toEqual({ id: "not_solicitation" });
  });
});
