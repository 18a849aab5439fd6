import { expect } from "vitest";
import { readDates } from "../../src/core/language/dates.ts";
import type { Days } from "./reckoning.ts";

/** Each text has this one date, and it is said of it whether it is still to come. */
export function expectDates(rows: Readonly<Record<string, Days>>, today: string): void {
  const read = Object.keys(rows).map((text) => [
    text,
    readDates(text, { today }).map(({ interval, problem }) => [...interval, problem]),
  ]);
  const meant = Object.entries(rows).map(([text, days]) => [
    text,
    [[...days, (days[0] ?? "") > today ? "future" : undefined]],
  ]);
  expect(Object.fromEntries(read)).toEqual(Object.fromEntries(meant));
}
