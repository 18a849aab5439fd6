/** Lengths of time: 3年, 半年, 2年半, 10数年, 二、三日, 17、8年, 1か月と21日, "two years and a month". */
import { hasRole } from "./lexicon.ts";
import type { Unit } from "./meaning.ts";
import type { Token } from "./tokens.ts";
import { isNumber } from "./tokens.ts";

export interface Length {
  readonly unit: Unit;
  readonly least: number;
  readonly most: number;
}

export interface Duration {
  /** One, or several that add up. */
  readonly parts: readonly [Length, ...Length[]];
  readonly about: boolean;
  /** 2年半 */
  readonly half: boolean;
  /** 半年: said of anything within a quarter of a year of it. */
  readonly halfYear: boolean;
  readonly limit: "over" | "under" | undefined;
  /** 3年弱, "just over three years" */
  readonly lean: "less" | "more" | undefined;
  readonly next: number;
}

interface Quantity {
  readonly least: number;
  readonly most: number;
  readonly next: number;
}

/** 「3年前」 may be "3 years ago"; 「2009年前」 is not. */
const MOST = 120;
/** Tokens one phrase may have: keeps a wall of "about about about" linear. */
const LONGEST = 12;
/** Years, months, weeks and days. */
const MOST_PARTS = 4;

/** The second of two counts: 二、三; 2~3; 17、8 is 17 or 18. */
function secondCount(first: number, second: Token | undefined): number | undefined {
  if (!isNumber(second)) return undefined;
  const { value } = second;
  if (value > first) return value <= MOST ? value : undefined;
  const inFull = first - (first % 10) + value;
  return first > 10 && value < 10 && inFull === first + 1 ? inFull : undefined;
}

function quantityAt(tokens: readonly Token[], at: number): Quantity | undefined {
  const first = tokens[at];
  if (first?.kind === "article") return { least: 1, most: 1, next: at + 1 };
  if (first?.kind === "few") return { least: first.least, most: first.most, next: at + 1 };
  if (!isNumber(first) || first.ordinal || first.value < 1 || first.value > MOST) return undefined;
  // 10数年前
  if (tokens[at + 1]?.kind === "few" && tokens[at + 1]!.close)
    return { least: first.value + 1, most: first.value + 9, next: at + 2 };
  // 10年か15年前
  const unit = unitOf(tokens[at + 1]) && tokens[at + 1]!.text === tokens[at + 4]?.text ? 1 : 0;
  const between = tokens[at + 1 + unit];
  const both = tokens[at - 1]?.kind === "between";
  const joins =
    between && (between.kind === "join" ? both || between.join !== "and" : "、,・".includes(between.text));
  const most = joins ? secondCount(first.value, tokens[at + 2 + unit]) : undefined;
  if (most !== undefined) return { least: first.value, most, next: at + 3 + unit };
  return { least: first.value, most: first.value, next: at + 1 };
}

/** 月 alone is a month of the year (3月前), never a length. */
export function unitOf(token: Token | undefined): Unit | undefined {
  if (token?.kind === "length") return token.unit;
  if (token?.kind === "unit" && (token.unit === "year" || token.unit === "day")) return token.unit;
  return undefined;
}

const isLengthJoin = (token: Token | undefined): boolean =>
  token !== undefined &&
  ((token.kind === "join" && token.join === "and") ||
    "、,".includes(token.text) ||
    hasRole("lengthJoin", token.text));

/** One count and its unit, with no modifiers: the further parts of "2 years 1 month 21 days". */
function furtherPart(tokens: readonly Token[], at: number): readonly [Length, next: number] | undefined {
  const start = at + (isLengthJoin(tokens[at]) ? 1 : 0);
  const quantity = quantityAt(tokens, start);
  const unit = quantity && unitOf(tokens[quantity.next]);
  if (!quantity || !unit) return undefined;
  return [{ unit, least: quantity.least, most: quantity.most }, quantity.next + 1];
}

interface Modifiers {
  about: boolean;
  half: boolean;
  limit: "over" | "under" | undefined;
  lean: "less" | "more" | undefined;
}

/** Takes what modifies a length; where it ends. */
function modifiersAt(tokens: readonly Token[], start: number, end: number, said: Modifiers): number {
  let at = start;
  for (let token = tokens[at]; token && at < end; token = tokens[++at]) {
    if (token.kind === "about") {
      said.lean = token.lean ?? said.lean;
      said.about ||= !token.lean;
    } else if (token.kind === "over" || token.kind === "under") said.limit = token.kind;
    else if (token.kind === "half") said.half = true;
    else if (hasRole("atLeast", token.text) && tokens[at + 1]?.kind === "ago") said.limit = "over";
    else if (!hasRole("emphasis", token.text)) break;
  }
  return at;
}

/** A count and its unit, or a length that is one word. */
function lengthAt(
  tokens: readonly Token[],
  start: number,
  end: number,
  said: Modifiers,
): readonly [Length, next: number] | undefined {
  const whole = tokens[start];
  if (whole?.kind === "lengthOf") return [whole, start + 1];
  const quantity = quantityAt(tokens, start);
  if (!quantity) return undefined;
  const at = modifiersAt(tokens, quantity.next, end, said);
  const length = tokens[at];
  const unit = unitOf(length);
  if (!unit) return undefined;
  const times = (length?.kind === "length" && length.times) || 1;
  // "A decade ago", "a couple of decades ago": nobody counts them.
  const round = unit === "year" && times > 1;
  said.about ||= round;
  const most = round && whole?.kind === "few" && whole.most === 3 ? quantity.least : quantity.most;
  return [{ unit, least: quantity.least * times, most: most * times }, at + 1];
}

export function durationAt(tokens: readonly Token[], start: number): Duration | undefined {
  const end = start + LONGEST;
  const said: Modifiers = { about: false, half: false, limit: undefined, lean: undefined };
  let at = modifiersAt(tokens, start, end, said);
  if (tokens[at]?.kind === "halfYear") {
    const next = modifiersAt(tokens, at + 1, end, said);
    const sixMonths: Length = { unit: "month", least: 6, most: 6 };
    return { ...said, parts: [sixMonths], half: false, halfYear: true, next };
  }
  const first = lengthAt(tokens, at, end, said);
  if (!first) return undefined;
  const parts: [Length, ...Length[]] = [first[0]];
  at = first[1];
  for (
    let part = furtherPart(tokens, at);
    part && parts.length < MOST_PARTS;
    part = furtherPart(tokens, at)
  ) {
    if (parts.some(({ unit }) => unit === part![0].unit)) break;
    parts.push(part[0]);
    at = part[1];
  }
  const next = modifiersAt(tokens, at, end, said);
  return { ...said, parts, halfYear: false, next };
}

/** What the parts add up to. */
export function total({ parts, half }: Duration): {
  readonly months: readonly [least: number, most: number];
  readonly days: readonly [least: number, most: number];
  readonly finest: Unit;
} {
  const sum = (units: Partial<Record<Unit, number>>, key: "least" | "most"): number =>
    parts.reduce((all, part) => all + (units[part.unit] ?? 0) * part[key], 0);
  const inMonths = { year: 12, month: 1 };
  const inDays = { week: 7, day: 1 };
  const more = half && parts.some(({ unit }) => unit === "year") ? 6 : 0;
  const finest = (["day", "week", "month", "year"] as const).find((unit) =>
    parts.some((part) => part.unit === unit),
  )!;
  return {
    months: [sum(inMonths, "least") + more, sum(inMonths, "most") + more],
    days: [sum(inDays, "least"), sum(inDays, "most")],
    finest,
  };
}
