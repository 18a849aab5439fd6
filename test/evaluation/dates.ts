/** How well dates are read: sets of phrases with the days they mean, and what a reader made of them. */
import { readFileSync } from "node:fs";
import { addDays, addMonths, DAWN, type Day, DUSK, type Interval } from "../../src/core/day.ts";

export interface DatePhrase {
  readonly text: string;
  readonly today: Day;
  /** When what the phrase answers can have happened. */
  readonly period?: Interval;
  /** Undefined: no day is meant, or none that can be known; asking is right. */
  readonly expected: Interval | undefined;
}

/** The interval a reader took; "asked" if it knew that it was a date but not which; undefined for nothing. */
export type Taken = Interval | "asked" | undefined;
export type DateReader = (phrase: DatePhrase) => Taken;

/**
 * `wide`: all the days meant and many more, so that the desk asks on where it matters. `lost`: not even seen
 * to be a date. `wrong`: days that were not meant, taken as told.
 */
export type DateOutcome = "right" | "wide" | "asked" | "lost" | "wrong";

/** The day on which the sets were written, and the time that the refund's questions are about. */
const TODAY: Day = "2026-11-22";
const PERIOD: Interval = ["2000-01-01", "2010-01-31"];

/** Where the words are vague, an end may lie that far from the one written down. */
const SLACK_DAYS = 45;

interface Line {
  readonly lang?: string;
  readonly text: string;
  readonly today?: Day;
  readonly earliest?: string | null;
  readonly latest?: string | null;
  /** Why what the spec says is not what the words say. */
  readonly disputed?: string;
}

const lines = (name: string): readonly Line[] =>
  readFileSync(new URL(name, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line): Line => JSON.parse(line));

const isDate = (text: string | null | undefined): text is string => /^\d{4}/.test(text ?? "");

const firstDay = (text: string): Day => `${text}-01-01`.slice(0, 10);
const lastDay = (text: string): Day =>
  text.length === "2009-08".length
    ? addDays(addMonths(`${text}-01`, 1), -1)
    : text.length === "2009".length
      ? `${text}-12-31`
      : text;

/** The sets in which people wrote phrases beside the days that they meant. */
export const PEOPLES = [
  ...["1", "2", "3", "4", "5"].map((set) => `strangers/${set}/dates-ja`),
  ...["1", "2", "3", "4", "5-material"].map((set) => `strangers/${set}/dates-en`),
  ...["dates-ja", "dates-en", "date-kinds/dates-ja", "date-kinds/dates-en"],
];

/** Phrases people wrote who had not seen the project, said at "when did you ask to cancel?". */
export const peoplesDates = (set: string): readonly DatePhrase[] =>
  lines(`${set}.jsonl`).map(({ text, earliest, latest }) => ({
    text,
    today: TODAY,
    period: PERIOD,
    expected:
      earliest !== "ask" && (isDate(earliest) || isDate(latest))
        ? [isDate(earliest) ? firstDay(earliest) : null, isDate(latest) ? lastDay(latest) : null]
        : undefined,
  }));

/** What a reader made of a phrase of people's. */
export function outcomeOf({ expected }: DatePhrase, taken: Taken): DateOutcome {
  if (!Array.isArray(taken)) return expected === undefined ? "right" : taken === "asked" ? "asked" : "lost";
  if (expected === undefined) return "wrong";
  const [from, to] = [taken[0] ?? DAWN, taken[1] ?? DUSK];
  const [earliest, latest] = [expected[0] ?? DAWN, expected[1] ?? DUSK];
  const near = (a: Day, b: Day): boolean =>
    a === b || (a < b ? addDays(a, SLACK_DAYS) >= b : addDays(b, SLACK_DAYS) >= a);
  if (near(from, earliest) && near(to, latest)) return "right";
  return from <= earliest && to >= latest ? "wide" : "wrong";
}

/** Whether it is read to the day as its writer meant it; a phrase that means no day, as no day. */
export const isToTheDay = ({ expected }: DatePhrase, taken: Taken): boolean =>
  Array.isArray(taken) ? taken[0] === expected?.[0] && taken[1] === expected?.[1] : expected === undefined;

/** The past dates of days and longer in Recognizers-Text's specs: recognizers-text.README.md. */
export const recognizersText = (locale: "ja" | "en"): readonly DatePhrase[] =>
  lines("recognizers-text.jsonl")
    .filter(({ lang, disputed }) => lang === locale && disputed === undefined)
    .map(({ text, today, earliest, latest }) => ({
      text,
      today: today!,
      expected: latest ? [earliest ?? null, latest] : undefined,
    }));

/** `within`: some of the days the spec means; `different`: days it does not mean. */
export type SpecOutcome = "exact" | "wider" | "within" | "unread" | "different";

/** The end of a range is the first day after it, or the last day that was named. */
export function specOutcomeOf({ expected }: DatePhrase, taken: Taken): SpecOutcome {
  if (!Array.isArray(taken)) return expected === undefined ? "exact" : "unread";
  if (expected === undefined) return "different";
  const [from, to] = [taken[0] ?? DAWN, taken[1] ?? DUSK];
  const [earliest, end] = [expected[0] ?? DAWN, expected[1] ?? DUSK];
  const last = earliest === end ? end : addDays(end, -1);
  if (from === earliest && (to === last || to === end)) return "exact";
  if (from <= earliest && to >= last) return "wider";
  return from >= earliest && to <= end ? "within" : "different";
}
