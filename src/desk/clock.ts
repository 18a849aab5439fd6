/** Time, as the desk is given it. */
import type { Day } from "../core/day.ts";

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** For spans only: nobody can set it back. */
export const steadyClock: Clock = { now: () => performance.now() };

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Japan is UTC+9 all year: it has had no summer time since 1951. */
export const dayInTokyo = (milliseconds: number): Day =>
  new Date(milliseconds + 9 * HOUR).toISOString().slice(0, 10);
