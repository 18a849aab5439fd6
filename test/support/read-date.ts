import { type DateContext, type DateReading, readDates } from "../../src/core/language/dates.ts";

/** The date, where the text holds exactly one: two writings of the same days are one, two dates are none. */
export function readDate(text: string, context: DateContext): DateReading | undefined {
  const [first, ...others] = readDates(text, context);
  const same = others.every(
    ({ interval }) => interval[0] === first!.interval[0] && interval[1] === first!.interval[1],
  );
  return same ? first : undefined;
}
