/** The day on which a request is likely to be worked on: no weekend, no holiday, not the turn of the year. */
import { expect, test } from "vitest";
import { nextWorkingDay } from "../../src/core/working-day.ts";

test.each([
  ["a Wednesday", "2026-11-25", "2026-11-25"],
  ["a Friday", "2026-11-27", "2026-11-27"],
  ["a Saturday", "2026-11-28", "2026-11-30"],
  ["a Sunday", "2026-11-29", "2026-11-30"],
  ["a Sunday before a holiday", "2026-11-22", "2026-11-24"],
  ["a holiday on a Monday", "2026-11-23", "2026-11-24"],
  ["the week of holidays in May", "2026-05-02", "2026-05-07"],
  ["the last working day of the year", "2026-12-28", "2026-12-28"],
  ["29 December, a Tuesday", "2026-12-29", "2027-01-04"],
  ["31 December", "2026-12-31", "2027-01-04"],
  ["2 January, no holiday by law", "2025-01-02", "2025-01-06"],
  ["3 January on a Friday", "2025-01-03", "2025-01-06"],
  ["4 January on a Monday", "2027-01-04", "2027-01-04"],
])("%s: %s is worked on on %s", (_, day, working) => {
  expect(nextWorkingDay(day)).toBe(working);
});
