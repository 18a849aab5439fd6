/** "Prepare my request": which way, how much, and every plan that follows. */
import { describe, expect, test } from "vitest";
import type { Answers } from "../../../../src/core/interview/interview.ts";
import { plan } from "../../../../src/core/interview/next-question.ts";
import { standing } from "../../../../src/core/interview/possibilities.ts";
import { optOut } from "../../../../src/core/matters/stop-calls/opt-out.ts";

describe("one row a plan", () => {
  test.each([
    [{ channel: "phone", scope: "calls" }, "plan_phone", "calls"],
    [{ channel: "phone", scope: "mail" }, "plan_phone", "mail"],
    [{ channel: "email", scope: "affiliates" }, "plan_email", "affiliates"],
    [{ channel: "webform", scope: "everything" }, "plan_webform", "everything"],
    [{ channel: "advise", priority: "speed", scope: "calls" }, "plan_phone", "calls"],
    [{ channel: "advise", priority: "record", scope: "calls" }, "plan_email", "calls"],
    [{ channel: "advise", priority: "no_talking", scope: "calls" }, "plan_webform", "calls"],
    // What matters most decides only where advice was asked for.
    [{ channel: "phone", priority: "no_talking", scope: "calls" }, "plan_phone", "calls"],
    // Not knowing how much to stop spoils no plan.
    [{ channel: "email", scope: "unknown" }, "plan_email", "unknown"],
    [{ channel: "advise", priority: "unknown", scope: "calls" }, "undetermined", undefined],
    [{ channel: "unknown", scope: "calls" }, "undetermined", undefined],
  ] as const)("%o leads to %s, %s", (answers, id, route) => {
    const found = standing(optOut, answers);
    expect(found.id).toBe(id);
    if (route) expect(found.route).toBe(route);
  });
});

test.each([
  [{}, "channel"],
  [{ channel: "phone" }, "scope"],
  [{ channel: "advise" }, "priority"],
  [{ channel: "advise", priority: "speed" }, "scope"],
  [{ channel: "phone", scope: "calls" }, null],
] as const)("after %o comes %s", (answers: Answers, question) => {
  expect(plan(optOut, answers).question).toBe(question);
});
