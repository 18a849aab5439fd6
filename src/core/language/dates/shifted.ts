/** Words that count from today: 昨日, 先週の月曜, 先月の10日, last Monday, this January, last summer. */
import {
  addDays,
  addMonths,
  type Day,
  dateOf,
  dayOf,
  monthOf,
  overlap,
  startOfMonth,
  weekday,
  yearOf,
} from "../../day.ts";
import { hasRole } from "./lexicon.ts";
import { mondayOf } from "./offset.ts";
import type { Parse, ParsingScene } from "./parsing.ts";
import { relatively, sameAt } from "./same.ts";
import type { Shape } from "./shape.ts";
import type { Token } from "./tokens.ts";
import { isNumber } from "./tokens.ts";

const calendarDay = (day: Day): Shape => ({
  calendars: [{ year: yearOf(day), month: monthOf(day), day: dateOf(day) }],
});

const mondayIn = (today: Day, weeks: number): Day => addDays(mondayOf(today), weeks * 7);

const dayOfWeek = (today: Day, weeks: number, day: number): Shape =>
  calendarDay(addDays(mondayIn(today, weeks), (day + 6) % 7));

function week(tokens: readonly Token[], at: number, by: number, { today }: ParsingScene): Parse {
  const link = ["link", "mark"].includes(tokens[at + 1]?.kind ?? "") ? 1 : 0;
  const day = tokens[at + 1 + link];
  if (day?.kind === "weekday") return { shape: dayOfWeek(today, by, day.weekday), next: at + 2 + link };
  const monday = mondayIn(today, by);
  return {
    shape: {
      calendars: [],
      fixed: [monday, addDays(monday, 6)],
    },
    next: at + 1,
  };
}

function month(tokens: readonly Token[], at: number, by: number, { today }: ParsingScene): Parse {
  const first = addMonths(today, by);
  const calendar = { year: yearOf(first), month: monthOf(first) };
  const link = tokens[at + 1]?.kind === "link" ? 1 : 0;
  const day = tokens[at + 1 + link];
  const unit = tokens[at + 2 + link];
  if (isNumber(day) && day.value <= 99 && unit?.kind === "unit" && unit.unit === "day")
    return { shape: { calendars: [{ ...calendar, day: day.value }] }, next: at + 3 + link };
  return { shape: { calendars: [calendar] }, next: at + 1 };
}

/** The latest one that is over, the one of this year, or the next to come. */
function whichYear(by: number, first: number, last: number, today: Day): number {
  const year = yearOf(today);
  if (by === 0) return year;
  if (by > 0) return monthOf(today) < first ? year : year + 1;
  return monthOf(today) > last ? year : year - 1;
}

const BARELY_OVER_MONTHS = 2;

/** "last Monday", "this August", "last summer". */
function whichOne(token: Token | undefined, by: number, today: Day): Shape | undefined {
  if (token?.kind === "weekday") {
    if (by === 0) return dayOfWeek(today, 0, token.weekday);
    const ahead = (token.weekday - weekday(today) + 7) % 7;
    return calendarDay(addDays(today, by > 0 ? ahead || 7 : ahead - 7));
  }
  if (token?.kind === "month") {
    const year = whichYear(by, token.month, token.month, today);
    // In November "last September" is this year's for some, last year's for others.
    const barelyOver = by < 0 && year === yearOf(today) && monthOf(today) - token.month <= BARELY_OVER_MONTHS;
    const years = barelyOver ? [year - 1, year] : [year];
    return { calendars: years.map((year) => ({ year, month: token.month })) };
  }
  if (token?.kind !== "season") return undefined;
  const year = whichYear(by, token.first, token.last, today);
  const season = [token.first, token.last] as const;
  if (token.last <= 12) return { calendars: [{ year }], season };
  const january = dayOf(year, 1, 1);
  const interval = [
    addMonths(january, token.first - 1),
    addDays(addMonths(january, token.last), -1),
  ] as const;
  return { calendars: [], fixed: interval };
}

/** "Thursday the 21st", 21日木曜日: the last such day, if it was within so many months. */
const RECENT_MONTHS = 3;

function weekdayAndDay(
  day: number,
  weekdayMeant: number,
  { today, period }: ParsingScene,
): Shape | undefined {
  for (let back = 0; back < RECENT_MONTHS; back++) {
    const month = addMonths(startOfMonth(today), -back);
    const found = addDays(month, day - 1);
    const fits = found <= today && monthOf(found) === monthOf(month) && weekday(found) === weekdayMeant;
    if (fits) return period && !overlap([found, found], period) ? undefined : calendarDay(found);
  }
  return undefined;
}

