/** Dates in words and units: 2009年8月16日, 8月16日, August 16 2009, 16th of August, summer of 2009. */
import { dateOf, monthOf } from "../../day.ts";
import { agoAt } from "./ago.ts";
import { hasRole } from "./lexicon.ts";
import type { Parse, ParsingScene } from "./parsing.ts";
import { runsOn } from "./script.ts";
import type { Calendar, Shape } from "./shape.ts";
import type { NumberToken, Token } from "./tokens.ts";
import { isNumber } from "./tokens.ts";
import { century, endsFree, isYear, yearAt } from "./years.ts";

/** Tokens that may lie between a year and its month: 「2009年、たぶんの8月」. */
const LONGEST_GAP = 4;

function skip(tokens: readonly Token[], at: number, ...kinds: readonly Token["kind"][]): number {
  let next = at;
  while (next < at + LONGEST_GAP && kinds.includes(tokens[next]?.kind as Token["kind"])) next++;
  return next;
}

const isUnit = (token: Token | undefined, unit: string): boolean =>
  token?.kind === "unit" && token.unit === unit;

/** 8月, 8月16日, 8月の16日 */
function monthAndDay(tokens: readonly Token[], at: number): { calendar: Calendar; next: number } | undefined {
  const month = tokens[at];
  if (!isNumber(month) || month.value > 99 || !isUnit(tokens[at + 1], "month")) return undefined;
  const then = skip(tokens, at + 2, "link");
  const day = tokens[then];
  if (isNumber(day) && day.value <= 99 && isUnit(tokens[then + 1], "day"))
    return { calendar: { month: month.value, day: day.value }, next: then + 2 };
  return { calendar: { month: month.value }, next: at + 2 };
}

const isLength = (token: Token | undefined, unit: string): boolean =>
  token?.kind === "length" && token.unit === unit;

/** "6 month", "month 6", "16 day", "day 16" */
function countedUnit(
  tokens: readonly Token[],
  at: number,
  unit: string,
): { readonly value: number; readonly next: number } | undefined {
  const first = tokens[at];
  const second = tokens[at + 1];
  const number = isLength(first, unit) ? second : isLength(second, unit) ? first : undefined;
  return isNumber(number) && number.value <= 31 ? { value: number.value, next: at + 2 } : undefined;
}

/** "heisei 21 year 3 month", "2008 year 6 month 16 day": as Japanese has it. */
function monthOfYear(
  tokens: readonly Token[],
  at: number,
  { era }: Shape,
): { calendar: Calendar; next: number } | undefined {
  if (era === undefined && !isLength(tokens[at - 1], "year") && !isLength(tokens[at - 2], "year"))
    return undefined;
  const month = countedUnit(tokens, at, "month");
  if (!month || month.value > 12) return undefined;
  const day = countedUnit(tokens, month.next, "day");
  return {
    calendar: { month: month.value, ...(day && { day: day.value }) },
    next: day?.next ?? month.next,
  };
}

const isDayNumber = (token: Token | undefined): token is NumberToken =>
  isNumber(token) && token.value >= 1 && token.value <= 39 && (token.digits <= 2 || token.ordinal === true);

const isDefinite = (token: Token | undefined): boolean => token?.kind === "filler" && token.definite === true;

/** "16 of Aug", "16-Aug", "16th of the August" */
const leadsToMonth = (token: Token | undefined): boolean =>
  token !== undefined &&
  ((token.kind === "preposition" && token.of === true) || isDefinite(token) || "-./".includes(token.text));

/** August, August 16, Aug. 16th; "may" and "march" only with a number or a preposition. */
function monthName(
  tokens: readonly Token[],
  at: number,
): { calendar: Calendar; next: number; bare: boolean; padded?: NumberToken } | undefined {
  const month = tokens[at];
  if (month?.kind !== "month") return undefined;
  let next = at + 1;
  while (next < at + 3 && [".", "-", ",", "/"].includes(tokens[next]?.text ?? "")) next++;
  if (isDefinite(tokens[next])) next++;
  const day = tokens[next];
  const after = tokens[next + 1];
  const counted =
    after?.kind === "counter" || after?.kind === "length" || (after?.text === ":" && after.close);
  if (isDayNumber(day) && !counted)
    return {
      calendar: { month: month.month, day: day.value },
      next: next + 1,
      bare: false,
      ...(day.digits === 2 && day.value < 10 && { padded: day }),
    };
  return { calendar: { month: month.month }, next: at + 1, bare: month.weak === true };
}

