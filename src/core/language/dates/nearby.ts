/** 震災の直後, "shortly before Christmas 2008", お盆過ぎ, 11月の半ば過ぎ: on one side of a date, and not far from it. */
import {
  addDays,
  addMonths,
  type Day,
  type Interval,
  monthOf,
  startOfMonth,
  wholeMonth,
  wholeYear,
  yearOf,
} from "../../day.ts";
import type { Bound } from "./meaning.ts";
import type { Shape } from "./shape.ts";

const DAYS = 14;

const endOfMonth = (day: Day): Day => wholeMonth(yearOf(day), monthOf(day))[1]!;
const later = (day: Day, months: number): Day => endOfMonth(addMonths(startOfMonth(day), months));
const earlier = (day: Day, months: number): Day => addMonths(startOfMonth(day), -months);

/** Months that are still "right after" something of that kind. */
function reach({ landmark, era, fixed, calendars }: Shape): number {
  if (landmark || (era && fixed)) return 2;
  return calendars[0]?.day === undefined ? 1 : 0;
}

/** 半ば過ぎ: the rest of the month or year. */
function restOf({ calendars }: Shape, from: Day): Interval {
  const month = calendars[0]?.month !== undefined;
  return [from, month ? endOfMonth(from) : wholeYear(yearOf(from))[1]];
}

export const staysNear = (bound: Bound | undefined): boolean =>
  bound === "soon" || bound === "justBefore" || bound === "past";

export function nearby(shape: Shape, [from, to]: readonly [Day, Day], bound: Bound): Interval {
  const months = reach(shape);
  if (bound === "past" && shape.part) return restOf(shape, from);
  if (bound === "justBefore") {
    const first = months === 0 ? addDays(from, -DAYS) : earlier(from, months);
    // A feast is some days of its months; a season begins with its first.
    const last = shape.season && shape.season[1] - shape.season[0] < 2 ? to : endOfMonth(from);
    return [first, shape.season ? last : addDays(from, -1)];
  }
  if (months === 0) return [from, addDays(to, DAYS)];
  // 令和に入ってすぐ, お盆過ぎ: from where it began.
  const began = shape.season !== undefined || shape.era !== undefined;
  const after = shape.landmark ? to : addDays(to, 1);
  return [began ? from : after, later(shape.era !== undefined ? from : to, months)];
}
