/** Counted from the date spoken of before, or from what else is known: 同月, 翌月, その年, "the same week". */
import {
  addDays,
  addMonths,
  type Day,
  dateOf,
  monthOf,
  startOfMonth,
  wholeMonth,
  yearOf,
} from "../../day.ts";
import { mondayOf } from "./offset.ts";
import type { Parse, ParsingScene } from "./parsing.ts";
import type { Calendar, Shape } from "./shape.ts";
import type { Token } from "./tokens.ts";
import { isNumber } from "./tokens.ts";

/** The mark of everything that is counted from a referent. */
export const relatively = (shape: Shape, { referent }: ParsingScene): Shape => ({
  ...shape,
  ...(referent?.anchor && { relative: referent.anchor }),
});

const MOST_UNITS = 13;

function calendarMonths(from: Day, to: Day): readonly Calendar[] | undefined {
  const months: Calendar[] = [];
  for (let first = startOfMonth(from); first <= to; first = addMonths(first, 1)) {
    if (months.length === MOST_UNITS) return undefined;
    months.push({ year: yearOf(first), month: monthOf(first) });
  }
  return months;
}

/** The years, for a month or season to follow. */
export function sameYears(token: Token, scene: ParsingScene): Shape | undefined {
  if (token.kind !== "same" || token.unit !== "year" || !scene.referent) return undefined;
  const [from, to] = scene.referent.interval.map(yearOf) as [number, number];
  if (to - from > MOST_UNITS) return undefined;
  const calendars = Array.from({ length: to - from + 1 }, (_, index) => ({ year: from + index + token.by }));
  return relatively({ calendars }, scene);
}

const fixed = (interval: readonly [Day, Day]): Shape => ({ calendars: [], fixed: interval });

/** 同月, and the 10日 that may follow. */
function months(tokens: readonly Token[], at: number, [from, to]: readonly [Day, Day]): Parse | undefined {
  const token = tokens[at] as Extract<Token, { kind: "same" }>;
  const calendars = calendarMonths(addMonths(from, token.by), addMonths(to, token.by));
  if (!calendars) return undefined;
  const link = tokens[at + 1]?.kind === "link" ? 1 : 0;
  const day = tokens[at + 1 + link];
  const unit = tokens[at + 2 + link];
  if (isNumber(day) && day.value <= 99 && unit?.kind === "unit" && unit.unit === "day")
    return {
      shape: { calendars: calendars.map((month) => ({ ...month, day: day.value })) },
      next: at + 3 + link,
    };
  return { shape: { calendars, ...(token.part && { part: token.part }) }, next: at + 1 };
}

/** Tokens of an answer that says little else. */
const MOST_TOKENS = 8;

/** "the month after they cancelled" is counted from something else. */
const goesOn = (token: Token | undefined): boolean => token?.kind === "other";

export function sameAt(tokens: readonly Token[], at: number, scene: ParsingScene): Parse | undefined {
  const token = tokens[at]!;
  if (!scene.referent) return undefined;
  if (token.kind === "part" && token.ofMonth) {
    const found = months([{ ...token, kind: "same", unit: "month", by: 0 }], 0, scene.referent.interval);
    return found && { shape: relatively(found.shape, scene), next: at + 1 };
  }
  if (token.kind !== "same" || (token.of && token.by !== 0 && goesOn(tokens[at + 1]))) return undefined;
  const [from, to] = scene.referent.interval;
  // The same month is the one spoken of; the month after is another, counted from it.
  const counted = token.by !== 0;
  const plain = (shape: Shape): Parse => ({ shape: relatively(shape, scene), next: at + 1, counted });
  switch (token.unit) {
    case "month": {
      const found = months(tokens, at, [from, to]);
      return found && { ...found, shape: relatively(found.shape, scene), counted };
    }
    case "week":
      return plain(fixed([addDays(mondayOf(from), 7 * token.by), addDays(mondayOf(to), 7 * token.by + 6)]));
    case "day": {
      const [first, last] = [addDays(from, token.by), addDays(to, token.by)];
      return plain(
        from === to
          ? { calendars: [{ year: yearOf(first), month: monthOf(first), day: dateOf(first) }] }
          : fixed([first, last]),
      );
    }
    case "soon":
    case "time": {
      // Told in a story "at the same time" and "soon" date nothing.
      if (!scene.referent.anchor || tokens.length > MOST_TOKENS) return undefined;
      const soon = token.unit === "soon";
      const [first, last] = [addMonths(from, soon ? 0 : -1), addMonths(to, soon ? 2 : 1)];
      return plain(
        fixed([wholeMonth(yearOf(first), monthOf(first))[0]!, wholeMonth(yearOf(last), monthOf(last))[1]!]),
      );
    }
    default:
      return undefined;
  }
}
