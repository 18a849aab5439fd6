/** 3年前, 三日前, 10年以上前, 半年前, "two weeks ago", "more than ten years ago": counted back from today. */
import {
  addDays,
  addMonths,
  type Day,
  type Interval,
  monthOf,
  wholeMonth,
  wholeYear,
  yearOf,
} from "../../day.ts";
import { hasRole } from "./lexicon.ts";
import type { Unit } from "./meaning.ts";
import type { Shape } from "./shape.ts";
import type { Token } from "./tokens.ts";
import { isNumber, type Parse, type Scene } from "./years.ts";

interface Quantity {
  readonly least: number;
  readonly most: number;
  readonly next: number;
}

/** 「3年前」 may be "3 years ago"; 「2009年前」 is not. */
const MOST = 120;
/** Tokens one phrase may have: keeps a wall of "about about about" linear. */
const LONGEST = 12;

function quantityAt(tokens: readonly Token[], at: number): Quantity | undefined {
  const first = tokens[at];
  if (first?.kind === "article") return { least: 1, most: 1, next: at + 1 };
  if (first?.kind === "few") return { least: first.least, most: first.most, next: at + 1 };
  if (!isNumber(first) || first.value < 1 || first.value > MOST) return undefined;
  // 10数年前
  if (tokens[at + 1]?.kind === "few" && tokens[at + 1]!.close)
    return { least: first.value + 1, most: first.value + 9, next: at + 2 };
  // 10年か15年前
  const unit = unitOf(tokens[at + 1]) && tokens[at + 1]!.text === tokens[at + 4]?.text ? 1 : 0;
  const between = tokens[at + 1 + unit];
  const second = tokens[at + 2 + unit];
  // 二、三年前; 2~3年前; 2 or 3 years ago
  const joins = between && (between.kind === "join" || "、,・".includes(between.text));
  if (joins && isNumber(second) && second.value > first.value && second.value <= MOST)
    return { least: first.value, most: second.value, next: at + 3 + unit };
  return { least: first.value, most: first.value, next: at + 1 };
}

/** 月 alone is a month of the year (3月前), never a length. */
function unitOf(token: Token | undefined): Unit | undefined {
  if (token?.kind === "length") return token.unit;
  if (token?.kind === "unit" && (token.unit === "year" || token.unit === "day")) return token.unit;
  return undefined;
}

interface Length {
  readonly unit: Unit;
  readonly least: number;
  readonly most: number;
  readonly about: boolean;
}

const daysBefore = (today: Day, most: number, least: number, slack: number): Interval => {
  const latest = addDays(today, slack - least);
  return [addDays(today, -most - slack), latest > today ? today : latest];
};

/** The whole calendar months or years that so many of them ago may mean. */
function unitsBefore(today: Day, unit: "year" | "month", most: number, least: number): readonly [Day, Day] {
  const months = unit === "year" ? 12 : 1;
  const [first, last] = [addMonths(today, -most * months), addMonths(today, -least * months)];
  const from = unit === "year" ? wholeYear(yearOf(first)) : wholeMonth(yearOf(first), monthOf(first));
  const to = unit === "year" ? wholeYear(yearOf(last)) : wholeMonth(yearOf(last), monthOf(last));
  return [from[0]!, to[1]!];
}

/** Years and months ago are the calendar's, as 去年 is; weeks leave three days each way, an "about" more. */
function shapeOf({ unit, least, most, about }: Length, today: Day): Shape {
  if (unit === "year" || unit === "month") {
    // The longer ago, the vaguer: "about 15 years ago" leaves three years each way.
    const vague = about && unit === "year" && least >= 10 ? Math.round(least / 5) : 0;
    const interval = unitsBefore(today, unit, most + vague, least - vague);
    if (vague > 0) return { calendars: [], fixed: { interval, precision: "around" }, assumed: true };
    if (least < most) return { calendars: [], fixed: { interval, precision: "range" }, assumed: true };
    const [from] = interval;
    return {
      calendars: [{ year: yearOf(from), ...(unit === "month" && { month: monthOf(from) }) }],
      assumed: true,
    };
  }
  const exact = unit === "day" && !about && least === most;
  const slack = unit === "week" ? (about ? 7 : 3) : about ? Math.min(5, Math.max(1, least - 1)) : 0;
  const [longest, shortest] = unit === "week" ? [most * 7, least * 7] : [most, least];
  return {
    calendars: [],
    fixed: {
      interval: daysBefore(today, longest, shortest, slack),
      precision: exact ? "day" : "around",
    },
    assumed: true,
  };
}

const stepBack = (today: Day, unit: Unit, count: number): Day => {
  if (unit === "year") return addMonths(today, -12 * count);
  return unit === "month" ? addMonths(today, -count) : addDays(today, unit === "week" ? -7 * count : -count);
};

/** Half a year is said of anything within a quarter of a year of it. */
const halfYears = (today: Day, months: number): Shape => {
  const [from, to] = [addMonths(today, -months - 3), addMonths(today, 4 - months)];
  return {
    calendars: [],
    fixed: {
      interval: [`${from.slice(0, 8)}01`, addDays(`${to.slice(0, 8)}01`, -1)],
      precision: "around",
    },
    assumed: true,
  };
};

const open = (interval: Interval): Shape => ({
  calendars: [],
  fixed: { interval, precision: "open" },
  assumed: true,
});

export interface AgoParse extends Parse {
  readonly about: boolean;
}

export function agoAt(tokens: readonly Token[], start: number, scene: Scene): AgoParse | undefined {
  const { today } = scene;
  let at = start;
  let about = false;
  let half = false;
  let limit: "over" | "under" | undefined;
  const modifiers = (): void => {
    for (let token = tokens[at]; token && at < start + LONGEST; token = tokens[++at]) {
      if (token.kind === "about") about = true;
      else if (token.kind === "over" || token.kind === "under") limit = token.kind;
      else if (token.kind === "half") half = true;
      else if (!hasRole("emphasis", token.text)) return;
    }
  };
  modifiers();
  if (tokens[at]?.kind === "halfYear") {
    at++;
    modifiers();
    if (tokens[at]?.kind !== "ago") return undefined;
    return {
      shape: limit === "over" ? open([null, addMonths(today, -6)]) : halfYears(today, 6),
      next: at + 1,
      about: false,
    };
  }
  const quantity = quantityAt(tokens, at);
  if (!quantity) return undefined;
  at = quantity.next;
  modifiers();
  const length = tokens[at];
  const unit = unitOf(length);
  if (!unit) return undefined;
  at++;
  modifiers();
  if (tokens[at]?.kind !== "ago") return undefined;
  const next = at + 1;
  const times = (length?.kind === "length" && length.times) || 1;
  const [least, most] = [quantity.least * times, quantity.most * times];
  if (limit === "over") return { shape: open([null, stepBack(today, unit, least)]), next, about: false };
  if (limit === "under") return { shape: open([stepBack(today, unit, most), today]), next, about: false };
  if (half && unit === "year") return { shape: halfYears(today, least * 12 + 6), next, about: false };
  const calendarUnit = unit === "year" || unit === "month";
  const vague = unit === "year" && least >= 10;
  return {
    shape: shapeOf({ unit, least, most, about }, today),
    next,
    about: about && calendarUnit && !vague,
  };
}
