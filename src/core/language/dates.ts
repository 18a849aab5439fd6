/**
 * Dates as people say them, in Japanese and English: 平成21年8月, H21.9.16, 09/8, 去年の夏ごろ,
 * 2008年か2009年, "by the end of May 2009". A date is read as all the days it allows, never as a guess of
 * one of them; what cannot be placed (リーマンショックの頃) is no reading.
 *
 * Where people differ, the widest honest reading counts:
 * - 2009年ごろ is a year either way, 8月ごろ a month, 16日ごろ five days; a season is vague already.
 * - Winter 2008 is both winters that touch it: January 2008 to February 2009.
 * - 9/8/2009 is 9 August to 8 September. 21年8月 is 2009, 2021 or both: what the period leaves.
 * - 去年, 3年前 and 先月 are whole calendar years and months; 2週間前 is three days either way;
 *   half a year is a quarter of a year either way.
 * - 年末 and 2009年末 are December, "the end of 2009" its last quarter; 月末 is from the 21st.
 */
import type { Day, Interval } from "../day.ts";
import { latest } from "../latest.ts";
import { type Anchor, type Referent, referentOf } from "./dates/anchor.ts";
import { afterDeeds } from "./dates/deeds.ts";
import { isBeside, isJoining, type Joined, joinOf, placing, readJoined } from "./dates/join.ts";
import type { DateLexicon } from "./dates/lexicon.ts";
import { mendLetters, mendNumbers } from "./dates/mend.ts";
import type { ParsingScene } from "./dates/parsing.ts";
import { type Phrase, phraseAt } from "./dates/phrase.ts";
import { isYearless, type Located, lendYears, mergeYears, plausible } from "./dates/resolve.ts";
import { spread } from "./dates/spread.ts";
import { type Token, tokens } from "./dates/tokens.ts";
import { normalise } from "./normalise.ts";

export type { Anchor };

export interface DateContext {
  readonly today: Day;
  /** When the thing asked about can have happened: decides which era or year a short date means. */
  readonly period?: Interval | undefined;
  /**
   * What else is known, the latest told first: other answers. "The same month", "a month later" and a month
   * without its year are counted from the first that has both ends, unless the text itself has a date to count
   * from; the reading then says so in `relative`. Without anchors they are no reading.
   */
  readonly anchors?: readonly Anchor[] | undefined;
  /** Whether the anchors' other answers leave these days possible: "April" after May 2008 is April 2009. */
  readonly allows?: ((interval: Interval) => boolean) | undefined;
  /** The words of dates, where a language brings more than the house's own. */
  readonly lexicon?: DateLexicon | undefined;
}

export interface DateReading {
  /** What the phrase allows; null ends are open. Both are null only for a day that no year has (13月). */
  readonly interval: Interval;
  /** Where in the normalised text; `to` is not included. */
  readonly from: number;
  readonly to: number;
  /** "impossible": no such day, the interval is the month or year around it. "future": wholly after today. */
  readonly problem?: "impossible" | "future";
  /** Counted from this anchor: say back what was understood. */
  readonly relative?: Anchor;
  /** Counted from another date of the same text. */
  readonly derived?: true;
}

/**
 * Characters read of one message, before and after normalising (one may become eighteen). A date people give
 * stands near the beginning; a 5,000-character wall (LINE's limit) must not hold up anybody.
 */
const LONGEST_TEXT = 2000;
/** Tokens between two dates that may still go together. */
const LONGEST_GAP = 4;
/** Nobody tells more dates in one message: a wall of them stays cheap. */
const MOST_DATES = 50;

/** The year, month and era that a date lends to the ones after it. */
const lends = ({ shape }: Phrase): ParsingScene["last"] => {
  const calendar = shape.calendars[0];
  return calendar?.year === undefined ? undefined : { year: calendar.year, era: shape.era };
};

