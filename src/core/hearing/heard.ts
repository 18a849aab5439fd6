/**
 * What a person wrote, read once a turn: every reading of the dialogue works on this and never on the text. The parts
 * are made when they are first asked for.
 */
import type { Words } from "../content/words.ts";
import type { Day, Interval } from "../day.ts";
import {
  type Anchor,
  type DateContext,
  type DateReading,
  lacksReferent,
  lacksYear,
  readDates,
} from "../language/dates.ts";
import { english } from "../language/en/grammar.ts";
import type { Grammar } from "../language/grammar.ts";
import { japanese } from "../language/ja/grammar.ts";
import { squashed } from "../language/phrases.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { letterAt, type Written, writtenOf } from "./written.ts";

/** A date with the clause it stands in. */
export interface HeardDate extends DateReading {
  readonly clause: Clause;
  /** Of the letters of the text. */
  readonly at: { readonly from: number; readonly to: number };
}

/** What decides how a short date is read. */
export interface DateScene {
  readonly period?: Interval | undefined;
  /** What was answered before, the most recent first: 翌月 is counted from there. */
  readonly anchors?: readonly Anchor[] | undefined;
  /** The question that is answered, and whether the other answers leave these days possible for it. */
  readonly of?: string | undefined;
  readonly allows?: ((interval: Interval) => boolean) | undefined;
}

export interface Heard {
  /** The person's own words, normalised, without what would lead to them. */
  readonly text: string;
  /** In the language of the conversation. */
  readonly words: Words;
  readonly grammar: Grammar;
  readonly written: Written;
  readonly clauses: readonly Clause[];
  readonly dates: (scene?: DateScene) => readonly HeardDate[];
  /** The dates of a part of the text that is read by itself. */
  readonly datesOf: (part: string, scene: DateScene) => readonly Interval[];
  /** Whether a clause has a date that nothing places: without a year, or counted from what is not known. */
  readonly lacksYear: (clause: Clause, scene: DateScene) => boolean;
  /** What is left of a clause without what people wrap around an answer: "I think it was …", …だと思います. */
  readonly coreOf: (clause: Clause) => string;
}

const JAPANESE = /[\u3041-\u30fa\u4e00-\u9fff]/;

/** The grammar follows the script of the text, not the language of the conversation. */
const grammarOf = (plain: string): Grammar => (JAPANESE.test(plain) ? japanese : english);

export function heardOf(words: Words, text: string, today: Day): Heard {
  const written = writtenOf(text);
  const grammar = grammarOf(written.plain);
  const readings = new Map<string, readonly DateReading[]>();
  const context = ({ period, anchors = [], allows }: DateScene): DateContext => ({
    today,
    period,
    ...(anchors.length > 0 && { anchors, allows }),
  });
  const read = (scene: DateScene): readonly DateReading[] => {
    const key = JSON.stringify([scene.period, scene.anchors, scene.of]);
    const known = readings.get(key) ?? coherent(written.plain, scene, context);
    readings.set(key, known);
    return known;
  };
  let clauses: readonly Clause[] | undefined;
  const cores = new Map<Clause, string>();
  const heard: Heard = {
    text,
    words,
    grammar,
    written,
    get clauses() {
      clauses ??= clausesOf(words, grammar, written, read({}));
      return clauses;
    },
    dates: (scene = {}) =>
      read(scene).flatMap((reading) => {
        const at = { from: letterAt(written, reading.from), to: letterAt(written, reading.to) };
        const clause = heard.clauses.find(({ from, to }) => at.from >= from && at.from < to);
        return clause ? [{ ...reading, at, clause }] : [];
      }),
    datesOf: (part, { period }) =>
      readDates(part, { today, period }).flatMap(({ problem, interval }) => (problem ? [] : [interval])),
    lacksYear: (clause, scene) => {
      const scened = context(scene);
      return lacksYear(clause.plain, scened) || lacksReferent(clause.plain, scened);
    },
    coreOf: (clause) => {
      const known = cores.get(clause) ?? core(words, written, clause);
      cores.set(clause, known);
      return known;
    },
  };
  return heard;
}

/** Counted from the first of the known dates that gives days which the others leave possible. */
function coherent(
  plain: string,
  scene: DateScene,
  context: (scene: DateScene) => DateContext,
): readonly DateReading[] {
  const { anchors = [], allows } = scene;
  const first = readDates(plain, context(scene));
  if (anchors.length < 2 || !allows) return first;
  const fits = (readings: readonly DateReading[]): boolean =>
    readings.length > 0 && readings.every(({ relative, interval }) => !relative || allows(interval));
  if (fits(first)) return first;
  for (const anchor of anchors.slice(1)) {
    const others = anchors.filter((other) => other !== anchor);
    const readings = readDates(plain, context({ ...scene, anchors: [anchor, ...others] }));
    if (fits(readings)) return readings;
  }
  return first;
}

const WRAPPING = new Set(["hedge", "surely", "corrected", "now", "then"]);

function core(words: Words, { letters }: Written, { from, to, marks }: Clause): string {
  let left = "";
  let at = from;
  for (const mark of marks) {
    if (!WRAPPING.has(mark.means)) continue;
    left += letters.slice(at, mark.from);
    at = mark.to;
  }
  return unwrapped(words, left + letters.slice(at, to));
}

/** Without what people put before and behind an answer. */
export function unwrapped(words: Words, letters: string): string {
  const fillers = squashed(words, "grammar.fillers").toSorted((a, b) => b.length - a.length);
  let bare = letters;
  for (;;) {
    const behind = fillers.find((other) => other.length < bare.length && bare.endsWith(other));
    if (behind) {
      bare = bare.slice(0, -behind.length);
      continue;
    }
    // A particle stands behind; わ in front begins a word.
    const before = fillers.find(
      (other) => other.length > 1 && other.length < bare.length && bare.startsWith(other),
    );
    if (!before) return bare;
    bare = bare.slice(before.length);
  }
}

/** Whether the whole text, or its only clause without its wrapping, is one of the phrases of a list. */
export function saysOnly(heard: Heard, list: string): boolean {
  const phrases = squashed(heard.words, list);
  if (phrases.includes(heard.written.letters)) return true;
  const [only, ...others] = heard.clauses;
  if (!only) return false;
  const cores = heard.clauses.map(heard.coreOf);
  return others.length === 0 ? phrases.includes(cores[0]!) : cores.every((core) => phrases.includes(core));
}
