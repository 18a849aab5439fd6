/** What a free text says in answer to one question. */
import type { Words } from "../content/content.ts";
import type { Day } from "../day.ts";
import {
  type Answer,
  type DateQuestion,
  type Interview,
  NEVER,
  type Question,
  UNKNOWN,
} from "../interview/interview.ts";
import { matchChoice, type Named, unwrapped } from "./choices.ts";
import { type DateReading, readDate } from "./dates.ts";
import { squash } from "./normalise.ts";
import { optionPhrases, squashed } from "./phrases.ts";

export type Reading =
  | { readonly answer: Answer; readonly exact: boolean }
  | { readonly problem: "future" | "impossible"; readonly interval: DateReading["interval"] };

/** "I don't know", in many ways. */
const saysUnknown = (words: Words, text: string): boolean => {
  const candidates = [squash(text), unwrapped(words, text)];
  return squashed(words, "understand.unknown").some((phrase) => candidates.includes(phrase));
};

/** The names of a question's options: labels, values and synonyms. */
export function optionNames(
  words: Words,
  interview: Interview,
  question: Question,
  options: readonly string[],
): readonly Named[] {
  return options.map((id) => ({
    id,
    names: optionPhrases(words, `${interview.id}.questions.${question.id}.options.${id}`),
  }));
}

export function readAnswer(
  words: Words,
  interview: Interview,
  question: Question,
  text: string,
  today: Day,
): Reading | undefined {
  if (saysUnknown(words, text))
    return { answer: question.kind === "choice" && question.unsure ? question.unsure : UNKNOWN, exact: true };
  if (question.kind === "date") return readDateAnswer(words, interview, question, text, today);
  const match = matchChoice(words, text, optionNames(words, interview, question, question.options));
  return match && { answer: match.id, exact: match.exact };
}

function readDateAnswer(
  words: Words,
  interview: Interview,
  question: DateQuestion,
  text: string,
  today: Day,
): Reading | undefined {
  const reading = readDate(text, { today, period: question.period });
  if (reading?.problem) return { problem: reading.problem, interval: reading.interval };
  if (reading) {
    const placed = reading.interval[0] !== null || reading.interval[1] !== null;
    return { answer: placed ? reading.interval : UNKNOWN, exact: false };
  }
  const options = [...Object.keys(question.shortcuts), ...(question.never ? [NEVER] : [])];
  const match = matchChoice(words, text, optionNames(words, interview, question, options));
  return match && { answer: question.shortcuts[match.id] ?? NEVER, exact: match.exact };
}
