/**
 * What is said beside any conversation: an invitation in a group, a word about an edited message. Best effort,
 * with the reply token only: never a push, never a second try.
 */
import type { messagingApi } from "@line/bot-sdk";
import type { Log } from "../../desk/log.ts";
import type { LineMetrics } from "./counters.ts";
import { send } from "./send.ts";

interface Aside {
  readonly replyToken: string;
  readonly event: string;
  readonly text: string;
  /** Told LINE's ids of what was sent. */
  readonly remember?: (ids: readonly string[]) => void;
}

export interface Asides {
  say(aside: Aside): void;
  /** Waits for those under way. */
  idle(): Promise<void>;
}

interface AsideParts {
  readonly client: Pick<messagingApi.MessagingApiClient, "replyMessageWithHttpInfo">;
  readonly log: Log;
  readonly metrics: LineMetrics;
}

const DEADLINE = 5000;

export function createAsides({ client, log, metrics }: AsideParts): Asides {
  const underWay = new Set<Promise<void>>();

  async function bring({ replyToken, event, text, remember }: Aside): Promise<void> {
    const request = { replyToken, messages: [{ type: "text" as const, text }] };
    const { outcome, ids = [] } = await send(DEADLINE, () => client.replyMessageWithHttpInfo(request));
    metrics.send("aside", outcome);
    remember?.(ids);
    if (outcome !== "accepted") log.warn("an aside was not sent", { adapter: "line", event, code: outcome });
  }

  return {
    say(aside) {
      const work = bring(aside).finally(() => underWay.delete(work));
      underWay.add(work);
    },
    async idle() {
      await Promise.all(underWay);
    },
  };
}
