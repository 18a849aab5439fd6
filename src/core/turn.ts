import type { Content } from "./content/content.ts";
import type { Conversation } from "./conversation.ts";
import type { Day } from "./day.ts";
import type { Input, Message } from "./message.ts";

export interface Turn {
  /** Null when the person asked for deletion: nothing is kept. */
  readonly conversation: Conversation | null;
  /** One to three messages; the question, if there is one, is in the last. Never empty. */
  readonly messages: readonly Message[];
  /** The topic this turn answered (`optout_phone`, `clarify`, `out_of_scope`, …), for records and tests. */
  readonly topic: string | null;
}

/** What the desk hands to the dialogue. `locale` is the platform's hint, used at first contact only. */
export interface TurnInput {
  readonly conversation: Conversation | null;
  readonly input: Input;
  readonly content: Content;
  readonly today: Day;
  readonly locale?: string | undefined;
}

export function turn(_: TurnInput): Turn {
  throw new Error("under construction");
}
