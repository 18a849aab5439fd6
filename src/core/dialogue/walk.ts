/** Walking through an interview: taking an answer, asking the next question, telling the verdict, going back. */
import type { Conversation } from "../conversation.ts";
import type { Interval } from "../day.ts";
import {
  type Answer,
  type Answers,
  type Interview,
  isInterval,
  type Question,
  questionOf,
  UNKNOWN,
} from "../interview/interview.ts";
import { plan, refinement } from "../interview/next-question.ts";
import { standing } from "../interview/possibilities.ts";
import type { Message } from "../message.ts";
import { ask } from "./ask.ts";
import { menu } from "./menu.ts";
import { sayAnswer } from "./rows.ts";
import { commandChoice, note, type Reply, type Stage } from "./stage.ts";
import { afterVerdict, refined, tell } from "./tell.ts";

export const answersOf = (conversation: Conversation, interview: Interview): Answers =>
  conversation.answers[interview.id] ?? {};

const opened = (conversation: Conversation, interview: Interview, question: string | null): Conversation => ({
  ...conversation,
  open: { interview: interview.id, question },
});

/** Opens an interview, or goes on with it where it was left. */
export function begin(stage: Stage, interview: Interview): Reply {
  const fresh = Object.keys(answersOf(stage.conversation, interview)).length === 0;
  const next = goOn(stage, interview);
  return fresh
    ? { ...next, messages: [note(stage.words.say(`${interview.id}.open`)), ...next.messages] }
    : next;
}

/** The next question, or the verdict when no question can change it any more. */
export function goOn(stage: Stage, interview: Interview, before?: string): Reply {
  const { conversation } = stage;
  const answers = answersOf(conversation, interview);
  const next = plan(interview, answers, conversation.exhausted[interview.id]).question;
  if (next !== null) return askAbout(stage, interview, next, before);
  const verdict: Message = { ...tell(stage, interview, answers), ...(before ? { preface: before } : {}) };
  const more = refinement(interview, answers);
  if (!more) return { conversation: opened(conversation, interview, null), messages: [verdict] };
  // The verdict's own ways onward stand under the last message, where numbers are typed for.
  const question = ask(stage, { interview, question: more, answers });
  const onward = [
    ...afterVerdict(stage, interview, standing(interview, answers)),
    commandChoice(stage, "menu"),
  ];
  const { choices: _, ways: __, ...told } = verdict;
  return {
    conversation: opened(conversation, interview, more.id),
    messages: [told, { ...question, ways: [question.ways![0]!, ...onward] }],
  };
}

/** Whether the question stands because the earlier answer was too vague, not because the person went back to it. */
const narrows = ({ conversation }: Stage, interview: Interview, id: string): boolean => {
  const answers = answersOf(conversation, interview);
  return (
    isInterval(answers[id]) &&
    plan(interview, answers, conversation.exhausted[interview.id]).relevant.includes(id)
  );
};

export function askAbout(stage: Stage, interview: Interview, id: string, before?: string): Reply {
  const question = questionOf(interview, id)!;
  const answers = answersOf(stage.conversation, interview);
  const again = answers[id] !== undefined && !narrows(stage, interview, id);
  return {
    conversation: opened(stage.conversation, interview, id),
    messages: [ask(stage, { interview, question, answers, before, again })],
  };
}

const overlap = (a: Interval, b: Interval): Interval => [
  a[0] === null ? b[0] : b[0] === null || a[0] > b[0] ? a[0] : b[0],
  a[1] === null ? b[1] : b[1] === null || a[1] < b[1] ? a[1] : b[1],
];

const isEmpty = ([from, to]: Interval): boolean => from !== null && to !== null && from > to;

export interface Given {
  readonly interview: Interview;
  readonly question: Question;
  readonly answer: Answer;
  /** Understood from the person's own words or picked: it is said back. */
  readonly echo: boolean;
  /** What else was understood from the same words, said first. */
  readonly said?: string | undefined;
}

/** Takes an answer and goes on. */
export function take(stage: Stage, { interview, question, answer, echo, said }: Given): Reply {
  const { conversation } = stage;
  const old = answersOf(conversation, interview)[question.id];
  const narrowing = isInterval(old) && narrows(stage, interview, question.id);
  const kept = narrowing ? narrowed(old, answer) : answer;
  const exhausted = new Set(conversation.exhausted[interview.id]);
  // After a vague date was narrowed, or the person could not, the same question is not asked a third time.
  if (narrowing) exhausted.add(question.id);
  else exhausted.delete(question.id);
  const next: Conversation = {
    ...conversation,
    misses: 0,
    answers: {
      ...conversation.answers,
      [interview.id]: { ...answersOf(conversation, interview), [question.id]: kept },
    },
    exhausted: { ...conversation.exhausted, [interview.id]: [...exhausted] },
  };
  const nextStage = { ...stage, conversation: next };
  if (question.refines) {
    const text = refined(nextStage, interview, answersOf(next, interview), question.id);
    const now = standing(interview, answersOf(next, interview));
    const message: Message = {
      ...note(text),
      choices: afterVerdict(nextStage, interview, now),
      ways: [commandChoice(nextStage, "human"), commandChoice(nextStage, "menu")],
    };
    return { conversation: opened(next, interview, null), messages: [message] };
  }
  // A date that is still too vague is narrowed at once, while the person has it in mind.
  if (narrows(nextStage, interview, question.id)) return askAbout(nextStage, interview, question.id, said);
  const echoed = [said, echo ? echoOf(stage, interview, question, kept) : undefined]
    .filter(Boolean)
    .join("\n");
  return goOn(nextStage, interview, echoed || undefined);
}

function narrowed(old: Interval, answer: Answer): Answer {
  if (answer === UNKNOWN) return old;
  if (!isInterval(answer)) return answer;
  const both = overlap(old, answer);
  return isEmpty(both) ? answer : both;
}

function echoOf({ words }: Stage, interview: Interview, question: Question, answer: Answer): string {
  if (answer === UNKNOWN) return words.say("desk.echoUnknown");
  return words.say("desk.echo", {
    name: words.say(`${interview.id}.questions.${question.id}.name`),
    answer: sayAnswer(words, interview, question, answer),
  });
}

/** One question back: its old answer is shown, and nothing is lost. */
export function back(stage: Stage, interview: Interview | undefined): Reply {
  if (!interview) return { conversation: stage.conversation, messages: [menu(stage)] };
  const given = Object.keys(answersOf(stage.conversation, interview));
  const open = stage.conversation.open?.question;
  const here = open && given.includes(open) ? given.indexOf(open) : given.length;
  const previous = given[here - 1];
  if (previous !== undefined) return askAbout(stage, interview, previous);
  const before = stage.words.say("desk.back.none");
  return open
    ? askAbout(stage, interview, open, before)
    : { conversation: stage.conversation, messages: [menu(stage, before)] };
}

/** Forgets an interview's answers; its old buttons become old. */
export function restart(stage: Stage, interview: Interview): Reply {
  const { [interview.id]: _, ...answers } = stage.conversation.answers;
  const { [interview.id]: __, ...exhausted } = stage.conversation.exhausted;
  const conversation = {
    ...stage.conversation,
    answers,
    exhausted,
    generation: stage.conversation.generation + 1,
  };
  return goOn({ ...stage, conversation }, interview, stage.words.say("desk.restarted"));
}

/** What is on the table, said again after something else. */
export function currentQuestion(stage: Stage, interview: Interview, before?: string): Reply {
  const open = stage.conversation.open?.question;
  return open ? askAbout(stage, interview, open, before) : goOn(stage, interview, before);
}
