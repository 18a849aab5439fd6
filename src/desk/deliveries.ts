/** Brings committed replies to people, in the order of their turns, until the platform has them. */
import pLimit, { type LimitFunction } from "p-limit";
import { lookAgain, RENEW_EVERY, untilMine } from "./claim.ts";
import { type Clock, SECOND } from "./clock.ts";
import { within } from "./deadline.ts";
import { type Address, type Deliver, type Delivery, PlatformRefuses } from "./desk.ts";
import { codeOf } from "./error-code.ts";
import { adapterOf, shownHash } from "./keyed-hash.ts";
import type { Log } from "./log.ts";
import type { DeliveryOutcome, DeskMetrics } from "./metrics.ts";
import type { OwedReplies } from "./owed-replies.ts";
import type { Owed } from "./record.ts";
import { type GivenUp, isExpired, PATIENCE, TRY_TIMEOUT } from "./retry.ts";

export interface DeliveryParts {
  readonly owed: OwedReplies;
  readonly owing: () => Promise<readonly string[]>;
  /** Whether other processes may be using the same store. */
  readonly shared: boolean;
  /** This process, as claims name it. */
  readonly me: string;
  /** How each adapter delivers, by its name. */
  readonly routes: ReadonlyMap<string, Deliver | "pull">;
  /** Undefined: the address cannot be read any more. */
  readonly open: (address: Address) => Address | undefined;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: DeskMetrics;
}

/** After a store failure, and for what a process that died left behind. */
const SWEEP_EVERY = 2 * SECOND;

/**
 * Conversations of one adapter that are brought their replies at once. A platform that is asked more than it can do
 * answers everybody late, so late that all have to be asked again. Not too few: one that leaves a tenth of them hanging
 * for seconds must not hold up the others (64 did, with 400 people).
 */
const AT_ONCE = 256;

