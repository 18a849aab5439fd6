/** Talking to the core alone: no desk, no platform. What is tapped must be there to be tapped. */
import type { Content } from "../../src/core/content/content.ts";
import type { Conversation } from "../../src/core/conversation.ts";
import { type Choice, type Input, type Message, offers } from "../../src/core/message.ts";
import { plainText } from "../../src/core/plain-text.ts";
import { turn } from "../../src/core/turn.ts";
import { loadContent } from "../../src/desk/load-content.ts";
import type { Step, Talker } from "./transcript.ts";

/** The house's own. */
export const content = loadContent();

/** Everything in a message that a finger can reach. */
export const tappable = (message: Message): readonly Choice[] => [
  ...offers(message),
  ...(message.rows ?? []).flatMap(({ label, change }) =>
    change ? [{ ...change, label: `${change.label}:${label}` }] : [],
  ),
];

export function inputFor(step: Step, messages: readonly Message[]): Input {
  if (step.type === "say") return { type: "text", text: step.text };
  if (step.type === "date") return { type: "pick", date: step.date };
  if (step.type === "send") return { type: "unreadable", what: step.what };
  const there = messages.flatMap(tappable);
  const choice = there.findLast(({ label }) => label === step.label);
  if (!choice)
    throw new Error(
      `There is no [${step.label}] to tap, only ${there.map(({ label }) => `[${label}]`).join(" ")}.`,
    );
  return { type: "press", button: choice.button };
}

export interface CoreTalker extends Talker {
  readonly conversation: () => Conversation | null;
  /** The id of the question on the table. */
  readonly asking: () => string | null;
}

export interface Setting {
  readonly locale: string;
  readonly today: string;
  /** The house's own where none is given. */
  readonly content?: Content;
}

export function coreTalker({ locale, today, content: given = content }: Setting): CoreTalker {
  let conversation: Conversation | null = null;
  let seen: readonly Message[] = [];
  return {
    conversation: () => conversation,
    asking: () => conversation?.open?.question ?? null,
    async does(step) {
      const played = turn({ conversation, input: inputFor(step, seen), content: given, today, locale });
      // Every state passes through JSON, as it does in the store.
      conversation = JSON.parse(JSON.stringify(played.conversation));
      seen = played.messages;
      return played.messages
        .map((message) => plainText(message, given.words(conversation?.locale ?? locale)))
        .join("\n\n");
    },
    async close() {},
  };
}
