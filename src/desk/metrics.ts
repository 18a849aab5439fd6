/** What an operator can watch: turns, duplicates, deliveries, replies owed, time per turn, store errors. */
import { Counter, Gauge, Histogram, type Registry } from "prom-client";

export type DeliveryOutcome = "delivered" | "undeliverable" | "failed" | "held" | "expired" | "superseded";

export interface DeskMetrics {
  turn(adapter: string, outcome: "answered" | "failed", seconds: number): void;
  duplicate(adapter: string): void;
  delivery(adapter: string, outcome: DeliveryOutcome): void;
  storeError(code: string): void;
  setAside(adapter: string): void;
}

/** A turn takes microseconds and a commit a fraction of a millisecond; LINE's limit is 2 seconds. */
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2];

/** `owing` is asked at each scrape, so that the gauge is right after a restart too. */
export function createDeskMetrics(registry: Registry, owing: () => Promise<number>): DeskMetrics {
  const registers = [registry];
  const turns = new Counter({
    name: "madoguchi_turns_total",
    help: "Turns played; failed: the dialogue threw and the person got an apology.",
    labelNames: ["adapter", "outcome"],
    registers,
  });
  const seconds = new Histogram({
    name: "madoguchi_turn_seconds",
    help: "From an event's arrival until its reply is committed, waiting for earlier events included.",
    labelNames: ["adapter"],
    buckets: SECONDS,
    registers,
  });
  const duplicates = new Counter({
    name: "madoguchi_duplicates_total",
    help: "Events that had been answered before.",
    labelNames: ["adapter"],
    registers,
  });
  const deliveries = new Counter({
    name: "madoguchi_deliveries_total",
    help: "Tries to deliver a reply. held: the platform takes nothing at present. Lost for good: undeliverable (the platform says never), expired (too old), superseded (a younger reply went first).",
    labelNames: ["adapter", "outcome"],
    registers,
  });
  const storeErrors = new Counter({
    name: "madoguchi_store_errors_total",
    help: "Failures of the store.",
    labelNames: ["code"],
    registers,
  });
  const setAside = new Counter({
    name: "madoguchi_records_set_aside_total",
    help: "Records that could not be read: kept under a key of their own, and the person begins anew.",
    labelNames: ["adapter"],
    registers,
  });
  gaugeOwed(registers, owing);
  return {
    turn(adapter, outcome, duration) {
      turns.inc({ adapter, outcome });
      seconds.observe({ adapter }, duration);
    },
    duplicate: (adapter) => duplicates.inc({ adapter }),
    delivery: (adapter, outcome) => deliveries.inc({ adapter, outcome }),
    storeError: (code) => storeErrors.inc({ code }),
    setAside: (adapter) => setAside.inc({ adapter }),
  };
}

function gaugeOwed(registers: Registry[], owing: () => Promise<number>): void {
  new Gauge({
    name: "madoguchi_owed_conversations",
    help: "Conversations with a reply that is committed and not yet delivered.",
    registers,
    async collect() {
      // A store that is down must not take the other figures with it: it shows in store errors.
      await owing().then(
        (count) => this.set(count),
        () => {},
      );
    },
  });
}
