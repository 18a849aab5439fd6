/** Phrases that make one date: 2008年か2009年, 2009年6月から9月まで, "between June and August 2009". */
import { addDays, type Day, type Interval, wholeYear, yearOf } from "../../day.ts";
import type { Anchor } from "./anchor.ts";
import { aboutThen } from "./landmark.ts";
import { nearby, staysNear } from "./nearby.ts";
import { moved, type Offset } from "./offset.ts";
import type { Phrase } from "./phrase.ts";
import type { Located } from "./resolve.ts";
import { hull, neverExists, type Placed, place, widen } from "./shape.ts";
import type { Token } from "./tokens.ts";

export interface Joined {
  readonly interval: Interval;
  readonly problem?: "impossible" | "future";
  readonly relative?: Anchor;
  readonly derived?: true;
}

const upTo = ({ bound }: Phrase): boolean => bound === "until" || bound === "before";

/** Only か, から, 〜, commas and fillers: the dates on both sides go together. */
export const isJoining = (gap: readonly Token[]): boolean =>
  gap.every(({ kind, text }) => kind === "join" || kind === "filler" || text === "・" || text === "/");

/** How two phrases with only these tokens between them belong together. */
export function joinOf(first: Phrase, gap: readonly Token[], second: Phrase): "or" | "range" | undefined {
  if (first.negated || !isJoining(gap)) return undefined;
  const joins = gap.flatMap((token) => (token.kind === "join" ? [token.join] : []));
  if (
    joins.includes("or") ||
    gap.some(({ text }) => text === "/") ||
    gap.some((token) => token.kind === "filler" && token.doubt)
  )
    return first.bound === undefined && second.bound === "until" && second.led ? "range" : "or";
  if (joins.includes("to")) return "range";
  const begins = first.bound === "from" || first.bound === "after";
  if (begins && upTo(second)) return "range";
  if (joins.includes("and")) return first.between || second.between ? "range" : undefined;
  // 11月ごろ、遅くても12月の頭
  if (gap.length > 0 && first.bound === undefined && second.bound === "until") return "range";
  if (gap.length > 0) return undefined;
  // "April 2006 till March 2007"
  if (first.bound === undefined && second.bound === "until" && second.led) return "range";
  return first.bound === "from" && second.bound === undefined ? "range" : undefined;
}

export const isBeside = (gap: readonly Token[]): boolean =>
  gap.every(({ kind, text }) => kind === "filler" || kind === "link" || text === "(");

interface Placing {
  readonly phrase: Phrase;
  readonly interval: Interval;
  readonly impossible: boolean;
}

/** 震災の3年前 may be told by the calendar; a single year before is told by its months. */
function withYears([from, to]: readonly [Day, Day], offset: Offset, [first, last]: Interval): Interval {
  if (!("duration" in offset) || first === null || last === null) return [first, last];
  const [{ unit, least, most }, ...others] = offset.duration.parts;
  if (unit !== "year" || least < 2 || others.length > 0) return [first, last];
  const [near, far] = offset.by > 0 ? [least, most] : [-most, -least];
  return hull([
    [first, last],
    [wholeYear(yearOf(from) + near)[0]!, wholeYear(yearOf(to) + far)[1]!],
  ]);
}

/** Counted from the date, if it is: then no calendar unit any more. */
function counted(placed: Placing): Placing {
  const { offset } = placed.phrase;
  const [from, to] = placed.interval;
  if (!offset || placed.impossible || from === null || to === null) return placed;
  if (!placed.phrase.shape.landmark) return { ...placed, interval: moved([from, to], offset) };
  // The year before what took years is the one before it began.
  const end = offset.by < 0 ? from : to;
  const base = [end, end] as const;
  return { ...placed, interval: withYears(base, offset, moved(base, offset)) };
}

export function placing(phrase: Phrase): Placing | undefined {
  const placed = placingOf(phrase);
  return placed && near(counted(placed));
}

/** 震災の直後 is no open end. */
function near(placed: Placing): Placing {
  const { phrase, interval, impossible } = placed;
  const { bound, shape } = phrase;
  const [from, to] = interval;
  if (!bound || !staysNear(bound) || impossible || from === null || to === null) return placed;
  const { season, part, calendars } = shape;
  const year = bound === "past" && calendars[0]?.month === undefined && !season && !part && !shape.fixed;
  const [given, left] = year ? [interval, "from" as const] : [nearby(shape, [from, to], bound), undefined];
  return { ...placed, phrase: { ...phrase, bound: left }, interval: given };
}

function placingOf(phrase: Phrase): Placing | undefined {
  const { shape, about } = phrase;
  if (shape.fixed) {
    const interval = shape.fixed;
    const then = shape.landmark && !phrase.bound && !phrase.offset;
    const told = phrase.about && phrase.told === "when" ? undefined : phrase.told;
    const days = then ? aboutThen(interval as readonly [Day, Day], told) : interval;
    return { phrase, interval: days, impossible: false };
  }
  const placed = shape.calendars
    .map((calendar) => place(calendar, shape))
    .filter((found): found is Placed => found !== undefined);
  const possible = placed.filter(({ impossible }) => !impossible);
  if (placed.length === 0)
    return shape.calendars.some(neverExists)
      ? { phrase, interval: [null, null], impossible: true }
      : undefined;
  if (possible.length === 0) return { phrase, ...placed[0]!, impossible: true };
  const whole = hull(possible.map(({ interval }) => interval));
  if (shape.never) return { phrase, interval: whole, impossible: true };
  return {
    phrase,
    interval: about ? widen(whole, shape) : whole,
    impossible: false,
  };
}

