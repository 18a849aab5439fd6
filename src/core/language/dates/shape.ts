/** What one date phrase says before its year is known, and the days it means once it is. */
import {
  addDays,
  addMonths,
  type Day,
  dayExists,
  dayOf,
  daysInMonth,
  type Interval,
  monthOf,
  wholeMonth,
  wholeYear,
  yearOf,
} from "../../day.ts";
import type { Anchor } from "./anchor.ts";
import type { Part } from "./meaning.ts";
import { type Nth, placeNth } from "./nth.ts";

export interface Calendar {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

export interface Shape {
  /** More than one where the writing is ambiguous: 9/8/2009, 21年 without an era. */
  readonly calendars: readonly Calendar[];
  /** First and last month; winter's last is 14, the next February. */
  readonly season?: readonly [first: number, last: number];
  readonly part?: Part;
  /** 上旬から中旬, "mid to late": to the end of this one. */
  readonly lastPart?: Part;
  /** 年度: April to March. `decade`: 年代. */
  readonly span?: "fiscal" | "decade";
  /** Counted from today and so no calendar unit: "two weeks ago". */
  readonly fixed?: Interval;
  /** The year before this era's first: 平成20年か21年 stays in its era. */
  readonly era?: number;
  /** The third Wednesday, the last week of it. */
  readonly nth?: Nth;
  /** `fixed` is when an event was, and what is meant is about that time unless it is told from it. */
  readonly landmark?: true;
  /** There is no such year: 昭和70年. */
  readonly never?: true;
  /** What it was counted from, if not from today or a date of the same text. */
  readonly relative?: Anchor;
}

export interface Placed {
  readonly interval: readonly [Day, Day];
  readonly impossible?: true;
}

type Table = Readonly<Record<Part, readonly [number, number]>>;

const MONTHS_OF: Table = {
  opening: [1, 1],
  start: [1, 4],
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
  end: [10, 12],
  close: [12, 12],
  firstHalf: [1, 6],
  secondHalf: [7, 12],
};

const YEARS_OF: Table = {
  opening: [1, 1],
  start: [1, 5],
  early: [1, 5],
  mid: [4, 7],
  late: [7, 10],
  end: [8, 10],
  close: [10, 10],
  firstHalf: [1, 5],
  secondHalf: [6, 10],
};

const DAYS_OF: Table = {
  opening: [1, 10],
  start: [1, 10],
  early: [1, 10],
  mid: [11, 20],
  late: [21, 31],
  end: [21, 31],
  close: [21, 31],
  firstHalf: [1, 15],
  secondHalf: [16, 31],
};

const STARTS: ReadonlySet<Part | undefined> = new Set(["opening", "start", "early", "firstHalf"]);
const ENDS: ReadonlySet<Part | undefined> = new Set(["late", "end", "close", "secondHalf"]);

/** Months counted on past December: 14 is the next February. */
function months(year: number, first: number, last: number): readonly [Day, Day] {
  const january = dayOf(year, 1, 1);
  return [addMonths(january, first - 1), addDays(addMonths(january, last), -1)];
}

/** From the first part's beginning to the last part's end. */
const stretch = (table: Table, { part, lastPart }: Shape): readonly [number, number] =>
  part ? [table[part][0], table[lastPart ?? part][1]] : [1, table.secondHalf[1]];

function placeDecade(year: number, shape: Shape): readonly [Day, Day] {
  const [first, last] = stretch(YEARS_OF, shape);
  return [dayOf(year + first - 1, 1, 1), dayOf(year + last - 1, 12, 31)];
}

function placeYear(year: number, shape: Shape): Placed {
  const { season, span } = shape;
  if (span === "decade") return { interval: placeDecade(year, shape) };
  if (season && shape.part && season[1] - season[0] === 2)
    return { interval: placeSeason(year, season, shape.part) };
  if (season) {
    // "Winter 2008" is its January as much as its December, so both winters that touch 2008 from within.
    const [first, last] = season;
    // The third quarter of a business year begins in October; its summer is the calendar's.
    const quarters = span === "fiscal" && first % 3 === 1 && last % 3 === 0;
    if (quarters) return { interval: months(year, first + 3, last + 3) };
    return { interval: months(year, last === 14 ? 1 : first, last) };
  }
  const [first, last] = stretch(MONTHS_OF, shape);
  const shift = span === "fiscal" ? 3 : 0;
  return { interval: months(year, first + shift, last + shift) };
}

/** "Early autumn", 夏の終わり: its first two months, its last and the one after. */
function placeSeason(
  year: number,
  [first, last]: readonly [number, number],
  part: Part,
): readonly [Day, Day] {
  const january = last === 14 && !STARTS.has(part) ? year - 1 : year;
  if (STARTS.has(part)) return months(january, first, first + 1);
  return ENDS.has(part) ? months(january, last, last + 1) : months(january, first, last);
}

/** Undefined while the year, or the month of a lone day, is not known. */
export function place(calendar: Calendar, shape: Shape): Placed | undefined {
  const placed = placeWhole(calendar, shape);
  if (!placed || !shape.nth || placed.impossible || calendar.day !== undefined) return placed;
  const interval = placeNth(...placed.interval, shape.nth);
  if (!interval) return { ...placed, impossible: true };
  return { interval };
}

function placeWhole(calendar: Calendar, shape: Shape): Placed | undefined {
  const { year, month, day } = calendar;
  if (year === undefined) return undefined;
  if (month === undefined) return day === undefined ? placeYear(year, shape) : undefined;
  if (month < 1 || month > 12) return { interval: wholeYear(year) as [Day, Day], impossible: true };
  if (day !== undefined) {
    if (!dayExists(year, month, day))
      return { interval: wholeMonth(year, month) as [Day, Day], impossible: true };
    return { interval: [dayOf(year, month, day), dayOf(year, month, day)] };
  }
  if (!shape.part) return { interval: wholeMonth(year, month) as [Day, Day] };
  const [first, last] = stretch(DAYS_OF, shape);
  const end = Math.min(last, daysInMonth(year, month));
  return { interval: [dayOf(year, month, first), dayOf(year, month, end)] };
}

/** No year makes a 13th month or a 31 September. */
export const neverExists = ({ month, day }: Calendar): boolean =>
  month !== undefined && (month < 1 || month > 12 || (day !== undefined && !dayExists(2000, month, day)));

/** "2006年ごろ" may be a year off, "8月ごろ" a month, "16日ごろ" about five days. A season is vague already. */
export function widen([from, to]: readonly [Day, Day], shape: Shape): readonly [Day, Day] {
  const calendar = shape.calendars[0];
  if (shape.nth) return [addDays(from, -3), addDays(to, 3)];
  if (shape.season || shape.span === "decade") return [from, to];
  if (calendar?.day !== undefined || (calendar?.month !== undefined && shape.part))
    return [addDays(from, -5), addDays(to, 5)];
  // 年初め is vague already.
  if (shape.part === "start" && !shape.span) return [from, to];
  const wide = calendar?.month !== undefined || shape.part ? 1 : 12;
  // 去年の終わりごろ is no January, 去年の初めごろ no December.
  const [before, after] = [
    STARTS.has(shape.part) ? 0 : wide,
    ENDS.has(shape.lastPart ?? shape.part) ? 0 : wide,
  ];
  const first = addMonths(dayOf(yearOf(from), monthOf(from), 1), -before);
  const afterLast = addMonths(dayOf(yearOf(to), monthOf(to), 1), after + 1);
  return [first, addDays(afterLast, -1)];
}

export function hull(intervals: readonly (readonly [Day, Day])[]): readonly [Day, Day] {
  const days = intervals.flat().sort();
  return [days[0]!, days.at(-1)!];
}
