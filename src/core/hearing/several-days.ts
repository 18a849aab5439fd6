/** Several dates told of one thing: the same days more and less exactly, one stretch of time, or days that exclude each other. */
import { addDays, contains, type Interval } from "../day.ts";

/** Two writings of the same days, or the same days told more and less exactly, are one date. */
export const areOne = (intervals: readonly Interval[]): boolean =>
  intervals.every((one) => intervals.every((other) => contains(one, other) || contains(other, one)));

/** "2005? 2006?", "in July, or was it June": who is not sure tells the whole stretch, where nothing lies between. */
export function stretchOf(intervals: readonly Interval[]): Interval | undefined {
  const ordered = intervals.toSorted(([a], [b]) => (a ?? "").localeCompare(b ?? ""));
  const joined = ordered.every(([from], index) => {
    const before = ordered[index - 1]?.[1];
    return (
      index === 0 || (from !== null && before !== null && before !== undefined && from <= addDays(before, 1))
    );
  });
  const until = ordered.map(([, last]) => last);
  const latest = until.includes(null) ? null : (until.toSorted().at(-1) ?? null);
  return joined && ordered[0] ? [ordered[0][0], latest] : undefined;
}

/** Each of the days once. */
export const distinctDays = (intervals: readonly Interval[]): readonly Interval[] => [
  ...new Map(intervals.map((interval) => [interval.join(), interval])).values(),
];
