/**
 * One request of a reply. The reply token costs nothing but works once and for a minute; a push counts against the
 * account's monthly quota but has a retry key, by which LINE knows a repetition.
 */
import type { messagingApi } from "@line/bot-sdk";
import type { Delivery } from "../../desk/desk.ts";
import type { LineMetrics } from "./counters.ts";
import { REPLY_TOKEN_MS } from "./limits.ts";
import type { LineMessage } from "./render.ts";
import { retryKey } from "./retry-key.ts";
import { isUnclear, type Sent, send } from "./send.ts";

/** What this process knows of a reply it has tried and not finished. */
export interface Progress {
  /** An earlier try may have used the token up. */
  doubt: boolean;
  /** The token was refused though nobody had used it: it never will work. */
  tokenDead: boolean;
  /** The requests LINE has taken, by name. */
  readonly taken: Set<string>;
  /** LINE refused the layout, after it had taken so many messages: what is left goes as text. */
  textAfter?: number;
}

/** A reply on its way. */
export interface Course {
  readonly delivery: Delivery;
  readonly to: { readonly userId: string; readonly replyToken?: string | undefined };
  readonly progress: Progress;
}

export interface Reaching {
  readonly client: Pick<
    messagingApi.MessagingApiClient,
    "replyMessageWithHttpInfo" | "pushMessageWithHttpInfo"
  >;
  readonly metrics: LineMetrics;
  /** How long LINE may take to answer one call. */
  readonly deadline?: number;
}

/** `name` tells the request from the others of this reply, in every process the same. */
export type Reach = (course: Course, name: string, messages: readonly LineMessage[]) => Promise<Sent>;

/** A request makes three calls at most, and the desk gives a try 20 seconds. */
const DEADLINE = 5000;

/**
 * LINE counts the minute from the webhook, we from the commit, which comes up to two seconds later: a token that is
 * refused when it is older than this may have run out, and need not have been used. Then the reply is pushed: a
 * person who reads an answer twice is better off than one who reads none.
 */
const SURE_MS = REPLY_TOKEN_MS - 5000;

/**
 * The first try of a token older than this comes too close to its end: should the process die with it, another would
 * find it run out, and push once more what may have arrived. So it is pushed at once.
 */
const FRESH_MS = REPLY_TOKEN_MS - 20_000;

export function createReach({ client, metrics, deadline = DEADLINE }: Reaching): Reach {
  async function reply(token: string, messages: readonly LineMessage[]): Promise<Sent> {
    const request = { replyToken: token, messages: [...messages] };
    const sent = await send(deadline, () => client.replyMessageWithHttpInfo(request));
    metrics.send("reply", sent.outcome);
    return sent;
  }

  async function push(to: string, messages: readonly LineMessage[], key: string): Promise<Sent> {
    const sent = await send(deadline, () =>
      client.pushMessageWithHttpInfo({ to, messages: [...messages] }, key),
    );
    metrics.send("push", sent.outcome);
    return sent;
  }

  /**
   * Undefined if the token is of no use and a push has to follow. A reply has no retry key, but its token does
   * the same work: within its minute a token that is refused after an unclear try was used by that try. A try that
   * was refused for another reason has sent nothing, and its token still works.
   */
  async function byToken(
    { delivery: { committedAt }, to: { replyToken }, progress }: Course,
    messages: readonly LineMessage[],
  ): Promise<Sent | undefined> {
    const age = () => Date.now() - committedAt;
    if (replyToken === undefined || progress.tokenDead || progress.taken.size > 0) return undefined;
    if (age() >= (progress.doubt ? SURE_MS : FRESH_MS)) return undefined;
    let asked = age();
    let sent = await reply(replyToken, messages);
    if (isUnclear(sent)) {
      progress.doubt = true;
      asked = age();
      sent = await reply(replyToken, messages);
    }
    if (sent.outcome !== "token_used") return sent;
    const isYoung = asked < SURE_MS;
    if (progress.doubt && isYoung) return { ...sent, outcome: "accepted_before" };
    progress.tokenDead = true;
    // Another process may have used it, that took the reply for abandoned while this one was held up. Then the desk
    // asks this one for no second try.
    return isYoung ? sent : undefined;
  }

  return async (course, name, messages) =>
    (await byToken(course, messages)) ??
    push(course.to.userId, messages, retryKey(course.delivery.event, name));
}
