/** 3年前, 三日前, 10年以上前, 半年前, "two weeks ago", "more than ten years ago": counted back from today. */
import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  type Interval,
  monthOf,
  overlap,
  wholeMonth,
  wholeYear,
  yearOf,
} from "../../day.ts";
import { type Duration, durationAt, type Length, total } from "./duration.ts";
import { hasRole } from "./lexicon.ts";
import type { Unit } from "./meaning.ts";
import type { Parse, ParsingScene } from "./parsing.ts";
import type { Shape } from "./shape.ts";
import { isNumber, type Token } from "./tokens.ts";
import { twoDigitYears } from "./years.ts";

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

/**
 * After ten years nobody counts to the year: 18 or so leaves a year each way, a round number two, and from twenty on
 * also where no "about" stands by it.
 */
function vaguenessOf(least: number, most: number, about: boolean): number {
  if (least < 10) return 0;
  const round = least === most && least % 5 === 0;
  if (round) return least >= 20 || (about && least >= 15) ? 2 : about ? 1 : 0;
  if (most - least > 1) return 0;
  return about || most - least === 1 ? 1 : 0;
}

/** Years and months ago are the calendar's, as 去年 is; weeks leave three days each way, an "about" more. */
function shapeOf({ unit, least, most }: Length, about: boolean, today: Day, counted: boolean): Shape {
  if (unit === "year" || unit === "month") {
    const vague = unit === "year" && !counted ? vaguenessOf(least, most, about) : 0;
    const interval = unitsBefore(today, unit, most + vague, least - vague);
    if (vague > 0) return { calendars: [], fixed: interval };
    if (least < most) return { calendars: [], fixed: interval };
    const [from] = interval;
    return {
      calendars: [{ year: yearOf(from), ...(unit === "month" && { month: monthOf(from) }) }],
    };
  }
  const slack = unit === "week" ? (about ? 7 : 3) : about ? Math.min(5, Math.max(1, least - 1)) : 0;
  const [longest, shortest] = unit === "week" ? [most * 7, least * 7] : [most, least];
  return {
    calendars: [],
    fixed: daysBefore(today, longest, shortest, slack),
  };
}

/** "2 years 1 month 21 days ago" is a day, "2 years 1 month ago" a month of the calendar. */
function compound(duration: Duration, today: Day): Shape {
  const { months, days, finest } = total(duration);
  const [from, to] = [addMonths(today, -months[1]), addMonths(today, -months[0])];
  if (finest === "month") {
    const whole = [
      wholeMonth(yearOf(from), monthOf(from))[0]!,
      wholeMonth(yearOf(to), monthOf(to))[1]!,
    ] as const;
    return { calendars: [], fixed: whole };
  }
  const slack = (finest === "week" ? 3 : 0) + (duration.about ? 5 : 0);
  const interval = [addDays(from, -days[1] - slack), addDays(to, slack - days[0])] as const;
  return { calendars: [], fixed: interval };
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
    fixed: [`${from.slice(0, 8)}01`, addDays(`${to.slice(0, 8)}01`, -1)],
  };
};

const open = (interval: Interval): Shape => ({
  calendars: [],
  fixed: interval,
});

/** 解約の1年前, 解約する1年前: counted from something whose date is not told, not from today. */
function isOfSomething(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind === "link" || (tokens[at]?.close === true && hasRole("verbEnd", before?.text));
}

export interface AgoParse extends Parse {
  readonly about: boolean;
}

/** Up to this many years a little less or more is told in months. */
const FEW_YEARS = 4;

/** 3年弱前, 10年ちょっと前, "just over three years ago": a quarter and a little less or more, in years where there are many. */
function leaning({ unit, least, most }: Length, lean: "less" | "more", today: Day): Shape {
  const [away, near] = lean === "less" ? [0, 1] : [1, 0];
  if (unit === "year" && most > FEW_YEARS) {
    const years = Math.ceil(most * 0.12);
    return open(unitsBefore(today, "year", most + away * years, least - near * years));
  }
  if (unit === "year" || unit === "month") {
    const months = unit === "year" ? 12 : 1;
    const by = Math.ceil(most * months * 0.25) + (unit === "year" ? 2 : 0);
    return open(unitsBefore(today, "month", most * months + away * by, least * months - near * by));
  }
  const days = unit === "week" ? 7 : 1;
  const by = Math.ceil(most * days * 0.3);
  return open(daysBefore(today, most * days + away * by, least * days - near * by, 0));
}

function agoShape(duration: Duration, today: Day, counted: boolean): Shape {
  const { parts, about, half, halfYear, limit, lean } = duration;
  const [{ unit, least, most }] = parts;
  if (halfYear) return limit === "over" ? open([null, addMonths(today, -6)]) : halfYears(today, 6);
  if (limit === "over") return open([null, stepBack(today, unit, least)]);
  if (limit === "under") return open([stepBack(today, unit, most), today]);
  if (parts.length > 1) return compound(duration, today);
  if (half && unit === "year") return halfYears(today, least * 12 + 6);
  if (lean) return leaning(parts[0], lean, today);
  return shapeOf(parts[0], about, today, counted);
}

