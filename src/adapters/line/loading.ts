/**
 * The dots in the chat while a reply takes longer than a second. A turn takes a few milliseconds, so that happens
 * only when the store or LINE itself is slow, or LINE has to be asked again: then the person sees that they were
 * heard. LINE shows it in 1:1 chats only, and only to somebody who is looking.
 */
import type { messagingApi } from "@line/bot-sdk";
import { SECOND } from "../../desk/clock.ts";
import type { Desk } from "../../desk/desk.ts";
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
  readonly desk: Pick<Desk, "take" | "giveBack">;
  readonly client: Pick<messagingApi.MessagingApiClient, "showLoadingAnimation">;
  readonly metrics: LineMetrics;
}

const AFTER_MS = 1000;
const LASTS_MS = LOADING_SECONDS * SECOND;
const DEADLINE = 3000;

/** Of one person: the events whose replies they wait for, and when they are shown that. */
interface Wait {
  readonly events: Set<string>;
  timer: NodeJS.Timeout;
  isShown: boolean;
}

const after = (milliseconds: number, work: () => void): NodeJS.Timeout =>
  setTimeout(work, milliseconds).unref();

export function createLoading({ desk, client, metrics }: LoadingParts): Loading {
  const waits = new Map<string, Wait>();
  const people = new Map<string, string>();

  async function show(chatId: string): Promise<void> {
    // Another process may hold events of the same person.
    if (!(await desk.take("loading", "line", chatId, LASTS_MS))) return;
    const { outcome } = await send(DEADLINE, async () => {
      await client.showLoadingAnimation({ chatId, loadingSeconds: LOADING_SECONDS });
      return { body: {} };
    });
    metrics.send("loading", outcome);
  }

  function begin(event: string, userId: string): void {
    if (people.has(event)) return;
    people.set(event, userId);
    const wait = waits.get(userId);
    // Whoever sends eight messages at once waits once.
    if (wait) wait.events.add(event);
    else
      waits.set(userId, {
        events: new Set([event]),
        timer: after(AFTER_MS, () => shown(userId)),
        isShown: false,
      });
  }

  /** Another process may bring the reply, and then nobody tells us: as long as the dots last, we wait with them. */
  function shown(userId: string): void {
    void show(userId);
    const wait = waits.get(userId)!;
    wait.isShown = true;
    wait.timer = after(LASTS_MS, () => {
      for (const event of [...wait.events]) end(event);
    });
  }

  function end(event: string): void {
    const userId = people.get(event);
    const wait = userId === undefined ? undefined : waits.get(userId);
    people.delete(event);
    if (!userId || !wait?.events.delete(event) || wait.events.size > 0) return;
    clearTimeout(wait.timer);
    waits.delete(userId);
    if (wait.isShown) void desk.giveBack("loading", "line", userId);
  }

  return {
    begin,
    end,
    stop() {
      for (const event of [...people.keys()]) end(event);
    },
  };
}
