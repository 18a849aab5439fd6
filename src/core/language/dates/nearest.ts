/** The year of a date without one: the nearest to what is known that the other answers allow. */
import { type Day, daysBetween, type Interval, overlap, yearOf } from "../../day.ts";
import type { Anchor, Referent } from "./anchor.ts";
import { type Calendar, place, type Shape } from "./shape.ts";

export interface Known {
  readonly anchor: Anchor;
  readonly interval: Referent["interval"];
  readonly today: Day;
  readonly period: Interval | undefined;
  /** Whether the other answers leave these days possible. */
  readonly allows: ((interval: Interval) => boolean) | undefined;
}

/** Both sides are meant if one is hardly nearer than the other. */
const NEARLY_DAYS = 31;
/** Years on either side of what is known. */
const REACH = 2;

/** 0 where they touch. */
const distance = ([from, to]: readonly [Day, Day], [first, last]: readonly [Day, Day]): number =>
  Math.max(0, daysBetween(to, first), daysBetween(last, from));

export function nearestYears(shape: Shape, known: Known): readonly Calendar[] | undefined {
  const { interval, today, period, allows } = known;
  const candidates: { readonly year: number; readonly away: number }[] = [];
  for (let year = yearOf(interval[0]) - REACH; year <= yearOf(interval[1]) + REACH; year++) {
    const placed = place({ ...shape.calendars[0], year }, shape);
    if (!placed || placed.impossible || placed.interval[0] > today) continue;
    if (period && !overlap(placed.interval, period)) continue;
    if (allows?.(placed.interval) === false) continue;
    candidates.push({ year, away: distance(placed.interval, interval) });
  }
  const least = Math.min(...candidates.map(({ away }) => away));
  const nearest = candidates.filter(({ away }) => away <= least + NEARLY_DAYS);
  return nearest.length > 0 ? nearest.map(({ year }) => ({ year })) : undefined;
}
