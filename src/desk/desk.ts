/**
 * The runtime between the dialogue and the platforms: every event is answered exactly once, in order.
 */
import type { Input, Message } from "../core/message.ts";

/** Any JSON: what an adapter needs to deliver a reply, also after a restart (a reply token, a channel id). */
export type Address =
  | null
  | string
  | number
  | boolean
  | readonly Address[]
  | { readonly [key: string]: Address };

/** Something that happened on a platform and wants an answer. */
export interface Event {
  /** Which adapter it came through, by its name. */
  readonly adapter: string;
  /** The platform's id of the conversation (a user, a group). Hashed with a key before it is stored. */
  readonly conversation: string;
  /** The platform's id of the event: the same id is never answered twice. */
  readonly id: string;
  /** When it happened by the platform's clock, in milliseconds since the epoch: the same when it is sent again. */
  readonly at?: number | undefined;
  readonly input: Input;
  /** The language the platform reports for the person, a hint for the first contact. */
  readonly locale?: string | undefined;
  /**
   * Where the platform can tell: the event whose answer the person had before their eyes. A text written under
   * another is no answer to the question that is open by now, and where nothing is known of it, a record was lost.
   */
  readonly after?: string | undefined;
  readonly address: Address;
}

/** A reply that was committed and has to reach the person. */
export interface Delivery {
  readonly event: string;
  readonly locale: string;
  readonly messages: readonly Message[];
  readonly address: Address;
  /** When the turn was committed, milliseconds since the epoch: how old a reply token is by now. */
  readonly committedAt: number;
  /** 1 for the first try. */
  readonly attempt: number;
}

/**
 * Thrown by a `Deliver`: the platform takes nothing from us at present, whoever it is for. Such a try counts for
 * nothing: the reply stays owed, and no younger one takes its place.
 */
export abstract class PlatformRefuses extends Error {
  abstract readonly code: string;
}

/**
 * Brings a reply to the person. Resolves when the platform has it ("delivered") or when it can never be
 * delivered any more ("undeliverable"); throws when it should be tried again later. Must be idempotent by
 * `event`: a crash may come between delivery and the record of it.
 */
export type Deliver = (delivery: Delivery) => Promise<"delivered" | "undeliverable">;

export interface PlayedEvent {
  /**
   * "duplicate": this event was answered before, or is so old that it may have been; `messages` are then its reply if it is still owed or,
   * for a "pull" adapter, if no other turn has followed. Otherwise there are none.
   * "limited": the person asks too much, and no turn was played; they have been told, or a "pull" adapter tells them.
   */
  readonly status: "answered" | "duplicate" | "limited";
  readonly messages: readonly Message[];
  readonly locale: string;
}

export interface Desk {
  /**
   * Registers how replies of an adapter are delivered; replies owed from before a restart follow at once.
   * "pull": the client fetches its reply with the request that brought the event (`answer` returns it), and
   * asks again with the same event id if it was lost on the way; so the last reply is kept until the next turn.
   */
  register(adapter: string, deliver: Deliver | "pull"): void;
  /**
   * Plays one turn: resolves as soon as it is committed (the platform may then be acknowledged); delivery
   * goes on in the background. Throws when the store failed: the platform should send the event again.
   */
  answer(event: Event): Promise<PlayedEvent>;
  /** Deletes what is kept of a conversation (unfollow, removal of the bot). */
  forget(adapter: string, conversation: string): Promise<void>;
  /**
   * Takes what only one of the processes that share the store need do for a conversation, for so many milliseconds or
   * until it is given back. False: another has it. Where nobody can tell, all do it.
   */
  take(what: string, adapter: string, conversation: string, milliseconds: number): Promise<boolean>;
  giveBack(what: string, adapter: string, conversation: string): Promise<void>;
  /** Waits until no turn and no delivery is under way, then closes the store. */
  close(): Promise<void>;
}
