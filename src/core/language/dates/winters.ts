/** What lies across the turn of a year: 2007年から2008年にかけての冬, "winter 2007/08", "the turn of the year 08/09". */
import { addDays, addMonths, dayOf } from "../../day.ts";
import type { Parse } from "./parsing.ts";
import { isNumber, type Token } from "./tokens.ts";
import { century, isYear } from "./years.ts";

const DECEMBER = 12;

interface Pair {
  readonly year: number;
  readonly next: number;
}

const SKIPPED: readonly Token["kind"][] = ["filler", "preposition", "link", "between"];

function skip(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 3 && SKIPPED.includes(tokens[next]?.kind as Token["kind"])) next++;
  return next;
}

function yearOf(token: Token | undefined): number | undefined {
  if (!isNumber(token) || token.ordinal) return undefined;
  if (isYear(token.value)) return token.value;
  return token.digits === 2 ? century(token.value) : undefined;
}

const isUnit = (token: Token | undefined): boolean => token?.kind === "unit" && token.unit === "year";

/** 2007年から2008年, 2007/08, "2007 into 2008": two years that follow each other. */
function pairAt(tokens: readonly Token[], at: number): Pair | undefined {
  const year = yearOf(tokens[at]);
  if (year === undefined) return undefined;
  const then = at + 1 + (isUnit(tokens[at + 1]) ? 1 : 0);
  const sign = tokens[then];
  const parts =
    sign &&
    (sign.kind === "join" ||
      sign.text === "/" ||
      (sign.kind === "bound" && sign.bound === "from" && sign.spans));
  if (!parts || yearOf(tokens[then + 1]) !== year + 1) return undefined;
  return { year, next: then + 2 + (isUnit(tokens[then + 2]) ? 1 : 0) };
}

/** The season's months of these two years. */
function across({ year }: Pair, first: number, last: number): Parse["shape"] {
  const begins = first > DECEMBER / 2 ? year : year + 1;
  const january = dayOf(begins, 1, 1);
  const days = [addMonths(january, first - 1), addDays(addMonths(january, last), -1)] as const;
  return { calendars: [], fixed: days };
}

export function winterAcross(tokens: readonly Token[], at: number): Parse | undefined {
  // "last winter of 2006 going into 2007"
  if (tokens[at]!.kind === "which")
    return tokens[at + 1]?.kind === "season" ? winterAcross(tokens, at + 1) : undefined;
  const first = tokens[at]!;
  if (first.kind === "season") {
    // "Christmas 2008/2009" is of the first year, the new year of the second.
    if (first.last <= DECEMBER && first.first !== first.last) return undefined;
    const pair = pairAt(tokens, skip(tokens, at + 1));
    if (!pair) return undefined;
    if (first.last > DECEMBER) return { shape: across(pair, first.first, first.last), next: pair.next };
    const month = { year: pair.year + (first.first === 1 ? 1 : 0), month: first.first };
    return { shape: { calendars: [month] }, next: pair.next };
  }
  const pair = pairAt(tokens, at);
  const then = pair && skip(tokens, pair.next);
  const season = then === undefined ? undefined : tokens[then];
  if (season?.kind !== "season" || season.last <= DECEMBER) return undefined;
  return { shape: across(pair!, season.first, season.last), next: then! + 1 };
}
