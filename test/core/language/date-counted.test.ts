/** What is counted from another date, which of several is meant, and the year of a date without one. */
import { describe, expect, it } from "vitest";
import type { Interval } from "../../../src/core/day.ts";
import { readDates } from "../../../src/core/language/dates.ts";
import { expectDates } from "../../support/date-table.ts";
import { readDate } from "../../support/read-date.ts";
import {
  type Days,
  dayDays,
  iso,
  mondayBefore,
  monthDays,
  shiftDays,
  weekdayOf,
  yearDays,
} from "../../support/reckoning.ts";

const today = "2026-11-22";
const means = (name: string, rows: Readonly<Record<string, Days>>): void =>
  it(name, () => expectDates(rows, today));

describe("beside another date", () => {
  // A Sunday, a Monday, a Wednesday; the last of a year, of a leap February.
  for (const [year, month, day, english] of [
    [2009, 8, 16, "August"],
    [2009, 8, 17, "August"],
    [2009, 9, 16, "September"],
    [2008, 12, 31, "December"],
    [2008, 2, 29, "February"],
  ] as const) {
    const date = iso(year, month, day);
    const by = (days: number): Days => [shiftDays(date, days), shiftDays(date, days)];
    const [ja, en] = [`${year}年${month}月${day}日`, `${english} ${day} ${year}`];
    const monday = mondayBefore(date);
    means(`the ${en}`, {
      [`${ja}の翌日`]: by(1),
      [`${ja}の前日`]: by(-1),
      // The seven days that follow it, or the calendar's next week.
      [`${ja}の翌週`]: [shiftDays(date, 1), shiftDays(monday, 13)],
      [`${ja}の前の週`]: [shiftDays(monday, -7), shiftDays(date, -1)],
      [`${ja}の翌月`]: monthDays(year, month + 1),
      [`${ja}の前月`]: monthDays(year, month - 1),
      [`${ja}の翌年`]: yearDays(year + 1),
      [`${ja}の前年`]: yearDays(year - 1),
      [`${ja}の翌々年`]: yearDays(year + 2),
      [`the day after ${en}`]: by(1),
      [`the day before ${en}`]: by(-1),
      [`the week after ${en}`]: [shiftDays(date, 1), shiftDays(monday, 13)],
      [`the week before ${en}`]: [shiftDays(monday, -7), shiftDays(date, -1)],
      [`the month after ${en}`]: monthDays(year, month + 1),
      [`the year before ${en}`]: yearDays(year - 1),
      [`${ja}の3日後`]: by(3),
      [`${ja}の3日前`]: by(-3),
      [`${ja}から10日後`]: by(10),
      [`three days after ${en}`]: by(3),
      [`three days before ${en}`]: by(-3),
      // Weeks leave three days, "about" four more.
      [`${ja}の2週間後`]: [shiftDays(date, 11), shiftDays(date, 17)],
      [`${ja}の2週間前`]: [shiftDays(date, -17), shiftDays(date, -11)],
      [`two weeks after ${en}`]: [shiftDays(date, 11), shiftDays(date, 17)],
      [`${ja}の約3日後`]: [shiftDays(date, -1), shiftDays(date, 7)],
      [`about two weeks after ${en}`]: [shiftDays(date, 7), shiftDays(date, 21)],
      [`${ja}の10日以上後`]: [shiftDays(date, 10), null],
      [`more than 10 days before ${en}`]: [null, shiftDays(date, -10)],
      [`less than 10 days after ${en}`]: [date, shiftDays(date, 10)],
      [`less than 10 days before ${en}`]: [shiftDays(date, -10), date],
    });
  }

  // Up to two months are counted exactly, more leave one; a year three, more years six; half years three.
  means("months and years from a month", {
    "2009年8月の1か月後": monthDays(2009, 9),
    "2009年8月の2か月後": monthDays(2009, 10),
    "2009年8月の3か月後": monthDays(2009, 10, 12),
    "2009年8月の2か月前": monthDays(2009, 6),
    "2009年8月の3か月前": monthDays(2009, 4, 6),
    "2009年8月の約2か月後": monthDays(2009, 9, 11),
    "2009年8月の半年後": monthDays(2009, 11, 17),
    "2009年8月の1年後": monthDays(2010, 5, 11),
    "2009年8月の2年後": monthDays(2011, 2, 14),
    "2009年8月の1年半後": monthDays(2010, 11, 17),
    "2009年8月の1年3か月後": monthDays(2010, 8, 14),
    "two months after August 2009": monthDays(2009, 10),
    "half a year after August 2009": monthDays(2009, 11, 17),
    "a year before August 2009": monthDays(2008, 5, 11),
    "2009年8月の1年以上前": [null, iso(2008, 8, 31)],
    "more than a year after August 2009": [iso(2010, 8, 1), null],
    "less than a year after August 2009": [iso(2009, 8, 1), iso(2010, 8, 31)],
  });
  means("years from a year", {
    "2009年の1年後": yearDays(2010),
    "2009年の2年前": yearDays(2007),
    "two years after 2009": yearDays(2011),
    "2009年の3か月後": monthDays(2009, 3, 16),
  });
});

