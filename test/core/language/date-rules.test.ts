/** The rules of dates, each on both sides of its borders, reckoned a second time with the machine's calendar. */
import { describe, it } from "vitest";
import { expectDates } from "../../support/date-table.ts";
import { type Days, dayDays, iso, monthDays, shiftDays, yearDays } from "../../support/reckoning.ts";

const today = "2026-11-22";

const means = (name: string, rows: Readonly<Record<string, Days>>): void =>
  it(name, () => expectDates(rows, today));

const MONTHS: readonly (readonly [year: number, month: number, english: string, last: number])[] = [
  [2009, 1, "January", 31],
  [2008, 2, "February", 29],
  [2009, 2, "February", 28],
  [2009, 4, "April", 30],
  [2009, 12, "December", 31],
];

describe("a part of a month", () => {
  for (const [year, month, english, last] of MONTHS) {
    const parts: Readonly<Record<string, readonly [first: number, last: number]>> = {
      [`${year}年${month}月上旬`]: [1, 10],
      [`${year}年${month}月の初め`]: [1, 10],
      [`${year}年${month}月中旬`]: [11, 20],
      [`${year}年${month}月半ば`]: [11, 20],
      [`${year}年${month}月下旬`]: [21, last],
      [`${year}年${month}月末`]: [21, last],
      [`${year}年${month}月の終わり`]: [21, last],
      [`${year}年${month}月前半`]: [1, 15],
      [`${year}年${month}月後半`]: [16, last],
      [`${year}年${month}月上旬から中旬`]: [1, 20],
      [`${year}年${month}月中旬から下旬`]: [11, last],
      [`early ${english} ${year}`]: [1, 10],
      [`the beginning of ${english} ${year}`]: [1, 10],
      [`mid ${english} ${year}`]: [11, 20],
      [`late ${english} ${year}`]: [21, last],
      [`the end of ${english} ${year}`]: [21, last],
      [`first half of ${english} ${year}`]: [1, 15],
      [`second half of ${english} ${year}`]: [16, last],
      [`mid to late ${english} ${year}`]: [11, last],
    };
    const named = (text: string, [from, to]: readonly [number, number], by = 0): [string, Days] => [
      text,
      [iso(year, month, from - by), iso(year, month, to + by)],
    ];
    means(
      `of ${english} ${year}`,
      Object.fromEntries(Object.entries(parts).map(([text, days]) => named(text, days))),
    );
    // About a part of a month is five days either way.
    means(
      `about one of ${english} ${year}`,
      Object.fromEntries(
        Object.entries(parts).flatMap(([text, days]) => [
          /[a-z]/.test(text) ? named(`around ${text}`, days, 5) : named(`${text}ごろ`, days, 5),
        ]),
      ),
    );
  }
});

describe("a part of a year", () => {
  for (const year of [1999, 2009]) {
    means(`of ${year}`, {
      [`${year}年の初め`]: monthDays(year, 1, 4),
      [`${year}年初頭`]: monthDays(year, 1, 4),
      [`${year}年半ば`]: monthDays(year, 5, 8),
      [`${year}年前半`]: monthDays(year, 1, 6),
      [`${year}年後半`]: monthDays(year, 7, 12),
      [`${year}年の終わり`]: monthDays(year, 10, 12),
      [`${year}年末`]: monthDays(year, 12),
      [`early ${year}`]: monthDays(year, 1, 4),
      [`early in ${year}`]: monthDays(year, 1, 4),
      [`mid ${year}`]: monthDays(year, 5, 8),
      [`the middle of ${year}`]: monthDays(year, 5, 8),
      [`late ${year}`]: monthDays(year, 9, 12),
      [`mid to late ${year}`]: monthDays(year, 5, 12),
      [`early to mid ${year}`]: monthDays(year, 1, 8),
      [`the start of ${year}`]: monthDays(year, 1, 4),
      // About it is a month either way, but the beginning is vague already, and the end of no year after.
      [`${year}年の初めごろ`]: monthDays(year, 1, 4),
      [`${year}年前半ごろ`]: monthDays(year, 1, 7),
      [`${year}年半ばごろ`]: monthDays(year, 4, 9),
      [`${year}年後半ごろ`]: monthDays(year, 6, 12),
      [`${year}年の終わりごろ`]: monthDays(year, 9, 12),
      [`around early ${year}`]: monthDays(year, 1, 5),
      [`around mid ${year}`]: monthDays(year, 4, 9),
      [`around late ${year}`]: monthDays(year, 8, 12),
      // A season is vague already.
      [`${year}年春`]: monthDays(year, 3, 5),
      [`${year}年の春ごろ`]: monthDays(year, 3, 5),
      [`${year}年の夏ごろ`]: monthDays(year, 6, 8),
      [`around summer ${year}`]: monthDays(year, 6, 8),
      [`${year}年の秋ごろ`]: monthDays(year, 9, 11),
      [`${year}年冬`]: monthDays(year, 1, 14),
      [`${year}年度`]: monthDays(year, 4, 15),
      [`${year}年度前半`]: monthDays(year, 4, 9),
      [`${year}年度後半`]: monthDays(year, 10, 15),
      [`${year}年度の終わり`]: monthDays(year, 13, 15),
      [`${year}年度第1四半期`]: monthDays(year, 4, 6),
      [`${year}年度第4四半期`]: monthDays(year, 13, 15),
      [`${year}年度の夏`]: monthDays(year, 6, 8),
      [`${year}年第4四半期`]: monthDays(year, 10, 12),
      [`fiscal ${year}`]: monthDays(year, 4, 15),
      [`Q2 ${year}`]: monthDays(year, 4, 6),
    });
  }
});

