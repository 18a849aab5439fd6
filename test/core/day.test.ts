/** Days without a clock, against the calendar that the platform has, and against the rules of leap years. */
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  canBeMeant,
  contains,
  dateOf,
  dayExists,
  daysInMonth,
  inOneMonth,
  monthOf,
  overlap,
  partialDay,
  startOfMonth,
  weekday,
  wholeMonth,
  wholeYear,
  wholeYearIn,
  yearAndMonth,
  yearOf,
} from "../../src/core/day.ts";

/** The platform's calendar, for years from 100 on. */
const platform = (day: string, days = 0): Date =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
const iso = (date: Date): string => date.toISOString().slice(0, 10);

describe("counting days", () => {
  const starts = [
    "1600-02-28",
    "1899-12-31",
    "1900-02-28",
    "2000-02-28",
    "2004-02-29",
    "2009-09-16",
    "2100-02-28",
  ];
  test.each(starts)("from %s agrees with the platform's calendar, back and forth", (start) => {
    for (const days of [
      0, 1, 2, 27, 28, 29, 30, 31, 59, 60, 61, 90, 364, 365, 366, 730, 1460, 1461, 36_524, 36_525, 146_097,
    ]) {
      expect(addDays(start, days)).toBe(iso(platform(start, days)));
      expect(addDays(start, -days)).toBe(iso(platform(start, -days)));
      expect(weekday(addDays(start, days))).toBe(platform(start, days).getUTCDay());
    }
  });

  test("every day of four centuries follows the one before", () => {
    for (let day = "1900-01-01", number = 0; number < 146_097; number += 29)
      expect(addDays(day, number)).toBe(iso(platform(day, number)));
  });

  test("before the year 1 the days of the week go on", () => {
    expect(weekday("0000-03-01")).toBe(3);
    expect(weekday("0000-02-29")).toBe(2);
    expect(weekday("0000-01-01")).toBe(6);
    expect(addDays("0000-03-01", -1)).toBe("0000-02-29");
  });
});

