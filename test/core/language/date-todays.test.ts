/** What is counted from today, on days when the count crosses a month, a year, a leap day or a week. */
import { describe, it } from "vitest";
import { expectDates } from "../../support/date-table.ts";
import {
  type Days,
  dayDays,
  figures,
  iso,
  mondayBefore,
  monthDays,
  shiftDays,
  weekdayOf,
  yearDays,
} from "../../support/reckoning.ts";

/** A Sunday, a Monday, a Wednesday; the first and last of a year, of a short month, a leap day. */
const TODAYS = ["2026-11-22", "2026-11-23", "2027-01-01", "2027-03-31", "2028-02-29", "2026-12-31"];

const JA = [..."日月火水木金土"];
const EN = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

describe.each(TODAYS)("counted from %s", (today) => {
  const means = (name: string, rows: Readonly<Record<string, Days>>): void =>
    it(name, () => expectDates(rows, today));
  const [year, month, date] = figures(today);
  const day = (by: number): Days => [shiftDays(today, by), shiftDays(today, by)];
  const monday = mondayBefore(today);
  const weeks = (by: number): Days => [shiftDays(monday, 7 * by), shiftDays(monday, 7 * by + 6)];
  /** The business year begins in April. */
  const business = month < 4 ? year - 1 : year;
  /** Several days either way, and none to come. */
  const around = (by: number, slack: number): Days => {
    const latest = shiftDays(today, slack - by);
    return [shiftDays(today, -by - slack), latest > today ? today : latest];
  };
  const monthsAgo = (count: number): readonly [string, string] => monthDays(year, month - count);

  means("words for days, weeks, months and years", {
    今日: day(0),
    昨日: day(-1),
    おととい: day(-2),
    さきおととい: day(-3),
    明日: day(1),
    明後日: day(2),
    yesterday: day(-1),
    "the day before yesterday": day(-2),
    tomorrow: day(1),
    今週: weeks(0),
    先週: weeks(-1),
    先々週: weeks(-2),
    来週: weeks(1),
    "last week": weeks(-1),
    "the week before last": weeks(-2),
    今月: monthDays(year, month),
    先月: monthDays(year, month - 1),
    先々月: monthDays(year, month - 2),
    来月: monthDays(year, month + 1),
    "last month": monthDays(year, month - 1),
    先月5日: dayDays(year, month - 1, 5),
    先月の28日: dayDays(year, month - 1, 28),
    "the 5th of last month": dayDays(year, month - 1, 5),
    先月末: [iso(year, month - 1, 21), iso(year, month, 0)],
    今年: yearDays(year),
    去年: yearDays(year - 1),
    一昨年: yearDays(year - 2),
    さきおととし: yearDays(year - 3),
    来年: yearDays(year + 1),
    "the year before last": yearDays(year - 2),
    去年の3月: monthDays(year - 1, 3),
    "March last year": monthDays(year - 1, 3),
    去年の夏: monthDays(year - 1, 6, 8),
    今年度: monthDays(business, 4, 15),
    昨年度: monthDays(business - 1, 4, 15),
    "last fiscal year": monthDays(business - 1, 4, 15),
  });

  means(
    "weekdays",
    Object.fromEntries(
      JA.flatMap((name, index): [string, Days][] => {
        // Weeks begin on Monday, so Sunday is the last of its week.
        const of = (by: number) => shiftDays(monday, 7 * by + ((index + 6) % 7));
        let last = shiftDays(today, -1);
        while (weekdayOf(last) !== index) last = shiftDays(last, -1);
        let next = shiftDays(today, 1);
        while (weekdayOf(next) !== index) next = shiftDays(next, 1);
        return [
          [`先週の${name}曜日`, [of(-1), of(-1)]],
          [`今週の${name}曜`, [of(0), of(0)]],
          [`来週の${name}曜`, [of(1), of(1)]],
          [`${EN[index]} last week`, [of(-1), of(-1)]],
          [`${EN[index]} of last week`, [of(-1), of(-1)]],
          [`this ${EN[index]}`, [of(0), of(0)]],
          [`last ${EN[index]}`, [last, last]],
          [`next ${EN[index]}`, [next, next]],
          [`この前の${name}曜`, [last, last]],
        ];
      }),
    ),
  );

  for (const count of [1, 2, 3, 5, 9, 10, 11, 14, 15, 19])
    means(`${count} years ago`, {
      [`${count}年前`]: yearDays(year - count),
      [`${count} years ago`]: yearDays(year - count),
    });
  // From twenty on a round number is two years either way.
  for (const count of [20, 25, 30])
    means(`round numbers of years ago: ${count}`, {
      [`${count}年前`]: yearDays(year - count - 2, year - count + 2),
    });
  for (const count of [21, 24, 26])
    means(`other numbers of years ago from twenty on: ${count}`, {
      [`${count}年前`]: yearDays(year - count),
    });
  // "About" is a year either way, two of a round number from fifteen on.
  for (const count of [1, 2, 9, 10, 11, 14, 16, 18])
    means(`about so many years ago: ${count}`, {
      [`${count}年くらい前`]: yearDays(year - count - 1, year - count + 1),
    });
  for (const count of [15, 20, 25])
    means(`about a round number of years ago: ${count}`, {
      [`${count}年くらい前`]: yearDays(year - count - 2, year - count + 2),
    });

  means("years between two numbers, or before a month", {
    "2、3年前": yearDays(year - 3, year - 2),
    "9、10年前": yearDays(year - 10, year - 9),
    // After ten years two numbers beside each other are a year each way, three are wide enough.
    "10、11年前": yearDays(year - 12, year - 9),
    "17、8年前": yearDays(year - 19, year - 16),
    "10 to 12 years ago": yearDays(year - 12, year - 10),
    数年前: yearDays(year - 6, year - 2),
    "a couple of years ago": yearDays(year - 3, year - 2),
    "10年以上前": [
      null,
      iso(year - 10, month, month === 2 && (year - 10) % 4 > 0 ? Math.min(date, 28) : date),
    ],
    "a decade ago": [yearDays(year - 11)[0], yearDays(year - 9)[1]],
    "3年前の8月": monthDays(year - 3, 8),
    "3年前の春": monthDays(year - 3, 3, 5),
    "20年前の8月": monthDays(year - 20, 8),
  });

  for (const count of [1, 2, 3, 6, 11, 12, 13, 18, 24])
    means(`${count} months ago`, {
      [`${count}か月前`]: monthsAgo(count),
      [`${count} months ago`]: monthsAgo(count),
      [`${count}か月くらい前`]: [monthsAgo(count + 1)[0], monthsAgo(count - 1)[1]],
    });
  means("half years, and years with months", {
    "2、3か月前": [monthsAgo(3)[0], monthsAgo(2)[1]],
    "a few months ago": [monthsAgo(6)[0], monthsAgo(2)[1]],
    // Half a year is a quarter of a year either way.
    半年前: [monthsAgo(9)[0], monthsAgo(3)[1]],
    "half a year ago": [monthsAgo(9)[0], monthsAgo(3)[1]],
    "1年半前": [monthsAgo(21)[0], monthsAgo(15)[1]],
    "2年半前": [monthsAgo(33)[0], monthsAgo(27)[1]],
    "a year and a half ago": [monthsAgo(21)[0], monthsAgo(15)[1]],
    "1年3か月前": monthsAgo(15),
    "2年11か月前": monthsAgo(35),
    "1 year 2 months ago": monthsAgo(14),
  });

  for (const count of [1, 2, 3, 8])
    means(`${count} weeks ago`, {
      [`${count}週間前`]: around(7 * count, 3),
      [`${count} weeks ago`]: around(7 * count, 3),
      [`${count}週間くらい前`]: around(7 * count, 7),
      [`about ${count} weeks ago`]: around(7 * count, 7),
    });
  for (const count of [1, 2, 10, 30, 90])
    means(`${count} days ago`, {
      [`${count}日前`]: around(count, 0),
      [`${count} days ago`]: around(count, 0),
    });
  // About so many days is one less than they are, at least one and at most five.
  for (const [count, slack] of [
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 3],
    [5, 4],
    [6, 5],
    [7, 5],
    [30, 5],
  ] as const)
    means(`about ${count} days ago`, {
      [`${count}日くらい前`]: around(count, slack),
      [`about ${count} days ago`]: around(count, slack),
    });

  means("lengths with a limit or between two numbers", {
    "2、3日前": [shiftDays(today, -3), shiftDays(today, -2)],
    "2、3週間前": [shiftDays(today, -24), shiftDays(today, -11)],
    "2週間以上前": [null, shiftDays(today, -14)],
    "10日以上前": [null, shiftDays(today, -10)],
    "more than 3 weeks ago": [null, shiftDays(today, -21)],
    "less than 10 days ago": [shiftDays(today, -10), today],
    過去2週間: [shiftDays(today, -14), today],
    過去10日間: [shiftDays(today, -10), today],
    "the past three weeks": [shiftDays(today, -21), today],
  });
});
