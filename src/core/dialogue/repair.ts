/** When something was not understood: never silence, never the same words three times. */
import type { Interview, Question } from "../interview/interview.ts";
import type { Lead } from "../matters/matter.ts";
import type { Message, Unreadable } from "../message.ts";
import { menu } from "./menu.ts";
import { pathOf } from "./rows.ts";
import { commandChoice, leadChoice, type Reply, type Stage } from "./stage.ts";
import { currentQuestion } from "./walk.ts";

const missed = (stage: Stage): Stage => ({
  ...stage,
  conversation: { ...stage.conversation, misses: stage.conversation.misses + 1 },
});

/** A text that answers neither the open question nor anything else. */
export function missAt(stage: Stage, interview: Interview, question: Question): Reply {
  const { words, conversation } = stage;
  const path = `${pathOf(interview, question)}.example`;
  const example = words.has(path) ? words.say(path) : "none";
  const keys = ["notUnderstood", "notUnderstoodAgain", "notUnderstoodStill"] as const;
  const key = keys[Math.min(conversation.misses, 2)]!;
  return currentQuestion(missed(stage), interview, words.say(`desk.question.${key}`, { example }));
}

export function miss(stage: Stage): Reply {
  const keys = ["first", "second", "third"] as const;
  const next = missed(stage);
  return {
    conversation: next.conversation,
    messages: [menu(next, stage.words.say(`desk.miss.${keys[Math.min(stage.conversation.misses, 2)]}`))],
  };
}

/** Two or three topics lie equally near: the person chooses. */
export function clarify(stage: Stage, leads: readonly Lead[]): Reply {
  const message: Message = {
    kind: "menu",
    text: stage.words.say("desk.clarify"),
    choices: leads.map((lead) => leadChoice(stage, lead)),
    ways: [commandChoice(stage, "menu"), commandChoice(stage, "human")],
  };
  return { conversation: stage.conversation, messages: [message], topic: "clarify" };
}

/** What cannot be read is named, and the conversation goes on where it was. */
export function unreadable(
  stage: Stage,
  what: Unreadable | "empty" | "tooLong" | "link",
  open: Interview | undefined,
): Reply {
  const said = stage.words.say(`desk.unreadable.${what}`);
  return open && stage.conversation.open?.question
    ? currentQuestion(stage, open, said)
    : { conversation: stage.conversation, messages: [menu(stage, said)] };
}
