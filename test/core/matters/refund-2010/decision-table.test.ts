/** The January 2010 announcement, row by row. */
import { describe, expect, test } from "vitest";
import type { Answer, Answers } from "../../../../src/core/interview/interview.ts";
import { standing } from "../../../../src/core/interview/possibilities.ts";
import { refund } from "../../../../src/core/matters/refund-2010/refund.ts";

const on = (day: string): Answer => [day, day];
const during = (from: string, to: string): Answer => [from, to];
const target: Answers = { course: "target" };

/** Row of the decision table, what was said, and the verdict. */
const table: readonly (readonly [
  string,
  Answers,
  {
    id: string;
    route?: string;
    /** Only where there are several. */
    routes?: readonly string[];
    why?: readonly string[];
    missing?: readonly string[];
  },
])[] = [
  ["1 another company", { course: "other_company" }, { id: "not_covered", why: ["other_company"] }],
  [
    "2 another So-net plan",
    {
      course: "other_sonet",
      applied: on("2005-06-01"),
      requested: on("2007-01-01"),
      member: "no",
      ended: on("2007-01-31"),
    },
    { id: "not_covered", why: ["other_course"] },
  ],
  [
    "3 never cancelled",
    { ...target, applied: on("2006-01-01"), requested: "never", member: "yes" },
    { id: "not_covered", why: ["never_cancelled"] },
  ],
  [
    "4 ended before the request",
    { ...target, requested: on("2009-08-01"), ended: on("2008-01-31") },
    { id: "inconsistent" },
  ],
  [
    "4 ended before signing up",
    { ...target, applied: on("2008-05-01"), ended: on("2008-01-31") },
    { id: "inconsistent" },
  ],
  [
    "4 requested before signing up",
    { ...target, requested: on("2006-03-10"), applied: on("2007-08-01") },
    { id: "inconsistent" },
  ],
  [
    "4 requested before signing up, the plan unknown: no evidence of another plan",
    { course: "unknown", requested: during("2006-03-01", "2006-03-31"), applied: on("2007-08-01") },
    { id: "inconsistent" },
  ],
  [
    "4 ended before the request, the plan not asked about yet",
    { requested: on("2009-08-01"), ended: on("2008-01-31") },
    { id: "inconsistent" },
  ],
  [
    "4 ended before the request, another company",
    { course: "other_company", requested: on("2009-08-01"), ended: on("2008-01-01") },
    { id: "inconsistent" },
  ],
  [
    "4 ended before signing up, another So-net plan that was never cancelled",
    { course: "other_sonet", requested: "never", applied: on("2008-05-01"), ended: on("2008-01-01") },
    { id: "inconsistent" },
  ],
  [
    "4 all on one day is no contradiction",
    {
      ...target,
      applied: on("2008-05-01"),
      requested: on("2008-05-01"),
      member: "no",
      ended: on("2008-05-01"),
    },
    { id: "in_range", route: "3" },
  ],
  [
    "4 in one vague month is no contradiction",
    {
      ...target,
      requested: during("2009-08-01", "2009-08-31"),
      ended: during("2009-08-01", "2009-08-31"),
      applied: on("2006-01-01"),
      member: "no",
    },
    { id: "in_range", route: "2" },
  ],
  [
    "5 signed up on the day before",
    {
      ...target,
      applied: on("2005-03-31"),
      requested: on("2007-01-10"),
      member: "no",
      ended: on("2007-01-31"),
    },
    { id: "not_covered", why: ["applied_before"] },
  ],
  [
    "5 ended before the period, sign-up unknown",
    { ...target, applied: "unknown", requested: "unknown", ended: on("2005-03-20") },
    { id: "not_covered", why: ["applied_before"] },
  ],
  [
    "6 requested on the day after",
    {
      ...target,
      applied: on("2006-01-01"),
      requested: on("2009-09-17"),
      member: "no",
      ended: on("2009-09-30"),
    },
    { id: "not_covered", why: ["requested_after"] },
  ],
  [
    "6 a known no beats an unknown plan",
    { course: "unknown", requested: on("2010-02-01") },
    { id: "not_covered", why: ["requested_after"] },
  ],
  [
    "7 only September 2009 is known",
    {
      ...target,
      applied: on("2006-01-01"),
      requested: during("2009-09-01", "2009-09-30"),
      member: "no",
      ended: on("2009-09-30"),
    },
    { id: "undetermined", route: "2", missing: ["requested"] },
  ],
  [
    "7 around 2009",
    {
      ...target,
      applied: on("2006-01-01"),
      requested: during("2009-01-01", "2009-12-31"),
      member: "no",
      ended: "unknown",
    },
    { id: "undetermined", route: "2_or_3", routes: ["2", "3", "none_stated"], missing: ["requested"] },
  ],
  [
    "7 sign-up unknown",
    {
      ...target,
      applied: "unknown",
      requested: on("2007-05-01"),
      member: "no",
      ended: during("2007-05-01", "2007-05-31"),
    },
    { id: "undetermined", route: "3", missing: ["applied"] },
  ],
  [
    "7 the plan is unknown",
    { course: "unknown", applied: on("2006-01-01"), requested: on("2008-01-01"), member: "yes" },
    { id: "undetermined", route: "1", missing: ["course"] },
  ],
  [
    "8 a member",
    { ...target, applied: on("2006-05-10"), requested: on("2008-03-05"), member: "yes" },
    { id: "in_range", route: "1" },
  ],
  [
    "8 a member whose plan ended late",
    {
      ...target,
      applied: on("2006-01-01"),
      requested: on("2009-09-10"),
      member: "yes",
      ended: on("2009-10-31"),
    },
    { id: "in_range", route: "1" },
  ],
  [
    "8 both boundary days count",
    { ...target, applied: on("2005-04-01"), requested: on("2009-09-16"), member: "yes" },
    { id: "in_range", route: "1" },
  ],
  [
    "9 membership unknown",
    {
      ...target,
      applied: on("2006-01-01"),
      requested: on("2008-01-01"),
      member: "unknown",
      ended: on("2008-01-31"),
    },
    { id: "in_range", route: "unknown", routes: ["1", "3"] },
  ],
  [
    "9 membership and end unknown",
    {
      ...target,
      applied: on("2006-01-01"),
      requested: on("2008-01-01"),
      member: "unknown",
      ended: "unknown",
    },
    { id: "in_range", route: "unknown", routes: ["1", "2", "3", "none_stated"] },
  ],
  [
    "10 left, ended in July 2009",
    {
      ...target,
      applied: on("2007-01-01"),
      requested: on("2009-07-03"),
      member: "no",
      ended: during("2009-07-01", "2009-07-31"),
    },
    { id: "in_range", route: "2" },
  ],
  [
    "10 requested in May, ended in June: the end decides",
    {
      ...target,
      applied: on("2006-01-01"),
      requested: on("2009-05-28"),
      member: "no",
      ended: on("2009-06-30"),
    },
    { id: "in_range", route: "2" },
  ],
  [
    "10 the last day of September counts",
    {
      ...target,
      applied: on("2006-01-01"),
      requested: on("2009-09-16"),
      member: "no",
      ended: on("2009-09-30"),
    },
    { id: "in_range", route: "2" },
  ],
  [
    "10 the end settles an unknown request",
    { ...target, applied: on("2006-01-01"), requested: "unknown", member: "no", ended: on("2009-09-16") },
    { id: "in_range", route: "2" },
  ],
  [
    "11 left, ended in February 2008",
    {
      ...target,
      applied: during("2005-04-01", "2005-04-30"),
      requested: on("2008-02-02"),
      member: "no",
      ended: during("2008-02-01", "2008-02-29"),
    },
    { id: "in_range", route: "3" },
  ],
  [
    "11 the last day of May 2009 counts",
    {
      ...target,
      applied: on("2006-01-01"),
      requested: on("2009-05-01"),
      member: "no",
      ended: on("2009-05-31"),
    },
    { id: "in_range", route: "3" },
  ],
  [
    "12 left, ended in October 2009",
    {
      ...target,
      applied: on("2006-01-01"),
      requested: on("2009-09-10"),
      member: "no",
      ended: on("2009-10-31"),
    },
    { id: "in_range", route: "none_stated" },
  ],
  [
    "13 left, end unknown",
    { ...target, applied: on("2006-01-01"), requested: on("2009-05-31"), member: "no", ended: "unknown" },
    { id: "in_range", route: "2_or_3", routes: ["2", "3", "none_stated"] },
  ],
  [
    "13 left, end unknown, requested too late for the third way",
    { ...target, applied: on("2006-01-01"), requested: on("2009-06-01"), member: "no", ended: "unknown" },
    { id: "in_range", route: "2_or_none_stated", routes: ["2", "none_stated"] },
  ],
  [
    "13 left, ended from September to October 2009",
    {
      ...target,
      applied: on("2006-01-01"),
      requested: on("2008-09-01"),
      member: "no",
      ended: during("2009-09-01", "2009-10-31"),
    },
    { id: "in_range", route: "2_or_none_stated", routes: ["2", "none_stated"] },
  ],
  [
    "13 left, ended from spring to summer 2009",
    {
      ...target,
      applied: on("2006-01-01"),
      requested: on("2009-05-01"),
      member: "no",
      ended: during("2009-05-01", "2009-08-31"),
    },
    { id: "in_range", route: "2_or_3", routes: ["2", "3"] },
  ],
];

describe("the decision table", () => {
  test.each(table)("row %s", (_, answers, expected) => {
    const { id, route, routes, why, missing } = standing(refund, answers);
    expect({
      id,
      ...(route ? { route } : {}),
      ...(routes.length > 1 ? { routes } : {}),
      ...(why.length ? { why } : {}),
      ...(missing.length ? { missing } : {}),
    }).toEqual(expected);
  });
});
