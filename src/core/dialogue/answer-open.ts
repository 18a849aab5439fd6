/** An answer to the open question in the person's own words. */

import { addMonths } from "../day.ts";
import { readAnswer } from "../hearing/answer.ts";
import type { Heard } from "../hearing/heard.ts";
import { cuesOf } from "../hearing/placed-dates.ts";
import { type Answered, isAnswered, type Problem } from "../hearing/reading.ts";
import { type Answer, type Interview, isInterval, type Question, UNKNOWN } from "../interview/interview.ts";
import { plan } from "../interview/next-question.ts";
import { INCONSISTENT, standing } from "../interview/possibilities.ts";
import { tellingOf } from "../matters/interviews.ts";
import { sayProblem } from "./ask.ts";
import { kept } from "./repair.ts";
import { askBetween, sayBack } from "./say-back.ts";
import type { Scene } from "./scene.ts";
import type { Reply, Stage } from "./stage.ts";
import { take } from "./walk.ts";

/** The whole text is an answer: a button in other words. */
export function answerExactly({ stage, heard, open, question, answers }: Scene): Reply | undefined {
  if (!open || !question) return undefined;
  const reading = readAnswer(heard, open, question, answers);
  return isAnswered(reading) && reading.exact
    ? take(stage, { interview: open, question, answer: reading.answer, echo: false })
    : undefined;
}

/** An answer among other words; what others say or the person asks is said back. */
export function answerInWords({ stage, heard, open, question, answers }: Scene): Reply | undefined {
  if (!open || !question) return undefined;
  const reading = readAnswer(heard, open, question, answers);
  if (!reading) return undefined;
  if ("either" in reading) return askBetween(stage, open, question, reading.either);
  if ("suggested" in reading) return sayBack(stage, open, question, reading.suggested);
  if (!isAnswered(reading)) return problemAt(stage, open, question, reading);
  const odd =
    reading.answer === UNKNOWN
      ? undefined
      : oddness(
          stage,
          open,
          question,
          reading,
          tellsMore(heard, open, question.id) || (reading.filled ?? false),
        );
  if (odd) return sayBack(stage, open, question, reading.answer, odd);
  return take(stage, {
    interview: open,
    question,
    answer: reading.answer,
    hedged: reading.hedged && reading.answer !== UNKNOWN,
    echo: true,
  });
}

export const problemAt = (stage: Stage, interview: Interview, question: Question, problem: Problem): Reply =>
  kept(stage, interview, sayProblem(stage.words, interview, question, problem));

/** Whether more is told than the answer: a clause that neither holds a date nor names the question. */
function tellsMore(heard: Heard, interview: Interview, question: string): boolean {
  const cues = cuesOf(heard.words, interview, [question]);
  const dated = new Set(heard.dates().map(({ clause }) => clause));
  return heard.clauses.some(
    (clause) =>
      !dated.has(clause) &&
      !cues.find(heard.written, clause.from, clause.to).some(({ means }) => means.includes(question)),
  );
}

/** So many years before all that a question is about, a date is a slip (昭和21年 for 平成21年) or somebody's birth. */
const FAR = 30;

const isFar = (question: Question, answer: Answer): boolean =>
  question.kind === "date" &&
  isInterval(answer) &&
  answer[1] !== null &&
  answer[1] < addMonths(question.picker.earliest, -12 * FAR);

/**
 * An answer that was read out of other words, or filled up from other answers, and contradicts the others, or that was
 * doubted and ends the questions early, is said back before anything is concluded from it; so is a date of long before.
 */
function oddness(
  { content, conversation }: Stage,
  interview: Interview,
  question: Question,
  { answer, hedged }: Answered,
  among: boolean,
): "confirmFar" | "confirmOdd" | "confirmEarly" | undefined {
  const before = conversation.answers[interview.id] ?? {};
  const after = { ...before, [question.id]: answer };
  if (before[question.id] !== undefined) return undefined;
  if (isFar(question, answer)) return "confirmFar";
  if (!(hedged || among)) return undefined;
  if (standing(interview, after).id === INCONSISTENT && standing(interview, before).id !== INCONSISTENT)
    return "confirmOdd";
  const exhausted = conversation.exhausted[interview.id];
  const early =
    plan(interview, before, exhausted).longest > 1 && plan(interview, after, exhausted).question === null;
  const { certainty } = tellingOf(content, interview.id);
  return hedged && early && certainty(standing(interview, after).id) === "not_covered"
    ? "confirmEarly"
    : undefined;
}
