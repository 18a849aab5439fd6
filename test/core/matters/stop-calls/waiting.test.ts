/** One yardstick for the usual wait: every part of the desk that speaks of it says the same day. */
import { describe, expect, test } from "vitest";
import { newConversation } from "../../../../src/core/conversation.ts";
import { addDays, type Day } from "../../../../src/core/day.ts";
import { tell } from "../../../../src/core/dialogue/tell.ts";
import type { Answers } from "../../../../src/core/interview/interview.ts";
import { standing } from "../../../../src/core/interview/possibilities.ts";
import { stillCalled } from "../../../../src/core/matters/stop-calls/still-called.ts";
import { usualUntil } from "../../../../src/core/matters/stop-calls/waiting.ts";
import { layerOf, type Message } from "../../../../src/core/message.ts";
import { content } from "../../../support/core-talker.ts";
import { kitOf } from "../../../support/layers.ts";
import { interviewOf } from "../../../support/matters.ts";

/** Two years with two turns of the year and two Golden Weeks. */
const DAYS = Array.from({ length: 730 }, (_, index) => addDays("2026-02-01", index));
/** A whole verdict costs more than its rule: told on the days where counting is hard, and in a month with holidays. */
const HARD_DAYS = DAYS.filter((day) => /^2026-(04-2|05-0|11|12-2|12-3)|^2027-01-0/.test(day));
/** Requests further back than this are late by any count. */
const FURTHEST = 45;

/** How long ago people asked who stand next to where "not yet late" turns to "late", on both sides, and the ends. */
function aroundTheBorder(today: Day): readonly number[] {
  const late = Array.from({ length: FURTHEST }, (_, ago) => ago).find(
    (ago) => usualUntil(addDays(today, -ago)) < today,
  )!;
  return [0, late - 2, late - 1, late, late + 1, FURTHEST];
}

const told = (id: string, today: Day, answers: Answers, locale = "ja"): Message =>
  tell(
    { content, words: content.words(locale), today, conversation: newConversation(locale) },
    interviewOf(id, today)!,
    answers,
  );

const calendarDayOf = (message: Message): Day | undefined => {
  const url = layerOf(message, "kit")?.said.links?.find((link) =>
    link.url.startsWith("https://calendar.google.com/"),
  )?.url;
  const day = url && new URL(url).searchParams.get("dates")!.slice(0, 8);
  return day ? `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}` : undefined;
};

const plan: Answers = { channel: "phone", scope: "calls" };
const asked = (from: Day, until: Day = from): Answers => ({
  contact: "call",
  requested: [from, until],
  caller: "sonet",
  response: "accepted",
});

describe("the last day of the usual wait, typed by hand", () => {
  test.each([
    { why: "a Monday", requested: "2026-11-09", until: "2026-11-16" },
    { why: "a Friday", requested: "2026-11-13", until: "2026-11-20" },
    { why: "a Saturday counts from Monday", requested: "2026-11-14", until: "2026-11-23" },
    { why: "a holiday counts from the day after", requested: "2026-11-23", until: "2026-12-01" },
    { why: "the last working day of the year", requested: "2026-12-28", until: "2027-01-04" },
    { why: "the day offices close", requested: "2026-12-29", until: "2027-01-11" },
    { why: "New Year's Day", requested: "2027-01-01", until: "2027-01-11" },
    { why: "the first working day of the year", requested: "2027-01-04", until: "2027-01-11" },
    { why: "Showa Day", requested: "2026-04-29", until: "2026-05-07" },
    { why: "Golden Week counts from the day after it", requested: "2026-05-02", until: "2026-05-14" },
    { why: "the day after Golden Week", requested: "2026-05-07", until: "2026-05-14" },
  ])("$why: $requested until $until", ({ requested, until }) => {
    expect(usualUntil(requested)).toBe(until);
  });
});

test("a plan of 29 December says 11 January, and until then nobody is told that the week is over", () => {
  expect(calendarDayOf(told("opt-out", "2026-12-29", plan))).toBe("2027-01-11");
  const verdictOn = (today: Day) => standing(stillCalled(today), asked("2026-12-29")).id;
  expect(verdictOn("2027-01-06")).toBe("usual_time");
  expect(verdictOn("2027-01-11")).toBe("usual_time");
  expect(verdictOn("2027-01-12")).toBe("ask_accepted");
});

test("on every day of two years, a request is late exactly when the day of its plan is past", () => {
  const wrong: string[] = [];
  for (const today of DAYS) {
    const interview = stillCalled(today);
    for (const ago of aroundTheBorder(today)) {
      const requested = addDays(today, -ago);
      const expected = usualUntil(requested) >= today ? "usual_time" : "ask_accepted";
      const { id } = standing(interview, asked(requested));
      if (id !== expected) wrong.push(`${requested} on ${today}: ${id}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("on hard days a plan's calendar and the wait after it name the same day, and none that is past", () => {
  const wrong: string[] = [];
  for (const today of HARD_DAYS) {
    const planned = calendarDayOf(told("opt-out", today, plan))!;
    if (planned <= today) wrong.push(`the plan of ${today}: ${planned}`);
    for (const asking of [today, addDays(today, 1), addDays(planned, -1), planned, addDays(planned, 1)]) {
      const waiting = calendarDayOf(told("still-called", asking, asked(today)));
      if (waiting !== (asking <= planned ? planned : undefined))
        wrong.push(`${today}, asked on ${asking}: ${waiting} instead of ${planned}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("no verdict offers a calendar day that is past, also on vague days", () => {
  for (const today of HARD_DAYS.filter((_, index) => index % 4 === 0)) {
    const interview = stillCalled(today);
    const requested = interview.questions.find((question) => question.id === "requested")!;
    const vague = requested.kind === "date" ? Object.values(requested.shortcuts) : [];
    for (const answer of [...vague, "unknown", "never"] as const)
      for (const caller of ["sonet", "agent", "unknown"])
        for (const response of ["accepted", "repeated", "unknown"]) {
          const day = calendarDayOf(
            told("still-called", today, { contact: "call", requested: answer, caller, response }),
          );
          if (day) expect(day >= today, `${day} on ${today}`).toBe(true);
        }
  }
});

test("a request of the last days, day unknown, is given a week from its own day and not from today", () => {
  const today = "2026-11-20";
  const message = told("still-called", today, asked("2026-11-13", today));
  expect(message.heading).toBe("頼んでから1週間ほど待ちましょう");
  expect(kitOf(message).steps!.join()).toContain("頼んだ日から1週間（おそくとも11月27日（金））");
  expect(told("still-called", today, asked("2026-11-13")).heading).toBe("11月20日（金）ごろまで待ちましょう");
});
