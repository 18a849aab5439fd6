/**
 * Facts in a free text: dates by the words beside them ("2006年に申し込んで" is the sign-up), and options by
 * words that can mean nothing else. A date whose words fit two questions is not placed; the person is asked.
 */
import type { Words } from "../content/words.ts";
import type { Day, Interval } from "../day.ts";
import {
  type Answer,
  type ChoiceQuestion,
  type Interview,
  NEVER,
  type Question,
} from "../interview/interview.ts";
import { readDates } from "./dates.ts";
import { normalise, squash } from "./normalise.ts";
import { normalised, squashed } from "./phrases.ts";

export interface Fact {
  readonly question: string;
  readonly answer: Answer;
}

/** A date that was given, and the questions it may answer. */
interface Unplaced {
  readonly interval: Interval;
  readonly candidates: readonly string[];
}

export interface Facts {
  readonly facts: readonly Fact[];
  readonly unplaced: readonly Unplaced[];
}

/** Words further from the date than this belong to something else. */
const REACH = 24;

interface Cue {
  readonly text: string;
  readonly questions: readonly string[];
}

/**
 * Every cue with the questions it speaks of, the longest first: 解約を申し込 before 申し込. "I left" speaks of
 * membership only where that was asked.
 */
function cuesOf(words: Words, interview: Interview, asked: readonly string[]): readonly Cue[] {
  const cues = new Map<string, string[]>();
  for (const { id } of interview.questions) {
    const path = `${interview.id}.questions.${id}`;
    const own = normalised(words, `${path}.cues`);
    for (const text of asked.includes(id) ? [...own, ...normalised(words, `${path}.cuesWhenAsked`)] : own)
      cues.set(text, [...(cues.get(text) ?? []), id]);
  }
  return [...cues]
    .map(([text, questions]) => ({ text, questions }))
    .sort((a, b) => b.text.length - a.text.length);
}

interface Spoken {
  readonly questions: readonly string[];
  /** Where in the text the cue ends; what it said is said of one date only. */
  readonly until: number;
}

const NOTHING: Spoken = { questions: [], until: 0 };

/** The questions that a stretch of the text speaks of; the cue nearest to the date decides. */
function spokenOf(
  cues: readonly Cue[],
  text: string,
  from: number,
  until: number,
  side: "after" | "before",
): Spoken {
  const stretch = text.slice(from, until);
  const placed = cues.flatMap((cue) => {
    const at = side === "after" ? stretch.indexOf(cue.text) : stretch.lastIndexOf(cue.text);
    return at < 0 ? [] : [{ cue, at, end: at + cue.text.length }];
  });
  // A longer cue that covers a shorter one is what was said.
  const said = placed.filter(
    ({ at, end }) =>
      !placed.some((other) => other.at <= at && other.end >= end && other.end - other.at > end - at),
  );
  const [nearest] = said.toSorted((a, b) => (side === "after" ? a.at - b.at : b.end - a.end));
  return nearest ? { questions: nearest.cue.questions, until: from + nearest.end } : NOTHING;
}

/** The dates of a text, each with the questions that the words beside it speak of. */
export function datesIn(
  words: Words,
  interview: Interview,
  text: string,
  { today, near, asked = [] }: Moment,
): readonly Unplaced[] {
  const plain = normalise(text);
  const period =
    near ?? interview.questions.flatMap((question) => (question.kind === "date" ? [question.period] : []))[0];
  const readings = readDates(text, { today, period }).filter(({ problem }) => problem === undefined);
  const cues = cuesOf(words, interview, asked);
  let claimed = 0;
  return readings.map((reading, index) => {
    const next = Math.min(readings[index + 1]?.from ?? plain.length, reading.to + REACH);
    const last = Math.max(readings[index - 1]?.to ?? 0, claimed, reading.from - REACH);
    const after = () => spokenOf(cues, plain, reading.to, next, "after");
    const before = () => spokenOf(cues, plain, last, reading.from, "before");
    // In Japanese the verb follows its date, in English it precedes it.
    const [first, second] = words.locale === "en" ? [before, after] : [after, before];
    const found = first();
    const spoken = found.questions.length > 0 ? found : second();
    claimed = Math.max(claimed, spoken.until);
    return { interval: reading.interval, candidates: spoken.questions };
  });
}

/** When the person speaks; the dates that are being talked about, and the questions that are answered here, if any. */
export interface Moment {
  readonly today: Day;
  readonly near?: Interval | undefined;
  readonly asked?: readonly string[] | undefined;
}

export function readFacts(words: Words, interview: Interview, text: string, moment: Moment): Facts {
  const facts: Fact[] = [];
  const unplaced: Unplaced[] = [];
  for (const { interval, candidates } of datesIn(words, interview, text, moment)) {
    const [only, ...others] = candidates;
    const question = interview.questions.find(({ id }) => id === only);
    // Two dates for one question cannot both be meant: the second is asked about.
    const taken = facts.some((fact) => fact.question === only);
    if (!question || others.length > 0 || taken) unplaced.push({ interval, candidates });
    else if (question.kind === "date") facts.push({ question: question.id, answer: interval });
    else {
      const side = sideOf(question, interval);
      if (side !== undefined) facts.push({ question: question.id, answer: side });
    }
  }
  for (const question of interview.questions) {
    const told = toldOption(words, interview, question, text);
    if (told !== undefined && !facts.some((fact) => fact.question === question.id))
      facts.push({ question: question.id, answer: told });
  }
  return { facts, unplaced };
}

/** How things stood on the day that is asked about, by when they changed: before it, after it, or unclear. */
export function sideOf({ asOf }: ChoiceQuestion, [from, until]: Interval): string | undefined {
  if (asOf && until !== null && until < asOf.day) return asOf.before;
  return asOf && from !== null && from > asOf.day ? asOf.after : undefined;
}

/** The option whose telling words stand in the text; none where two options are told. */
function toldOption(
  words: Words,
  interview: Interview,
  question: Question,
  text: string,
): string | undefined {
  const whole = squash(text);
  const options = question.kind === "choice" ? question.options : [NEVER];
  const told = options.filter((option) =>
    squashed(words, `${interview.id}.questions.${question.id}.options.${option}.tell`).some((phrase) =>
      contains(whole, phrase),
    ),
  );
  return told.length === 1 ? told[0] : undefined;
}

/** A Latin word counts only as a whole: "au" is not in "because". */
function contains(whole: string, phrase: string): boolean {
  const at = whole.indexOf(phrase);
  if (at < 0 || !/^[a-z]/.test(phrase)) return at >= 0;
  return (
    phrase.length >= 4 ||
    !(/[a-z]/.test(whole[at - 1] ?? "") || /[a-z]/.test(whole[at + phrase.length] ?? ""))
  );
}