describe("ten years", () => {
  // A tenth of ten years is a year: a third of a year's parts are rounded out to whole years.
  means("whole and in part", {
    "1990年代": yearDays(1990, 1999),
    "1990年代前半": yearDays(1990, 1994),
    "1990年代後半": yearDays(1995, 1999),
    "90年代": yearDays(1990, 1999),
    "the 1990s": yearDays(1990, 1999),
    "first half of the 1990s": yearDays(1990, 1994),
    "second half of the 1990s": yearDays(1995, 1999),
    昭和50年代: yearDays(1975, 1984),
    平成10年代: yearDays(1998, 2007),
    "1990年代ごろ": yearDays(1990, 1999),
    "the nineties": yearDays(1990, 1999),
    "the eighties": yearDays(1980, 1989),
    "2010年か2011年": yearDays(2010, 2011),
  });
});

describe("about", () => {
  for (const year of [2000, 2009])
    means(`around ${year}`, {
      [`${year}年ごろ`]: yearDays(year - 1, year + 1),
      [`around ${year}`]: yearDays(year - 1, year + 1),
      [`${year}年1月ごろ`]: monthDays(year, 0, 2),
      [`around January ${year}`]: monthDays(year, 0, 2),
      [`${year}年2月ごろ`]: monthDays(year, 1, 3),
      [`${year}年12月ごろ`]: monthDays(year, 11, 13),
      [`about December ${year}`]: monthDays(year, 11, 13),
      [`${year}年1月3日ごろ`]: [iso(year, 1, -2), iso(year, 1, 8)],
      [`around 28 February ${year}`]: [iso(year, 2, 23), iso(year, 2, 33)],
      [`${year}年12月31日ごろ`]: [iso(year, 12, 26), iso(year, 12, 36)],
      [`${year}年か${year + 1}年ごろ`]: yearDays(year - 1, year + 2),
      [`around ${year} or ${year + 1}`]: yearDays(year - 1, year + 2),
      [`${year}年3月か4月ごろ`]: monthDays(year, 2, 5),
    });
});

