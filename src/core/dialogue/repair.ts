/** When something was not understood: never silence, never the same words three times. */
import type { Interview, Question } from "../interview/interview.ts";
import type { Choice, Message, Unreadable } from "../message.ts";
import { human, menu } from "./menu.ts";
import { pathOf } from "./rows.ts";
import { commandChoice, type Reply, type Stage } from "./stage.ts";
import { currentQuestion } from "./walk.ts";

const missed = (stage: Stage): Stage => ({
  ...stage,
  conversation: { ...stage.conversation, misses: stage.conversation.misses + 1 },
});

/** Three rungs in other words each, then people; then from the beginning. */
const RUNGS = 4;

/** A text that answers neither the open question nor anything else. `guess`: what it may have asked instead. */
export function missAt(stage: Stage, interview: Interview, question: Question, guess?: Choice): Reply {
  const { words, conversation } = stage;
  const path = `${pathOf(interview, question)}.example`;
  const example = words.has(path) ? words.say(path) : "none";
  const rung = conversation.misses % RUNGS;
  const key = (["notUnderstood", "notUnderstoodAgain", "notUnderstoodStill"] as const)[rung];
  const next = missed(stage);
  if (!key) return { conversation: next.conversation, messages: [human(next)] };
  const asked = currentQuestion(next, interview, words.say(`desk.question.${key}`, { example }));
  return guess === undefined ? asked : withGuess(asked, guess);
}

function withGuess({ conversation, messages }: Reply, guess: Choice): Reply {
  const last = messages.at(-1)!;
  const ways = [guess, ...(last.ways ?? []).filter(({ button }) => button !== guess.button)];
  return { conversation, messages: [...messages.slice(0, -1), { ...last, ways }] };
}

/** Heard, and nothing to keep: the question stands. Said twice in a row, the second time with another way on. */
export function kept(stage: Stage, interview: Interview, said: string): Reply {
  const again = stage.conversation.misses % 2 === 1;
  const text = again ? `${said}\n${stage.words.say("desk.question.alternate")}` : said;
  return currentQuestion(missed(stage), interview, text);
}

export function miss(stage: Stage): Reply {
  const key = (["first", "second", "third"] as const)[stage.conversation.misses % RUNGS];
  const next = missed(stage);
  return {
    conversation: next.conversation,
    messages: [key ? menu(next, stage.words.say(`desk.miss.${key}`)) : human(next)],
  };
}

/**
 * It may be one or the other, and the person says which, or that it is none of them. Where the text before was not
 * understood either, this counts as one more: the rungs of the ladder differ also with a question in between.
 */
export function clarify(stage: Stage, offers: readonly Choice[]): Reply {
  const choices = [...offers, commandChoice(stage, "none_of_these")];
  const taken = new Set(choices.map(({ button }) => button));
  const message: Message = {
    kind: "menu",
    text: stage.words.say(offers.length > 1 ? "desk.clarify" : "desk.clarifyOne"),
    choices,
    ways: [commandChoice(stage, "menu"), commandChoice(stage, "human")].filter(
      ({ button }) => !taken.has(button),
    ),
  };
  const { conversation } = stage.conversation.misses > 0 ? missed(stage) : stage;
  return { conversation, messages: [message], topic: "clarify" };
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
