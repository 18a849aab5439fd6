/** Counted from another date: 震災の2年前, 2009年8月の翌月, "two weeks after 16 September", "a month later". */
import {
  addDays,
  addMonths,
  type Day,
  type Interval,
  monthOf,
  weekday,
  wholeMonth,
  wholeYear,
  yearOf,
} from "../../day.ts";
import { type Duration, durationAt, total } from "./duration.ts";
import type { Unit } from "./meaning.ts";
import type { Token } from "./tokens.ts";

/** The unit after or before the date (の翌月), or a length of time after or before it. */
export type Offset =
  | { readonly unit: Unit; readonly by: number }
  | { readonly duration: Duration; readonly by: 1 | -1 };

/** Weeks begin on Monday (JIS X 0301, ISO 8601). */
export const mondayOf = (day: Day): Day => addDays(day, -((weekday(day) + 6) % 7));

const monthsOf = (from: Day, to: Day): readonly [Day, Day] => [
  wholeMonth(yearOf(from), monthOf(from))[0]!,
  wholeMonth(yearOf(to), monthOf(to))[1]!,
];

function unitsFrom([from, to]: readonly [Day, Day], unit: Unit, by: number): readonly [Day, Day] {
  if (by === 0 && (unit === "week" || unit === "day"))
    return unit === "day" ? [from, to] : [mondayOf(from), addDays(mondayOf(to), 6)];
  if (unit === "day") return [addDays(from, by), addDays(to, by)];
  if (unit === "month") return monthsOf(addMonths(from, by), addMonths(to, by));
  if (unit === "year") return [wholeYear(yearOf(from) + by)[0]!, wholeYear(yearOf(to) + by)[1]!];
  // "The week after the 16th": the seven days that follow, or the calendar's next week.
  const monday = addDays(mondayOf(by > 0 ? to : from), 7 * by);
  return by > 0 ? [addDays(to, 1), addDays(monday, 6)] : [monday, addDays(from, -1)];
}

const LONG_DAYS = 300;

/** How much earlier or later than counted may be meant, in months. */
function slackMonths({ halfYear, half, about, parts }: Duration, wide: boolean): number {
  const [{ unit, least, most }] = parts;
  const vague = about ? 1 : 0;
  if (halfYear || half) return 3 + vague;
  if (unit === "month") return (least > 2 ? 1 : 0) + vague;
  if (wide) return most > least + 1 ? 12 : 0;
  return (least > 1 ? 6 : 3) + vague;
}

/** Null ends where it was more or less than so long. */
export function moved(base: readonly [Day, Day], offset: Offset): Interval {
  if ("unit" in offset) return unitsFrom(base, offset.unit, offset.by);
  const { duration, by } = offset;
  const { months, days, finest } = total(duration);
  const move = (day: Day, end: 0 | 1): Day => addDays(addMonths(day, by * months[end]), by * days[end]);
  const [near, far] = by > 0 ? ([0, 1] as const) : ([1, 0] as const);
  const [from, to] = [move(base[0], near), move(base[1], far)];
  if (duration.limit === "over") return by > 0 ? [from, null] : [null, to];
  if (duration.limit === "under") return by > 0 ? [base[0], to] : [from, base[1]];
  if (finest === "day" || finest === "week") {
    const slack = (finest === "week" ? 3 : 0) + (duration.about ? 4 : 0);
    return [addDays(from, -slack), addDays(to, slack)];
  }
  const slack = slackMonths(duration, addDays(base[0], LONG_DAYS) <= base[1]);
  return monthsOf(addMonths(from, -slack), addMonths(to, slack));
}

interface OffsetParse {
  readonly offset: Offset;
  readonly next: number;
}

export interface OffsetBefore extends OffsetParse {
  /** The words said what it is counted from: the date spoken of before ("a month later", その半年後). */
  readonly complete: boolean;
}

const isThat = (token: Token | undefined): boolean => token?.kind === "same" && token.unit === "that";

/** 半年後, その3年前, それから半年後, "a month later", "two weeks after" a date that follows. */
export function offsetBefore(tokens: readonly Token[], at: number): OffsetBefore | undefined {
  const first = tokens[at]!;
  // "the month after"
  if (
    first.kind === "same" &&
    first.of &&
    first.unit !== "time" &&
    first.unit !== "soon" &&
    first.unit !== "that"
  )
    return { offset: { unit: first.unit, by: first.by }, complete: false, next: at + 1 };
  const that = isThat(first) ? 1 : 0;
  const from = that && (tokens[at + 1]?.kind === "bound" || tokens[at + 1]?.kind === "link") ? 2 : that;
  const duration = durationAt(tokens, at + from);
  const sign = duration && tokens[duration.next];
  if (!duration || !sign) return undefined;
  const next = duration.next + 1;
  if (sign.kind === "later") return { offset: { duration, by: sign.by }, complete: true, next };
  if (sign.kind === "ago" && that) return { offset: { duration, by: -1 }, complete: true, next };
  if (sign.kind !== "bound" || (sign.bound !== "after" && sign.bound !== "before")) return undefined;
  const by = sign.bound === "after" ? 1 : -1;
  if (sign.side === "post")
    return by > 0 || that ? { offset: { duration, by }, complete: true, next } : undefined;
  const after = tokens[next];
  if (isThat(after)) return { offset: { duration, by }, complete: true, next: next + 1 };
  return { offset: { duration, by }, complete: after === undefined || after.kind === "mark", next };
}

/** の2年前, から2週間後, の翌月: after the date they are counted from. */
export function offsetAfter(tokens: readonly Token[], at: number): OffsetParse | undefined {
  const first = tokens[at]!;
  // 地デジになる2年前
  const happens = tokens[at - 1]?.kind === "happening" || tokens[at - 1]?.kind === "landmark";
  if (first.kind === "step") return { offset: { unit: first.unit, by: first.by }, next: at + 1 };
  const counts =
    first.kind === "link" || (first.kind === "bound" && first.bound === "from" && first.side === "post");
  if (!counts && !happens) return undefined;
  const duration = durationAt(tokens, counts ? at + 1 : at);
  const sign = duration && tokens[duration.next];
  if (!duration || !sign) return undefined;
  const next = duration.next + 1;
  // 2005年から3年前まで ends three years ago.
  const ends = tokens[next]?.kind === "bound";
  if (sign.kind === "ago" && sign.bound && !ends) return { offset: { duration, by: -1 }, next };
  const later =
    sign.kind === "later" || (sign.kind === "bound" && sign.side === "post" && sign.bound === "after");
  return later ? { offset: { duration, by: 1 }, next } : undefined;
}
