/** Words that count from today: 昨日, 先週の月曜, 先月の10日, last Monday, this January, last summer. */
import { addDays, addMonths, type Day, dateOf, monthOf, weekday, yearOf } from "../../day.ts";
import type { Shape } from "./shape.ts";
import type { Token } from "./tokens.ts";
import { isNumber, type Parse, type Scene } from "./years.ts";

const calendarDay = (day: Day): Shape => ({
  calendars: [{ year: yearOf(day), month: monthOf(day), day: dateOf(day) }],
  assumed: true,
});

/** Weeks begin on Monday (JIS X 0301, ISO 8601). */
const mondayOf = (today: Day, weeks: number): Day => addDays(today, weeks * 7 - ((weekday(today) + 6) % 7));

const dayOfWeek = (today: Day, weeks: number, day: number): Shape =>
  calendarDay(addDays(mondayOf(today, weeks), (day + 6) % 7));

function week(tokens: readonly Token[], at: number, by: number, { today }: Scene): Parse {
  const link = ["link", "mark"].includes(tokens[at + 1]?.kind ?? "") ? 1 : 0;
  const day = tokens[at + 1 + link];
  if (day?.kind === "weekday") return { shape: dayOfWeek(today, by, day.weekday), next: at + 2 + link };
  const monday = mondayOf(today, by);
  return {
    shape: {
      calendars: [],
      fixed: { interval: [monday, addDays(monday, 6)], precision: "range" },
      assumed: true,
    },
    next: at + 1,
  };
}

function month(tokens: readonly Token[], at: number, by: number, { today }: Scene): Parse {
  const first = addMonths(today, by);
  const calendar = { year: yearOf(first), month: monthOf(first) };
  const link = tokens[at + 1]?.kind === "link" ? 1 : 0;
  const day = tokens[at + 1 + link];
  const unit = tokens[at + 2 + link];
  if (isNumber(day) && day.value <= 99 && unit?.kind === "unit" && unit.unit === "day")
    return { shape: { calendars: [{ ...calendar, day: day.value }], assumed: true }, next: at + 3 + link };
  return { shape: { calendars: [calendar], assumed: true }, next: at + 1 };
}

/** The latest one that is over, the one of this year, or the next to come. */
function whichYear(by: number, first: number, last: number, today: Day): number {
  const year = yearOf(today);
  if (by === 0) return year;
  if (by > 0) return monthOf(today) < first ? year : year + 1;
  return monthOf(today) > last ? year : year - 1;
}

/** "last Monday", "this August", "last summer". */
function whichOne(token: Token | undefined, by: number, today: Day): Shape | undefined {
  if (token?.kind === "weekday") {
    if (by === 0) return dayOfWeek(today, 0, token.weekday);
    const ahead = (token.weekday - weekday(today) + 7) % 7;
    return calendarDay(addDays(today, by > 0 ? ahead || 7 : ahead - 7));
  }
  if (token?.kind === "month") {
    const year = whichYear(by, token.month, token.month, today);
    return { calendars: [{ year, month: token.month }], assumed: true };
  }
  if (token?.kind !== "season") return undefined;
  const year = whichYear(by, token.first, token.last, today);
  const season = [token.first, token.last] as const;
  if (token.last <= 12) return { calendars: [{ year }], season, assumed: true };
  const january = `${String(year).padStart(4, "0")}-01-01`;
  const interval = [
    addMonths(january, token.first - 1),
    addDays(addMonths(january, token.last), -1),
  ] as const;
  return { calendars: [], fixed: { interval, precision: "season" }, assumed: true };
}

export function shiftedAt(tokens: readonly Token[], at: number, scene: Scene): Parse | undefined {
  const token = tokens[at]!;
  if (token.kind === "which") {
    const shape = whichOne(tokens[at + 1], token.by, scene.today);
    return shape && { shape, next: at + 2 };
  }
  // "Monday last week", "Monday of last week"
  if (token.kind === "weekday") {
    const then = at + (tokens[at + 1]?.kind === "preposition" ? 2 : 1);
    const shift = tokens[then];
    if (shift?.kind !== "shift" || shift.unit !== "week") return undefined;
    return { shape: dayOfWeek(scene.today, shift.by, token.weekday), next: then + 1 };
  }
  if (token.kind !== "shift") return undefined;
  if (token.unit === "week") return week(tokens, at, token.by, scene);
  if (token.unit === "month") return month(tokens, at, token.by, scene);
  if (token.unit === "day") return { shape: calendarDay(addDays(scene.today, token.by)), next: at + 1 };
  return undefined;
}
