/** This desk's date reader and chrono-node, as the figures compare them. */
import * as chrono from "chrono-node";
import { type Day, dayOf, daysInMonth, type Interval } from "../../src/core/day.ts";
import { readDate } from "../support/read-date.ts";
import type { DatePhrase, DateReader, Taken } from "./dates.ts";

export const thisDesk: DateReader = ({ text, today, period }) => {
  const reading = readDate(text, { today, period });
  return reading?.problem ? "asked" : reading?.interval;
};

/** The days a part of a date allows, by what was said for certain. */
function daysOf(part: chrono.ParsedComponents): readonly [Day, Day] {
  const [year, month, day] = [part.get("year")!, part.get("month")!, part.get("day")!];
  if (part.isCertain("day") || part.isCertain("weekday"))
    return [dayOf(year, month, day), dayOf(year, month, day)];
  if (part.isCertain("month")) return [dayOf(year, month, 1), dayOf(year, month, daysInMonth(year, month))];
  if (part.isCertain("year")) return [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  return [dayOf(year, month, day), dayOf(year, month, day)];
}

/** Its casual parser of the language; a day or month without a year it takes for the nearest one. */
export const chronoNode =
  (locale: "ja" | "en"): DateReader =>
  ({ text, today }: DatePhrase): Taken => {
    const parser = locale === "ja" ? chrono.ja.casual : chrono.en.casual;
    const results = parser.parse(text, new Date(`${today}T12:00:00Z`));
    const intervals = results.map(({ start, end }): Interval => {
      const [from, to] = daysOf(start);
      return [from, end ? daysOf(end)[1] : to];
    });
    const [first, ...others] = intervals;
    return first && others.every(([from, to]) => from === first[0] && to === first[1]) ? first : undefined;
  };
