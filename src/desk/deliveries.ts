/** Brings committed replies to people, in the order of their turns, until the platform has them. */
import { holds, lookAgain, RENEW_EVERY, sameClaim, taken, untilMine } from "./claim.ts";
import { type Clock, SECOND } from "./clock.ts";
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
  /** Whether other processes may be using the same store. */
  readonly shared: boolean;
  /** This process, as claims name it. */
  readonly me: string;
  /** How each adapter delivers, by its name. */
  readonly routes: ReadonlyMap<string, Deliver | "pull">;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: DeskMetrics;
}

/** After a store failure, and for what a process that died left behind. */
const SWEEP_EVERY = 5 * SECOND;

export class Deliveries {
  readonly #parts: DeliveryParts;
  readonly #running = new Map<string, Promise<void>>();
  /** Conversations that owe more since their run began. */
  readonly #again = new Set<string>();
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  /**
   * What this process knows of a reply beyond its record, while it cannot record it: that a try has failed,
   * or that it is delivered (so it must not deliver it again).
   */
  readonly #known = new Map<string, Map<string, "failed" | "delivered">>();
  readonly #sweeper: NodeJS.Timeout;
  #closing = false;

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
    this.#sweeper = setInterval(() => void this.sweep(), SWEEP_EVERY);
    this.#sweeper.unref();
  }

  /** The conversation was deleted, with all it was owed. */
  forget(key: string): void {
    this.#known.delete(key);
  }

  /** Delivers what the conversation is owed, now, whatever it was waiting for. */
  wake(key: string): void {
    this.#start(key, true);
  }

  /** Sees to every conversation that owes a reply and that this process has not in hand; `adapter` narrows it to one. */
  async sweep(adapter?: string): Promise<void> {
    try {
      for (const key of await this.#parts.owing()) {
        const idle = !this.#running.has(key) && !this.#waiting.has(key);
        if (idle && (adapter === undefined || adapterOf(key) === adapter)) this.#start(key, false);
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

  #start(key: string, urgent: boolean): void {
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
    if (this.#running.has(key)) {
      this.#again.add(key);
      return;
    }
    const run = this.#run(key, urgent).finally(() => {
      this.#running.delete(key);
      if (this.#again.delete(key)) this.wake(key);
    });
    this.#running.set(key, run);
  }

  async #run(key: string, urgent: boolean): Promise<void> {
    const { routes, records, clock, log, me, shared } = this.#parts;
    const deliver = routes.get(adapterOf(key));
    if (!deliver || deliver === "pull") return;
    try {
      for (;;) {
        const replies = (await records.read(key))?.owed ?? [];
        const [oldest, younger] = replies;
        if (!oldest) return;
        const now = clock.now();
        const wait = untilMine(oldest.claim, { me, shared, now, urgent });
        if (wait > 0) {
          const mine = replies.find(({ claim }) => claim.by === me && claim.trying);
          return this.#later(key, mine ? Math.min(wait, lookAgain(now - mine.committedAt)) : wait);
        }
        const owed = await this.#claim(key, oldest);
        if (!owed) continue;
        const outcome = await this.#bring(key, owed, younger !== undefined, deliver);
        if (outcome !== "failed") {
          await this.#settle(key, owed);
          continue;
        }
        const rest = await this.#recordFailure(key, owed);
        if (rest > 0) return this.#later(key, rest);
      }
    } catch (error) {
      log.error("a delivery waits for the store", { conversation: shownHash(key), code: codeOf(error) });
      this.#later(key, SWEEP_EVERY);
    }
  }

  /** Undefined: the record has changed meanwhile, by another process perhaps. */
  async #claim(key: string, seen: Owed): Promise<Owed | undefined> {
    const { me, clock, records } = this.#parts;
    const now = clock.now();
    if (holds(seen.claim, me, now)) return seen;
    const mine = taken(seen, me, now);
    return records.revise(key, (record) => {
      const [oldest, ...others] = record?.owed ?? [];
      if (!record || oldest?.event !== seen.event || !sameClaim(oldest.claim, seen.claim))
        return { result: undefined };
      return { next: { ...record, owed: [mine, ...others] }, result: mine };
    });
  }

  async #bring(key: string, owed: Owed, youngerWaits: boolean, deliver: Deliver): Promise<DeliveryOutcome> {
    const known = this.#known.get(key)?.get(owed.event);
    if (known === "delivered") return "delivered";
    const { clock, log, metrics, shared } = this.#parts;
    const adapter = adapterOf(key);
    const conversation = shownHash(key);
    const end = givenUp(owed, clock.now(), youngerWaits);
    if (end) {
      metrics.delivery(adapter, end);
      log.warn("a reply was given up", { adapter, conversation, status: end, attempt: owed.tries });
      return end;
    }
    const { event, locale, messages, address, committedAt, tries } = owed;
    const attempt = tries + (known ? 2 : 1);
    const renewing = shared ? setInterval(() => void this.#renew(key, owed), RENEW_EVERY) : undefined;
    try {
      const delivery = { event, locale, messages, address, committedAt, attempt };
      const outcome = await within(TRY_TIMEOUT, deliver(delivery));
      this.#know(key, event, "delivered");
      metrics.delivery(adapter, outcome);
      if (outcome === "undeliverable") log.warn("a reply is undeliverable", { adapter, conversation });
      return outcome;
    } catch (error) {
      this.#know(key, event, "failed");
      metrics.delivery(adapter, "failed");
      log.warn("a delivery failed", { adapter, conversation, attempt, code: codeOf(error) });
      return "failed";
    } finally {
      clearInterval(renewing);
    }
  }

  async #settle(key: string, { event }: Owed): Promise<void> {
    await this.#parts.records.revise(key, (record) => {
      if (!record?.owed.some((owed) => owed.event === event)) return { result: undefined };
      const next = { ...record, owed: record.owed.filter((owed) => owed.event !== event) };
      return { next, result: undefined };
    });
    this.#recorded(key, event);
  }

  /** How long until it is tried again; 0 if it is given up. */
  async #recordFailure(key: string, { event }: Owed): Promise<number> {
    const now = this.#parts.clock.now();
    const rest = await this.#revise(key, event, (owed, youngerWaits) => {
      const failed = { ...owed, tries: owed.tries + 1 };
      const wait = givenUp(failed, now, youngerWaits) ? 0 : waitFor(failed, now, youngerWaits);
      return {
        owed: { ...failed, claim: { ...owed.claim, until: now + wait, trying: false } },
        result: wait,
      };
    });
    this.#recorded(key, event);
    return rest ?? 0;
  }

  async #renew(key: string, { event }: Owed): Promise<void> {
    const { me, clock, log } = this.#parts;
    try {
      await this.#revise(key, event, (owed) => ({ owed: taken(owed, me, clock.now()), result: undefined }));
    } catch (error) {
      log.warn("a claim could not be renewed", { conversation: shownHash(key), code: codeOf(error) });
    }
  }

  /** Changes a reply while this process has it in its care; otherwise leaves it and gives undefined. */
  #revise<T>(
    key: string,
    event: string,
    change: (owed: Owed, youngerWaits: boolean) => { readonly owed: Owed; readonly result: T },
  ): Promise<T | undefined> {
    const { records, me } = this.#parts;
    return records.revise(key, (record) => {
      const at = record?.owed.findIndex(({ event: id, claim }) => id === event && claim.by === me) ?? -1;
      const before = record?.owed[at];
      if (!record || !before?.claim.trying) return { result: undefined };
      const { owed, result } = change(before, at < record.owed.length - 1);
      return { next: { ...record, owed: record.owed.with(at, owed) }, result };
    });
  }

  #recorded(key: string, event: string): void {
    const known = this.#known.get(key);
    known?.delete(event);
    if (known?.size === 0) this.#known.delete(key);
  }

  #know(key: string, event: string, what: "failed" | "delivered"): void {
    const known = this.#known.get(key) ?? new Map();
    this.#known.set(key, known.set(event, what));
  }

  #later(key: string, milliseconds: number): void {
    // Woken meanwhile, it is tried again at once.
    if (this.#closing || this.#again.has(key)) return;
    const timer = setTimeout(() => this.#start(key, false), milliseconds);
    timer.unref();
    this.#waiting.set(key, timer);
  }
}
