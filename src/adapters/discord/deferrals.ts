/** "Thinking …", when the answer to an interaction takes longer than Discord waits for. */
import type { InteractionAddress } from "./address.ts";
import type { Api } from "./api.ts";
import type { DiscordMetrics } from "./counters.ts";

/** A second before Discord says "This interaction failed". */
const DEFER_AFTER_MS = 2000;

export interface Deferrals {
  /** From now on the person waits. Measured from the event and not from the turn: the delivery may be what is slow. */
  begin(address: InteractionAddress): void;
  /** The interaction has its answer. */
  end(interaction: string): void;
}

export function createDeferrals(
  api: Pick<Api, "defer">,
  metrics: DiscordMetrics,
  refused: (interaction: string) => (error: unknown) => void,
): Deferrals {
  const waiting = new Map<string, NodeJS.Timeout>();

  function defer(address: InteractionAddress): void {
    waiting.delete(address.id);
    metrics.detour("deferred");
    // Refused where the reply was quicker: all the better.
    api.defer(address).catch(refused(address.id));
  }

  return {
    begin(address) {
      if (waiting.has(address.id)) return;
      waiting.set(address.id, setTimeout(defer, DEFER_AFTER_MS, address).unref());
    },
    end(interaction) {
      clearTimeout(waiting.get(interaction));
      waiting.delete(interaction);
    },
  };
}
