/** A desk on a test's table: a store that outlives it, a platform that shows what people see, a clock. */
import { Registry } from "prom-client";
import type { Clock } from "../../src/desk/clock.ts";
import { createDesk, type DeskParts } from "../../src/desk/create-desk.ts";
import type { Delivery, Desk, Event } from "../../src/desk/desk.ts";
import { createLog } from "../../src/desk/log.ts";
import { MemoryAdapter } from "../../src/desk/store/memory-adapter.ts";
import { storeOver } from "../../src/desk/store/store.ts";
import type { VersionedAdapter } from "../../src/desk/store/versioned-adapter.ts";
import { countingTurn, sampleContent } from "./sample-turn.ts";

/** Starts at 2026-11-22 12:00 in Tokyo and stands still unless told. */
export class SampleClock implements Clock {
  #now = Date.parse("2026-11-22T03:00:00Z");
  now(): number {
    return this.#now;
  }
  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }
}

/** A platform that takes the same event once, as LINE does with a retry key and Discord with a nonce. */
export class SamplePlatform {
  /** What people saw, in its order. */
  readonly seen: string[] = [];
  readonly tries: Delivery[] = [];
  readonly #taken = new Set<string>();
  /** Set by a test to make deliveries fail, wait or vanish. */
  before: (delivery: Delivery) => Promise<"undeliverable" | undefined> = async () => undefined;
  after: () => Promise<void> = async () => {};

  readonly deliver = async (delivery: Delivery): Promise<"delivered" | "undeliverable"> => {
    this.tries.push(delivery);
    if ((await this.before(delivery)) === "undeliverable") return "undeliverable";
    if (!this.#taken.has(delivery.event)) {
      this.#taken.add(delivery.event);
      this.seen.push(...delivery.messages.map((message) => message.text));
    }
    await this.after();
    return "delivered";
  };
}

export interface Bench {
  readonly desk: Desk;
  readonly metrics: Registry;
  readonly logged: string[];
}

export const HASH_KEY = "a key of the tests that is long enough";

export async function deskOver(
  adapter: VersionedAdapter,
  clock: Clock = new SampleClock(),
  parts: Partial<DeskParts> = {},
): Promise<Bench> {
  const metrics = new Registry();
  const logged: string[] = [];
  const desk = await createDesk({
    store: storeOver(adapter),
    turn: countingTurn,
    content: sampleContent,
    clock,
    log: createLog("debug", { write: (line) => void logged.push(line) }),
    metrics,
    retentionDays: 30,
    hashKey: HASH_KEY,
    ...parts,
  });
  return { desk, metrics, logged };
}

export const memory = (clock: Clock = new SampleClock()): MemoryAdapter => new MemoryAdapter(clock);

let count = 0;

/** Someone writes; every call is another event unless `id` says otherwise. */
export const says = (text: string, more: Partial<Event> = {}): Event => ({
  adapter: "line",
  conversation: "U-taro",
  id: `event-${++count}`,
  input: { type: "text", text },
  locale: "ja",
  address: { replyToken: "token" },
  ...more,
});

/** The value of a metric, summed over the labels that are not named. */
export async function metric(
  metrics: Registry,
  name: string,
  labels: Record<string, string> = {},
): Promise<number> {
  const found = await metrics.getSingleMetric(name)?.get();
  return (found?.values ?? [])
    .filter((value) =>
      Object.entries(labels).every(([label, wanted]) => value.labels[label as never] === wanted),
    )
    .reduce((sum, value) => sum + value.value, 0);
}
