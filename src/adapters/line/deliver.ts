/**
 * Brings a reply to LINE once. The reply token costs nothing but works once and for a minute; a push counts
 * against the account's monthly quota but has a retry key, by which LINE knows a repetition.
 */
import type { messagingApi } from "@line/bot-sdk";
import { z } from "zod";
import type { Content } from "../../core/content/content.ts";
import type { Deliver, Delivery } from "../../desk/desk.ts";
import type { Log } from "../../desk/log.ts";
import { MESSAGES_PER_REQUEST, REPLY_TOKEN_MS } from "./limits.ts";
import type { LineMetrics } from "./metrics.ts";
import { type LineMessage, render } from "./render.ts";
import { retryKey } from "./retry-key.ts";
import { isUnclear, type Sent, send } from "./send.ts";

const address = z.looseObject({ userId: z.string(), replyToken: z.string().optional() });

export interface Delivering {
  readonly client: Pick<
    messagingApi.MessagingApiClient,
    "replyMessageWithHttpInfo" | "pushMessageWithHttpInfo"
  >;
  readonly content: Content;
  readonly log: Log;
  readonly metrics: LineMetrics;
  /** Told each event that needs to be waited for no longer. */
  readonly settled?: (event: string) => void;
  /** How long LINE may take to answer one request. A try makes up to three; the desk gives it 20 seconds. */
  readonly deadline?: number;
}

/** The reply may come again: LINE is busy, or it is not known whether it arrived. */
class LineTryLater extends Error {
  readonly code: "line_rate_limited" | "line_unclear";
  constructor(code: "line_rate_limited" | "line_unclear") {
    super("LINE did not take the reply now: deliver it again later, under the same event id.");
    this.code = code;
  }
}

const DEADLINE = 5000;

/** The first try of a token older than this would come too close to its end: push at once. */
const FRESH_MS = REPLY_TOKEN_MS - 10_000;

/** What this process knows of a reply it has tried and not finished. */
interface Progress {
  /** An earlier try may have used the token up. */
  doubt: boolean;
  /** The token was refused though nobody had used it: it never will work. */
  tokenDead: boolean;
  readonly parts: Set<number>;
}

/** Replies tried without end are few; more than this means that the desk gave them up. */
const MOST_IN_PROGRESS = 10_000;

export function createDeliver({
  client,
  content,
  log,
  metrics,
  settled = () => {},
  deadline = DEADLINE,
}: Delivering): Deliver {
  const begun = new Map<string, Progress>();

  function progressOf({ event, attempt }: Delivery): Progress {
    const known = begun.get(event);
    if (known) return known;
    // A later attempt unknown here was begun by a process that is gone.
    const progress = { doubt: attempt > 1, tokenDead: false, parts: new Set<number>() };
    if (begun.size >= MOST_IN_PROGRESS) begun.delete(begun.keys().next().value!);
    begun.set(event, progress);
    return progress;
  }

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
   * the same work: within its minute a token that is refused after an unclear try was used by that try.
   */
  async function byToken(
    { committedAt }: Delivery,
    token: string,
    messages: readonly LineMessage[],
    progress: Progress,
  ): Promise<Sent | undefined> {
    const age = () => Date.now() - committedAt;
    if (progress.tokenDead || age() >= (progress.doubt ? REPLY_TOKEN_MS : FRESH_MS)) return undefined;
    let sent = await reply(token, messages);
    if (isUnclear(sent)) {
      progress.doubt = true;
      sent = await reply(token, messages);
    }
    if (sent.outcome !== "token_used") return sent;
    if (progress.doubt && age() < REPLY_TOKEN_MS) return { ...sent, outcome: "accepted_before" };
    progress.tokenDead = true;
    return undefined;
  }

  return async (delivery) => {
    const { event, attempt } = delivery;
    const to = address.safeParse(delivery.address).data;
    if (!to) {
      log.error("a LINE reply has no address", { adapter: "line", event });
      settled(event);
      return "undeliverable";
    }
    const rendered = render(delivery.messages, content.words(delivery.locale));
    const progress = progressOf(delivery);
    for (let part = 0; part * MESSAGES_PER_REQUEST < rendered.length; part += 1) {
      if (progress.parts.has(part)) continue;
      const messages = rendered.slice(part * MESSAGES_PER_REQUEST, (part + 1) * MESSAGES_PER_REQUEST);
      const byReply =
        part === 0 && to.replyToken ? await byToken(delivery, to.replyToken, messages, progress) : undefined;
      const sent = byReply ?? (await push(to.userId, messages, retryKey(event, part)));
      const { outcome, status, request } = sent;
      if (outcome === "rate_limited") throw new LineTryLater("line_rate_limited");
      if (isUnclear(sent)) throw new LineTryLater("line_unclear");
      if (outcome !== "accepted" && outcome !== "accepted_before") {
        const code = outcome === "quota_used_up" ? "line_quota_used_up" : "line_refused";
        log.error("LINE will never take this reply", {
          adapter: "line",
          event,
          attempt,
          code,
          ...(status ? { status } : {}),
          ...(request ? { request } : {}),
        });
        begun.delete(event);
        settled(event);
        return "undeliverable";
      }
      progress.parts.add(part);
    }
    begun.delete(event);
    settled(event);
    return "delivered";
  };
}
