/** Which week, weekday or day of a month or year: 第2週, 最後の金曜, "the third Wednesday of", "last week of". */
import { addDays, type Day, weekday } from "../../day.ts";
import { hasRole } from "./lexicon.ts";
import { mondayOf } from "./offset.ts";
import type { Token } from "./tokens.ts";
import { isNumber } from "./tokens.ts";

export interface Nth {
  /** -1 is the last. */
  readonly n: number;
  /** A weekday's number, or the unit. */
  readonly of: "week" | "day" | number;
}

interface NthParse {
  readonly nth: Nth;
  readonly next: number;
}

const MOST = 53;

/** Which one it is, and where what it is one of begins. */
function countAt(tokens: readonly Token[], at: number): readonly [n: number, next: number] | undefined {
  const first = tokens[at]!;
  if (first.kind === "nth" && first.value !== undefined) return [first.value, at + 1];
  if (first.kind === "which" && first.by === -1) return [-1, at + 1];
  const number = tokens[first.kind === "nth" ? at + 1 : at];
  if (!isNumber(number) || number.value < 1 || number.value > MOST) return undefined;
  if (first.kind === "nth") return [number.value, at + 2 + (tokens[at + 2]?.kind === "link" ? 1 : 0)];
  // 2週目
  const counted = number.ordinal || hasRole("ordinalMark", tokens[at + 2]?.text);
  return counted ? [number.value, at + 1] : undefined;
}

const isOf = (token: Token | undefined): boolean => token?.kind === "preposition" || token?.kind === "filler";

export function nthAt(tokens: readonly Token[], at: number): NthParse | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  // "last week of August"
  if (first.kind === "shift" && first.unit === "week" && first.by === -1 && isOf(tokens[at + 1]))
    return { nth: { n: -1, of: "week" }, next: at + 2 };
  const last = first.kind === "which" && first.by === -1;
  if (last && !isOf(tokens[at + 2])) return undefined;
  const count = countAt(tokens, at);
  if (!count) return undefined;
  const [n, next] = count;
  const what = tokens[next];
  const mark = hasRole("ordinalMark", tokens[next + 1]?.text) ? 1 : 0;
  if (what?.kind === "weekday") return { nth: { n, of: what.weekday }, next: next + 1 };
  const unit = what?.kind === "length" || what?.kind === "unit" ? what.unit : undefined;
  if (unit === "week") return { nth: { n, of: "week" }, next: next + 1 + mark };
  return unit === "day" && n === -1 ? { nth: { n, of: "day" }, next: next + 1 } : undefined;
}

/** The nth of the days from `from` to `to`; undefined where there is none. */
export function placeNth(from: Day, to: Day, { n, of }: Nth): readonly [Day, Day] | undefined {
  if (of === "day") return [to, to];
  if (of === "week") {
    // Seven days each from the first on, or the calendar's weeks, with the broken first one or without it.
    if (n === -1)
      return [addDays(to, -6) < mondayOf(to) ? addDays(to, -6) : mondayOf(to), addDays(mondayOf(to), 6)];
    const starts = [addDays(from, 7 * (n - 1)), addDays(mondayOf(from), 7 * (n - 1))].sort();
    const whole = addDays(mondayOf(addDays(from, 3)), 7 * (n - 1));
    const first = whole < starts[0]! ? whole : starts[0]!;
    const last = whole > starts[1]! ? whole : starts[1]!;
    return addDays(from, 7 * (n - 1)) > to ? undefined : [first, addDays(last, 6)];
  }
  const day =
    n === -1
      ? addDays(to, -((weekday(to) - of + 7) % 7))
      : addDays(from, ((of - weekday(from) + 7) % 7) + 7 * (n - 1));
  return day > to ? undefined : [day, day];
}
