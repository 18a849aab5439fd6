/** What only looks like a date or its year, what goes on after a date, and where a date ends. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Interval } from "../../../src/core/day.ts";
import { lacksReferent, lacksYear, readDates } from "../../../src/core/language/dates.ts";
import { readDate } from "../../support/read-date.ts";
import { type Days, dayDays, iso, monthDays, shiftDays, yearDays } from "../../support/reckoning.ts";

const today = "2026-11-22";

const reads = (rows: Readonly<Record<string, readonly Days[]>>): void =>
  expect(
    Object.fromEntries(
      Object.keys(rows).map((text) => [text, readDates(text, { today }).map(({ interval }) => interval)]),
    ),
  ).toEqual(rows);

describe("what is no date", () => {
  it("a length that is not counted from today", () =>
    reads({
      解約の1年前: [],
      解約する1年前: [],
      "20年以上使っています": [],
      "20年以内に解約": [],
      "20年半使いました": [],
      "20年間使いました": [],
      "20年3か月使いました": [],
      "20年くらい使いました": [],
      "20年も使いました": [],
      "3か月使いました": [],
    }));

  it("a number that is no year, month or day", () =>
    reads({
      平成0年: [],
      平成100年: [],
      "20090832": [],
      "20090800": [],
      "20091301": [],
      "9/10": [],
      "2009 100": [],
      "2009 8 16 people": [],
      "2009 8 3 days": [],
      "in 10": [],
      "in 9": [],
      x2009: [],
      第2009号: [],
      "10年に解約しました": [],
      "12年に解約しました": [],
      "Aug 9, 96 people": [],
      "Aug 9, 20 days": [],
      "Aug 9, 10:30": [],
      "Aug 9, 20%": [],
      "Aug 9 . , . 96": [],
    }));

  it("and what is one beside them", () =>
    reads({
      "09年に解約しました": [yearDays(2009)],
      "13年に解約しました": [[iso(2001, 1, 1), iso(2013, 12, 31)]],
      "10年の8月": [[iso(1998, 8, 1), iso(2010, 8, 31)]],
      // November 2026 has begun, December is to come.
      "8年11月": [[iso(1996, 11, 1), iso(2026, 11, 30)]],
      "8年12月": [monthDays(1996, 12)],
      "2009 8月": [monthDays(2009, 8)],
      "in 09 (I think)": [yearDays(2009)],
      "in 09, by phone": [yearDays(2009)],
      "16 Aug, 10 Sep 2009": [dayDays(2009, 8, 16), dayDays(2009, 9, 10)],
      "August 9, two thousand nine": [dayDays(2009, 8, 9)],
      "June of nineteen ninety-eight": [monthDays(1998, 6)],
      "16 x Aug 2009": [monthDays(2009, 8)],
      "Ocotber 2009": [monthDays(2009, 10)],
      "Ocxyber 2009": [yearDays(2009)],
      "2009年、秋田支店に電話": [yearDays(2009)],
      "2009年、秋に電話": [monthDays(2009, 9, 11)],
      "2009-Aug": [monthDays(2009, 8)],
      "2009/Aug": [monthDays(2009, 8)],
      "2009 Aug": [monthDays(2009, 8)],
      去年の今月: [monthDays(2025, 11)],
      去年の今月10日: [dayDays(2025, 11, 10)],
      "2009年8月第2の月曜": [dayDays(2009, 8, 10)],
      "10数年前": [yearDays(2007, 2015)],
      "17、8年前": [yearDays(2007, 2010)],
      "12、5年前": [yearDays(2021)],
      "2008年頃の2月29日": [dayDays(2008, 2, 29)],
      "the '90s": [yearDays(1990, 1999)],
      "1か月と2、3日前": [[iso(2026, 10, 19), iso(2026, 10, 20)]],
      約1か月と10日前: [[iso(2026, 10, 7), iso(2026, 10, 17)]],
    }));

  it("a day that does not exist is told by its month", () => {
    for (const [text, month] of [
      ["2/30/2009", 2],
      ["30/2/2009", 2],
      ["August 39 2009", 8],
      ["39 August 2009", 8],
      ["6/31/2009", 6],
      ["31/6/2009", 6],
    ] as const)
      expect(readDates(text, { today }), text).toEqual([
        expect.objectContaining({ interval: monthDays(2009, month), problem: "impossible" }),
      ]);
  });
});

describe("what bounds it", () => {
  const endingBefore = (day: string): Days => [null, shiftDays(day, -1)];
  it("is counted from the whole of it", () =>
    reads({
      "1年半前より前": [endingBefore(monthDays(2026, 11 - 21)[0])],
      半年前より前: [endingBefore(monthDays(2026, 11 - 9)[0])],
      "2週間前より前": [endingBefore("2026-11-05")],
      "3年前より前": [endingBefore("2023-01-01")],
      "3年前まで": [[null, "2023-12-31"]],
      "2009年8月16日(日)まで": [[null, "2009-08-16"]],
      "2009年8月16日(日曜)まで": [[null, "2009-08-16"]],
      "2009年8月16日日曜日まで": [[null, "2009-08-16"]],
      "2009年8月16日(朝)": [dayDays(2009, 8, 16)],
      "2009年8月16日(日)より前": [[null, "2009-08-15"]],
    }));

  it("is no part of another date in between", () =>
    reads({
      "2009年9月に申し込み、10日前に電話、8月に解約": [
        monthDays(2009, 9),
        ["2026-11-12", "2026-11-12"],
        monthDays(2009, 8),
      ],
    }));
});

describe("an event", () => {
  const about = readDate("リーマンショックの頃", { today })!.interval;

  it("dates what is told with a word of time, however much is told", () => {
    const around = "電話があって申し込んだのは確かリーマンショックの頃だったと今では思っています";
    expect(readDate(around, { today })?.interval).toEqual(about);
    // When it was, is that month or the next.
    const then = "電話があって申し込んだのは確かリーマンショックの時だったと今では思っています";
    expect(readDate(then, { today })?.interval).toEqual(["2008-09-01", "2008-10-31"]);
    const [from] = readDate("リーマンショックより前", { today })!.interval;
    expect(from).toBeNull();
    expect(
      readDate("電話があって申し込んだのはリーマンショックより前だったと今では思っています", { today })
        ?.interval,
    ).toEqual(readDate("リーマンショックより前", { today })!.interval);
  });

  it("that is only mentioned dates nothing", () =>
    reads({
      リーマンショックで会社がつぶれて困っていると話したら電話を切られました: [],
      エコポイントの交換の手続きについて電話で聞かれて困ってしまいました: [],
    }));
});

describe('"may" and "march"', () => {
  const period: Interval = ["2009-01-01", "2009-12-31"];
  it.each<[string, Interval | undefined]>([
    ["in may", monthDays(2009, 5)],
    ["by may", [null, "2009-05-31"]],
    ["around may", monthDays(2009, 4, 6)],
    ["early may", ["2009-05-01", "2009-05-10"]],
    ["between may and june", monthDays(2009, 5, 6)],
    ["may or june", monthDays(2009, 5, 6)],
    ["april or may", monthDays(2009, 4, 5)],
    ["4月 or may", monthDays(2009, 4, 5)],
    ["march 16", dayDays(2009, 3, 16)],
    ["may", undefined],
    ["it may be", undefined],
    ["I may have", undefined],
    ["a march", undefined],
  ])("%s", (text, interval) => expect(readDate(text, { today, period })?.interval).toEqual(interval));

  it("two figures, a sign and two figures are a date only where every one has two", () => {
    expect(readDate("21-09-16", { today, period })?.interval).toEqual(dayDays(2009, 9, 16));
    expect(readDate("21.9.16", { today, period })?.interval).toEqual(dayDays(2009, 9, 16));
    expect(readDate("21-9-16", { today, period })).toBeUndefined();
    expect(readDate("30-09-16", { today, period })).toBeUndefined();
  });
});

describe("what a text lacks", () => {
  it.each([
    ["8月", true, false],
    ["8月と9月", true, false],
    ["8月に電話、2009年9月に解約", false, false],
    ["2009年8月", false, false],
    ["翌月", false, true],
    ["a month later", false, true],
    ["解約", false, false],
  ])("%s", (text, year, referent) => {
    expect(lacksYear(text, { today })).toBe(year);
    expect(lacksReferent(text, { today })).toBe(referent);
  });
});

describe("a date ends where its words end", () => {
  type Row = readonly [text: string, ...dates: (readonly (string | null)[])[]];
  const rows = ["date-borders.jsonl"].flatMap((name) =>
    readFileSync(new URL(name, import.meta.url), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Row),
  );
  const alone = rows.filter(([, ...dates]) => dates.length === 1).map(([text]) => text);
  const daysOf = (text: string) =>
    readDates(text, { today }).map(({ interval, problem }) => [...interval, problem]);

  it("another that is told after it is read as if it stood alone", () => {
    const other = ["2005-03-04", "2005-03-04", undefined];
    const wrong = alone.filter((text) => {
      const both = daysOf(`${text}! 2005年3月4日に電話した`);
      return JSON.stringify(both) !== JSON.stringify([...daysOf(text), other]);
    });
    expect(wrong).toEqual([]);
  });

  it("and its place in the text is that of its words, with others around them", () => {
    const wrong = alone.filter((text) => {
      const [only] = readDates(text, { today });
      const before = "電話! ";
      const [there] = readDates(`${before}${text}! 電話`, { today });
      return there?.from !== only!.from + before.length || there.to !== only!.to + before.length;
    });
    expect(wrong).toEqual([]);
  });
});
