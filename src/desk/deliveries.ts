/** Brings committed replies to people, in the order of their turns, until the platform has them. */
import { type Clock, MINUTE } from "./clock.ts";
import type { Deliver } from "./desk.ts";
import { codeOf } from "./error-code.ts";
import { adapterOf, shownHash } from "./keyed-hash.ts";
import type { Log } from "./log.ts";
import type { DeliveryOutcome, DeskMetrics } from "./metrics.ts";
import type { Owed } from "./record.ts";
import type { Records } from "./records.ts";
import { givenUp, TRY_TIMEOUT, waitFor, within } from "./retry.ts";

export interface DeliveryParts {
  readonly records: Records;
  readonly owing: () => Promise<readonly string[]>;
  /** How each adapter delivers, by its name. */
  readonly routes: ReadonlyMap<string, Deliver | "pull">;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: DeskMetrics;
}

/** After a store failure, and for what a process that died left behind. */
const SWEEP_EVERY = MINUTE;

export class Deliveries {
  readonly #parts: DeliveryParts;
  readonly #running = new Map<string, Promise<void>>();
  /** Conversations that owe more since their run began. */
  readonly #again = new Set<string>();
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  /**
   * What this process knows of a reply beyond its record: that it committed it (so no try went unrecorded),
   * or that it delivered it and could not record so (so it must not deliver it again).
   */
  readonly #known = new Map<string, Map<string, "committed" | "delivered">>();
  readonly #sweeper: NodeJS.Timeout;
  #closing = false;

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
    this.#sweeper = setInterval(() => void this.sweep(), SWEEP_EVERY);
    this.#sweeper.unref();
  }

  /** A reply was committed just now: no try of it can have been made yet. */
  committed(key: string, event: string): void {
    this.#know(key, event, "committed");
    this.wake(key);
  }

  /** The conversation was deleted, with all it was owed. */
  forget(key: string): void {
    this.#known.delete(key);
  }

  /** Delivers what the conversation is owed, now, whatever it was waiting for. */
  wake(key: string): void {
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
    if (this.#running.has(key)) {
      this.#again.add(key);
      return;
    }
    const run = this.#run(key).finally(() => {
      this.#running.delete(key);
      if (this.#again.delete(key)) this.wake(key);
    });
    this.#running.set(key, run);
  }

  /** Wakes every conversation that owes a reply and is not already at it; `adapter` narrows it to one. */
  async sweep(adapter?: string): Promise<void> {
    try {
      for (const key of await this.#parts.owing()) {
        const idle = !this.#running.has(key) && !this.#waiting.has(key);
        if (idle && (adapter === undefined || adapterOf(key) === adapter)) this.wake(key);
      }
    } catch (error) {
      this.#parts.log.error("replies owed could not be listed", { code: codeOf(error) });
    }
  }

  /** Tries that are under way are finished; what then is still owed waits for the next start. */
  async close(): Promise<void> {
    this.#closing = true;
    clearInterval(this.#sweeper);
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
    while (this.#running.size > 0) await Promise.all(this.#running.values());
  }

  async #run(key: string): Promise<void> {
    const deliver = this.#parts.routes.get(adapterOf(key));
    if (!deliver || deliver === "pull") return;
    try {
      for (;;) {
        const [owed, younger] = (await this.#parts.records.read(key))?.owed ?? [];
        if (!owed) return;
        const outcome = await this.#bring(key, owed, younger !== undefined, deliver);
        if (outcome !== "failed") {
          await this.#settle(key, owed);
          continue;
        }
        await this.#recordFailure(key, owed);
        const failed = { ...owed, tries: owed.tries + 1 };
        const now = this.#parts.clock.now();
        if (!givenUp(failed, now, younger !== undefined))
          return this.#later(key, waitFor(failed, now, younger !== undefined));
      }
    } catch (error) {
      this.#parts.log.error("a delivery waits for the store", {
        conversation: shownHash(key),
        code: codeOf(error),
      });
      this.#later(key, SWEEP_EVERY);
    }
  }

  async #bring(key: string, owed: Owed, youngerWaits: boolean, deliver: Deliver): Promise<DeliveryOutcome> {
    const known = this.#known.get(key)?.get(owed.event);
    if (known === "delivered") return "delivered";
    const { clock, log, metrics } = this.#parts;
    const adapter = adapterOf(key);
    const conversation = shownHash(key);
    const end = givenUp(owed, clock.now(), youngerWaits);
    if (end) {
      metrics.delivery(adapter, end);
      log.warn("a reply was given up", { adapter, conversation, status: end, attempt: owed.tries });
      return end;
    }
    const { event, locale, messages, address, committedAt, tries } = owed;
    // Found in the store by a later process, it may have been tried once more than was recorded.
    const attempt = tries + (known ? 1 : 2);
    try {
      const delivery = { event, locale, messages, address, committedAt, attempt };
      const outcome = await within(TRY_TIMEOUT, deliver(delivery));
      this.#know(key, event, "delivered");
      metrics.delivery(adapter, outcome);
      if (outcome === "undeliverable") log.warn("a reply is undeliverable", { adapter, conversation });
      return outcome;
    } catch (error) {
      metrics.delivery(adapter, "failed");
      log.warn("a delivery failed", { adapter, conversation, attempt, code: codeOf(error) });
      return "failed";
    }
  }

  async #settle(key: string, { event }: Owed): Promise<void> {
    await this.#parts.records.revise(key, (record) => {
      if (!record?.owed.some((owed) => owed.event === event)) return { result: undefined };
      const next = { ...record, owed: record.owed.filter((owed) => owed.event !== event) };
      return { next, result: undefined };
    });
    const known = this.#known.get(key);
    known?.delete(event);
    if (known?.size === 0) this.#known.delete(key);
  }

  #know(key: string, event: string, what: "committed" | "delivered"): void {
    const known = this.#known.get(key) ?? new Map();
    this.#known.set(key, known.set(event, what));
  }

  async #recordFailure(key: string, { event }: Owed): Promise<void> {
    await this.#parts.records.revise(key, (record) => ({
      next: record && {
        ...record,
        owed: record.owed.map((owed) => (owed.event === event ? { ...owed, tries: owed.tries + 1 } : owed)),
      },
      result: undefined,
    }));
  }

  #later(key: string, milliseconds: number): void {
    // Woken meanwhile, it is tried again at once.
    if (this.#closing || this.#again.has(key)) return;
    const timer = setTimeout(() => this.wake(key), milliseconds);
    timer.unref();
    this.#waiting.set(key, timer);
  }
}
