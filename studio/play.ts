/** To stand somewhere in the dialogue and go on from there: the real turns, with nothing kept. */

import type { Content } from "../src/core/content/content.ts";
import { type Conversation, newConversation } from "../src/core/conversation.ts";
import type { Day } from "../src/core/day.ts";
import { openInterview } from "../src/core/dialogue/perform.ts";
import { aid } from "../src/core/dialogue/safety.ts";
import type { Stage } from "../src/core/dialogue/stage.ts";
import { goOn } from "../src/core/dialogue/walk.ts";
import type { Answers, Interview } from "../src/core/interview/interview.ts";
import { CUES } from "../src/core/language/crisis/crisis-reader.ts";
import { interviewOf } from "../src/core/matters/interviews.ts";
import { type Input, type Message, offers, UNREADABLE } from "../src/core/message.ts";
import { turn } from "../src/core/turn.ts";

/** Where one stands: a place, and what was done there since, as `say:…`, `press:…` or `pick:…`. */
export interface Standpoint {
  readonly locale: string;
  readonly place: string;
  readonly steps: readonly string[];
}

export interface Seen {
  /** As it was before the last thing that was done. */
  readonly before: Conversation;
  readonly after: Conversation | null;
  readonly messages: readonly Message[];
  /** The language of the messages. */
  readonly locale: string;
  readonly reading?: string | undefined;
  readonly topic: string | null;
}

export class NoSuchPlace extends Error {
  readonly code = "no_such_place";
  constructor(place: string) {
    super(`There is no place "${place}": it may have been renamed. Choose one from the list.`);
  }
}

export const placeAt = ({ id }: Interview, answers: Answers): string => `at:${id}:${JSON.stringify(answers)}`;

export const stageOf = (content: Content, conversation: Conversation, today: Day): Stage => ({
  content,
  today,
  conversation,
  words: content.words(conversation.locale),
});

/** Throws `NoSuchPlace`. */
export function look(content: Content, today: Day, { locale, place, steps }: Standpoint): Seen {
  let seen = arriveAt(content, today, locale, place);
  for (const step of steps) {
    if (!seen.after) return seen;
    seen = act(content, today, seen.after, inputOf(step, seen.after));
  }
  return seen;
}

const known = (locale: string): Conversation => ({ ...newConversation(locale), greeted: true });

function arriveAt(content: Content, today: Day, locale: string, place: string): Seen {
  if (place === "arrive") return act(content, today, newConversation(locale), { type: "arrive" });
  const at = place.indexOf(":");
  const [kind, name] = [place.slice(0, at), place.slice(at + 1)];
  const unreadable = UNREADABLE.find((what) => kind === "send" && what === name);
  if (unreadable) return act(content, today, known(locale), { type: "unreadable", what: unreadable });
  if (kind === "press") return act(content, today, known(locale), { type: "press", button: `${name}@0` });
  const cue = CUES.find((each) => kind === "help" && each === name);
  if (cue) {
    const stage = stageOf(content, known(locale), today);
    const { conversation, messages } = aid(stage, { cue, locale }, openInterview(stage) !== undefined, "");
    return { before: stage.conversation, after: conversation, messages, locale, topic: null };
  }
  if (kind === "at") return inInterview(content, today, locale, name);
  throw new NoSuchPlace(place);
}

function inInterview(content: Content, today: Day, locale: string, name: string): Seen {
  const [, id = "", answers = "{}"] = /^([\w-]+):(\{.*\})$/.exec(name) ?? [];
  const interview = interviewOf(content, id, today);
  if (!interview) throw new NoSuchPlace(`at:${name}`);
  const before = { ...known(locale), answers: { [id]: JSON.parse(answers) as Answers } };
  const { conversation, messages } = goOn(stageOf(content, before, today), interview);
  const offered = offers(messages.at(-1)!).map(({ button }) => button);
  return { before, after: conversation && { ...conversation, offered }, messages, locale, topic: null };
}

function act(content: Content, today: Day, before: Conversation, input: Input): Seen {
  const { conversation, messages, topic, reading, locale } = turn({
    conversation: before,
    input,
    content,
    today,
    locale: before.locale,
  });
  const spoken = locale ?? conversation?.locale ?? before.locale;
  return { before, after: conversation, messages, locale: spoken, reading, topic };
}

function inputOf(step: string, { generation }: Conversation): Input {
  const at = step.indexOf(":");
  const [kind, what] = [step.slice(0, at), step.slice(at + 1)];
  if (kind === "press") return { type: "press", button: what.includes("@") ? what : `${what}@${generation}` };
  if (kind === "pick") return { type: "pick", date: what };
  return { type: "text", text: what };
}
