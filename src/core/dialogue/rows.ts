/** A person's answers, as they are said back. */
import { sayDays, sayInterval } from "../content/say-dates.ts";
import type { Words } from "../content/words.ts";
import {
  type Answer,
  type Answers,
  type Interview,
  isInterval,
  NEVER,
  type Question,
  questionOf,
  UNKNOWN,
} from "../interview/interview.ts";
import type { Row } from "../message.ts";
import { isHedged } from "./answers.ts";
import { choice, type Stage } from "./stage.ts";

export const pathOf = (interview: Interview, question: Question): string =>
  `${interview.id}.questions.${question.id}`;

/** What stands on the button of an option; undefined where there is no such option. */
export function sayOption(
  words: Words,
  interview: Interview,
  question: Question,
  option: string,
): string | undefined {
  const label = `${pathOf(interview, question)}.options.${option}.label`;
  return words.has(label) ? words.say(label, sayDays(words.say, interview.days)) : undefined;
}

export function sayAnswer(words: Words, interview: Interview, question: Question, answer: Answer): string {
  const path = pathOf(interview, question);
  if (answer === UNKNOWN) return words.say("desk.unknown");
  if (isInterval(answer)) return sayInterval(words.say, answer);
  const option = `${path}.options.${answer}`;
  if (words.has(`${option}.value`)) return words.say(`${option}.value`);
  return answer === NEVER ? words.say("desk.never") : sayOption(words, interview, question, answer)!;
}

/** What was understood, as it is said back. Of which question something is not known goes without saying where it stands. */
export function sayEcho(
  { words, conversation }: Stage,
  interview: Interview,
  question: Question,
  answer: Answer,
  hedged = false,
): string {
  if (answer === UNKNOWN && conversation.open?.question === question.id) return words.say("desk.echoUnknown");
  const key = hedged ? "echoHedged" : isInterval(answer) ? "echo" : "echoChoice";
  return words.say(`desk.${key}`, {
    name: words.say(`${pathOf(interview, question)}.name`),
    answer: sayAnswer(words, interview, question, answer),
  });
}

/** As it was told: "probably", where the person was not sure. */
export function sayKept(stage: Stage, interview: Interview, question: Question, answer: Answer): string {
  const said = sayAnswer(stage.words, interview, question, answer);
  return isHedged(stage.conversation, interview, question.id) && answer !== UNKNOWN
    ? stage.words.say("desk.hedged", { answer: said })
    : said;
}

/** The questions that have an answer, in the order they were answered. */
export const answered = (interview: Interview, answers: Answers): readonly Question[] =>
  Object.keys(answers).flatMap((id) => questionOf(interview, id) ?? []);

export const answerRows = (stage: Stage, interview: Interview, answers: Answers): readonly Row[] =>
  answered(interview, answers).map((question) => {
    const label = stage.words.say(`${pathOf(interview, question)}.name`);
    return {
      label,
      value: sayKept(stage, interview, question, answers[question.id]!),
      change: choice(
        stage,
        { type: "change", interview: interview.id, question: question.id },
        stage.words.say("desk.choices.changeRow"),
      ),
    };
  });

export const summaryOf = (words: Words, interview: Interview, answers: Answers): string =>
  answered(interview, answers)
    .filter((question) => answers[question.id] !== UNKNOWN)
    .map((question) =>
      words.say("plain.row", {
        label: words.say(`${pathOf(interview, question)}.name`),
        value: sayAnswer(words, interview, question, answers[question.id]!),
      }),
    )
    .join("\n");
