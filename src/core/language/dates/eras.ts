/** Eras without a year: 昭和の終わりごろ, 令和になってから, 平成になる前, "early Heisei", "since Reiwa began". */
import { addDays, type Day, dayOf, wholeYear, yearOf } from "../../day.ts";
import type { Bound, Part } from "./meaning.ts";
import type { Parse } from "./parsing.ts";
import { isNumber, type Token } from "./tokens.ts";

/** First days, by the year before the first (Japan's eras since 1868: National Diet Library). */
const BEGAN: Readonly<Record<number, Day>> = {
  1867: "1868-10-23",
  1911: "1912-07-30",
  1925: "1926-12-25",
  1988: "1989-01-08",
  2018: "2019-05-01",
};

/** "The beginning" and "the end" of an era are so many years at least, and of a long one a sixth of it. */
const YEARS = 5;

function daysOf(base: number, today: Day): readonly [Day, Day] {
  const next = Object.values(BEGAN)
    .sort()
    .find((day) => day > BEGAN[base]!);
  return [BEGAN[base]!, next ? addDays(next, -1) : today];
}

const STARTS: ReadonlySet<Part> = new Set(["opening", "start", "early", "firstHalf"]);
const ENDS: ReadonlySet<Part> = new Set(["late", "end", "close", "secondHalf"]);

function stretchOf([from, to]: readonly [Day, Day], part: Part): readonly [Day, Day] | undefined {
  const [first, last] = [yearOf(from), yearOf(to)];
  const third = Math.round((last - first) / 3);
  if (part === "mid") return [dayOf(first + third, 1, 1), wholeYear(last - third)[1]!];
  const half = Math.round((last - first) / 2);
  const years = Math.max(YEARS, Math.round((last - first) / 6));
  if (part === "firstHalf") return [from, wholeYear(first + half)[1]!];
  if (part === "secondHalf") return [dayOf(first + half, 1, 1), to];
  if (STARTS.has(part)) return [from, wholeYear(first + years - 1)[1]!];
  return ENDS.has(part) ? [dayOf(last - years + 1, 1, 1), to] : undefined;
}

/** `part` and `bound` as they stood before the era. */
export function eraAlone(
  tokens: readonly Token[],
  at: number,
  { part, bound }: { readonly part: Part | undefined; readonly bound: Bound | undefined },
  today: Day,
): Parse | undefined {
  const era = tokens[at]!;
  if (era.kind !== "era" || era.initial || BEGAN[era.base] === undefined) return undefined;
  let next = at + 1;
  while (next < at + 3 && ["happening", "link"].includes(tokens[next]?.kind ?? "")) next++;
  const after = tokens[next];
  if (isNumber(after)) return undefined;
  const days = daysOf(era.base, today);
  const own = after?.kind === "part" && after.side === "post" ? after.part : undefined;
  const told = own ?? part;
  if (told) {
    const stretch = stretchOf(days, told);
    return stretch && { shape: { calendars: [], fixed: stretch }, next: own ? next + 1 : next };
  }
  const bounded = bound !== undefined || (after?.kind === "bound" && after.side === "post");
  return bounded ? { shape: { calendars: [], fixed: days, era: era.base }, next } : undefined;
}
