/**
 * What a person wrote, read once a turn: every reading of the dialogue works on this and never on the text. The parts
 * are made when they are first asked for.
 */

import type { Words } from "../content/words.ts";
import type { Day, Interval } from "../day.ts";
import { dateLexicon } from "../language/dates/told-words.ts";
import {
  type Anchor,
  type DateContext,
  type DateReading,
  lacksReferent,
  lacksYear,
  readDates,
} from "../language/dates.ts";
import type { Grammar } from "../language/grammar.ts";
import { grammarOf } from "../language/grammars.ts";
import { squash } from "../language/normalise.ts";
import { normalised, squashed } from "../language/phrases.ts";
import { once } from "../once.ts";
import { type Clause, clausesOf, has } from "./clauses.ts";
import type { Mark } from "./marks.ts";
import { isSpaced, letterAt, type Written, writtenOf } from "./written.ts";

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
  readonly coresOf: (clause: Clause) => readonly string[];
  /** The same without what denies it: "I don't think I did" leaves "I did". */
  readonly affirmedOf: (clause: Clause) => readonly string[];
}

const ANYTIME: DateScene = {};

export function heardOf(words: Words, text: string, today: Day): Heard {
  const written = writtenOf(text);
  const grammar = grammarOf(words, written.plain);
  const readings = new Map<string, readonly DateReading[]>();
  const keyOf = once(({ period, anchors, of }: DateScene) => JSON.stringify([period, anchors, of]));
  const context = ({ period, anchors = [], allows }: DateScene): DateContext => ({
    today,
    period,
    lexicon: dateLexicon(words, anchors[0]?.deeds),
    ...(anchors.length > 0 && { anchors, allows: allows ?? (() => true) }),
  });
  const read = (scene: DateScene): readonly DateReading[] => {
    const key = keyOf(scene);
    const known = readings.get(key) ?? coherent(written.plain, scene, context);
    readings.set(key, known);
    return known;
  };
  let clauses: readonly Clause[] | undefined;
  const bare = new Map<Clause, readonly string[]>();
  const heard: Heard = {
    text,
    words,
    grammar,
    written,
    get clauses() {
      clauses ??= clausesOf(words, grammar, written, read(ANYTIME));
      return clauses;
    },
    dates: (scene = ANYTIME) =>
      read(scene).flatMap((reading) => {
        const at = { from: letterAt(written, reading.from), to: letterAt(written, reading.to) };
        const over = heard.clauses.filter(({ from, to }) => at.from < to && at.to > from);
        // 5月じゃなくて4月 is read as one date: it stands where it is not denied.
        const clause = over.find((each) => !each.takenBack && !has(each, "not")) ?? over[0];
        const from = clause && Math.max(at.from, clause.from);
        const to = clause && Math.min(at.to, clause.to);
        return clause ? [{ ...reading, at: { from: from!, to: to! }, clause }] : [];
      }),
    datesOf: (part, scene) =>
      readDates(part, context(scene)).flatMap(({ problem, interval }) => (problem ? [] : [interval])),
    lacksYear: (clause, scene) => {
      const scened = context(scene);
      return lacksYear(clause.plain, scened) || lacksReferent(clause.plain, scened);
    },
    affirmedOf: (clause) => cores(words, written, clause, DENYING),
    coresOf: (clause) => {
      const known = bare.get(clause) ?? cores(words, written, clause);
      bare.set(clause, known);
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

const WRAPPING: ReadonlySet<Mark> = new Set(["hedge", "surely", "corrected", "now", "then"]);
const DENYING: ReadonlySet<Mark> = new Set([...WRAPPING, "not"]);

/** A clause without its wrapping, step by step: the first step has all of it, the last the least. */
function cores(
  words: Words,
  { plain, places }: Written,
  { from, to, marks }: Clause,
  wrapping: ReadonlySet<Mark> = WRAPPING,
): readonly string[] {
  const text = (start: number, end: number): string => plain.slice(places[start], (places[end - 1] ?? 0) + 1);
  let left = "";
  let at = from;
  for (const mark of marks) {
    if (!wrapping.has(mark.means)) continue;
    if (mark.from > at) left += `${text(at, mark.from)} `;
    at = mark.to;
  }
  return unwrappings(words, at < to ? left + text(at, to) : left);
}

const WORDS = /[\p{L}\p{N}']+/gu;

/** Without what people put before and behind an answer: whole words where words are written apart, any letters in Japanese. */
function unwrappings(words: Words, text: string): readonly string[] {
  const { latin, other } = fillersOf(words);
  let said: readonly string[] = text.match(WORDS) ?? [];
  const steps = [squash(said.join(""))];
  for (;;) {
    const behind = latin.find((filler) => filler.length < said.length && endsWith(said, filler));
    const before = behind ?? latin.find((filler) => filler.length < said.length && startsWith(said, filler));
    if (!before) break;
    said = behind ? said.slice(0, -before.length) : said.slice(before.length);
    steps.push(squash(said.join("")));
  }
  let bare = steps.at(-1)!;
  for (;;) {
    const behind = other.find((filler) => filler.length < bare.length && bare.endsWith(filler));
    // A particle stands behind; わ in front begins a word.
    const before =
      behind ??
      other.find((filler) => filler.length > 1 && filler.length < bare.length && bare.startsWith(filler));
    if (!before) return steps;
    bare = behind ? bare.slice(0, -before.length) : bare.slice(before.length);
    steps.push(bare);
  }
}

const startsWith = (said: readonly string[], filler: readonly string[]): boolean =>
  filler.every((word, index) => said[index] === word);
const endsWith = (said: readonly string[], filler: readonly string[]): boolean =>
  filler.every((word, index) => said[said.length - filler.length + index] === word);

interface Fillers {
  readonly latin: readonly (readonly string[])[];
  readonly other: readonly string[];
}

/** The longest first. */
const fillersOf = once((words: Words): Fillers => {
  const all = normalised(words, "grammar.fillers").toSorted((a, b) => b.length - a.length);
  return {
    latin: all.filter(isSpaced).map((filler) => filler.match(WORDS) ?? []),
    other: all.filter((filler) => !isSpaced(filler)).map(squash),
  };
});

/** Whether every clause is, without its wrapping, one of the phrases of a list. */
export function saysOnly(heard: Heard, list: string): boolean {
  const phrases = squashed(heard.words, list);
  return (
    phrases.includes(heard.written.letters) ||
    (heard.clauses.length > 0 &&
      heard.clauses.every((clause) => heard.coresOf(clause).some((core) => phrases.includes(core))))
  );
}
