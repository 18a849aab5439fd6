/**
 * Brings a reply to LINE once. A layout that LINE refuses is followed by its words; a refused access token says
 * nothing of the reply, which waits until the token is mended.
 */
import { z } from "zod";
import type { Content } from "../../core/content/content.ts";
import type { Words } from "../../core/content/words.ts";
import { CappedMap } from "../../desk/capped-map.ts";
import type { Deliver, Delivery } from "../../desk/desk.ts";
import type { Log } from "../../desk/log.ts";
import { LineTokenRefused } from "./api.ts";
import { MESSAGES_PER_REQUEST } from "./limits.ts";
import { type Course, createReach, type Progress, type Reach, type Reaching } from "./reach.ts";
import { type LineMessage, render, renderAsText } from "./render.ts";
import { isRefusal, isUnclear, type Sent } from "./send.ts";

const address = z.looseObject({ userId: z.string(), replyToken: z.string().optional() });

export interface Delivering extends Reaching {
  readonly content: Content;
  readonly log: Log;
  /** Told each event that needs to be waited for no longer. */
  readonly settled?: (event: string) => void;
}

/** The reply may come again: LINE is busy, or it is not known whether it arrived, or by whose hand. */
class LineTryLater extends Error {
  readonly code: "line_rate_limited" | "line_unclear" | "line_token_used";
  constructor(code: LineTryLater["code"]) {
    super("LINE did not take the reply now: deliver it again later, under the same event id.");
    this.code = code;
  }
}

/** A request LINE did not take, and how many messages of the reply it had taken before. */
interface Refusal {
  readonly sent: Sent;
  readonly messages: readonly LineMessage[];
  readonly after: number;
}

/** Replies tried without end are few; more than this means that the desk gave them up. */
const MOST_IN_PROGRESS = 10_000;

export function createDeliver({ content, log, settled = () => {}, ...reaching }: Delivering): Deliver {
  const reach = createReach(reaching);
  const begun = new CappedMap<string, Progress>(MOST_IN_PROGRESS);

  function progressOf({ event, attempt }: Delivery): Progress {
    const known = begun.get(event);
    if (known) return known;
    // A later attempt unknown here was begun by a process that is gone.
    const progress = { doubt: attempt > 1, tokenDead: false, taken: new Set<string>() };
    begun.set(event, progress);
    return progress;
  }

  async function bringInLayout(course: Course, words: Words): Promise<Refusal | undefined> {
    const { delivery, progress } = course;
    const refusal = await bring(reach, course, render(delivery.messages, words), String);
    if (refusal?.sent.status !== 400 || !refusal.messages.some(hasLayout)) return refusal;
    log.warn("LINE refused the layout of a reply: its words follow as text", {
      adapter: "line",
      code: "line_layout_refused",
      ...about(delivery, refusal.sent),
    });
    progress.textAfter = refusal.after;
    return bringAsText(reach, course, words, refusal.after);
  }

  return async (delivery) => {
    const { event } = delivery;
    const to = address.safeParse(delivery.address).data;
    if (!to) {
      log.error("a LINE reply has no address", { adapter: "line", event });
      settled(event);
      return "undeliverable";
    }
    const words = content.words(delivery.locale);
    const progress = progressOf(delivery);
    const course = { delivery, to, progress };
    const refusal =
      progress.textAfter === undefined
        ? await bringInLayout(course, words)
        : await bringAsText(reach, course, words, progress.textAfter);
    begun.delete(event);
    settled(event);
    if (!refusal) return "delivered";
    const code = refusal.sent.outcome === "quota_used_up" ? "line_quota_used_up" : "line_refused";
    log.error("LINE will never take this reply", {
      adapter: "line",
      code,
      ...about(delivery, refusal.sent),
    });
    return "undeliverable";
  };
}

/** Undefined once LINE has them all. `named` tells requests of one form from those of the other. */
async function bring(
  reach: Reach,
  course: Course,
  all: readonly LineMessage[],
  named: (part: number) => string,
): Promise<Refusal | undefined> {
  const { taken } = course.progress;
  for (let part = 0; part * MESSAGES_PER_REQUEST < all.length; part += 1) {
    const name = named(part);
    if (taken.has(name)) continue;
    const after = part * MESSAGES_PER_REQUEST;
    const messages = all.slice(after, after + MESSAGES_PER_REQUEST);
    const sent = await reach(course, name, messages);
    const { outcome } = sent;
    if (isRefusal(outcome)) throw new LineTokenRefused();
    if (outcome === "rate_limited") throw new LineTryLater("line_rate_limited");
    if (outcome === "token_used") throw new LineTryLater("line_token_used");
    if (isUnclear(sent)) throw new LineTryLater("line_unclear");
    if (outcome !== "accepted" && outcome !== "accepted_before") return { sent, messages, after };
    taken.add(name);
  }
  return undefined;
}

/** What has not arrived whole. Under names of its own: LINE would take another body with the same key for a repetition. */
function bringAsText(
  reach: Reach,
  course: Course,
  words: Words,
  after: number,
): Promise<Refusal | undefined> {
  const { messages } = course.delivery;
  const left = messages.filter((_, index) => render(messages.slice(0, index + 1), words).length > after);
  return bring(reach, course, renderAsText(left, words), (part) => `text/${part}`);
}

const hasLayout = ({ type, quickReply }: LineMessage): boolean => type !== "text" || quickReply !== undefined;

const about = ({ event, attempt }: Delivery, { status, request }: Sent) => ({
  event,
  attempt,
  ...(status ? { status } : {}),
  ...(request ? { request } : {}),
});
