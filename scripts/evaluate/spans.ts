/** Stretches of days as people who write test sentences give them, and what is near enough to one. */
import { addDays, type Day, type Interval, wholeMonth, wholeYear } from "../../src/core/day.ts";

export interface Span {
  readonly from: Day | null;
  readonly until: Day | null;
}

/** "2008", "2008-03" or "2008-03-05". */
function ends(text: string): readonly [Day, Day] {
  const [year, month, day] = text.split("-").map(Number);
  if (month === undefined) return wholeYear(year!) as [Day, Day];
  return day === undefined ? (wholeMonth(year!, month) as [Day, Day]) : [text, text];
}

export const spanOf = (earliest: string | null, latest: string | null): Span => ({
  from: earliest === null ? null : ends(earliest)[0],
  until: latest === null ? null : ends(latest)[1],
});

/** Whether all the days meant are among those read, and more. */
export function isAround([from, until]: Interval, span: Span): boolean {
  const begins = from === null || (span.from !== null && from <= span.from);
  const ends = until === null || (span.until !== null && until >= span.until);
  return begins && ends;
}

/** Vague words may be read this much wider or narrower at either end. */
const ROOM = 45;

export function isWithin([from, until]: Interval, span: Span): boolean {
  const near = (mine: Day | null, theirs: Day | null): boolean =>
    mine === null || theirs === null
      ? mine === theirs
      : mine >= addDays(theirs, -ROOM) && mine <= addDays(theirs, ROOM);
  return near(from, span.from) && near(until, span.until);
}
