/** Days and intervals in words, the way people say them: "August 2009", "by 16 September 2009". */
import { type Day, dateOf, type Interval, monthOf, weekday, wholeMonth, wholeYear, yearOf } from "../day.ts";
import type { Say, Values } from "./words.ts";

const parts = (day: Day) => ({ year: yearOf(day).toString(), month: monthOf(day), day: dateOf(day) });

export const sayDay = (say: Say, day: Day): string => say("desk.date.day", parts(day));
export const sayMonth = (say: Say, day: Day): string => say("desk.date.month", parts(day));
export const sayWeekday = (say: Say, day: Day): string =>
  say("desk.date.dayWeekday", { ...parts(day), weekday: weekday(day) });

/** Days that a button names: a few words, and no year, as they lie in the last weeks. */
export const sayDays = (say: Say, days: Readonly<Record<string, Day>> = {}): Values =>
  Object.fromEntries(
    Object.entries(days).map(([name, day]) => [name, say("desk.date.dayOfMonth", parts(day))]),
  );

export const shortDay = (say: Say, day: Day): string => say("desk.date.dayShort", parts(day));
export const shortMonth = (say: Say, day: Day): string => say("desk.date.monthShort", parts(day));

const same = (a: Interval, b: Interval): boolean => a[0] === b[0] && a[1] === b[1];

/**
 * One end of an interval, no finer than the person gave it: a month's last day is said as the month. Never coarser than
 * what tells it from the other end: "2009年9月〜2009年9月10日" says nothing.
 */
function sayEnd(say: Say, day: Day, end: 0 | 1, other: Day): string {
  const sameYear = yearOf(day) === yearOf(other);
  if (sameYear && monthOf(day) === monthOf(other)) return sayDay(say, day);
  if (!sameYear && wholeYear(yearOf(day))[end] === day) return say("desk.date.year", parts(day));
  if (wholeMonth(yearOf(day), monthOf(day))[end] === day) return sayMonth(say, day);
  return sayDay(say, day);
}

export function sayInterval(say: Say, interval: Interval): string {
  const [from, to] = interval;
  if (from === null && to === null) return say("desk.unknown");
  if (from === null) return say("desk.date.until", { to: sayDay(say, to!) });
  if (to === null) return say("desk.date.since", { from: sayDay(say, from) });
  if (from === to) return sayDay(say, from);
  if (same(interval, wholeMonth(yearOf(from), monthOf(from)))) return sayMonth(say, from);
  if (same(interval, wholeYear(yearOf(from)))) return say("desk.date.year", parts(from));
  const months =
    wholeMonth(yearOf(from), monthOf(from))[0] === from && wholeMonth(yearOf(to), monthOf(to))[1] === to;
  if (months && yearOf(from) === yearOf(to))
    return say("desk.date.months", { year: parts(from).year, from: monthOf(from), to: monthOf(to) });
  return say("desk.date.range", {
    from: sayEnd(say, from, 0, to),
    to: sayEnd(say, to, 1, from),
  });
}