/** 16 August, 16th of Aug, 16-Aug */
function dayAndMonthName(
  tokens: readonly Token[],
  at: number,
): { calendar: Calendar; next: number } | undefined {
  const day = tokens[at];
  if (!isDayNumber(day)) return undefined;
  let next = at + 1;
  while (next < at + 3 && leadsToMonth(tokens[next])) next++;
  const month = tokens[next];
  if (month?.kind !== "month") return undefined;
  return { calendar: { month: month.month, day: day.value }, next: next + 1 };
}

/** "August three years ago", 17年前の今ごろ: the year alone. */
function agoYear(tokens: readonly Token[], at: number, scene: ParsingScene): Parse | undefined {
  const ago = agoAt(tokens, at, scene);
  const [calendar] = ago?.shape.calendars ?? [];
  return ago && calendar && calendar.month === undefined && !ago.about ? ago : undefined;
}

/** "9 Aug 96", "Aug 9, 96", "August of 09": two figures after a month, where no other number can be meant. */
function shortYearAfter(tokens: readonly Token[], at: number, calendar: Calendar): Parse | undefined {
  let next = at;
  const parts = (token: Token | undefined): boolean =>
    isOf(token) ||
    (token !== undefined && (",.".includes(token.text) || (token.text === "-" && token.close)));
  while (next < at + 2 && parts(tokens[next])) next++;
  const year = tokens[next];
  const sure = calendar.day !== undefined || isOf(tokens[next - 1]) || (isNumber(year) && year.value > 39);
  if (!sure || !isNumber(year) || year.digits !== 2 || year.ordinal) return undefined;
  const after = tokens[next + 1];
  const goesOn =
    after &&
    (["counter", "length", "unit", "month", "number", "half", "ago"].includes(after.kind) ||
      (after.close && ":/-%".includes(after.text)));
  return goesOn ? undefined : { shape: { calendars: [{ year: century(year.value) }] }, next: next + 1 };
}

const isOf = (token: Token | undefined): boolean => token?.kind === "preposition" && token.of === true;

/** The year after a month or season: ", 2009", "of '09", "-2009", "last year". */
function yearAfter(tokens: readonly Token[], at: number, scene: ParsingScene): Parse | undefined {
  let next = skip(tokens, at, "filler", "preposition", "link");
  if (next === at && ["-", "/", "."].includes(tokens[at]?.text ?? "")) next++;
  const year = tokens[next];
  if (year?.text === "'" || !isNumber(year)) return yearAt(tokens, next, scene);
  const counted = tokens[next + 1]?.kind === "counter";
  if (year.digits !== 4 || !isYear(year.value) || counted)
    return yearAt(tokens, next, { ...scene, joined: false }) ?? agoYear(tokens, next, scene);
  const unit = isUnit(tokens[next + 1], "year") ? 1 : 0;
  return { shape: { calendars: [{ year: year.value }] }, next: next + 1 + unit };
}

/** Only a year by itself: in 「8月、2009年の9月」 it belongs to the month that follows. */
function loneYearAfter(tokens: readonly Token[], at: number, scene: ParsingScene): Parse | undefined {
  const year = yearAfter(tokens, at, scene);
  if (!year || year.shape.span) return undefined;
  const then = skip(tokens, year.next, "link", "filler");
  const owned =
    monthAndDay(tokens, then) ?? (tokens[then]?.kind === "season" && tokens[year.next]?.kind !== "filler");
  return owned ? undefined : year;
}

