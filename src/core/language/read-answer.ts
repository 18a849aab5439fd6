/** What a free text says in answer to one question. */
import { sayDays } from "../content/say-dates.ts";
import type { Words } from "../content/words.ts";
import type { Day, Interval } from "../day.ts";
import {
  type Answer,
  type Answers,
  type DateQuestion,
  type Interview,
  isInterval,
  NEVER,
  type Question,
  UNKNOWN,
} from "../interview/interview.ts";
import { possibilities } from "../interview/possibilities.ts";
import { readAsOf } from "./as-of.ts";
import { matchChoice, type Named, unwrapped } from "./choices.ts";
import { type Anchor, type DateReading, lacksReferent, lacksYear, readDate } from "./dates.ts";
import { normalise, squash } from "./normalise.ts";
import { optionPhrases, squashed } from "./phrases.ts";

/** What was meant for the question and still does not answer it. */
export interface Problem {
  readonly problem: "future" | "impossible" | "yearless" | "astride" | "otherTime";
  readonly interval: DateReading["interval"];
}

export type Reading = { readonly answer: Answer; readonly exact: boolean } | Problem;

/** "I don't know", in many ways. */
export const saysUnknown = (words: Words, text: string): boolean => {
  const candidates = [squash(text), unwrapped(words, text)];
  return squashed(words, "grammar.unknown").some((phrase) => candidates.includes(phrase));
};

const says = (words: Words, text: string, list: "yes" | "no"): boolean => {
  const candidates = [squash(text), unwrapped(words, text)];
  return squashed(words, `grammar.${list}`).some((phrase) => candidates.includes(phrase));
};
export const saysYes = (words: Words, text: string): boolean => says(words, text, "yes");
export const saysNo = (words: Words, text: string): boolean => says(words, text, "no");

/** The names of a question's options: labels, values and synonyms. */
export function optionNames(
  words: Words,
  interview: Interview,
  question: Question,
  options: readonly string[],
): readonly Named[] {
  const days = sayDays(words.say, interview.days);
  return options.map((id) => ({
    id,
    names: optionPhrases(words, `${interview.id}.questions.${question.id}.options.${id}`, days),
  }));
}

/** When the person speaks, and what they answered before: "10日" after "2009年9月" is a day of that month. */
export interface Moment {
  readonly today: Day;
  readonly old?: Answer | undefined;
  /** The other answers, in the order given: "the same month", "a month later" and "August" are counted from them. */
  readonly answers?: Answers | undefined;
}

export function readAnswer(
  words: Words,
  interview: Interview,
  question: Question,
  text: string,
  moment: Moment,
): Reading | undefined {
  if (saysUnknown(words, text))
    return { answer: question.kind === "choice" && question.unsure ? question.unsure : UNKNOWN, exact: true };
  if (question.kind === "date") return readDateAnswer(words, interview, question, text, moment);
  const options = optionNames(words, interview, question, question.options);
  const { asOf } = question;
  if (asOf)
    return readAsOf(words, interview, { ...question, asOf }, text, moment.today, (said) =>
      matchChoice(words, said, options),
    );
  const match = matchChoice(words, text, options);
  return match && { answer: match.id, exact: match.exact };
}

const DAY_ONLY = /(?:^|[^\d月])(\d{1,2})(?:日|st|nd|rd|th)/;

/** "10日" after "2009年9月": the day of the month that was given before. */
function dayWithin([from, until]: Interval, text: string): Day | undefined {
  const found = DAY_ONLY.exec(normalise(text));
  if (!found || from === null || from.slice(0, 7) !== until?.slice(0, 7)) return undefined;
  const day = `${from.slice(0, 7)}-${found[1]!.padStart(2, "0")}`;
  return day >= from && day <= until ? day : undefined;
}

/** The dates that are known already, the last told first. */
const anchorsOf = (question: Question, answers: Answers = {}): readonly Anchor[] =>
  Object.entries(answers)
    .reverse()
    .flatMap(([id, answer]) => (id !== question.id && isInterval(answer) ? [{ id, interval: answer }] : []));

function readDateAnswer(
  words: Words,
  interview: Interview,
  question: DateQuestion,
  text: string,
  { today, old, answers }: Moment,
): Reading | undefined {
  const anchors = anchorsOf(question, answers);
  const allows = (interval: Interval): boolean =>
    possibilities(interview, { ...answers, [question.id]: interval }).length > 0;
  const context = {
    today,
    period: isInterval(old) ? old : question.period,
    ...(anchors.length > 0 && { anchors, allows }),
  };
  const reading = readDate(text, context);
  if (reading?.problem) return { problem: reading.problem, interval: reading.interval };
  if (reading) return { answer: reading.interval, exact: false };
  const day = isInterval(old) ? dayWithin(old, text) : undefined;
  if (day) return { answer: [day, day], exact: false };
  const options = [...Object.keys(question.shortcuts), ...(question.never ? [NEVER] : [])];
  const match = matchChoice(words, text, optionNames(words, interview, question, options));
  // "A month later" is no "later".
  const unplaced = !match?.exact && lacksReferent(text, context);
  if (unplaced) return { problem: "yearless", interval: [null, null] };
  if (match) return { answer: question.shortcuts[match.id] ?? NEVER, exact: match.exact };
  return lacksYear(text, context) ? { problem: "yearless", interval: [null, null] } : undefined;
}
