/** What to do about despair, danger and fraud: said before anything else, and again before the way to a person. */
import { type Command, speak } from "../command.ts";
import type { Content } from "../content/content.ts";
import type { Words } from "../content/words.ts";
import type { Conversation } from "../conversation.ts";
import { addDays, type Day } from "../day.ts";
import type { Crisis } from "../language/crisis/alarm.ts";
import type { Cue } from "../language/crisis/crisis-reader.ts";
import { holdsSecret } from "../language/guard.ts";
import { normalise } from "../language/normalise.ts";
import { squashed } from "../language/phrases.ts";
import type { Message } from "../message.ts";
import { linkOf } from "./links.ts";
import { commandChoice, type Reply, type Stage } from "./stage.ts";

/** 188 is about contracts: where life is at stake it would only stand in the way. */
const LINES: Readonly<Record<Cue, readonly string[]>> = {
  distress: ["lifeline", "police"],
  medical: ["ambulance"],
  danger: ["police", "policeAdvice"],
  fraud: ["police", "policeAdvice", "hotline"],
  door: ["police", "policeAdvice"],
};

/** What the cards in languages that the desk does not speak are called. */
const ABROAD = {
  distress: "distress",
  medical: "danger",
  danger: "danger",
  fraud: "fraud",
  door: "danger",
} as const;

/** First what depends on what was given away or is asked for, then what is right in any case. */
function stepsOf(words: Words, { cue, act }: Crisis): readonly string[] {
  const path = `desk.safety.${cue}`;
  if (!words.has(`${path}.steps`)) return [];
  const first = act && words.has(`${path}.acts.${act}`) ? act : "any";
  return [words.say(`${path}.acts.${first}`), ...words.list(`${path}.steps`)];
}

/** The help lines alone, in the language of the cry; nothing in it is personal, so it may be said in public. */
export function helpLines(content: Content, crisis: Crisis): Message {
  const { cue, locale } = crisis;
  const words = content.words(locale);
  const abroad = content.abroad.get(locale);
  const card = (part: "heading" | "text"): string =>
    abroad ? abroad.say(`abroad.cards.${ABROAD[cue]}.${part}`) : words.say(`desk.safety.${cue}.${part}`);
  const steps = abroad ? [] : stepsOf(words, crisis);
  return {
    kind: "answer",
    urgent: true,
    heading: card("heading"),
    text: card("text"),
    ...(steps.length > 0 ? { steps } : {}),
    links: LINES[cue].flatMap((name) => linkOf({ content, words }, name)),
    source: words.say(`desk.safety.${cue}.source`),
  };
}

interface Aid {
  readonly conversation: Conversation;
  readonly messages: readonly [Message];
}

/** How many turns are near enough to a crisis that asking for a person may be about it. */
export const NEAR = 10;

/** The answer to a cry for help: the lines, and the ways on or back. None leads to a desk for contracts. */
export function aid(stage: Stage, crisis: Crisis, interviewing: boolean, text: string): Aid {
  const { content, conversation, today } = stage;
  const there = { ...stage, words: content.words(crisis.locale) };
  const commands: Command[] = [
    ...(interviewing ? ["resume" as const] : []),
    ...(there.words.locale === conversation.locale ? [] : [speak(there.words.locale)]),
    "menu",
  ];
  const ways = commands.map((command) => commandChoice(there, command));
  // What was told to a caller is often told here too.
  const secret = holdsSecret(content, normalise(text)) ? { hint: there.words.say("desk.safety.secret") } : {};
  const { cue, locale } = crisis;
  return {
    conversation: {
      ...conversation,
      crisis: { cue, locale, turns: NEAR, on: today },
      offered: ways.map(({ button }) => button),
      misses: 0,
    },
    messages: [{ ...helpLines(content, crisis), ...secret, ways }],
  };
}

/**
 * Whoever asks for a person or for help so soon after may mean neither a desk for contracts nor a manual. The card was
 * read; the numbers are said again.
 */
export function linesFirst({ content, conversation }: Stage, message: Message): Reply {
  const { crisis } = conversation;
  return crisis
    ? { conversation, messages: [numbersAlone(content, crisis), message], urgent: true }
    : { conversation, messages: [message] };
}

function numbersAlone(content: Content, crisis: Crisis): Message {
  const { heading = "", links = [] } = helpLines(content, crisis);
  return { kind: "answer", urgent: true, text: heading, links };
}

/** Soon after a crisis, asking for a person may stand anywhere in a text, and a call for help is one. */
export function asksForPerson({ content, conversation }: Stage, letters: string): boolean {
  return (
    conversation.crisis !== undefined &&
    content.locales.some((locale) =>
      squashed(content.words(locale), "crisis.person").some((phrase) => letters.includes(phrase)),
    )
  );
}

/** Whoever comes back from the lines is met as a person, and shown the way back to what was being asked. */
export function thanked(stage: Stage, interviewing: boolean): Message | undefined {
  const { words, conversation } = stage;
  if (!conversation.crisis) return undefined;
  const ways: Command[] = [...(interviewing ? ["resume" as const] : []), "menu"];
  return {
    kind: "answer",
    text: words.say("desk.thanksAfterCrisis"),
    ways: ways.map((command) => commandChoice(stage, command)),
  };
}

/** "Thank you, I called them": soon after a crisis, thanks may stand at either end of a text. */
export function thanksForLines({ content, conversation }: Stage, letters: string): boolean {
  return (
    conversation.crisis !== undefined &&
    content.locales.some((locale) =>
      squashed(content.words(locale), "grammar.commands.thanks").some(
        (phrase) => letters.startsWith(phrase) || letters.endsWith(phrase),
      ),
    )
  );
}

/** A day later it is about the matter again, however few the turns. */
export function lapsed(conversation: Conversation, today: Day): Conversation {
  const { crisis, ...kept } = conversation;
  return crisis?.on !== undefined && addDays(crisis.on, 1) < today ? kept : conversation;
}

/** One turn further from it. */
export function moveOn(conversation: Conversation): Conversation {
  const { crisis, ...kept } = conversation;
  return crisis && crisis.turns > 1 ? { ...kept, crisis: { ...crisis, turns: crisis.turns - 1 } } : kept;
}
