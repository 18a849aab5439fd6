/** Gives every phrase its year: its own, a neighbour's, or the only one the interview's period leaves. */
import { type Day, type Interval, overlap, yearOf } from "../../day.ts";
import { type Known, nearestYears } from "./nearest.ts";
import type { Phrase } from "./phrase.ts";
import { type Calendar, type Placed, place, type Shape } from "./shape.ts";

/** Years are lent within a few sentences, not across a long text. Characters. */
const NEARBY = 300;

export interface Located {
  readonly phrase: Phrase;
  readonly from: number;
  readonly to: number;
  /** How the phrase before it and this one belong together. */
  readonly join: "or" | "range" | undefined;
  /** Nothing but a comma, の, a bracket or a filler lies between the phrase before it and this one. */
  readonly beside: boolean;
}

/** Among ambiguous writings: rather one that is past, rather one inside the period. */
export function plausible(shape: Shape, today: Day, period: Interval | undefined): Shape {
  if (shape.calendars.length < 2) return shape;
  const rather = (calendars: readonly Calendar[], fits: (placed: Placed) => boolean): readonly Calendar[] => {
    const kept = calendars.filter((calendar) => {
      const placed = place(calendar, shape);
      return placed && fits(placed);
    });
    return kept.length > 0 ? kept : calendars;
  };
  let { calendars } = shape;
  calendars = rather(calendars, ({ impossible }) => !impossible);
  calendars = rather(calendars, ({ interval }) => interval[0] <= today);
  if (period) calendars = rather(calendars, ({ interval }) => overlap(interval, period) !== undefined);
  return { ...shape, calendars };
}

export const isYearless = ({ shape }: Phrase): boolean =>
  !shape.fixed && shape.calendars[0]?.year === undefined;

const withYears = (shape: Shape, lenders: readonly Calendar[]): Shape => ({
  ...shape,
  calendars: shape.calendars.flatMap((calendar) =>
    lenders.map(({ year, month }) => ({
      ...calendar,
      year: year!,
      ...(calendar.month === undefined && calendar.day !== undefined && { month: month! }),
    })),
  ),
});

/** The only year in which the period has this month, day or season. */
function onlyYear(shape: Shape, [from, to]: Interval): Calendar | undefined {
  if (from === null || to === null) return undefined;
  const fitting: number[] = [];
  for (let year = yearOf(from) - 1; year <= yearOf(to); year++) {
    const placed = place({ ...shape.calendars[0], year }, shape);
    if (placed && !placed.impossible && overlap(placed.interval, [from, to])) fitting.push(year);
  }
  return fitting.length === 1 ? { year: fitting[0]! } : undefined;
}

/** "August to September 2009", "June or July 2009": the year stands at the end. */
function lentByJoined(all: readonly Located[], index: number): readonly Calendar[] | undefined {
  for (let next = index + 1; all[next]?.join; next++)
    if (!isYearless(all[next]!.phrase)) return all[next]!.phrase.shape.calendars;
  return undefined;
}

const usable = (located: Located | undefined): boolean =>
  located !== undefined && !isYearless(located.phrase) && located.phrase.shape.calendars.length > 0;

const isLoneYear = ({ phrase }: Located): boolean =>
  phrase.shape.calendars.length > 0 &&
  !phrase.shape.season &&
  !phrase.shape.part &&
  !phrase.shape.span &&
  !phrase.bound &&
  !phrase.negated &&
  phrase.shape.calendars.every(({ year, month }) => year !== undefined && month === undefined);

/** 「8月ごろ、2009年」, 「8月16日(2009年)」, 「2009年頃の8月」: a lone year beside a date without one is its year. */
export function mergeYears(all: readonly Located[]): readonly Located[] {
  const merged: Located[] = [];
  for (const located of all) {
    const before = merged.at(-1);
    if (!before || !located.beside) {
      merged.push(located);
    } else if (isYearless(before.phrase) && isLoneYear(located)) {
      merged[merged.length - 1] = ownYear(before, before, located);
    } else if (isLoneYear(before) && isYearless(located.phrase)) {
      merged[merged.length - 1] = ownYear(before, located, before);
    } else {
      merged.push(located);
    }
  }
  return merged;
}

/** 2009年頃の8月 may be a year off, and is an August. */
const lentBy = ({ about, shape }: Phrase): readonly Calendar[] =>
  about
    ? [-1, 0, 1].flatMap((by) => shape.calendars.map(({ year }) => ({ year: year! + by })))
    : shape.calendars;

const ownYear = (first: Located, date: Located, year: Located): Located => ({
  ...first,
  from: Math.min(date.from, year.from),
  to: Math.max(date.to, year.to),
  phrase: {
    ...date.phrase,
    shape: withYears(date.phrase.shape, lentBy(year.phrase)),
  },
});

/** The phrases with a year; one that finds none is left as it is. */
export function lendYears(
  all: readonly Located[],
  period: Interval | undefined,
  known: Known | undefined,
): readonly Located[] {
  const resolved: Located[] = [];
  let lender: Located | undefined;
  for (const [index, located] of all.entries()) {
    let { phrase } = located;
    if (isYearless(phrase)) {
      const lent = phrase.shape;
      const joined = located.join ? undefined : lentByJoined(all, index);
      const before = lender && located.from - lender.to <= NEARBY ? lender.phrase.shape.calendars : undefined;
      const follower = before ? undefined : all.slice(index + 1, index + 4).find(usable);
      const after =
        follower && follower.from - located.to <= NEARBY ? follower.phrase.shape.calendars : undefined;
      const only = period && onlyYear(lent, period);
      const lenders = joined ?? before ?? after ?? (only && [only]);
      const nearest = lenders ? undefined : known && nearestYears(lent, known);
      if (lenders) phrase = { ...phrase, shape: withYears(lent, lenders) };
      else if (nearest)
        phrase = { ...phrase, shape: { ...withYears(lent, nearest), relative: known!.anchor } };
    }
    const done = { ...located, phrase };
    resolved.push(done);
    if (usable(done)) lender = done;
  }
  return resolved;
}
