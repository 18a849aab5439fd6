/** Seasons and months told by an event: "the summer after the Beijing Olympics", 震災の前の冬, 北京五輪のあった夏. */
import { addDays, addMonths, type Day, dayOf, type Interval, monthOf, yearOf } from "../../day.ts";
import type { Parse } from "./parsing.ts";
import type { Shape } from "./shape.ts";
import { isNumber, type Token } from "./tokens.ts";

type Days = readonly [Day, Day];

type Beside = "after" | "next" | "before" | "same";

interface Months {
  readonly first: number;
  readonly last: number;
  readonly next: number;
}

function monthsAt(tokens: readonly Token[], at: number): Months | undefined {
  const token = tokens[at];
  if (token?.kind === "season") return { first: token.first, last: token.last, next: at + 1 };
  if (token?.kind === "month") return { first: token.month, last: token.month, next: at + 1 };
  const unit = tokens[at + 1];
  if (!isNumber(token) || token.value > 12 || unit?.kind !== "unit" || unit.unit !== "month")
    return undefined;
  return { first: token.value, last: token.value, next: at + 2 };
}

function daysIn(year: number, { first, last }: Months): Days {
  const january = dayOf(year, 1, 1);
  return [addMonths(january, first - 1), addDays(addMonths(january, last), -1)];
}

const fixed = (interval: Interval): Shape => ({ calendars: [], fixed: interval });

/** The nearest such months on that side of the event. */
function placeBeside([from, to]: Days, months: Months, side: Beside): Shape | undefined {
  if (side === "same")
    return monthOf(from) === monthOf(to) || yearOf(from) === yearOf(to)
      ? { calendars: [{ year: yearOf(from) }], season: [months.first, months.last] }
      : undefined;
  if (side === "before") {
    const years = [yearOf(from), yearOf(from) - 1, yearOf(from) - 2];
    const last = years.map((year) => daysIn(year, months)).find(([, end]) => end < from);
    return last && fixed(last);
  }
  const years = [yearOf(to) - 1, yearOf(to), yearOf(to) + 1];
  const all = years.map((year) => daysIn(year, months));
  const next = all.find(([begin]) => begin > to);
  // The earthquake came in March: "the spring after it" is the rest of that one, or the next.
  const during =
    side === "after" ? all.find(([begin, end]) => begin <= to && addDays(to, DAYS) <= end) : undefined;
  return next && fixed([during ? to : next[0], next[1]]);
}

/** So much of a season must be left for it to be the one after something. */
const DAYS = 45;

/** Which side a word between an event and a season says: 後の, の前の, 次の, 翌. */
function sideOf(token: Token | undefined): Beside | undefined {
  if (token?.kind === "which" && token.by === 1) return "next";
  if (token?.kind === "ago" && token.bound) return "before";
  if (token?.kind !== "bound") return undefined;
  if (token.bound === "after" || token.bound === "soon") return "after";
  return token.bound === "before" || token.bound === "justBefore" ? "before" : undefined;
}

const isLink = (token: Token | undefined): boolean => token?.kind === "link";

/** After the event: のあった夏, の前の冬, 後の春, の次の夏. */
export function seasonAfterEvent(tokens: readonly Token[], at: number, days: Days): Parse | undefined {
  const link = isLink(tokens[at]) ? 1 : 0;
  const same = link ? monthsAt(tokens, at + 1) : undefined;
  const side = sideOf(tokens[at + link]);
  const then = at + link + 1 + (isLink(tokens[at + link + 1]) ? 1 : 0);
  const months = same ?? (side && monthsAt(tokens, then));
  const shape = months && placeBeside(days, months, same ? "same" : side!);
  return shape && { shape, next: months.next };
}

const LONGEST_GAP = 4;

/** Before the event: "summer after the", "spring of the". */
export function seasonBeforeEvent(tokens: readonly Token[], at: number): Parse | undefined {
  const months = monthsAt(tokens, at);
  if (!months) return undefined;
  const sign = tokens[months.next];
  const of = sign?.kind === "preposition" && sign.of === true;
  const side = sign?.kind === "bound" && sign.side === "pre" ? sideOf(sign) : of ? "same" : undefined;
  let then = months.next + 1;
  while (then < months.next + LONGEST_GAP && tokens[then]?.kind === "filler") then++;
  const event = tokens[then];
  if (!side || event?.kind !== "landmark") return undefined;
  const shape = placeBeside(event.days, months, side);
  let next = then + 1;
  while (next < then + LONGEST_GAP && tokens[next]?.kind === "happening") next++;
  return shape && { shape, next };
}