const merge = ({ season: _, ...year }: Shape, calendar: Calendar): Shape => ({
  ...year,
  calendars: year.calendars.map(({ year }) => ({ year: year!, ...calendar })),
});

/** 平成21年(2009年): the second writing of the same year adds nothing. */
function skipAlias(tokens: readonly Token[], at: number, scene: ParsingScene): number {
  if (tokens[at]?.text !== "(") return at;
  const alias = yearAt(tokens, at + 1, { ...scene, joined: false });
  return alias && tokens[alias.next]?.text === ")" ? alias.next + 1 : at;
}

/** 2008年度の第3四半期, 2008年度の年度末 */
function fiscalSeason(tokens: readonly Token[], year: Parse): Parse {
  const then = skip(tokens, year.next, "link", "filler");
  const season = tokens[then];
  if (season?.kind !== "season") return year;
  // Its end is in the next March alone.
  const first = season.last > 12 ? season.last : season.first;
  return { shape: { ...year.shape, season: [first, season.last] }, next: then + 1 };
}

/** "this time last year", "around this time two years ago" */
export function thisTimeLed(tokens: readonly Token[], at: number, scene: ParsingScene): Parse | undefined {
  if (tokens[at]!.kind !== "thisTimeOfYear") return undefined;
  const start = skip(tokens, at + 1, "filler", "preposition");
  const year = yearAt(tokens, start, scene) ?? agoYear(tokens, start, scene);
  const now = year && sameMonthAsNow(tokens, at, year, scene);
  return now && { ...now, next: year.next };
}

/** 17年前の今ごろ, 去年の今月10日 */
function sameMonthAsNow(
  tokens: readonly Token[],
  at: number,
  year: Parse,
  { today }: ParsingScene,
): Parse | undefined {
  const token = tokens[at];
  const month = monthOf(today);
  if (token?.kind === "thisTimeOfYear")
    return { shape: { ...year.shape, season: [month - 1, month + 1] }, next: at + 1 };
  if (token?.kind !== "shift" || token.by !== 0) return undefined;
  if (token.unit === "day") return { shape: merge(year.shape, { month, day: dateOf(today) }), next: at + 1 };
  if (token.unit !== "month") return undefined;
  const then = skip(tokens, at + 1, "link");
  const day = tokens[then];
  const both = isNumber(day) && day.value <= 31 && isUnit(tokens[then + 1], "day");
  return {
    shape: merge(year.shape, { month, ...(both && { day: day.value }) }),
    next: both ? then + 2 : at + 1,
  };
}

/** A year, and the month, day or season that follows it. */
export function yearLed(tokens: readonly Token[], at: number, scene: ParsingScene): Parse | undefined {
  const year = yearAt(tokens, at, scene) ?? agoYear(tokens, at, scene);
  return year && follow(tokens, year, scene);
}

export function follow(tokens: readonly Token[], year: Parse, scene: ParsingScene): Parse {
  if (year.shape.span === "decade") return year;
  if (year.shape.span === "fiscal") return fiscalSeason(tokens, year);
  const start = skipAlias(tokens, year.next, scene);
  const then = skip(tokens, start, "link", "filler", "preposition");
  const slash = then === year.next && "/-".includes(tokens[then]?.text ?? " ") ? 1 : 0;
  const now = sameMonthAsNow(tokens, then, year, scene);
  if (now) return now;
  const month =
    monthAndDay(tokens, then) ??
    monthOfYear(tokens, then, year.shape) ??
    monthName(tokens, then + slash) ??
    dayAndMonthName(tokens, then);
  // "2005 may", and nothing behind it: a month.
  const closes = month !== undefined && (!tokens[month.next] || ",.;!?)".includes(tokens[month.next]!.text));
  if (month && (closes || !("bare" in month && month.bare)))
    return { shape: merge(year.shape, month.calendar), next: month.next };
  const season = tokens[then];
  if (season?.kind === "season" && (!season.weak || then === start))
    return { shape: { ...year.shape, season: [season.first, season.last] }, next: then + 1 };
  return { ...year, next: start };
}

