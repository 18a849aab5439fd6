/** Whether a date was read of which more was told: then what was read may be wrong, and is said back. */
import { daysBetween, type Interval } from "../day.ts";
import { normalised, squashed } from "../language/phrases.ts";
import { type Clause, has } from "./clauses.ts";
import type { DateScene, Heard, HeardDate } from "./heard.ts";
import { saysUnknown } from "./votes.ts";

const YEAR = 366;

/**
 * "The 13th month of 2007", 2006年の大晦日か元日: beside a date that is only a year, or whose year was filled up, words
 * of dates stand that were not read.
 */
export function leavesUnread(
  heard: Heard,
  scene: DateScene,
  dates: readonly HeardDate[],
  [from, until]: Interval,
): boolean {
  const long = from !== null && until !== null && daysBetween(from, until) >= YEAR - 2;
  // "Twenty years ago, who can remember that": as good as not known.
  if (long && saysUnknown(heard)) return !doubtsFiner(heard);
  const short = dates.some(({ relative }) => relative);
  if (!short && !long) return false;
  const words = normalised(heard.words, "grammar.dateWords");
  const blanks = normalised(heard.words, "grammar.dateBlanks");
  return heard.clauses.some((clause) => {
    if (!tells(clause)) return false;
    const rest = without(restOf(heard, clause, heard.dates(scene)), blanks);
    return DIGIT.test(rest) || words.some((word) => standsIn(rest, word));
  });
}

/** "2007, can't say the month": what is not known is finer than what was told. */
function doubtsFiner(heard: Heard): boolean {
  const finer = squashed(heard.words, "grammar.finer");
  return heard.clauses
    .filter(({ mood }) => mood === "unknown")
    .every(({ plain }) => finer.some((word) => standsIn(plain, word)));
}

/** What is denied or taken back tells nothing that could be missed. */
const tells = (clause: Clause): boolean =>
  (clause.mood === "told" || clause.mood === "hedged") && !clause.takenBack && !has(clause, "not");

const DIGIT = /\d/;
/** A word of Latin letters stands alone: "may" is not in "maybe". */
const standsIn = (text: string, word: string): boolean =>
  /^[a-z]/.test(word) ? ` ${text.replace(/[^a-z]+/g, " ")} `.includes(` ${word} `) : text.includes(word);

/** Words of dates and no date: 地震のころ. */
export function namesTime(heard: Heard): boolean {
  const words = normalised(heard.words, "grammar.dateWords");
  return heard.clauses.some(({ plain }) => words.some((word) => standsIn(plain, word)));
}

/** 何月かは: what is asked of oneself is not told. */
const without = (text: string, blanks: readonly string[]): string =>
  blanks.reduce((rest, blank) => rest.replaceAll(blank, " "), text);

/** A clause without its dates. */
function restOf({ written }: Heard, { from, to }: Clause, dates: readonly HeardDate[]): string {
  let rest = "";
  for (let at = from; at < to; at++) {
    const place = written.places[at]!;
    if (!dates.some((date) => place >= date.from && place < date.to)) rest += written.plain[place];
  }
  return rest;
}
