/** Dates counted from what else is known, and the year of a date without one. */
import { describe, expect, it } from "vitest";
import { type Interval, wholeMonth, wholeYear } from "../../../src/core/day.ts";
import { type Anchor, type DateContext, lacksYear } from "../../../src/core/language/dates.ts";
import { readDate } from "../../support/read-date.ts";

const today = "2026-11-22";
const may2008 = wholeMonth(2008, 5);
const asked: Anchor = { id: "asked", interval: may2008 };
const period: Interval = ["2000-01-01", "2010-01-31"];
/** It cannot have ended before it was asked for. */
const allows = ([, until]: Interval): boolean => (until ?? "9999") >= may2008[0]!;
const known: DateContext = { today, period, anchors: [asked], allows };

describe("after May 2008", () => {
  it.each<[string, Interval]>([
    ["8月末", ["2008-08-21", "2008-08-31"]],
    ["翌月", wholeMonth(2008, 6)],
    ["その翌月末", ["2008-06-21", "2008-06-30"]],
    ["翌月10日", ["2008-06-10", "2008-06-10"]],
    ["同じ月", may2008],
    ["同じ月のうちに", may2008],
    ["月末", ["2008-05-21", "2008-05-31"]],
    ["その年の暮れ", wholeMonth(2008, 12)],
    ["年内", wholeYear(2008)],
    ["年明け", wholeMonth(2009, 1)],
    ["年末", wholeMonth(2008, 12)],
    ["同年7月", wholeMonth(2008, 7)],
    ["翌年3月", wholeMonth(2009, 3)],
    ["前の年の秋", ["2007-09-01", "2007-11-30"]],
    ["それから半年後", ["2008-08-01", "2009-02-28"]],
    ["2、3か月後", ["2008-07-01", "2008-08-31"]],
    ["その3年前", ["2004-11-01", "2005-11-30"]],
    ["すぐです", ["2008-05-01", "2008-07-31"]],
    ["September", wholeMonth(2008, 9)],
    ["same month", may2008],
    ["the same month as I asked", may2008],
    ["a month later", wholeMonth(2008, 6)],
    ["the month after", wholeMonth(2008, 6)],
    ["end of that year", ["2008-10-01", "2008-12-31"]],
    ["three years before that", ["2004-11-01", "2005-11-30"]],
    ["half a year after that", ["2008-08-01", "2009-02-28"]],
    ["the next spring", ["2009-03-01", "2009-05-31"]],
    ["June or July", ["2008-06-01", "2008-07-31"]],
    ["May or June", ["2008-05-01", "2008-06-30"]],
    ["around the same time", ["2008-04-01", "2008-06-30"]],
  ])("%s", (text, interval) => {
    const reading = readDate(text, known)!;
    expect(reading).toMatchObject({ interval, relative: asked });
    expect(readDate(text, { today, period })?.relative).toBeUndefined();
  });

  it("a month without a year is the nearest one that the other answers allow", () => {
    expect(readDate("April", known)!.interval).toEqual(wholeMonth(2009, 4));
    expect(readDate("April", { ...known, allows: () => true })!.interval).toEqual(wholeMonth(2008, 4));
    expect(readDate("April", { ...known, allows: () => false })).toBeUndefined();
  });

  it("is both years where one is hardly nearer", () =>
    expect(readDate("11月", { today, anchors: [asked] })!.interval).toEqual(["2007-11-01", "2008-11-30"]));

  it("which is counted from where they touch: 1 January, 31 and 32 days after a stretch that holds another", () => {
    const from = (until: string) =>
      readDate("1月1日", { today, anchors: [{ id: "days", interval: ["2008-01-01", until] }] })!.interval;
    expect(from("2008-12-01")).toEqual(["2008-01-01", "2009-01-01"]);
    expect(from("2008-11-30")).toEqual(["2008-01-01", "2008-01-01"]);
  });

  it.each<[string, string, Interval]>([
    ["2月29日", "2009-05-01", ["2008-02-29", "2008-02-29"]],
    ["2月29日", "2010-05-01", ["2012-02-29", "2012-02-29"]],
    ["12月", "2026-10-01", wholeMonth(2025, 12)],
    ["11月23日", "2026-10-01", ["2025-11-23", "2025-11-23"]],
    ["11月22日", "2026-10-01", ["2026-11-22", "2026-11-22"]],
  ])("exists, and is not still to come: %s from %s", (text, day, interval) =>
    expect(readDate(text, { today, anchors: [{ id: "day", interval: [day, day] }] })!.interval).toEqual(
      interval,
    ),
  );

  it.each<[string, Interval]>([
    ["2008-11-15", ["2008-05-01", "2009-05-01"]],
    ["2008-11-16", ["2009-05-01", "2009-05-01"]],
  ])("which is so up to 31 days: 1 May, from %s", (day, interval) =>
    expect(readDate("5月1日", { today, anchors: [{ id: "day", interval: [day, day] }] })!.interval).toEqual(
      interval,
    ),
  );

  it.each<[string, Interval]>([
    // From where they touch, May; up to 31 days from there, both.
    ["2008-05-31", ["2008-05-01", "2008-05-31"]],
    ["2008-06-15", wholeMonth(2008, 5)],
  ])("none is nearer than where they touch: 5月, from %s", (day, interval) =>
    expect(readDate("5月", { today, anchors: [{ id: "day", interval: [day, day] }] })!.interval).toEqual(
      interval,
    ),
  );

  it("a date with its own year is counted from nothing", () => {
    for (const text of ["2009年8月", "August 2009", "去年の夏", "3年前", "震災の年"])
      expect(readDate(text, known)).toEqual(readDate(text, { today, period }));
  });
});