/** 15年から20年前, "six months to a year ago", "a year or two ago": the longer one ends with the word for ago. */
function agoRange(tokens: readonly Token[], shorter: Duration, today: Day): Parse | undefined {
  const sign = tokens[shorter.next];
  const joins =
    sign && ((sign.kind === "join" && sign.join !== "and") || (sign.kind === "bound" && sign.spans));
  if (!joins || shorter.limit) return undefined;
  const count = tokens[shorter.next + 1];
  const [{ unit }] = shorter.parts;
  const bare = isNumber(count) && count.digits < 3 && tokens[shorter.next + 2]?.kind === "ago";
  const longer: Duration | undefined = bare
    ? { ...shorter, parts: [{ unit, least: count.value, most: count.value }], next: shorter.next + 2 }
    : durationAt(tokens, shorter.next + 1);
  if (!longer || longer.limit || tokens[longer.next]?.kind !== "ago") return undefined;
  const exact = unit === "month";
  const [from] = exact ? monthBack(longer, today) : daysOf(agoShape(longer, today, true));
  const [, to] = exact ? monthBack(shorter, today) : daysOf(agoShape(shorter, today, true));
  return from && to && from <= to ? { shape: open([from, to]), next: longer.next + 1 } : undefined;
}

/** "Six months to a year ago": where it is told in months, a year is twelve of them. */
function monthBack(duration: Duration, today: Day): Interval {
  const { months, days } = total(duration);
  const day = addDays(addMonths(today, -months[1]), -days[1]);
  return wholeMonth(yearOf(day), monthOf(day));
}

/** What an ago allows: of a calendar's year or month all of it. */
function daysOf({ fixed, calendars }: Shape): Interval {
  const [calendar] = calendars;
  if (fixed || !calendar) return fixed ?? [null, null];
  return calendar.month === undefined
    ? wholeYear(calendar.year!)
    : wholeMonth(calendar.year!, calendar.month);
}

const DATED: ReadonlySet<Token["kind"]> = new Set(["number", "season", "month", "shift", "thisTimeOfYear"]);

/** 10年よりもっと前: longer ago than that, or before that year of an era, whichever leaves more. */
function furtherThan(
  tokens: readonly Token[],
  { parts, next }: Duration,
  scene: ParsingScene,
): Shape | undefined {
  const [{ unit, least, most }] = parts;
  const sign = tokens[next];
  const before = sign?.kind === "bound" && sign.side === "post" && sign.bound === "before" && sign.compares;
  if (!before || unit !== "year" || parts.length > 1 || least !== most) return undefined;
  const { today, period } = scene;
  const ago = stepBack(today, unit, least);
  const number = tokens[next - 2];
  const years = isNumber(number) ? twoDigitYears(number, scene) : [];
  const last = years
    .filter((year) => !period || overlap(wholeYear(year), period))
    .map((year) => addDays(dayOf(year, 1, 1), -1))
    .filter((day) => day <= today);
  return open([null, [ago, ...last].toSorted().at(-1)!]);
}

const says = (token: Token | undefined, side: "pre" | "post"): boolean =>
  token?.kind === "lapse" && token.side === side;
const tellsNothing = ({ kind }: Token): boolean =>
  kind === "filler" || kind === "mark" || kind === "about" || kind === "lapse";

/** 17年になります, "it's been 17 years": that long ago, where nothing before it says since what. */
function lapsedBy(tokens: readonly Token[], start: number, { next }: Duration): number | undefined {
  const after = says(tokens[next], "post");
  if (!after && !says(tokens[start - 1], "pre")) return undefined;
  return tokens.slice(0, start).every(tellsNothing) ? next + (after ? 1 : 0) : undefined;
}

export function agoAt(tokens: readonly Token[], start: number, scene: ParsingScene): AgoParse | undefined {
  const { today } = scene;
  const duration = isOfSomething(tokens, start) ? undefined : durationAt(tokens, start);
  if (!duration) return undefined;
  const further = furtherThan(tokens, duration, scene);
  if (further) return { shape: further, next: duration.next + 1, about: false };
  const lapsed = lapsedBy(tokens, start, duration);
  if (tokens[duration.next]?.kind !== "ago" && lapsed === undefined) {
    const range = agoRange(tokens, duration, today);
    return range && { ...range, about: false };
  }
  const next = lapsed ?? duration.next + 1;
  const [{ unit, least }] = duration.parts;
  const calendarUnit = unit === "year" || unit === "month";
  const vague = unit === "year" && least >= 10;
  // 20年前の8月, "20 years ago this month": a month behind it says that the year is counted.
  const after = tokens[next];
  const then = after?.kind === "link" ? tokens[next + 1] : after;
  const counted = vague && then !== undefined && DATED.has(then.kind);
  const shape = agoShape(duration, today, counted);
  return { shape, next, about: duration.about && calendarUnit && !vague && shape.calendars.length > 0 };
}

/** 過去3年間, ここ数年, "the past three weeks": some time in them. */
export function windowAt(tokens: readonly Token[], at: number, { today }: ParsingScene): Parse | undefined {
  const token = tokens[at]!;
  if (token.kind !== "window" && !(token.kind === "which" && token.by <= 0)) return undefined;
  const start = at + (tokens[at + 1]?.kind === "link" ? 2 : 1);
  if (tokens[start]?.kind === "article") return undefined;
  const duration = durationAt(tokens, start);
  if (!duration) return undefined;
  const [{ unit, most }] = duration.parts;
  const [length] = tokens.slice(duration.next - 1);
  // "The last two decades" are the calendar's for some.
  if (duration.parts.length > 1 || (length?.kind === "length" && length.times)) return undefined;
  return {
    shape: {
      calendars: [],
      fixed: [stepBack(today, unit, most), today],
    },
    next: duration.next,
  };
}
