/**
 * The dots in the chat while a reply takes longer than a second. A turn takes a few milliseconds, so that happens
 * only when the store or LINE itself is slow, or LINE has to be asked again: then the person sees that they were
 * heard. LINE shows it in 1:1 chats only, and only to somebody who is looking.
 */
import type { messagingApi } from "@line/bot-sdk";
import type { LineMetrics } from "./counters.ts";
import { LOADING_SECONDS } from "./limits.ts";
import { send } from "./send.ts";

export interface Loading {
  /** From now on this person waits for the reply to this event. */
  begin(event: string, userId: string): void;
  /** The reply is there, or none will come. */
  end(event: string): void;
  stop(): void;
}

interface LoadingParts {
  readonly client: Pick<messagingApi.MessagingApiClient, "showLoadingAnimation">;
  readonly metrics: LineMetrics;
}

const AFTER_MS = 1000;
const DEADLINE = 3000;

export function createLoading({ client, metrics }: LoadingParts): Loading {
  const waiting = new Map<string, NodeJS.Timeout>();

  async function show(chatId: string): Promise<void> {
    const { outcome } = await send(DEADLINE, async () => {
      await client.showLoadingAnimation({ chatId, loadingSeconds: LOADING_SECONDS });
      return { body: {} };
    });
    metrics.send("loading", outcome);
  }

  function end(event: string): void {
    clearTimeout(waiting.get(event));
    waiting.delete(event);
  }

  return {
    begin(event, userId) {
      if (waiting.has(event)) return;
      const timer = setTimeout(() => {
        waiting.delete(event);
        void show(userId);
      }, AFTER_MS);
      waiting.set(event, timer.unref());
    },
    end,
    stop() {
      for (const event of [...waiting.keys()]) end(event);
    },
  };
}