describe("after 10 May 2008", () => {
  const day: DateContext = { today, anchors: [{ id: "day", interval: ["2008-05-10", "2008-05-10"] }] };

  // Days are exact, weeks give three days on either side, months and years a month; "about" gives more.
  it.each<[string, Interval]>([
    ["3日後", ["2008-05-13", "2008-05-13"]],
    ["約3日後", ["2008-05-09", "2008-05-17"]],
    ["2週間後", ["2008-05-21", "2008-05-27"]],
    ["その2週間前", ["2008-04-23", "2008-04-29"]],
    ["about two weeks later", ["2008-05-17", "2008-05-31"]],
    ["three days later", ["2008-05-13", "2008-05-13"]],
    ["3か月後", ["2008-07-01", "2008-09-30"]],
    ["約3か月後", ["2008-06-01", "2008-10-31"]],
    ["3年後", ["2010-11-01", "2011-11-30"]],
    ["about ten years later", ["2017-10-01", "2018-12-31"]],
    ["1年以上後", ["2009-05-10", null]],
    ["over a year before that", [null, "2007-05-10"]],
    ["less than a year later", ["2008-05-10", "2009-05-10"]],
    ["less than two months before that", ["2008-03-10", "2008-05-10"]],
  ])("%s", (text, interval) => expect(readDate(text, day)!.interval).toEqual(interval));
});

describe("a year of an animal, of which every twelfth is one", () => {
  it.each<[string, Interval | undefined]>([
    ["丑年", wholeYear(2009)],
    ["ねずみ年", wholeYear(2008)],
    ["子年", wholeYear(2008)],
    ["丑年3月", wholeMonth(2009, 3)],
    ["丑年の春", ["2009-03-01", "2009-05-31"]],
    ["寅年", wholeYear(2010)],
    ["the year of the ox", wholeYear(2009)],
    ["the year of the ox, in March", wholeMonth(2009, 3)],
  ])("%s", (text, interval) => {
    expect(readDate(text, { today, period: ["2001-01-01", "2010-12-31"] })?.interval).toEqual(interval);
    expect(readDate(text, { today })?.interval).toBeUndefined();
  });
});

describe("what it is counted from", () => {
  it("is the last answer that has both ends", () => {
    const anchors: Anchor[] = [
      { id: "open", interval: [null, "2009-09-16"] },
      { id: "day", interval: ["2007-03-10", "2007-03-10"] },
      asked,
    ];
    expect(readDate("the next day", { today, anchors })).toMatchObject({
      interval: ["2007-03-11", "2007-03-11"],
      relative: { id: "day" },
    });
    expect(readDate("翌月", { today, anchors: anchors.slice(0, 1) })).toBeUndefined();
  });

  it("is rather a date of the same text", () => {
    const texts = ["2006年3月の翌月", "the month after March 2006"];
    for (const text of texts) {
      const reading = readDate(text, known)!;
      expect(reading.interval).toEqual(wholeMonth(2006, 4));
      expect(reading.relative).toBeUndefined();
    }
  });

  it("is as vague as it was told: the month after some day of 2008", () => {
    const anchors = [{ id: "year", interval: wholeYear(2008) }];
    expect(readDate("翌月", { today, anchors })!.interval).toEqual(["2008-02-01", "2009-01-31"]);
  });
});

describe("a date without a year", () => {
  it.each(["8月末", "in September", "夏ごろ", "年末", "6月15日", "Christmas"])(
    "is known for one: %s",
    (text) => {
      expect(lacksYear(text, { today, period })).toBe(true);
      expect(readDate(text, { today, period })).toBeUndefined();
    },
  );
  it.each(["2009年8月", "わからない", "電話で", "去年"])("is none: %s", (text) =>
    expect(lacksYear(text, { today, period })).toBe(false),
  );
});
