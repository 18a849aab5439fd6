/** Days on which an office in Japan usually works: not weekends, national holidays, nor the turn of the year. */
import holidays from "@holiday-jp/holiday_jp/lib/holidays.js";
import { addDays, type Day, dateOf, monthOf, weekday } from "./day.ts";

/** The days around New Year on which offices are usually closed; the consumer hotline is, too (caa.go.jp). */
const isTurnOfYear = (day: Day): boolean =>
  (monthOf(day) === 12 && dateOf(day) >= 29) || (monthOf(day) === 1 && dateOf(day) <= 3);

const isWorkingDay = (day: Day): boolean =>
  weekday(day) !== 0 && weekday(day) !== 6 && !Object.hasOwn(holidays, day) && !isTurnOfYear(day);

/** The day itself, or the next one on which work is usually done (fact A17). */
export function nextWorkingDay(day: Day): Day {
  let next = day;
  while (!isWorkingDay(next)) next = addDays(next, 1);
  return next;
}
