/** "They called again": one row a verdict, and both sides of every border. */
import { describe, expect, test } from "vitest";
import type { Answer, Answers } from "../../../../src/core/interview/interview.ts";
import { plan } from "../../../../src/core/interview/next-question.ts";
import { standing } from "../../../../src/core/interview/possibilities.ts";
import { stillCalled } from "../../../../src/core/matters/stop-calls/still-called.ts";

/** A Sunday: the usual wait began on 13 November (a Friday; the 14th and 15th counted from Monday 16). */
const TODAY = "2026-11-22";
const interview = stillCalled(TODAY);

const on = (day: string): Answer => [day, day];
const accepted: Answers = {
  contact: "call",
  requested: on("2026-01-15"),
  caller: "sonet",
  response: "accepted",
};

describe("on 22 November 2026", () => {
  test.each([
    ["a notice", { contact: "notice" }, "not_solicitation"],
    ["a notice, whatever else", { ...accepted, contact: "notice", response: "refused" }, "not_solicitation"],
    ["never asked", { ...accepted, requested: "never" }, "not_requested"],
    ["refused", { ...accepted, response: "refused" }, "not_accepted"],
    [
      "refused yesterday by an affiliate",
      { ...accepted, requested: on("2026-11-21"), caller: "affiliate", response: "refused" },
      "not_accepted",
    ],
    ["an affiliate", { ...accepted, caller: "affiliate" }, "affiliates"],
    [
      "an affiliate within the week",
      { ...accepted, caller: "affiliate", requested: on("2026-11-20") },
      "affiliates",
    ],
    ["an affiliate, asked often", { ...accepted, caller: "affiliate", response: "repeated" }, "affiliates"],
    ["mail that was not named", { ...accepted, contact: "mail", named: "no" }, "mail_not_named"],
    [
      "mail not named, asked often",
      { ...accepted, contact: "mail", named: "no", response: "repeated" },
      "mail_not_named",
    ],
    ["mail that was named", { ...accepted, contact: "mail", named: "yes" }, "ask_accepted"],
    ["today", { ...accepted, requested: on(TODAY) }, "usual_time"],
    ["the first day within the usual wait", { ...accepted, requested: on("2026-11-14") }, "usual_time"],
    ["the last day before it", { ...accepted, requested: on("2026-11-13") }, "ask_accepted"],
    [
      "no reply within the week",
      { ...accepted, requested: on("2026-11-18"), response: "none" },
      "usual_time",
    ],
    ["no reply after it", { ...accepted, response: "none" }, "ask_accepted"],
    [
      "an agent, within the usual wait",
      { ...accepted, caller: "agent", requested: on("2026-11-14") },
      "usual_time",
    ],
    ["an agent, after it", { ...accepted, caller: "agent", requested: on("2026-11-13") }, "contractor"],
    [
      "an agent, the first day of its wait",
      { ...accepted, caller: "agent", requested: on("2026-10-24") },
      "contractor",
    ],
    [
      "an agent, the last day before it",
      { ...accepted, caller: "agent", requested: on("2026-10-23") },
      "ask_accepted",
    ],
    ["asked often, long ago", { ...accepted, response: "repeated" }, "escalate"],
    [
      "asked often, within the week",
      { ...accepted, requested: on("2026-11-20"), response: "repeated" },
      "escalate",
    ],
    [
      "asked often, an agent within its wait",
      { ...accepted, caller: "agent", requested: on("2026-11-02"), response: "repeated" },
      "escalate",
    ],
    ["asked often, day forgotten", { ...accepted, requested: "unknown", response: "repeated" }, "escalate"],
    [
      "never asked and asked often",
      { ...accepted, requested: "never", response: "repeated" },
      "inconsistent",
    ],
    ["a month with both in it", { ...accepted, requested: ["2026-11-01", "2026-11-30"] }, "undetermined"],
    [
      "caller unknown, after the usual wait",
      { ...accepted, caller: "unknown", requested: on("2026-11-10") },
      "undetermined",
    ],
  ] as const)("%s", (_, answers: Answers, id) => {
    expect(standing(interview, answers).id).toBe(id);
  });
});

test("who has asked again and again is never told to wait", () => {
  for (const requested of [on(TODAY), on("2026-11-14"), on("2026-10-01"), "unknown"] as const)
    for (const caller of ["sonet", "agent", "affiliate", "unknown"])
      for (const contact of ["call", "mail", "unknown"])
        for (const named of ["yes", "no", "unknown"]) {
          const { possible } = standing(interview, {
            contact,
            requested,
            caller,
            response: "repeated",
            named,
          });
          expect(possible).not.toContain("usual_time");
          expect(possible).not.toContain("contractor");
        }
});

test("the buttons name days that leave no gap and no overlap", () => {
  expect(interview.days).toEqual({
    usualSince: "2026-11-14",
    usualBefore: "2026-11-13",
    contractorSince: "2026-10-24",
    contractorBefore: "2026-10-23",
  });
});

test("the day of the request decides nothing for a notice", () => {
  expect(plan(interview, { contact: "notice" }).question).toBeNull();
});