describe("one of several", () => {
  const NAMES = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
  const WORDS = "- first second third fourth fifth".split(" ");
  for (const [year, month, english] of [
    [2009, 8, "August"],
    [2009, 2, "February"],
    [2008, 2, "February"],
  ] as const) {
    const days = Array.from({ length: 31 }, (_, index) => iso(year, month, index + 1)).filter((day) =>
      day.startsWith(iso(year, month, 1).slice(0, 7)),
    );
    it(`weekdays of ${english} ${year}`, () => {
      const rows: Record<string, Days> = {};
      for (const [weekday, name] of NAMES.entries()) {
        const all = days.filter((day) => weekdayOf(day) === weekday);
        const ja = [..."日月火水木金土"][weekday];
        for (const [index, day] of all.entries()) {
          rows[`${year}年${month}月第${index + 1}${ja}曜`] = [day, day];
          rows[`the ${WORDS[index + 1]} ${name} of ${english} ${year}`] = [day, day];
        }
        const last = all.at(-1)!;
        rows[`${year}年${month}月最後の${ja}曜日`] = [last, last];
        rows[`last ${name} of ${english} ${year}`] = [last, last];
        if (all.length === 4)
          expect(readDates(`${year}年${month}月第5${ja}曜`, { today })).toEqual([
            expect.objectContaining({ problem: "impossible", interval: monthDays(year, month) }),
          ]);
      }
      expectDates(rows, today);
    });
    it(`weeks of ${english} ${year}`, () => {
      const rows: Record<string, Days> = {};
      for (let n = 1; n <= Math.ceil(days.length / 7); n++) {
        // Seven days each from the first on; the calendar's weeks from the broken first one on; or from the first
        // that is mostly in the month.
        const starts = [
          shiftDays(days[0]!, 7 * (n - 1)),
          shiftDays(mondayBefore(days[0]!), 7 * (n - 1)),
          shiftDays(mondayBefore(days[3]!), 7 * (n - 1)),
        ].sort();
        const week: Days = [starts[0]!, shiftDays(starts[2]!, 6)];
        rows[`${year}年${month}月第${n}週`] = week;
        rows[`${year}年${month}月の${n}週目`] = week;
        rows[`the ${WORDS[n]} week of ${english} ${year}`] = week;
      }
      const last = days.at(-1)!;
      const begins = [shiftDays(last, -6), mondayBefore(last)].sort();
      rows[`last week of ${english} ${year}`] = [begins[0]!, shiftDays(mondayBefore(last), 6)];
      rows[`${year}年${month}月の最終週`] = [begins[0]!, shiftDays(mondayBefore(last), 6)];
      rows[`last day of ${english} ${year}`] = [last, last];
      expectDates(rows, today);
    });
  }
});

describe("which month or season", () => {
  const MONTHS =
    "January February March April May June July August September October November December".split(" ");
  it.each(Array.from({ length: 12 }, (_, index) => index + 1))("in month %i", (now) => {
    const day = iso(2026, now, 15);
    const rows: Record<string, Days> = {};
    for (const [index, name] of MONTHS.entries()) {
      const month = index + 1;
      rows[`this ${name}`] = monthDays(2026, month);
      rows[`next ${name}`] = monthDays(now < month ? 2026 : 2027, month);
      // The latest that is over; one that is hardly over is last year's for some.
      const [last] = monthDays(now > month ? 2026 : 2025, month);
      const since = now - month;
      rows[`last ${name}`] =
        since === 1 || since === 2
          ? [iso(2025, month, 1), monthDays(2026, month)[1]]
          : [last, monthDays(now > month ? 2026 : 2025, month)[1]];
    }
    for (const [name, first, over] of [
      ["spring", 3, 5],
      ["summer", 6, 8],
      ["autumn", 9, 11],
    ] as const) {
      rows[`this ${name}`] = monthDays(2026, first, over);
      rows[`last ${name}`] = monthDays(now > over ? 2026 : 2025, first, over);
      rows[`next ${name}`] = monthDays(now < first ? 2026 : 2027, first, over);
    }
    rows["last winter"] = monthDays(2025, 12, 14);
    expectDates(rows, day);
  });

  it("the day of a month with its weekday is the last one, of this month and the two before", () =>
    expectDates(
      {
        // November 2026: the 1st is a Sunday. October's is a Thursday, September's a Tuesday.
        "Sunday the 22nd": dayDays(2026, 11, 22),
        "Saturday the 21st": dayDays(2026, 11, 21),
        "Saturday 21st": dayDays(2026, 11, 21),
        "Saturday the 31st": dayDays(2026, 10, 31),
        "Friday the 23rd": dayDays(2026, 10, 23),
        "Tuesday the 1st": dayDays(2026, 9, 1),
        "21日土曜": dayDays(2026, 11, 21),
        "21日の土曜日": dayDays(2026, 11, 21),
        "31日の土曜": dayDays(2026, 10, 31),
        "1日の火曜日": dayDays(2026, 9, 1),
      },
      today,
    ));

  it.each(["Monday the 23rd", "Monday the 31st", "Saturday the 1st", "23日の月曜", "31日の月曜"])(
    "and is none before them or to come: %s",
    (text) => expect(readDates(text, { today })).toEqual([]),
  );
});