const dayAfter = (day: Day | null): Day | null => day && addDays(day, 1);
const dayBefore = (day: Day | null): Day | null => day && addDays(day, -1);

/** "Before about August" may be up to where "about August" ends. */
/** お盆前, "after Golden Week": a feast is some days of its months. */
const isFeast = ({ shape: { season } }: Phrase): boolean => season !== undefined && season[1] - season[0] < 2;

function bounded([from, to]: Interval, bound: Phrase["bound"], about: boolean): Interval {
  if (about && bound === "before") return [null, to];
  if (about && bound === "after") return [from, null];
  if (bound === "until") return [null, to];
  if (bound === "before") return [null, dayBefore(from)];
  if (bound === "from") return [from, null];
  return bound === "after" ? [dayAfter(to), null] : [from, to];
}

function spanned(first: Placing, second: Placing): Interval {
  const from = first.phrase.bound === "after" ? dayAfter(first.interval[1]) : first.interval[0];
  const to = second.phrase.bound === "before" ? dayBefore(second.interval[0]) : second.interval[1];
  return [from, to];
}

const known = ([from, to]: Interval): readonly [Day, Day] => [(from ?? to)!, (to ?? from)!];

const moveYears = (phrase: Phrase, by: number): Phrase => ({
  ...phrase,
  shape: {
    ...phrase.shape,
    calendars: phrase.shape.calendars.map((calendar) => ({ ...calendar, year: calendar.year! + by })),
  },
});

/** 2008年11月から3月: the end with the borrowed year lies in the next one, or the start in the one before. */
function ordered(first: Placing, second: Placing, own: readonly boolean[]): readonly [Placing, Placing] {
  const [from, to] = spanned(first, second);
  if (from === null || to === null || from <= to) return [first, second];
  if (!own[1]) return [first, placing(moveYears(second.phrase, 1)) ?? second];
  if (!own[0]) return [placing(moveYears(first.phrase, -1)) ?? first, second];
  return [first, second];
}

const NEXT_DAYS = 62;

/** 2006年の大晦日か元日: January after a December, where it has no year of its own. */
function acrossTheYear([, to]: Interval, second: Placing, own: boolean): Placing {
  const [, until] = second.interval;
  if (own || to === null || until === null || until >= to || second.phrase.shape.fixed) return second;
  const later = placing(moveYears(second.phrase, 1));
  const next = later?.interval[0];
  return next && addDays(to, NEXT_DAYS) >= next ? later : second;
}

/** "December or January 2008": the December before it. */
function beforeTheYear(first: Placing, [from]: Interval): Interval {
  const [began] = first.interval;
  if (from === null || began === null || began <= from || first.phrase.shape.fixed) return first.interval;
  const earlier = placing(moveYears(first.phrase, -1))?.interval;
  return earlier?.[1] && addDays(earlier[1], NEXT_DAYS) >= from ? earlier : first.interval;
}

/** "around 2008 or 2009", 2008年か2009年ごろ: about all of them; 「2008年ごろから」 says nothing of the end. */
const vague = (phrase: Phrase, chain: readonly Located[]): Phrase =>
  chain.some((located) => located.phrase.about) && chain.every((located) => !located.phrase.bound)
    ? { ...phrase, about: true }
    : phrase;

/** One reading of a chain of joined phrases; undefined where a year is missing. */
export function readJoined(
  chain: readonly Located[],
  ownYears: readonly boolean[],
  today: Day,
): Joined | undefined {
  const places = chain.map(({ phrase }) => placing(vague(phrase, chain)));
  if (places.some((found) => found === undefined)) return undefined;
  let [first, ...others] = places as [Placing, ...Placing[]];
  const relative = chain.find(({ phrase }) => phrase.shape.relative)?.phrase.shape.relative;
  const wrong = places.find((found) => found?.impossible);
  if (wrong) return { interval: wrong.interval, problem: "impossible", ...(relative && { relative }) };
  let { interval } = first;
  let { bound } = first.phrase;
  for (const [index, other] of others.entries()) {
    if (chain[index + 1]!.join === "range") {
      const [start, end] = ordered(first, other, [ownYears[index]!, ownYears[index + 1]!]);
      const [from, to] = spanned(start, end);
      interval =
        from !== null && to !== null && from > to
          ? hull([start, end].map((p) => known(p.interval)))
          : [from, to];
      bound = undefined;
    } else {
      const turned = acrossTheYear(interval, other, ownYears[index + 1]!);
      const began = ownYears[index]! || index > 0 ? interval : beforeTheYear(first, other.interval);
      interval = hull([known(began), known(turned.interval)]);
      bound ??= other.phrase.bound;
    }
    first = other;
  }
  const result = bounded(
    interval,
    bound,
    chain.some(({ phrase }) => phrase.about || isFeast(phrase)),
  );
  const future = result[0] !== null && result[0] > today;
  return {
    interval: result,
    ...(future && { problem: "future" as const }),
    ...(relative && { relative }),
    ...(chain.every(({ phrase }) => phrase.derived) && { derived: true as const }),
  };
}
