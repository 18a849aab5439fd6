/** What to do about danger or despair: said before anything else, and again before the way to a person. */
import { type Command, speak } from "../command.ts";
import type { Content } from "../content/content.ts";
import type { Conversation } from "../conversation.ts";
import type { Crisis } from "../language/crisis.ts";
import { squash } from "../language/normalise.ts";
import { squashed } from "../language/phrases.ts";
import type { Message } from "../message.ts";
import { linkOf } from "./links.ts";
import { commandChoice, type Reply, type Stage } from "./stage.ts";

/** 188 is about contracts: here it would only stand in the way. */
const LINES = { danger: ["police", "policeAdvice"], distress: ["lifeline", "police"] } as const;

/** The help lines alone, in the language of the cry; nothing in it is personal, so it may be said in public. */
export function helpLines(content: Content, { cue, locale }: Crisis): Message {
  const words = content.words(locale);
  return {
    kind: "answer",
    heading: words.say(`desk.safety.${cue}.heading`),
    text: words.say(`desk.safety.${cue}.text`),
    links: LINES[cue].flatMap((name) => linkOf({ content, words }, name)),
    source: words.say(`desk.safety.${cue}.source`),
  };
}

interface Aid {
  readonly conversation: Conversation;
  readonly messages: readonly [Message];
}

/** How many turns are near enough to a crisis that asking for a person may be about it. */
const NEAR = 10;

/** The answer to a cry for help: the lines, and the ways on or back. None leads to a desk for contracts. */
export function aid(stage: Stage, crisis: Crisis, interviewing: boolean): Aid {
  const { content, conversation } = stage;
  const there = { ...stage, words: content.words(crisis.locale) };
  const commands: Command[] = [
    ...(interviewing ? ["resume" as const] : []),
    ...(crisis.locale === conversation.locale ? [] : [speak(crisis.locale)]),
    "menu",
  ];
  const ways = commands.map((command) => commandChoice(there, command));
  return {
    conversation: {
      ...conversation,
      crisis: { ...crisis, turns: NEAR },
      offered: ways.map(({ button }) => button),
      misses: 0,
    },
    messages: [{ ...helpLines(content, crisis), ways }],
  };
}

/** Whoever asks for a person or for help so soon after may mean neither a desk for contracts nor a manual. */
export function linesFirst({ content, conversation }: Stage, message: Message): Reply {
  const { crisis } = conversation;
  return crisis
    ? { conversation, messages: [helpLines(content, crisis), message], urgent: true }
    : { conversation, messages: [message] };
}

/** Soon after a crisis, asking for a person may stand anywhere in a text, and a call for help is one. */
export function asksForPerson({ content, conversation }: Stage, text: string): boolean {
  const whole = squash(text);
  return (
    conversation.crisis !== undefined &&
    content.locales.some((locale) =>
      squashed(content.words(locale), "crisis.person").some((phrase) => whole.includes(phrase)),
    )
  );
}

/** One turn further from it. */
export function moveOn(conversation: Conversation): Conversation {
  const { crisis, ...kept } = conversation;
  return crisis && crisis.turns > 1 ? { ...kept, crisis: { ...crisis, turns: crisis.turns - 1 } } : kept;
}
