/** One turn on a record: pure, so that it can be played again when another process wrote first. */
import type { Content } from "../core/content/content.ts";
import { conversationSchema } from "../core/conversation.ts";
import type { Message } from "../core/message.ts";
import type { Turn, TurnInput } from "../core/turn.ts";
import { remember } from "./answered-events.ts";
import { claimed } from "./claim.ts";
import { dayInTokyo } from "./clock.ts";
import type { Event } from "./desk.ts";
import { codeOf } from "./error-code.ts";
import { FETCHABLE_FOR } from "./last-replies.ts";
import { type DeskRecord, newRecord } from "./record.ts";

export type PlayTurn = (input: TurnInput) => Turn;

export interface Play {
  readonly turn: PlayTurn;
  readonly content: Content;
  readonly now: number;
  /** This process, which will deliver the reply. */
  readonly me: string;
  /** "push": the reply is brought to the person; "pull": their client fetches it with the request. */
  readonly manner: "push" | "pull";
  readonly event: Event;
  /** Its keyed hash. */
  readonly eventHash: string;
  /** For a conversation that begins with this turn: see generation.ts. */
  readonly generation: number;
  /** That of the event whose answer the person had before them, where it is known. */
  readonly afterHash?: string | undefined;
}

export interface Played {
  readonly next: Omit<DeskRecord, "version">;
  readonly locale: string;
  readonly messages: readonly Message[];
  /** The code of the dialogue's error, if it failed and the person was given an apology. */
  readonly failure: string | null;
}

class SilentTurn extends Error {
  readonly code = "silent_turn";
}

export function play(record: DeskRecord | undefined, with_: Play): Played {
  const { event, eventHash, now, me, manner } = with_;
  const { version: _, lost, ...before } = record ?? { ...newRecord, version: 0 };
  const { conversation, messages: said, locale, spoken, failure } = outcome(before.conversation, with_);
  // A cry for help is answered first, and with nothing beside it.
  const untold = lost && conversation?.crisis ? { lost } : {};
  const messages = lost && !untold.lost ? [lostNote(with_.content, spoken), ...said] : said;
  const reply = { event: event.id, locale: spoken, messages };
  const owed = { ...reply, address: event.address, committedAt: now, tries: 0, claim: claimed(me, now) };
  return {
    locale,
    messages,
    failure,
    next: {
      ...before,
      ...untold,
      ...remember(before, eventHash, event.at ?? now),
      conversation,
      // After a deletion not even the replies that were still on their way are kept.
      ...(manner === "push"
        ? { owed: conversation === null ? [owed] : [...before.owed, owed] }
        : { lastReply: { ...reply, event: eventHash, until: now + FETCHABLE_FOR } }),
    },
  };
}

/** In the place of a turn for somebody who asks too much: nothing of what they had said is touched. */
export const slowDown: PlayTurn = ({ conversation, content, locale }) => ({
  conversation,
  messages: [
    { kind: "note", text: content.words(conversation?.locale ?? locale ?? "").say("runtime.tooMany") },
  ],
  topic: null,
});

const lostNote = (content: Content, locale: string): Message => ({
  kind: "note",
  text: content.words(locale).say("runtime.lost"),
});

function outcome(conversation: DeskRecord["conversation"], { turn, content, event, now, generation }: Play) {
  const locale = conversation?.locale ?? content.words(event.locale ?? "").locale;
  try {
    const played = turn({
      conversation,
      input: event.input,
      content,
      today: dayInTokyo(now),
      locale: event.locale,
      generation,
    });
    if (played.messages.length === 0) throw new SilentTurn();
    // Checked before it is written: what cannot be read back would lock the person out for good.
    const next = played.conversation && conversationSchema.parse(played.conversation);
    const kept = next?.locale ?? locale;
    const { messages, locale: spoken = kept } = played;
    return { conversation: next, messages, locale: kept, spoken, failure: null };
  } catch (error) {
    // The event counts as answered: sent again, it would only fail again, for ever.
    const apology: Message = { kind: "note", text: content.words(locale).say("runtime.apology") };
    return { conversation, messages: [apology], locale, spoken: locale, failure: codeOf(error) };
  }
}
