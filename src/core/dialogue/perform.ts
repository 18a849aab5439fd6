/** Doing what a button says. A button can do no more than typing can. */
import { type Act, decode, readDateOption, readDayOption } from "../button.ts";
import { isCommand } from "../command.ts";
import { canBeMeant, type Day } from "../day.ts";
import {
  type Answer,
  type Interview,
  NEVER,
  type Question,
  questionOf,
  UNKNOWN,
} from "../interview/interview.ts";
import { interviewOf } from "../matters/interviews.ts";
import type { Message } from "../message.ts";
import { answerTopic, begunBy, isTopic } from "./answer-topic.ts";
import { menu, questionsOf } from "./menu.ts";
import { obey } from "./obey.ts";
import { outside } from "./outside.ts";
import type { Reply, Stage } from "./stage.ts";
import { askAbout, begin, currentQuestion, take } from "./walk.ts";

export const openInterview = ({ content, conversation, today }: Stage): Interview | undefined =>
  conversation.open ? interviewOf(content, conversation.open.interview, today) : undefined;

/** A button of an earlier screen, or of none: said kindly, and the current question again. */
export function old(stage: Stage): Reply {
  const open = openInterview(stage);
  const said = stage.words.say("desk.old");
  return open
    ? currentQuestion(stage, open, said)
    : { conversation: stage.conversation, messages: [menu(stage, said)] };
}

export function press(stage: Stage, value: string): Reply {
  const button = decode(value);
  if (!button) return old(stage);
  // Only answers grow old: a menu or a topic means the same at any time.
  const aged = button.generation !== stage.conversation.generation;
  const bound = BOUND.has(button.act.type);
  // What cannot be undone is done only where it was asked a moment ago.
  const gone = isIrrevocable(button.act) && !stage.conversation.offered.includes(value);
  return (aged && bound) || gone ? old(stage) : perform(stage, button.act);
}

const BOUND: ReadonlySet<Act["type"]> = new Set(["answer", "confirm", "change"]);

/** An interview that was never begun, or was deleted, has no screen an answer could come from. */
export const isBegun = ({ conversation }: Stage, { id }: Interview): boolean =>
  conversation.open?.interview === id || id in conversation.answers;

const isIrrevocable = (act: Act): boolean => act.type === "command" && act.command === "confirm_delete";

function perform(stage: Stage, act: Act): Reply {
  if (act.type === "command")
    return isCommand(act.command) ? obey(stage, act.command, openInterview(stage)) : old(stage);
  if (act.type === "topic") return topic(stage, act.topic);
  if (act.type === "outside") return isOutsideKind(stage, act.kind) ? notOurs(stage, act.kind) : old(stage);
  if (act.type === "questions") return questions(stage, act.matter);
  const interview = interviewOf(stage.content, act.interview, stage.today);
  if (!interview) return old(stage);
  if (act.type === "interview") return begin(stage, interview);
  const question = questionOf(interview, act.question);
  if (!question || !isBegun(stage, interview)) return old(stage);
  if (act.type === "change") return askAbout(stage, interview, question.id);
  const answer = answerOf(question, act.option, stage.today);
  const confirmed = act.type === "confirm";
  return answer === undefined
    ? old(stage)
    : take(stage, { interview, question, answer, echo: confirmed, replaces: confirmed });
}

/** What an option's button answers; undefined for an option the question does not have. */
function answerOf(question: Question, option: string, today: Day): Answer | undefined {
  if (option === UNKNOWN) return UNKNOWN;
  if (question.kind === "choice") return question.options.includes(option) ? option : undefined;
  if (option === NEVER) return question.never ? NEVER : undefined;
  if (Object.hasOwn(question.shortcuts, option)) return question.shortcuts[option];
  const day = readDayOption(option);
  const date = day ? ([day, day] as const) : readDateOption(option);
  return date && canBeMeant(date, today) ? date : undefined;
}

function questions(stage: Stage, id: string): Reply {
  const matter = stage.content.matters.find((other) => other.id === id);
  return matter ? { conversation: stage.conversation, messages: [questionsOf(stage, matter)] } : old(stage);
}

const isOutsideKind = ({ words }: Stage, kind: string): boolean => words.has(`desk.outsideNames.${kind}`);

/** What is none of the desk's matters. */
export const notOurs = (stage: Stage, kind: string | undefined): Reply => ({
  ...digress(stage, outside(stage, kind)),
  topic: "out_of_scope",
});

/** Answers a topic; in mid-interview the open question returns by itself. */
export function topic(stage: Stage, id: string): Reply {
  const interview = begunBy(stage, id);
  if (interview) return { ...begin(stage, interview), topic: id };
  if (!isTopic(stage, id)) return old(stage);
  return { ...digress(stage, answerTopic(stage, id)), topic: id };
}

export function digress(stage: Stage, answer: Message): Reply {
  const open = openInterview(stage);
  if (!open || !stage.conversation.open?.question)
    return { conversation: stage.conversation, messages: [answer] };
  const { choices: _, ways: __, ...said } = answer;
  const question = currentQuestion(stage, open, stage.words.say("desk.question.resumed"));
  return { ...question, messages: [said, ...question.messages] };
}
