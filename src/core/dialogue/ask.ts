/** A question, as it is asked. */
import { sayInterval } from "../content/say-dates.ts";
import type { Words } from "../content/words.ts";
import type { Problem } from "../hearing/reading.ts";
import {
  type Answers,
  type Interview,
  isInterval,
  optionsOf,
  type Question,
  UNKNOWN,
} from "../interview/interview.ts";
import { plan } from "../interview/next-question.ts";
import type { Choice, Message } from "../message.ts";
import { pathOf, sayAnswer, sayOption } from "./rows.ts";
import { choice, commandChoice, type Stage } from "./stage.ts";

/** More buttons in view than this are hard to read on a phone. */
const MOST_BUTTONS = 6;

export interface Asked {
  readonly interview: Interview;
  readonly question: Question;
  readonly answers: Answers;
  /** What was understood before, said in front of the question. */
  readonly before?: string | undefined;
  /** The person went back to it or wants to change it: their old answer is shown and may stay. */
  readonly again?: boolean;
}

export function ask(stage: Stage, { interview, question, answers, before, again = false }: Asked): Message {
  const { words } = stage;
  const path = pathOf(interview, question);
  const old = answers[question.id];
  const narrowing = !again && isInterval(old);
  const said = old === undefined ? undefined : sayAnswer(words, interview, question, old);
  const was = again && said !== undefined ? words.say("desk.question.was", { answer: said }) : undefined;
  const preface = [before, was].filter(Boolean).join("\n");
  const choices = answersTo(stage, interview, question);
  return {
    kind: "question",
    ...(preface ? { preface } : {}),
    text: narrowing ? words.say(`${path}.refine`, { answer: said! }) : words.say(`${path}.ask`),
    ...(narrowing ? {} : { hint: words.say(`${path}.where`) }),
    ...(again || question.refines ? {} : { progress: progressOf(stage, interview, answers) }),
    asking: {
      interview: interview.id,
      question: question.id,
      kind: question.kind,
      ...(question.kind === "date" ? { picker: { ...question.picker, latest: stage.today } } : {}),
    },
    choices,
    ways: waysFrom(stage, interview, again && old !== undefined, MOST_BUTTONS - choices.length),
  };
}

/** Why what was said does not answer the question yet. */
export function sayProblem(
  words: Words,
  interview: Interview,
  question: Question,
  { problem, interval }: Problem,
): string {
  const own = `${pathOf(interview, question)}.${problem}`;
  return words.say(words.has(own) ? own : `desk.question.${problem}`, {
    answer: sayInterval(words.say, interval),
  });
}

/** Not to know is an answer like the others, and looks like one. */
function answersTo(stage: Stage, interview: Interview, question: Question): readonly Choice[] {
  const { words } = stage;
  const answer = (option: string, label: string): Choice =>
    choice(stage, { type: "answer", interview: interview.id, question: question.id, option }, label);
  const unsure = question.kind === "choice" && question.unsure !== undefined;
  return [
    ...optionsOf(question).map((option) => answer(option, sayOption(words, interview, question, option)!)),
    ...(unsure ? [] : [answer(UNKNOWN, words.say("desk.choices.unknown"))]),
  ];
}

function waysFrom(stage: Stage, interview: Interview, keep: boolean, room: number): readonly Choice[] {
  const given = stage.conversation.answers[interview.id] ?? {};
  const ways = [
    ...(keep ? [commandChoice(stage, "keep")] : []),
    ...(Object.keys(given).length > 0 ? [commandChoice(stage, "back")] : []),
    commandChoice(stage, "menu"),
  ];
  return ways.slice(0, Math.max(1, room));
}

/**
 * The number of this question, and the most that may come: a length that is always true. A date that is still too
 * vague is the same question until it is settled.
 */
function progressOf(stage: Stage, interview: Interview, answers: Answers): { at: number; atMost: number } {
  const { longest, relevant } = plan(interview, answers, stage.conversation.exhausted[interview.id]);
  const done = interview.questions.filter(
    ({ id, refines }) => !refines && answers[id] !== undefined && !relevant.includes(id),
  ).length;
  return { at: done + 1, atMost: done + Math.max(1, longest) };
}
