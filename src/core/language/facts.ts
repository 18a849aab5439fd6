/**
 * Facts in a free text: dates by the words beside them ("2006年に申し込んで" is the sign-up), and options by
 * words that can mean nothing else. A date whose words fit two questions is not placed; the person is asked.
 */
import type { Words } from "../content/content.ts";
import type { Day, Interval } from "../day.ts";
import {
  type Answer,
  type ChoiceQuestion,
  type Interview,
  NEVER,
  type Question,
} from "../interview/interview.ts";
import { type DateReading, readDates } from "./dates.ts";
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

/** Every cue with the questions it speaks of, the longest first: 解約を申し込 before 申し込. */
function cuesOf(words: Words, interview: Interview): readonly Cue[] {
  const cues = new Map<string, string[]>();
  for (const { id } of interview.questions) {
    for (const text of normalised(words, `${interview.id}.questions.${id}.cues`))
      cues.set(text, [...(cues.get(text) ?? []), id]);
  }
  return [...cues]
    .map(([text, questions]) => ({ text, questions }))
    .sort((a, b) => b.text.length - a.text.length);
}

/** The questions that the words between two dates speak of, the nearest cue deciding. */
function spokenOf(cues: readonly Cue[], between: string, side: "after" | "before"): readonly string[] {
  const placed = cues.flatMap((cue) => {
    const at = side === "after" ? between.indexOf(cue.text) : between.lastIndexOf(cue.text);
    return at < 0 ? [] : [{ cue, near: side === "after" ? at : between.length - at - cue.text.length, at }];
  });
  // A longer cue that covers a shorter one is what was said.
  const said = placed.filter(
    ({ cue, at }) =>
      !placed.some(
        (other) =>
          other.cue.text.length > cue.text.length &&
          other.at <= at &&
          other.at + other.cue.text.length >= at + cue.text.length,
      ),
  );
  return said.sort((a, b) => a.near - b.near)[0]?.cue.questions ?? [];
}

function datesIn(
  words: Words,
  interview: Interview,
  text: string,
  today: Day,
): readonly (Unplaced & { readonly reading: DateReading })[] {
  const plain = normalise(text);
  const period = interview.questions.flatMap((question) =>
    question.kind === "date" ? [question.period] : [],
  )[0];
  const readings = readDates(text, { today, period }).filter(({ problem }) => problem === undefined);
  const cues = cuesOf(words, interview);
  return readings.map((reading, index) => {
    const next = readings[index + 1]?.from ?? plain.length;
    const last = readings[index - 1]?.to ?? 0;
    const after = spokenOf(cues, plain.slice(reading.to, Math.min(next, reading.to + REACH)), "after");
    const before = spokenOf(cues, plain.slice(Math.max(last, reading.from - REACH), reading.from), "before");
    // In Japanese the verb follows its date, in English it precedes it.
    const [first, second] = words.locale === "en" ? [before, after] : [after, before];
    return { reading, interval: reading.interval, candidates: first.length > 0 ? first : second };
  });
}

export function readFacts(words: Words, interview: Interview, text: string, today: Day): Facts {
  const dates = datesIn(words, interview, text, today);
  const facts: Fact[] = [];
  const unplaced: Unplaced[] = [];
  for (const { interval, candidates } of dates) {
    const [only, ...others] = candidates;
    const question = interview.questions.find(({ id }) => id === only);
    if (!question || others.length > 0) unplaced.push({ interval, candidates });
    else if (question.kind === "date") facts.push({ question: question.id, answer: interval });
    else facts.push(...datedFact(question, interval));
  }
  for (const question of interview.questions) {
    const told = toldOption(words, interview, question, text);
    if (told !== undefined && !facts.some((fact) => fact.question === question.id))
      facts.push({ question: question.id, answer: told });
  }
  return { facts, unplaced };
}

/** Whether someone was a member in January 2010 follows from when they left, if that is clear. */
function datedFact(question: ChoiceQuestion, [from, until]: Interval): readonly Fact[] {
  const { dated } = question;
  if (dated && until !== null && until < dated.from) return [{ question: question.id, answer: dated.before }];
  if (dated && from !== null && from > dated.until) return [{ question: question.id, answer: dated.after }];
  return [];
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
