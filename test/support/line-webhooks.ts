/** LINE's side of the webhook: signed posts with a deadline, the reply tokens they carry, and redelivery. */
import { createHmac, randomUUID } from "node:crypto";
import { REPLY_TOKEN_MS, WEBHOOK_ANSWER_MS } from "../../src/adapters/line/limits.ts";
import { REDELIVERED_TOKEN_MS } from "./validators/line-limits.ts";

/** An event without what LINE adds to each: ids, time, delivery context. */
export interface EventDraft {
  readonly type: string;
  readonly source?: { readonly type: string; readonly userId?: string; readonly [key: string]: unknown };
  readonly [key: string]: unknown;
}

export interface WebhookAnswer {
  /** "request_timeout": none within LINE's 2 seconds. "could_not_connect": nobody there. */
  readonly status: number | "request_timeout" | "could_not_connect";
  readonly events: readonly Record<string, unknown>[];
}

export interface WebhookSender {
  /** Where the bot listens. */
  to(url: string): void;
  address(): string;
  /** Signs and posts the events in one webhook. */
  send(...events: EventDraft[]): Promise<WebhookAnswer>;
  /** Posts the same events again, as LINE does when it was not answered with 200. */
  redeliver(answer: WebhookAnswer): Promise<WebhookAnswer>;
  /** The reply tokens of these events are good for another minute, as in a webhook that is sent again. */
  renew(events: readonly Record<string, unknown>[]): void;
  /** Posts any bytes. Without a signature given, the right one. */
  post(body: string | Uint8Array, signature?: string | null): Promise<WebhookAnswer["status"]>;
  /** A reply token as a webhook would carry it, for whoever needs no webhook. */
  issueToken(to: string): string;
  /** Whom a reply token reaches; undefined if it is unknown, used or too old. Spent afterwards. */
  spend(token: string): string | undefined;
}

interface Token {
  readonly to: string;
  readonly eventAt: number;
  deliveredAt: number;
  used: boolean;
}

/** Types that can be answered carry a reply token. */
const ANSWERABLE = [
  "message",
  "messageEdited",
  "follow",
  "join",
  "postback",
  "memberJoined",
  "beacon",
  "accountLink",
];

export function createWebhookSender(channelSecret: string, now: () => number): WebhookSender {
  const tokens = new Map<string, Token>();
  let url = "";

  const sign = (body: string | Uint8Array) =>
    createHmac("sha256", channelSecret).update(body).digest("base64");

  async function post(body: string | Uint8Array, signature?: string | null) {
    const given = signature === undefined ? sign(body) : signature;
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), WEBHOOK_ANSWER_MS);
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(given === null ? {} : { "x-line-signature": given }),
        },
        body: body as BodyInit,
        signal: patience.signal,
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return patience.signal.aborted ? "request_timeout" : "could_not_connect";
    } finally {
      clearTimeout(timer);
    }
  }

  function issueToken(to: string): string {
    const value = randomUUID().replaceAll("-", "");
    tokens.set(value, { to, eventAt: now(), deliveredAt: now(), used: false });
    return value;
  }

  function renew(events: readonly Record<string, unknown>[]): void {
    for (const { replyToken } of events) {
      const token = tokens.get(String(replyToken));
      if (token) token.deliveredAt = now();
    }
  }

  const deliver = async (events: readonly Record<string, unknown>[]): Promise<WebhookAnswer> => ({
    status: await post(JSON.stringify({ destination: "Ubot", events })),
    events,
  });

  return {
    to(address) {
      url = address;
    },
    address: () => url,
    post,
    issueToken,
    send: (...drafts) =>
      deliver(
        drafts.map((draft) => {
          const answerable = ANSWERABLE.includes(draft.type) && draft.mode !== "standby";
          const replyTo = draft.source?.type === "user" ? (draft.source.userId ?? "") : groupOf(draft);
          return {
            mode: "active",
            timestamp: now(),
            webhookEventId: randomUUID(),
            deliveryContext: { isRedelivery: false },
            ...(answerable ? { replyToken: issueToken(replyTo) } : {}),
            ...draft,
          };
        }),
      ),
    renew,
    redeliver({ events }) {
      renew(events);
      return deliver(events.map((event) => ({ ...event, deliveryContext: { isRedelivery: true } })));
    },
    spend(value) {
      const token = tokens.get(value);
      if (!token || token.used) return undefined;
      const expired =
        now() - token.deliveredAt > REPLY_TOKEN_MS || now() - token.eventAt > REDELIVERED_TOKEN_MS;
      if (expired) return undefined;
      token.used = true;
      return token.to;
    },
  };
}

const groupOf = ({ source }: EventDraft): string => String(source?.groupId ?? source?.roomId ?? "");