describe("bounds", () => {
  // What is named belongs to まで and から, not to より前 and より後.
  const bases: readonly (readonly [ja: string, en: string, days: readonly [string, string]])[] = [
    ["2009年", "2009", yearDays(2009)],
    ["2009年1月", "January 2009", monthDays(2009, 1)],
    ["2008年2月", "February 2008", monthDays(2008, 2)],
    ["2009年12月", "December 2009", monthDays(2009, 12)],
    ["2009年1月1日", "January 1 2009", dayDays(2009, 1, 1)],
    ["2008年2月29日", "29 February 2008", dayDays(2008, 2, 29)],
    ["2009年12月31日", "December 31 2009", dayDays(2009, 12, 31)],
    ["2009年の夏", "summer 2009", monthDays(2009, 6, 8)],
    ["2009年8月上旬", "early August 2009", [iso(2009, 8, 1), iso(2009, 8, 10)]],
  ];
  for (const [ja, en, [from, to]] of bases) {
    const [before, after] = [shiftDays(from, -1), shiftDays(to, 1)];
    means(`before and after ${en}`, {
      [`${ja}まで`]: [null, to],
      [`${ja}以前`]: [null, to],
      [`${ja}より前`]: [null, before],
      [`${ja}の前`]: [null, before],
      [`${ja}から`]: [from, null],
      [`${ja}以降`]: [from, null],
      [`${ja}より後`]: [after, null],
      [`by ${en}`]: [null, to],
      [`until ${en}`]: [null, to],
      [`before ${en}`]: [null, before],
      [`since ${en}`]: [from, null],
      [`from ${en}`]: [from, null],
      [`after ${en}`]: [after, null],
      [`${en} or later`]: [from, null],
      [`${en} or earlier`]: [null, to],
    });
  }
  // "Before about August" may be up to where "about August" ends.
  means("about a date", {
    "before around August 2009": [null, iso(2009, 9, 30)],
    "after around August 2009": [iso(2009, 7, 1), null],
    "until around August 2009": [null, iso(2009, 9, 30)],
    "since around August 2009": [iso(2009, 7, 1), null],
    "2009年8月ごろまで": [null, iso(2009, 9, 30)],
    "2009年8月ごろから": [iso(2009, 7, 1), null],
  });
});

describe("from one date to another", () => {
  means("with and without years of their own", {
    "2008年から2009年": yearDays(2008, 2009),
    "2008年から2009年まで": yearDays(2008, 2009),
    "2008年〜2009年": yearDays(2008, 2009),
    "2008年6月から9月": monthDays(2008, 6, 9),
    "2008年6月から9月まで": monthDays(2008, 6, 9),
    "2008年6月〜9月": monthDays(2008, 6, 9),
    // The end without a year of its own lies in the next one, the start in the one before.
    "2008年11月から3月": monthDays(2008, 11, 15),
    "2008年12月から1月": monthDays(2008, 12, 13),
    "2008年6月から6月": monthDays(2008, 6),
    "from November to March 2009": monthDays(2008, 11, 15),
    "from December to January 2009": monthDays(2008, 12, 13),
    "from June to September 2008": monthDays(2008, 6, 9),
    "between June and September 2008": monthDays(2008, 6, 9),
    "between 2007 and 2009": yearDays(2007, 2009),
    "June to September 2008": monthDays(2008, 6, 9),
    // Both have their own: turned round, all of both.
    "2009年から2008年": yearDays(2008, 2009),
    "2009年6月から2008年9月まで": [iso(2008, 9, 1), iso(2009, 6, 30)],
    "after June 2008 and before September 2008": [iso(2008, 7, 1), iso(2008, 8, 31)],
    "after June 2008 until September 2008": [iso(2008, 7, 1), iso(2008, 9, 30)],
    "from June 2008 until September 2008": monthDays(2008, 6, 9),
    "from June 2008 to before September 2008": [iso(2008, 6, 1), iso(2008, 8, 31)],
    "2008年6月から2008年9月より前": [iso(2008, 6, 1), iso(2008, 8, 31)],
    "2008年6月10日から20日": [iso(2008, 6, 10), iso(2008, 6, 20)],
    "2008年6月10日から7月5日まで": [iso(2008, 6, 10), iso(2008, 7, 5)],
    "2008年12月20日から1月5日": [iso(2008, 12, 20), iso(2009, 1, 5)],
  });
});

describe("one date or another", () => {
  means("in the widest sense of both", {
    "2007年か2009年": yearDays(2007, 2009),
    "2009年か2007年": yearDays(2007, 2009),
    "2007 or 2009": yearDays(2007, 2009),
    "2007年か2008年か2009年": yearDays(2007, 2009),
    "2009年6月か8月": monthDays(2009, 6, 8),
    "June or August 2009": monthDays(2009, 6, 8),
    "6月か7月か8月、2009年": monthDays(2009, 6, 8),
    "2009年春か夏": monthDays(2009, 3, 8),
    "before June or July 2009": [null, iso(2009, 5, 31)],
    "2009年6月か7月まで": [null, iso(2009, 7, 31)],
    "since June or July 2009": [iso(2009, 6, 1), null],
  });
});
