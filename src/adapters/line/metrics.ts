/** What an operator can watch of LINE, beyond the desk's own figures. */
import { Counter, type Registry } from "prom-client";

export type WebhookOutcome =
  | "accepted"
  | "too_large"
  | "unsigned"
  | "malformed"
  | "failed"
  | "late"
  | "stopped";
type EventOutcome = "answered" | "forgotten" | "invited" | "ignored" | "failed";
export type SendOutcome =
  | "accepted"
  | "accepted_before"
  | "token_used"
  | "rate_limited"
  | "quota_used_up"
  | "refused"
  | "unclear";

export interface LineMetrics {
  webhook(outcome: WebhookOutcome): void;
  event(outcome: EventOutcome): void;
  send(way: "reply" | "push", outcome: SendOutcome): void;
}

export function createLineMetrics(registry: Registry): LineMetrics {
  const registers = [registry];
  const webhooks = new Counter({
    name: "madoguchi_line_webhooks_total",
    help: "Webhook requests. failed and late: LINE is asked to send them again.",
    labelNames: ["outcome"],
    registers,
  });
  const events = new Counter({
    name: "madoguchi_line_events_total",
    help: "Events in the webhooks. invited: a group was pointed to a 1:1 chat; ignored: nothing to say.",
    labelNames: ["outcome"],
    registers,
  });
  const sends = new Counter({
    name: "madoguchi_line_sends_total",
    help: "Requests to send. quota_used_up: the account's monthly pushes are spent; refused: LINE takes it never.",
    labelNames: ["way", "outcome"],
    registers,
  });
  return {
    webhook: (outcome) => webhooks.inc({ outcome }),
    event: (outcome) => events.inc({ outcome }),
    send: (way, outcome) => sends.inc({ way, outcome }),
  };
}
