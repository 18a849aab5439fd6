/**
 * Whether a webhook is LINE's, and for us: signed with a secret of the channel over its raw bytes, and sent to this
 * bot ("Receive messages (webhook)", destination: the user ID of the bot that is to receive it).
 */
import { validateSignature } from "@line/bot-sdk";
import type { LineMetrics, WebhookOutcome } from "./counters.ts";
import { envelope } from "./envelope.ts";

export interface Genuine {
  readonly channelSecret: string;
  /** The one before, while it is changed: what LINE signed with it is still on its way. */
  readonly previousSecret?: string | undefined;
  /** This bot's user id; undefined until LINE has told it. */
  readonly self: () => string | undefined;
  readonly metrics: Pick<LineMetrics, "previousSecret">;
}

/** Its events, or why it is refused. */
export function eventsIn(
  body: Buffer,
  signature: string | undefined,
  { channelSecret, previousSecret, self, metrics }: Genuine,
): readonly unknown[] | Extract<WebhookOutcome, "unsigned" | "malformed" | "misdirected"> {
  if (!signature) return "unsigned";
  if (!validateSignature(body, channelSecret, signature)) {
    if (previousSecret === undefined || !validateSignature(body, previousSecret, signature))
      return "unsigned";
    metrics.previousSecret();
  }
  const read = parsed(body);
  if (!read) return "malformed";
  const { destination, events } = read;
  const us = self();
  // The console's Verify brings no events: whatever it names, nothing comes of it.
  const isOurs = us === undefined || events.length === 0 || destination === us;
  return isOurs ? events : "misdirected";
}

function parsed(body: Buffer) {
  try {
    return envelope.safeParse(JSON.parse(body.toString("utf8"))).data;
  } catch {
    return undefined;
  }
}
