/**
 * LINE's webhook: raw body with a cap, signature, events; and only then the answer.
 *
 * 200 means that every event is committed. 500 means that one is not, and LINE sends them all again (if
 * redelivery is switched on); those that were committed are then known by their id. LINE waits 2 seconds: when
 * the desk is slower, the answer is 503 and not 200, for what is not committed must not be acknowledged. The
 * turn goes on all the same, so the person is answered even if LINE never sends the event again, and if it
 * does, the desk knows it.
 */
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { DeadlinePassed, within } from "../../desk/deadline.ts";
import type { Desk, Event } from "../../desk/desk.ts";
import { codeOf } from "../../desk/error-code.ts";
import type { Log } from "../../desk/log.ts";
import type { Asides } from "./asides.ts";
import type { EventOutcome, LineMetrics, WebhookOutcome } from "./counters.ts";
import { eventIdOf, inputOf, type LineEvent, readEvent } from "./envelope.ts";
import { eventsIn, type Genuine } from "./genuine.ts";
import type { Groups } from "./groups.ts";
import { WEBHOOK_ANSWER_MS, WEBHOOK_BODY_BYTES } from "./limits.ts";
import type { Loading } from "./loading.ts";
import type { ShowMenu } from "./menus/language.ts";
import type { LanguageOf } from "./profile.ts";

export interface Receiving extends Genuine {
  readonly desk: Desk;
  readonly log: Log;
  readonly metrics: LineMetrics;
  readonly groups: Groups;
  readonly asides: Asides;
  /** What is said to somebody who edits a message: edits are not read, except for a cry for help. */
  readonly edited: (text?: string) => string;
  readonly loading: Loading;
  readonly languageOf: LanguageOf;
  readonly showMenu: ShowMenu;
  /** False before the adapter starts and once it stops. */
  readonly open: () => boolean;
}

/** 200 ms for the way back. */
const ANSWER_WITHIN = WEBHOOK_ANSWER_MS - 200;

const STATUS = {
  accepted: 200,
  malformed: 400,
  unsigned: 401,
  misdirected: 403,
  too_large: 413,
  failed: 500,
  late: 503,
  stopped: 503,
} as const satisfies Record<WebhookOutcome, number>;

export function createReceive(receiving: Receiving): (context: Context) => Promise<Response> {
  return async (context) => {
    const arrived = performance.now();
    return answered(context, receiving, await take(context, receiving, arrived), arrived);
  };
}

/** No more is read of a body than a webhook can have; the signature is over its bytes. */
export const limitWebhook = (receiving: Pick<Receiving, "metrics" | "log">): MiddlewareHandler =>
  bodyLimit({
    maxSize: WEBHOOK_BODY_BYTES,
    onError: (context) => answered(context, receiving, "too_large", performance.now()),
  });

function answered(
  context: Context,
  { metrics, log }: Pick<Receiving, "metrics" | "log">,
  outcome: WebhookOutcome,
  arrived: number,
): Response {
  metrics.webhook(outcome);
  const ms = Math.round(performance.now() - arrived);
  const fields = { adapter: "line", code: outcome, status: STATUS[outcome], ms };
  if (outcome === "accepted") log.debug("webhook", fields);
  else log.warn("webhook not accepted", fields);
  return context.body(null, STATUS[outcome]);
}

async function take({ req }: Context, receiving: Receiving, arrived: number): Promise<WebhookOutcome> {
  if (!receiving.open()) return "stopped";
  let body: Buffer;
  try {
    body = Buffer.from(await req.arrayBuffer());
  } catch {
    // Broken off.
    return "malformed";
  }
  const events = eventsIn(body, req.header("x-line-signature"), receiving);
  if (typeof events === "string") return events;
  const all = Promise.all(byConversation(events).map((each) => inOrder(each, receiving)));
  try {
    const committed = await within(ANSWER_WITHIN - (performance.now() - arrived), all);
    return committed.every(Boolean) ? "accepted" : "failed";
  } catch (error) {
    if (error instanceof DeadlinePassed) return "late";
    throw error;
  }
}

/** Events of one person stay in order; people do not wait for each other. */
function byConversation(events: readonly unknown[]): readonly (readonly (LineEvent | undefined)[])[] {
  const read = events.map(readEvent);
  return [...Map.groupBy(read, (event) => event?.source?.userId).values()];
}

/** Stops at the first failure, so that the redelivery brings it and what came after it in order. */
async function inOrder(events: readonly (LineEvent | undefined)[], receiving: Receiving): Promise<boolean> {
  const { metrics, log } = receiving;
  for (const event of events) {
    try {
      metrics.event(event?.type ?? "", event ? await play(event, receiving) : "ignored");
    } catch (error) {
      metrics.event(event?.type ?? "", "failed");
      log.error("a LINE event could not be committed", {
        adapter: "line",
        code: codeOf(error),
        ...(event ? { event: event.webhookEventId } : {}),
      });
      return false;
    }
  }
  return true;
}

async function play(event: LineEvent, receiving: Receiving): Promise<EventOutcome> {
  const { desk, groups, asides, edited } = receiving;
  const { type, webhookEventId, replyToken, mode, source } = event;
  const userId = source?.userId;
  if (type === "unfollow" && userId) {
    await desk.forget("line", userId);
    return "forgotten";
  }
  // Another service of the account is talking with this person.
  if (mode === "standby") return "standby";
  if (source?.type === "group" || source?.type === "room") return groups.hear(event);
  if (!userId) return "ignored";
  // An edit does not say which answer it is to be: taken for a new one it might change the wrong answer.
  if (type === "messageEdited" && replyToken) {
    asides.say({ replyToken, event: webhookEventId, text: edited(event.message?.text) });
    return "told";
  }
  return answer(event, userId, receiving);
}

async function answer(event: LineEvent, userId: string, receiving: Receiving): Promise<EventOutcome> {
  const { desk, loading, languageOf, showMenu } = receiving;
  const { type, replyToken } = event;
  const id = eventIdOf(event);
  const input = inputOf(event);
  if (!input) return "ignored";
  loading.begin(id, userId);
  try {
    const locale = type === "follow" ? await languageOf(userId) : undefined;
    const toDesk: Event = {
      adapter: "line",
      conversation: userId,
      id,
      at: event.timestamp,
      input,
      ...(locale === undefined ? {} : { locale }),
      address: replyToken === undefined ? { userId } : { userId, replyToken },
    };
    const answered = await desk.answer(toDesk);
    if (answered.status !== "limited") showMenu(userId, answered.locale);
    // What is still owed comes by itself; of what was delivered there is nothing more to wait for.
    if (answered.status !== "answered" && answered.messages.length === 0) loading.end(id);
    return answered.status;
  } catch (error) {
    loading.end(id);
    throw error;
  }
}
