/** The words of dates that a locale tells (`grammar.dates`): all that a language without a folder of its own has. */

import type { Words } from "../../content/words.ts";
import { onceEach } from "../../once.ts";
import { normalised } from "../phrases.ts";
import { isHeadFinal } from "../plain-grammar.ts";
import { type DateLexicon, lexiconWith, ownLexicon } from "./lexicon.ts";
import type { Bound, Entry, Meaning, Side } from "./meaning.ts";

const PLACE = "grammar.dates";
const MONTHS = 12;

const shift = (unit: "year" | "month" | "week" | "day", by: number): Meaning => ({ kind: "shift", unit, by });
const season = (first: number): Meaning => ({ kind: "season", first, last: first + 2 });

const MEANINGS: Readonly<Record<string, Meaning>> = {
  lastYear: shift("year", -1),
  thisYear: shift("year", 0),
  lastMonth: shift("month", -1),
  thisMonth: shift("month", 0),
  lastWeek: shift("week", -1),
  yesterday: shift("day", -1),
  today: shift("day", 0),
  years: { kind: "length", unit: "year" },
  months: { kind: "length", unit: "month" },
  weeks: { kind: "length", unit: "week" },
  days: { kind: "length", unit: "day" },
  ago: { kind: "ago" },
  spring: season(3),
  summer: season(6),
  autumn: season(9),
  winter: season(12),
  around: { kind: "about" },
  or: { kind: "join", join: "or" },
  to: { kind: "join", join: "to" },
  in: { kind: "preposition", ofYears: true },
  of: { kind: "preposition", of: true, ofYears: true },
  the: { kind: "filler", definite: true },
};
const BOUNDS: readonly Bound[] = ["until", "before", "from", "after"];

/** Separated by spaces, and "_" for the space inside one. */
const listed = (phrases: readonly string[]): string =>
  phrases.map((phrase) => phrase.replaceAll(" ", "_")).join(" ");

function entriesOf(words: Words): readonly Entry[] {
  const list = (name: string): string => listed(normalised(words, `${PLACE}.${name}`));
  const side: Side = isHeadFinal(words) ? "post" : "pre";
  const named = Object.entries(MEANINGS).map(([name, meaning]): Entry => [meaning, list(name)]);
  const bounds = BOUNDS.map((bound): Entry => [{ kind: "bound", bound, side }, list(bound)]);
  const months = Array.from(
    { length: MONTHS },
    (_, index): Entry => [{ kind: "month", month: index + 1 }, list(`month.${index + 1}`)],
  );
  return [...named, ...bounds, ...months].filter(([, all]) => all !== "");
}

/** The words of dates for a conversation in this language, and the deeds that stand for a day that is known. */
export const dateLexicon = onceEach(
  (deeds?: string) => deeds ?? "",
  (words: Words, deeds?: string): DateLexicon => {
    const told = words.has(PLACE) ? entriesOf(words) : [];
    const done: readonly Entry[] = deeds ? [[{ kind: "deed" }, listed(normalised(words, deeds))]] : [];
    return told.length + done.length > 0 ? lexiconWith([...done, ...told]) : ownLexicon;
  },
);