describe("the year of a date without one", () => {
  it.each<[string, Interval, Interval | undefined]>([
    ["8月", ["2009-01-01", "2009-12-31"], ["2009-08-01", "2009-08-31"]],
    ["8月", ["2009-01-01", "2010-07-31"], ["2009-08-01", "2009-08-31"]],
    ["8月", ["2009-01-01", "2010-08-01"], undefined],
    ["8月", ["2008-08-31", "2009-07-31"], ["2008-08-01", "2008-08-31"]],
    ["8月", ["2008-09-01", "2009-08-01"], ["2009-08-01", "2009-08-31"]],
    ["8月", ["2008-09-01", "2009-07-31"], undefined],
    ["8月16日", ["2009-08-16", "2010-08-15"], ["2009-08-16", "2009-08-16"]],
    ["8月16日", ["2009-08-16", "2010-08-16"], undefined],
    ["2月29日", ["2007-01-01", "2010-01-31"], ["2008-02-29", "2008-02-29"]],
    ["夏", ["2009-01-01", "2009-12-31"], ["2009-06-01", "2009-08-31"]],
    ["8月末", ["2009-01-01", "2009-12-31"], ["2009-08-21", "2009-08-31"]],
    // It begins in the year before.
    ["年末年始", ["2009-01-01", "2009-11-30"], ["2008-12-01", "2009-01-31"]],
    ["8月", ["2009-01-01", null], undefined],
    ["8月", [null, "2009-12-31"], undefined],
  ])("%s in %j", (text, period, interval) =>
    expect(readDate(text, { today, period })?.interval).toEqual(interval),
  );

  const reads = (text: string, ...dates: readonly Days[]): void =>
    expect(
      readDates(text, { today }).map(({ interval }) => interval),
      text,
    ).toEqual(dates);

  it("is that of the date before it, or of one of the next three", () => {
    reads("2009年8月に申し込み、9月に解約", monthDays(2009, 8), monthDays(2009, 9));
    reads("2008年8月、2009年3月、5月", monthDays(2008, 8), monthDays(2009, 3), monthDays(2009, 5));
    reads("8月に電話、2009年9月に解約", monthDays(2009, 8), monthDays(2009, 9));
    reads(
      "5月に電話、6月に電話、7月に電話、2009年9月に解約",
      monthDays(2009, 5),
      monthDays(2009, 6),
      monthDays(2009, 7),
      monthDays(2009, 9),
    );
    reads(
      "4月に電話、5月に電話、6月に電話、7月に電話、2009年9月に解約",
      monthDays(2009, 5),
      monthDays(2009, 6),
      monthDays(2009, 7),
      monthDays(2009, 9),
    );
  });

  it("stands beside it, before it or after it", () => {
    for (const text of [
      "8月ごろ、2009年",
      "2009年、8月ごろ",
      "8月ごろ(2009年)",
      "around August, in 2009",
      "2009, around August",
    ])
      reads(text, monthDays(2009, 7, 9));
    reads("2009年頃の8月", [iso(2008, 8, 1), iso(2010, 8, 31)]);
    reads("8月16日(2009年)", dayDays(2009, 8, 16));
    reads("8月、2009年9月", monthDays(2009, 8), monthDays(2009, 9));
    reads("8月、2009年の夏", monthDays(2009, 8), monthDays(2009, 6, 8));
    reads("8月、2009年度", monthDays(2009, 8));
  });
});
