/**
 * In a group or a room others read along: whoever speaks to the bot there is invited to a 1:1 chat, and no
 * conversation is opened or touched. Best effort: with the reply token only, never a push, never a second try.
 */
import type { messagingApi } from "@line/bot-sdk";
import type { Content } from "../../core/content/content.ts";
import type { Log } from "../../desk/log.ts";
import { type LineEvent, mentionsUs } from "./envelope.ts";
import type { LineMetrics } from "./metrics.ts";
import { send } from "./send.ts";

export interface Groups {
  hear(event: LineEvent): "invited" | "ignored";
  /** Waits for invitations under way. */
  idle(): Promise<void>;
}

export interface GroupParts {
  readonly client: Pick<messagingApi.MessagingApiClient, "replyMessageWithHttpInfo">;
  readonly content: Content;
  readonly log: Log;
  readonly metrics: LineMetrics;
}

const DEADLINE = 5000;

/** Our own messages in groups, to know a quote of them; older ones, and other processes', are not known. */
const MOST_REMEMBERED = 1000;

export function createGroups({ client, content, log, metrics }: GroupParts): Groups {
  const ours = new Set<string>();
  const underWay = new Set<Promise<void>>();
  // Nobody's language is known in a group.
  const text = [...new Set(content.locales.map((locale) => content.words(locale).say("line.group")))].join(
    "\n\n",
  );

  async function invite(replyToken: string, event: string): Promise<void> {
    const request = { replyToken, messages: [{ type: "text" as const, text }] };
    const { outcome, ids = [] } = await send(DEADLINE, () => client.replyMessageWithHttpInfo(request));
    metrics.send("reply", outcome);
    for (const id of ids) ours.add(id);
    while (ours.size > MOST_REMEMBERED) ours.delete(ours.values().next().value!);
    if (outcome !== "accepted")
      log.warn("an invitation to a 1:1 chat was not sent", { adapter: "line", event, code: outcome });
  }

  const spokenTo = (event: LineEvent): boolean =>
    event.type === "postback" ||
    (event.type === "message" && (mentionsUs(event) || ours.has(event.message?.quotedMessageId ?? "")));

  return {
    hear(event) {
      const { mode, replyToken, webhookEventId } = event;
      if (mode === "standby" || !replyToken || !spokenTo(event)) return "ignored";
      const invitation = invite(replyToken, webhookEventId).finally(() => underWay.delete(invitation));
      underWay.add(invitation);
      return "invited";
    },
    async idle() {
      await Promise.all(underWay);
    },
  };
}