const followsMonth = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.kind === "join" &&
  (tokens[at - 2]?.kind === "unit" || isAnotherMonth(tokens[at - 2], tokens[at]));

/** "May or June", and not "may or may not". */
const isAnotherMonth = (other: Token | undefined, month: Token | undefined): boolean =>
  other?.kind === "month" && month?.kind === "month" && other.month !== month.month;

const isPreposition = (token: Token | undefined): boolean =>
  token !== undefined && ["preposition", "bound", "part", "which", "between", "about"].includes(token.kind);

/** A month or season, and the year that may follow it. */
export function monthLed(tokens: readonly Token[], at: number, scene: ParsingScene): Parse | undefined {
  const before = tokens[at - 1];
  const name = monthName(tokens, at);
  const found = monthAndDay(tokens, at) ?? name ?? dayAndMonthName(tokens, at);
  if (!found) return undefined;
  const year = loneYearAfter(tokens, found.next, scene) ?? shortYearAfter(tokens, found.next, found.calendar);
  if (year) return { shape: merge(year.shape, found.calendar), next: year.next };
  const another = tokens[found.next]?.kind === "join" && isAnotherMonth(tokens[found.next + 1], tokens[at]);
  if (name?.bare && !isPreposition(before) && !another && !followsMonth(tokens, at)) return undefined;
  // "Aug 09" has no other year.
  if (name?.padded)
    return {
      shape: {
        calendars: [{ year: century(name.padded.value), month: found.calendar.month! }],
      },
      next: found.next,
    };
  return { shape: { calendars: [found.calendar] }, next: found.next };
}

/** "Q3 of FY2008" */
function fiscalYearAfter(tokens: readonly Token[], at: number, scene: ParsingScene): Parse | undefined {
  const year = yearAfter(tokens, at, scene);
  return year?.shape.span === "fiscal" ? year : undefined;
}

/** "spring 07": a nought in front makes it a year. */
function figuresAfter(tokens: readonly Token[], at: number): Parse | undefined {
  const year = tokens[at];
  if (!isNumber(year) || year.digits !== 2 || year.value > 9 || !endsFree(tokens, at + 1)) return undefined;
  return { shape: { calendars: [{ year: century(year.value) }] }, next: at + 1 };
}

export function seasonLed(tokens: readonly Token[], at: number, scene: ParsingScene): Parse | undefined {
  const season = tokens[at];
  if (season?.kind !== "season") return undefined;
  const months = { season: [season.first, season.last] as const };
  // "spring-ish of 08": it is vague already.
  const then = skip(tokens, at + 1, "about");
  const year =
    loneYearAfter(tokens, then, scene) ?? fiscalYearAfter(tokens, then, scene) ?? figuresAfter(tokens, then);
  if (year) return { shape: { ...year.shape, ...months }, next: year.next };
  const before = tokens[at - 1];
  if (season.weak && !isPreposition(before) && !isDefinite(before)) return undefined;
  const after = tokens[at + 1];
  const cutShort = after?.kind === "other" && after.close && runsOn(after.text[0]);
  return cutShort ? undefined : { shape: { calendars: [{}], ...months }, next: at + 1 };
}

/** 16日, "the 16th": a day of the month spoken of before. 一日 and 3日に1回 are lengths. */
export function dayLed(tokens: readonly Token[], at: number, scene: ParsingScene): Parse | undefined {
  const day = tokens[at];
  if (!isDayNumber(day) || !scene.last) return undefined;
  const calendars = [{ day: day.value }];
  if (day.ordinal) return scene.joined ? { shape: { calendars }, next: at + 1 } : undefined;
  if (day.digits === 0 || !isUnit(tokens[at + 1], "day")) return undefined;
  const after = tokens[at + 2];
  const often = hasRole("per", after?.text) && isNumber(tokens[at + 3]);
  const length =
    after && (["ago", "over", "under", "half"].includes(after.kind) || hasRole("lengthEnd", after.text));
  return often || length ? undefined : { shape: { calendars }, next: at + 2 };
}
