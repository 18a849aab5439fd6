/** A desk with a script instead of a dialogue: it delivers and remembers as the real one does, in memory. */
import type { Message } from "../../src/core/message.ts";
import type { Deliver, Delivery, Desk, Event } from "../../src/desk/desk.ts";

export interface ScriptedDesk extends Desk {
  readonly events: Event[];
  readonly outcomes: ("delivered" | "undeliverable" | "retry")[];
  /** What is committed and not yet delivered; a new adapter finds it there. */
  readonly owed: Map<string, Delivery>;
  /** How the adapter delivers, for a delivery at a moment of the test's choosing. */
  deliverer(): Deliver | undefined;
  /** Stops delivering, as a crash between commit and delivery would. */
  halts(): void;
}

export function scriptedDesk(
  reply: (event: Event) => readonly Message[] | Promise<readonly Message[]>,
  retryAfterMs = 20,
): ScriptedDesk {
  const events: Event[] = [];
  const outcomes: ScriptedDesk["outcomes"] = [];
  const owed = new Map<string, Delivery>();
  const answered = new Set<string>();
  let deliver: Deliver | undefined;
  let halted = false;

  async function bring(delivery: Delivery): Promise<void> {
    if (halted || !deliver) return;
    try {
      outcomes.push(await deliver(delivery));
      owed.delete(delivery.event);
    } catch {
      outcomes.push("retry");
      if (delivery.attempt > 20) return;
      const next = { ...delivery, attempt: delivery.attempt + 1 };
      setTimeout(() => void bring(next), retryAfterMs);
    }
  }

  return {
    events,
    outcomes,
    owed,
    deliverer: () => deliver,
    halts() {
      halted = true;
    },
    register(_, how) {
      deliver = typeof how === "function" ? how : undefined;
      halted = false;
      // Through JSON, as a store would have it.
      for (const delivery of owed.values()) void bring(JSON.parse(JSON.stringify(delivery)));
    },
    take: async () => true,
    giveBack: async () => {},
    async answer(event) {
      const locale = event.locale?.slice(0, 2) === "en" ? "en" : "ja";
      if (answered.has(event.id)) return { status: "duplicate", messages: [], locale };
      events.push(event);
      const messages = await reply(event);
      answered.add(event.id);
      const delivery: Delivery = {
        event: event.id,
        locale,
        messages,
        address: event.address,
        committedAt: Date.now(),
        attempt: 1,
      };
      owed.set(event.id, delivery);
      void bring(delivery);
      return { status: "answered", messages, locale };
    },
    forget: async () => {},
    close: async () => {},
  };
}