/** What "the same month" refers to after a date of the text; undefined if that is not known itself. */
function referentIn(phrase: Phrase): Referent | undefined {
  const placed = placing(phrase);
  const [from, to] = placed?.interval ?? [null, null];
  return from !== null && to !== null && !placed!.impossible ? { interval: [from, to] } : undefined;
}

/** A text is read more than once, by different answers that are known. */
const tokensIn = latest((text: string, lexicon: DateLexicon | undefined): readonly Token[] =>
  spread(afterDeeds(mendNumbers(tokens(text, lexicon)))),
);

/** Words that are no date by themselves or with each other. */
const IDLE: ReadonlySet<Token["kind"]> = new Set<Token["kind"]>(
  "other mark word link filler preposition join not when counter label every bound".split(
    " ",
  ) as Token["kind"][],
);
const isIdle = ({ kind, text }: Token): boolean => IDLE.has(kind) && text !== "'";

function locate(text: string, { today, period, anchors, lexicon }: DateContext): readonly Located[] {
  const all = tokensIn(text, lexicon);
  if (all.every(isIdle)) return [];
  const found: Located[] = [];
  let last: ParsingScene["last"];
  let referent = referentOf(anchors);
  let at = 0;
  while (at < all.length && found.length < MOST_DATES) {
    const before = found.at(-1)?.phrase;
    const gap = before && at - before.end <= LONGEST_GAP ? all.slice(before.end, at) : undefined;
    const joined = gap !== undefined && isJoining(gap) && (gap.length > 0 || before?.bound === "from");
    const attempt = phraseAt(all, at, { today, period, last, joined, referent });
    at = attempt.next;
    if (!attempt.phrase) continue;
    const phrase = { ...attempt.phrase, shape: plausible(attempt.phrase.shape, today, period) };
    const join = before && gap ? joinOf(before, gap, phrase) : undefined;
    const beside = gap !== undefined && isBeside(gap);
    found.push({ phrase, join, beside, from: all[phrase.start]!.from, to: all[phrase.end - 1]!.to });
    last = lends(phrase) ?? last;
    referent = referentIn(phrase);
  }
  return found;
}

const writtenOf = latest((text: string): string =>
  mendLetters(normalise(text.slice(0, LONGEST_TEXT)).slice(0, LONGEST_TEXT)),
);

/** Every date in the text, in its order. Linear in the length of the text. */
export function readDates(text: string, context: DateContext): readonly DateReading[] {
  const located = mergeYears(locate(writtenOf(text), context));
  const referent = referentOf(context.anchors);
  const known = referent?.anchor && { ...context, anchor: referent.anchor, interval: referent.interval };
  const lent = lendYears(
    located,
    context.period,
    known && { allows: undefined, period: undefined, ...known },
  );
  const ownYears = located.map(({ phrase }) => phrase.shape.calendars[0]?.year !== undefined);
  const readings: DateReading[] = [];
  for (let start = 0; start < lent.length; ) {
    let end = start + 1;
    while (lent[end]?.join) end++;
    const chain = lent.slice(start, end);
    const read: Joined | undefined = chain.every(({ phrase }) => phrase.negated)
      ? undefined
      : readJoined(chain, ownYears.slice(start, end), context.today);
    if (read) readings.push({ ...read, from: chain[0]!.from, to: chain.at(-1)!.to });
    start = end;
  }
  return readings;
}

/** Whether the text has a date without a year, and none with one: a month, a season, 年末, 6月15日. */
export function lacksYear(text: string, context: DateContext): boolean {
  const located = locate(writtenOf(text), context);
  return located.length > 0 && located.every(({ phrase }) => isYearless(phrase));
}

/** Whether the text counts from a date that is not known: "a month later", その年. */
export function lacksReferent(text: string, { today, lexicon }: DateContext): boolean {
  const any: Anchor = { id: "any", interval: [today, today] };
  return (
    !lacksYear(text, { today, lexicon }) &&
    readDates(text, { today, lexicon, anchors: [any] }).some(({ relative }) => relative)
  );
}
