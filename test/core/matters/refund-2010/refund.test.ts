/** Both sides of every border of the January 2010 announcement, and which answers decide. */
import { describe, expect, test } from "vitest";
import type { Answer, Answers } from "../../../../src/core/interview/interview.ts";
import { standing } from "../../../../src/core/interview/possibilities.ts";
import { forcing } from "../../../../src/core/interview/why.ts";
import { refund } from "../../../../src/core/matters/refund-2010/refund.ts";

const on = (day: string): Answer => [day, day];
const during = (from: string, to: string): Answer => [from, to];
const target: Answers = { course: "target" };

describe("both sides of every border", () => {
  const before: Answers = { ...target, applied: on("2006-01-01"), requested: on("2008-01-01"), member: "no" };

  test.each([
    [
      "signed up on 31 March 2005",
      { applied: on("2005-03-31"), ended: on("2008-01-31") },
      "not_covered",
      undefined,
    ],
    ["signed up on 1 April 2005", { applied: on("2005-04-01"), ended: on("2008-01-31") }, "in_range", "3"],
    ["signed up in March 2005", { applied: during("2005-03-01", "2005-03-31") }, "not_covered", undefined],
    [
      "signed up in April 2005",
      { applied: during("2005-04-01", "2005-04-30"), member: "yes" },
      "in_range",
      "1",
    ],
    [
      "signed up in 2005",
      { applied: during("2005-01-01", "2005-12-31"), member: "yes" },
      "undetermined",
      "1",
    ],
    ["requested on 16 September 2009", { requested: on("2009-09-16"), member: "yes" }, "in_range", "1"],
    [
      "requested on 17 September 2009",
      { requested: on("2009-09-17"), member: "yes" },
      "not_covered",
      undefined,
    ],
    [
      "requested in September 2009",
      { requested: during("2009-09-01", "2009-09-30"), member: "yes" },
      "undetermined",
      "1",
    ],
    [
      "ended on 16 September, request unknown",
      { requested: "unknown", ended: on("2009-09-16") },
      "in_range",
      "2",
    ],
    [
      "ended on 17 September, request unknown",
      { requested: "unknown", ended: on("2009-09-17") },
      "undetermined",
      "2",
    ],
    [
      "ended on 31 March 2005, sign-up unknown",
      { applied: "unknown", requested: "unknown", ended: on("2005-03-31") },
      "not_covered",
      undefined,
    ],
    [
      "ended on 1 April 2005, sign-up unknown",
      { applied: "unknown", requested: "unknown", ended: on("2005-04-01") },
      "undetermined",
      "3",
    ],
    ["ended on 31 May 2009", { ended: on("2009-05-31") }, "in_range", "3"],
    ["ended on 1 June 2009", { ended: on("2009-06-01") }, "in_range", "2"],
    ["ended in May 2009", { ended: during("2009-05-01", "2009-05-31") }, "in_range", "3"],
    ["ended in June 2009", { ended: during("2009-06-01", "2009-06-30") }, "in_range", "2"],
    ["ended on 30 September 2009", { ended: on("2009-09-30") }, "in_range", "2"],
    ["ended on 1 October 2009", { ended: on("2009-10-01") }, "in_range", "none_stated"],
    ["ended on 7 January 2010", { ended: on("2010-01-07") }, "in_range", "none_stated"],
    ["ended on 1 October 2009, a member", { ended: on("2009-10-01"), member: "yes" }, "in_range", "1"],
  ] as const)("%s", (_, answers, id, route) => {
    const now = standing(refund, { ...before, ...answers });
    expect([now.id, now.route]).toEqual([id, route]);
  });
});

describe("reasons", () => {
  test("one answer is enough where one decides", () => {
    expect(forcing(refund, { course: "target", requested: "never" })).toEqual(["requested"]);
    expect(forcing(refund, { course: "unknown", requested: on("2010-02-01") })).toEqual(["requested"]);
  });

  test("the end of the plan stands for its request where it implies it", () => {
    const answers: Answers = {
      course: "target",
      applied: on("2006-01-01"),
      requested: on("2008-01-01"),
      member: "no",
      ended: on("2008-01-31"),
    };
    expect(forcing(refund, answers)).toEqual(["course", "applied", "member", "ended"]);
  });

  test("a contradiction names the answers that cannot both be true, and no others", () => {
    const answers: Answers = {
      course: "target",
      applied: on("2006-01-01"),
      requested: on("2009-08-01"),
      member: "no",
      ended: on("2008-01-31"),
    };
    expect(forcing(refund, answers)).toEqual(["requested", "ended"]);
  });
});