export function weekdayLed(tokens: readonly Token[], at: number, scene: ParsingScene): Parse | undefined {
  const first = tokens[at]!;
  let next = at + 1;
  if (first.kind === "weekday") {
    while (next < at + 3 && tokens[next]?.kind === "filler") next++;
    const day = tokens[next];
    const article = tokens[next - 1]?.kind === "filler";
    if (!isNumber(day) || day.value > 31 || !(day.ordinal || article)) return undefined;
    const shape = weekdayAndDay(day.value, first.weekday, scene);
    return shape && { shape, next: next + 1 };
  }
  const unit = tokens[next];
  if (!isNumber(first) || first.value > 31 || unit?.kind !== "unit" || unit.unit !== "day") return undefined;
  next++;
  if (hasRole("ordinalMark", tokens[next]?.text)) next++;
  if (tokens[next]?.kind === "link") next++;
  const named = tokens[next];
  const shape = named?.kind === "weekday" ? weekdayAndDay(first.value, named.weekday, scene) : undefined;
  return shape && { shape, next: next + 1 };
}

/** "the 15th of last month", "the 10th of that month" */
function dayOfShifted(tokens: readonly Token[], at: number, scene: ParsingScene): Parse | undefined {
  const day = tokens[at];
  let next = at + 1;
  while (next < at + 3 && (tokens[next]?.kind === "preposition" || tokens[next]?.kind === "filler")) next++;
  const token = tokens[next];
  if (!isNumber(day) || !day.ordinal || next === at + 1 || !token) return undefined;
  const isMonth = (token.kind === "shift" || token.kind === "same") && token.unit === "month";
  const parse = isMonth ? shiftedAt(tokens, next, scene) : undefined;
  if (!parse || parse.shape.calendars.length === 0) return undefined;
  const calendars = parse.shape.calendars.map((calendar) => ({ ...calendar, day: day.value }));
  return { shape: { ...parse.shape, calendars }, next: parse.next };
}

/** "The next spring" after a date that is known. */
function nextAfterKnown(token: Token | undefined, by: number, scene: ParsingScene): Shape | undefined {
  const { referent } = scene;
  if (by !== 1 || !referent || (token?.kind !== "month" && token?.kind !== "season")) return undefined;
  const last = referent.interval[1];
  const first = token.kind === "month" ? token.month : token.first;
  const year = yearOf(last) + (first > monthOf(last) ? 0 : 1);
  if (token.kind === "month") return relatively({ calendars: [{ year, month: token.month }] }, scene);
  const season = { calendars: [{ year }], season: [token.first, token.last] as const };
  return relatively(season, scene);
}

/** Tokens beside つい最近 in an answer that says little else: what happened lately is mostly not what is asked. */
const MOST_BESIDE = 5;

function latelyAt(tokens: readonly Token[], at: number, today: Day): Parse | undefined {
  const token = tokens[at]!;
  if (token.kind !== "lately" || tokens.length > MOST_BESIDE + 1) return undefined;
  return { shape: { calendars: [], fixed: [addDays(today, -token.days), today] }, next: at + 1 };
}

/** "The summer before last", "the Monday before last". */
function beforeLast(tokens: readonly Token[], at: number, today: Day): Parse | undefined {
  if (tokens[at + 1]?.kind !== "beforeLast") return undefined;
  const then = tokens[at]!.kind === "weekday" ? addDays(today, -7) : addMonths(today, -12);
  const shape = whichOne(tokens[at], -1, then);
  return shape && { shape, next: at + 2 };
}

export function shiftedAt(tokens: readonly Token[], at: number, scene: ParsingScene): Parse | undefined {
  const token = tokens[at]!;
  const earlier = beforeLast(tokens, at, scene.today);
  if (earlier) return earlier;
  if (token.kind === "same" || token.kind === "part") return sameAt(tokens, at, scene);
  if (token.kind === "number") return dayOfShifted(tokens, at, scene);
  if (token.kind === "which") {
    const shape =
      nextAfterKnown(tokens[at + 1], token.by, scene) ?? whichOne(tokens[at + 1], token.by, scene.today);
    return shape && { shape, next: at + 2 };
  }
  // "Monday last week", "Monday of last week"
  if (token.kind === "weekday") {
    const then = at + (tokens[at + 1]?.kind === "preposition" ? 2 : 1);
    const shift = tokens[then];
    if (shift?.kind !== "shift" || shift.unit !== "week") return undefined;
    return { shape: dayOfWeek(scene.today, shift.by, token.weekday), next: then + 1 };
  }
  if (token.kind === "lately") return latelyAt(tokens, at, scene.today);
  if (token.kind !== "shift") return undefined;
  if (token.unit === "week") return week(tokens, at, token.by, scene);
  if (token.unit === "month") return month(tokens, at, token.by, scene);
  if (token.unit === "day") return { shape: calendarDay(addDays(scene.today, token.by)), next: at + 1 };
  return undefined;
}
