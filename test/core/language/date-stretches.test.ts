/** Parts of eras, winters over two years, a little less or more than so long ago, what follows a date at once. */
import { describe, expect, it } from "vitest";
import { type Anchor, readDates } from "../../../src/core/language/dates.ts";
import { expectDates } from "../../support/date-table.ts";
import { type Days, dayDays, iso, monthDays, shiftDays, yearDays } from "../../support/reckoning.ts";

const today = "2026-11-22";
const means = (name: string, rows: Readonly<Record<string, Days>>): void =>
  it(name, () => expectDates(rows, today));
/** So many days back from today, the further first. */
const back = (most: number, least: number): Days => [shiftDays(today, -most), shiftDays(today, -least)];

describe("an era", () => {
  // Half of 1989 to 2019 is fifteen years, of 1926 to 1989 thirty-two, of 1912 to 1926 seven.
  means("has two halves, which share the year between them", {
    平成の前半: [iso(1989, 1, 8), iso(2004, 12, 31)],
    "the second half of the Heisei era": [iso(2004, 1, 1), iso(2019, 4, 30)],
    "in the first half of Showa": [iso(1926, 12, 25), iso(1958, 12, 31)],
    昭和の後半: [iso(1958, 1, 1), iso(1989, 1, 7)],
    大正の後半: [iso(1919, 1, 1), iso(1926, 12, 24)],
  });
  // 63 years, 44 years; of 14 years a sixth would be less than five.
  means("begins and ends with a sixth of its years, five at least", {
    昭和の初め: [iso(1926, 12, 25), iso(1936, 12, 31)],
    明治の終わり: [iso(1906, 1, 1), iso(1912, 7, 29)],
    大正の終わり: [iso(1922, 1, 1), iso(1926, 12, 24)],
  });
});

describe("a month till another", () => {
  means("is both and what lies between", {
    "april 2006 till march 2007": [iso(2006, 4, 1), iso(2007, 3, 31)],
    "july 2008 until september 2008": monthDays(2008, 7, 9),
  });
});

describe("what follows at once is read too", () => {
  means("after a year that is counted", {
    "the 20th year of Heisei or 2010": yearDays(2008, 2010),
    "'09 or '10": yearDays(2009, 2010),
    震災の2年前8月: monthDays(2009, 8),
    "20年前の夏": monthDays(2006, 6, 8),
  });
  means("after another year or month", {
    "2007年/2009年": yearDays(2007, 2009),
    "2007 / 2009": yearDays(2007, 2009),
    "2009 / 8 / 16": dayDays(2009, 8, 16),
    "6月か7月か2009年8月": monthDays(2009, 6, 8),
    "2009年に入ってから": yearDays(2009),
    "2008年8月に入ってから": monthDays(2008, 8),
  });
  means("and the unit of two lengths may be said twice", {
    "10年か15年前": yearDays(2011, 2016),
    "ten years or fifteen years ago": yearDays(2011, 2016),
    "2か月か3か月前": monthDays(2026, 8, 9),
    "2週間か3週間前": back(24, 11),
  });
});

describe("over the turn of a year", () => {
  means("a winter, a feast, a new year", {
    "last winter of 2006 going into 2007": [iso(2006, 12, 1), iso(2007, 2, 28)],
    "Christmas 2008/2009": monthDays(2008, 12),
    "New Year 2008/2009": monthDays(2009, 1),
    この前の年末年始: [iso(2025, 12, 1), iso(2026, 1, 31)],
  });
});

describe("right after and right before", () => {
  means("a day is two weeks, a month or a year is the month beside it", {
    "2009年8月16日の直後": [iso(2009, 8, 16), iso(2009, 8, 30)],
    "2009年8月の直後": monthDays(2009, 9),
    "2009年の直後": monthDays(2010, 1),
    "just after August 2009": monthDays(2009, 9),
    "2009年8月の直前": monthDays(2009, 7),
    "2009年8月10日過ぎ": [iso(2009, 8, 10), iso(2009, 8, 24)],
    "2009年過ぎ": [iso(2009, 1, 1), null],
  });
});

describe("a little less or more than so long ago", () => {
  // Three tenths of it, on the one side.
  means("is all on one side", {
    "3週間ちょっと前": back(28, 21),
    "3週間弱前": back(21, 14),
    "10日ちょっと前": back(13, 10),
    "10日弱前": back(10, 7),
  });
});

describe("beside May 2008, answered before", () => {
  const anchors: readonly Anchor[] = [{ id: "asked", interval: ["2008-05-01", "2008-05-31"] }];
  it.each<[string, Days]>([
    ["同月10日", dayDays(2008, 5, 10)],
    ["同月の10日", dayDays(2008, 5, 10)],
    ["翌月の10日", dayDays(2008, 6, 10)],
    ["その月の20日", dayDays(2008, 5, 20)],
    ["the 10th of that month", dayDays(2008, 5, 10)],
    ["それの3日後", [iso(2008, 5, 4), iso(2008, 6, 3)]],
    ["それから3か月後", monthDays(2008, 7, 9)],
    ["that was two years later", monthDays(2010, -1, 11)],
  ])("%s", (text, days) =>
    expect(readDates(text, { today, anchors }).map(({ interval }) => interval)).toEqual([days]),
  );
});

describe("longer ago than that", () => {
  // Ten years ago, or before the year 10 of Heisei; 21 is of Heisei 2009, and 2021.
  it.each<[string, Days | undefined, Days]>([
    ["10年よりもっと前", undefined, [null, iso(2016, 11, 22)]],
    ["21年よりもっと前", undefined, [null, iso(2020, 12, 31)]],
    ["21年よりもっと前", [iso(2000, 1, 1), iso(2010, 1, 31)], [null, iso(2008, 12, 31)]],
  ])("%s, of %j", (text, period, days) =>
    expect(readDates(text, { today, period }).map(({ interval }) => interval)).toEqual([days]),
  );
});