export class Deliveries {
  readonly #parts: DeliveryParts;
  readonly #running = new Map<string, Promise<void>>();
  /** Conversations that owe more since their run began. */
  readonly #again = new Set<string>();
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  /**
   * What this process knows of a reply beyond its record: that there may have been a try which is not
   * recorded, or that it is delivered, which could not be recorded yet (so it must not deliver it again).
   */
  readonly #known = new Map<string, Map<string, "tried" | "delivered">>();
  /** When each adapter's platform last took a reply from this process. */
  readonly #taken = new Map<string, number>();
  readonly #lanes = new Map<string, LimitFunction>();
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
    const run = this.#laneOf(key)(() => this.#run(key, urgent)).finally(() => {
      this.#running.delete(key);
      if (this.#again.delete(key)) this.wake(key);
    });
    this.#running.set(key, run);
  }

  #laneOf(key: string): LimitFunction {
    const adapter = adapterOf(key);
    const lane = this.#lanes.get(adapter) ?? pLimit(AT_ONCE);
    this.#lanes.set(adapter, lane);
    return lane;
  }

  async #run(key: string, urgent: boolean): Promise<void> {
    // It was waiting for its turn when the desk began to close.
    if (this.#closing) return;
    const { routes, owed, clock, log, me, shared } = this.#parts;
    const deliver = routes.get(adapterOf(key));
    if (!deliver || deliver === "pull") return;
    try {
      for (;;) {
        const replies = await owed.of(key);
        const [oldest] = replies;
        if (!oldest) return;
        const now = clock.now();
        const wait = untilMine(oldest.claim, { me, shared, now, urgent });
        if (wait > 0) {
          const mine = replies.find(({ claim }) => claim.by === me);
          return this.#later(key, mine ? Math.min(wait, lookAgain(now - mine.committedAt)) : wait);
        }
        // In the care of a process that lives no more, it may have been tried once without a record of it.
        if (oldest.claim.trying && oldest.claim.by !== me) this.#know(key, oldest.event, "tried");
        const reply = await owed.claim(key, oldest);
        if (!reply) continue;
        const attempt = reply.tries + (this.#known.get(key)?.has(reply.event) ? 2 : 1);
        const outcome = await this.#bring(key, reply, attempt, deliver);
        const rest = await this.#record(key, reply, attempt, outcome);
        this.#recorded(key, reply.event);
        if (rest) return this.#later(key, rest);
      }
    } catch (error) {
      log.error("a delivery waits for the store", { conversation: shownHash(key), code: codeOf(error) });
      this.#later(key, SWEEP_EVERY);
    }
  }

  async #bring(key: string, reply: Owed, attempt: number, deliver: Deliver): Promise<DeliveryOutcome> {
    const { event, locale, messages, committedAt } = reply;
    if (this.#known.get(key)?.get(event) === "delivered") return "delivered";
    const { open, clock, log, metrics, shared } = this.#parts;
    const adapter = adapterOf(key);
    const conversation = shownHash(key);
    if (isExpired(reply, clock.now())) {
      this.#tellGivenUp(key, "expired", attempt);
      return "expired";
    }
    const renewing = shared ? setInterval(() => void this.#renew(key, reply), RENEW_EVERY) : undefined;
    try {
      const address = open(reply.address);
      const delivery: Delivery | undefined =
        address === undefined ? address : { event, locale, messages, address, committedAt, attempt };
      // Sealed with a HASH_KEY of before: nobody can tell any more to whom it goes.
      const outcome = delivery ? await within(TRY_TIMEOUT, deliver(delivery)) : "undeliverable";
      this.#know(key, event, "delivered");
      if (outcome === "delivered") this.#taken.set(adapter, clock.now());
      metrics.delivery(adapter, outcome);
      if (outcome === "undeliverable") log.warn("a reply is undeliverable", { adapter, conversation });
      return outcome;
    } catch (error) {
      const outcome = error instanceof PlatformRefuses ? "held" : "failed";
      if (outcome === "failed") this.#know(key, event, "tried");
      metrics.delivery(adapter, outcome);
      log.warn("a delivery failed", { adapter, conversation, attempt, code: codeOf(error) });
      return outcome;
    } finally {
      clearInterval(renewing);
    }
  }

  /** How long until it is tried again; 0 or undefined if not by this process, or not at all. */
  async #record(key: string, reply: Owed, attempt: number, outcome: DeliveryOutcome) {
    const { owed, clock } = this.#parts;
    if (outcome !== "failed" && outcome !== "held") return owed.settle(key, reply);
    const taken = this.#taken.get(adapterOf(key)) ?? Number.NEGATIVE_INFINITY;
    const othersPass = clock.now() - taken < PATIENCE;
    const rest =
      outcome === "failed"
        ? await owed.fail(key, reply, attempt, { othersPass })
        : await owed.hold(key, reply);
    if (typeof rest === "number") return rest;
    this.#tellGivenUp(key, rest, attempt);
    return undefined;
  }

  #tellGivenUp(key: string, status: GivenUp, attempt: number): void {
    const { log, metrics } = this.#parts;
    const adapter = adapterOf(key);
    metrics.delivery(adapter, status);
    log.warn("a reply was given up", { adapter, conversation: shownHash(key), status, attempt });
  }

  async #renew(key: string, reply: Owed): Promise<void> {
    const { owed, log } = this.#parts;
    try {
      await owed.renew(key, reply);
    } catch (error) {
      log.warn("a claim could not be renewed", { conversation: shownHash(key), code: codeOf(error) });
    }
  }

  #know(key: string, event: string, what: "tried" | "delivered"): void {
    const known = this.#known.get(key) ?? new Map();
    this.#known.set(key, known.set(event, what));
  }

  #recorded(key: string, event: string): void {
    const known = this.#known.get(key);
    known?.delete(event);
    if (known?.size === 0) this.#known.delete(key);
  }

  #later(key: string, milliseconds: number): void {
    // Woken meanwhile, it is tried again at once.
    if (this.#closing || this.#again.has(key)) return;
    const timer = setTimeout(() => this.#start(key, false), milliseconds);
    timer.unref();
    this.#waiting.set(key, timer);
  }
}