describe("months", () => {
  test.each([
    [2009, 1, 31],
    [2009, 2, 28],
    [2008, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [2100, 2, 28],
    [2009, 3, 31],
    [2009, 4, 30],
    [2009, 5, 31],
    [2009, 6, 30],
    [2009, 7, 31],
    [2009, 8, 31],
    [2009, 9, 30],
    [2009, 10, 31],
    [2009, 11, 30],
    [2009, 12, 31],
    [2009, 0, 0],
    [2009, 13, 0],
  ])("%i-%i has %i days", (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
    expect(dayExists(year, month, days)).toBe(days > 0);
    expect(dayExists(year, month, days + 1)).toBe(false);
    expect(dayExists(year, month, 0)).toBe(false);
    expect(dayExists(year, month, 1)).toBe(days > 0);
  });

  test.each([
    ["2009-01-31", 1, "2009-02-28"],
    ["2008-01-31", 1, "2008-02-29"],
    ["2009-12-15", 1, "2010-01-15"],
    ["2009-01-15", -1, "2008-12-15"],
    ["2009-03-31", -1, "2009-02-28"],
    ["2009-05-10", 0, "2009-05-10"],
    ["2009-05-10", -29, "2006-12-10"],
    ["2009-11-30", 13, "2010-12-30"],
  ])("%s and %i months is %s", (day, months, then) => {
    expect(addMonths(day, months)).toBe(then);
  });

  test("a whole month and a whole year have their first and last day", () => {
    expect(wholeMonth(2008, 2)).toEqual(["2008-02-01", "2008-02-29"]);
    expect(wholeMonth(2009, 12)).toEqual(["2009-12-01", "2009-12-31"]);
    expect(wholeYear(2009)).toEqual(["2009-01-01", "2009-12-31"]);
  });

  test("a day's parts", () => {
    expect([yearOf("2009-08-15"), monthOf("2009-08-15"), dateOf("2009-08-15")]).toEqual([2009, 8, 15]);
  });
});

describe("as much of a day as is known", () => {
  test.each([
    ["2009", ["2009-01-01", "2009-12-31"]],
    ["2009-08", ["2009-08-01", "2009-08-31"]],
    ["2008-02", ["2008-02-01", "2008-02-29"]],
    ["2009-08-15", ["2009-08-15", "2009-08-15"]],
    ["2009-13", undefined],
    ["2009-00", undefined],
    ["2009-02-29", undefined],
    ["2009-08-15x", undefined],
    ["09-08", undefined],
    ["", undefined],
  ])("%j", (text, days) => {
    expect(partialDay(text)).toEqual(days);
  });
});

describe("what two stretches of days have in common", () => {
  test.each([
    [
      ["2009-01-01", "2009-06-30"],
      ["2009-06-30", "2009-12-31"],
      ["2009-06-30", "2009-06-30"],
    ],
    [["2009-01-01", "2009-06-29"], ["2009-06-30", "2009-12-31"], undefined],
    [
      [null, "2009-06-30"],
      ["2009-03-01", null],
      ["2009-03-01", "2009-06-30"],
    ],
    [
      [null, null],
      ["2009-03-01", null],
      ["2009-03-01", null],
    ],
    [
      ["2009-03-01", null],
      [null, null],
      ["2009-03-01", null],
    ],
    [
      [null, "2009-03-01"],
      [null, "2009-04-01"],
      [null, "2009-03-01"],
    ],
    [
      ["2009-05-01", "2009-05-31"],
      ["2009-01-01", "2009-12-31"],
      ["2009-05-01", "2009-05-31"],
    ],
  ] as const)("%j and %j: %j", (a, b, both) => {
    expect(overlap(a, b)).toEqual(both);
    expect(overlap(b, a)).toEqual(both);
  });

  test.each([
    [["2009-01-01", "2009-12-31"], ["2009-01-01", "2009-12-31"], true],
    [["2009-01-01", "2009-12-31"], ["2009-01-02", "2009-12-30"], true],
    [["2009-01-01", "2009-12-31"], ["2008-12-31", "2009-12-31"], false],
    [["2009-01-01", "2009-12-31"], ["2009-01-01", "2010-01-01"], false],
    [[null, null], ["2008-12-31", null], true],
    [["2009-01-01", null], [null, "2009-12-31"], false],
    [[null, "2009-01-01"], ["2008-12-31", null], false],
  ] as const)("%j holds %j: %j", (outer, inner, holds) => {
    expect(contains(outer, inner)).toBe(holds);
  });
});

describe("what can be meant on 22 November 2026", () => {
  test.each([
    [["2026-11-22", "2026-11-22"], true],
    [["2026-11-23", "2026-11-23"], false],
    [["2026-11-01", "2026-11-30"], true],
    [["2009-02-29", null], false],
    [[null, "2009-02-29"], false],
    [["2009-13-01", null], false],
    [["2009-03-02", "2009-03-01"], false],
    [["2009-03-01", "2009-03-01"], true],
    [[null, null], true],
    [[null, "2030-01-01"], true],
    [["2026-11-23", null], false],
  ] as const)("%j: %j", (interval, meant) => {
    expect(canBeMeant(interval, "2026-11-22")).toBe(meant);
  });
});

describe("the month of a day", () => {
  test.each([
    ["2009-08-01", "2009-08", "2009-08-01"],
    ["2009-08-31", "2009-08", "2009-08-01"],
    ["2010-12-09", "2010-12", "2010-12-01"],
  ])("of %s is %s, and begins on %s", (day, month, first) =>
    expect([yearAndMonth(day), startOfMonth(day)]).toEqual([month, first]),
  );

  test.each([
    ["2009-08-01", "2009-08-31", true],
    ["2009-08-31", "2009-09-01", false],
    ["2008-08-15", "2009-08-15", false],
  ])("%s and %s: the same one %s", (a, b, same) => expect(inOneMonth(a, b)).toBe(same));
});

test.each([
  [["2009-01-01", "2009-12-31"], 2009],
  [["2009-01-01", "2009-12-30"], undefined],
  [["2009-01-02", "2009-12-31"], undefined],
  [["2009-01-01", "2010-12-31"], undefined],
  [["2009-01-01", null], undefined],
  [[null, "2009-12-31"], undefined],
] as const)("%j is the whole year %s", (interval, year) => expect(wholeYearIn(interval)).toBe(year));
