/** What an operator can watch of LINE, beyond the desk's own figures. */
import { Counter, type Registry } from "prom-client";

export type WebhookOutcome =
  | "accepted"
  | "too_large"
  | "unsigned"
  | "misdirected"
  | "malformed"
  | "failed"
  | "late"
  | "stopped";
export type EventOutcome =
  | "answered"
  | "duplicate"
  | "limited"
  | "forgotten"
  | "invited"
  | "told"
  | "standby"
  | "ignored"
  | "failed";
export type SendOutcome =
  | "accepted"
  | "accepted_before"
  | "token_used"
  | "rate_limited"
  | "quota_used_up"
  | "refused"
  // The whole account is refused, whatever was sent: 401, 403.
  | "unauthorized"
  | "forbidden"
  // After these three it is not known whether LINE has done it.
  | "server_error"
  | "timeout"
  | "broken_off";
export type Way = "reply" | "push" | "aside" | "profile" | "loading" | "menu" | "info";

export interface LineMetrics {
  webhook(outcome: WebhookOutcome): void;
  /** A webhook was signed with the channel secret of before. */
  previousSecret(): void;
  event(type: string, outcome: EventOutcome): void;
  send(way: Way, outcome: SendOutcome): void;
}

/** LINE adds types without notice, and a label that anybody can fill would grow without end. */
const EVENT_TYPES: ReadonlySet<string> = new Set([
  "message",
  "messageEdited",
  "unsend",
  "follow",
  "unfollow",
  "join",
  "leave",
  "memberJoined",
  "memberLeft",
  "postback",
  "videoPlayComplete",
  "beacon",
  "accountLink",
  "membership",
  "module",
  "activated",
  "deactivated",
  "botSuspended",
  "botResumed",
  "delivery",
]);

export function createLineMetrics(registry: Registry): LineMetrics {
  const registers = [registry];
  const webhooks = new Counter({
    name: "madoguchi_line_webhooks_total",
    help: "Webhook requests. misdirected: signed, but for another bot; failed and late: LINE is asked to send them again.",
    labelNames: ["outcome"],
    registers,
  });
  const previous = new Counter({
    name: "madoguchi_line_previous_secret_total",
    help: "Webhooks signed with LINE_CHANNEL_SECRET_PREVIOUS: when it stands still, that setting is needed no more.",
    registers,
  });
  const events = new Counter({
    name: "madoguchi_line_events_total",
    help: "Events in the webhooks. limited: of somebody who asks too much; invited: a group was pointed to a 1:1 chat; told: an edit is not read; standby: another service talks; ignored: nothing to say.",
    labelNames: ["type", "outcome"],
    registers,
  });
  const sends = new Counter({
    name: "madoguchi_line_sends_total",
    help: "Requests to LINE. accepted_before: known by its retry key or its used token; quota_used_up: the account's monthly pushes are spent; refused: LINE takes this never; unauthorized, forbidden: LINE takes nothing with this token now; server_error, timeout, broken_off: it may have arrived and is made sure of.",
    labelNames: ["way", "outcome"],
    registers,
  });
  return {
    webhook: (outcome) => webhooks.inc({ outcome }),
    previousSecret: () => previous.inc(),
    event: (type, outcome) => events.inc({ type: EVENT_TYPES.has(type) ? type : "other", outcome }),
    send: (way, outcome) => sends.inc({ way, outcome }),
  };
}
