/** The desk at work: plays each event's turn once, commits it, and hands the reply to the deliveries. */
import { randomBytes, randomUUID } from "node:crypto";
import type { Registry } from "prom-client";
import type { Content } from "../core/content/content.ts";
import type { People } from "./admission/people.ts";
import type { Clock } from "./clock.ts";
import { Deliveries } from "./deliveries.ts";
import type { Deliver, Desk, Event, PlayedEvent } from "./desk.ts";
import { anyGeneration } from "./generation.ts";
import { adapterOf, type KeyedHash, keyedHash, shownHash } from "./keyed-hash.ts";
import { LastReplies } from "./last-replies.ts";
import type { Log } from "./log.ts";
import { createDeskMetrics, type DeskMetrics } from "./metrics.ts";
import { OwedReplies } from "./owed-replies.ts";
import { type PlayTurn, slowDown } from "./play.ts";
import { startPurging } from "./purging.ts";
import { Queue } from "./queue.ts";
import { newRecord } from "./record.ts";
import { Records } from "./records.ts";
import { type AddressSeal, addressSeal } from "./sealed-address.ts";
import { step } from "./step.ts";
import type { Store } from "./store/store.ts";
import { watched } from "./watched-store.ts";

export interface DeskParts {
  readonly store: Store;
  readonly turn: PlayTurn;
  readonly content: Content;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Registry;
  readonly retentionDays: number;
  /** The key of the hashes. Without one, the store keeps one of its own. */
  readonly hashKey?: string | undefined;
  /** Whether other processes use this store; if not told, whether it is made for that. */
  readonly shared?: boolean | undefined;
  /** How much one person may ask. Absent: without end. */
  readonly people?: People | undefined;
}

class DeskClosed extends Error {
  readonly code = "desk_closed";
  constructor() {
    super("The desk is closing and takes no more events: have the platform send the event again.");
  }
}

class UnknownAdapter extends Error {
  readonly code = "unknown_adapter";
  constructor(name: string) {
    super(`No adapter "${name}" is registered: call desk.register("${name}", …) before its first event.`);
  }
}

/** Rejects with a `StoreError` if the store cannot be used. */
export async function createDesk(parts: DeskParts): Promise<Desk> {
  const routes: DeliveryRoutes = new Map();
  const metrics = createDeskMetrics(parts.metrics, async () => (await store.owing()).filter(isOwed).length);
  const isOwed = (key: string) => routes.get(adapterOf(key)) !== "pull";
  const store = watched(parts.store, metrics.storeError);
  await store.ping();
  const secret = parts.hashKey ?? (await store.constant("hash-key", () => randomBytes(32).toString("hex")));
  const stopPurging = await startPurging(store, parts.log);
  const desk = new OpenDesk(parts, { store, metrics, routes, secret, stopPurging });
  await desk.open();
  return desk;
}

type DeliveryRoutes = Map<string, Deliver | "pull">;

interface Opened {
  readonly store: Store;
  readonly metrics: DeskMetrics;
  readonly routes: DeliveryRoutes;
  readonly secret: string;
  readonly stopPurging: () => void;
}

class OpenDesk implements Desk {
  readonly #parts: DeskParts;
  readonly #store: Store;
  readonly #metrics: DeskMetrics;
  readonly #stopPurging: () => void;
  readonly #hash: KeyedHash;
  readonly #seal: AddressSeal;
  readonly #queue = new Queue();
  readonly #records: Records;
  readonly #routes: DeliveryRoutes;
  /** This process. */
  readonly #me = randomUUID();
  readonly #deliveries: Deliveries;
  readonly #lastReplies: LastReplies;
  #closing = false;

  constructor(parts: DeskParts, { store, metrics, routes, secret, stopPurging }: Opened) {
    const { clock, log } = parts;
    this.#parts = parts;
    this.#store = store;
    this.#metrics = metrics;
    this.#routes = routes;
    this.#stopPurging = stopPurging;
    this.#hash = keyedHash(secret);
    this.#seal = addressSeal(secret);
    this.#records = new Records(store, this.#queue, parts.retentionDays, (key) => this.#setAside(key));
    this.#lastReplies = new LastReplies({
      records: this.#records,
      holding: () => this.#mayHoldLast(),
      clock,
      log,
    });
    this.#deliveries = new Deliveries({
      owed: new OwedReplies(this.#records, this.#me, clock),
      owing: store.owing,
      shared: parts.shared ?? store.leases !== undefined,
      me: this.#me,
      routes: this.#routes,
      open: this.#seal.open,
      clock,
      log,
      metrics,
    });
  }

  /** What an earlier process left behind comes first. */
  open(): Promise<void> {
    return this.#lastReplies.scrub();
  }

  register(adapter: string, route: Deliver | "pull"): void {
    this.#routes.set(adapter, route);
    if (route !== "pull") void this.#deliveries.sweep(adapter);
  }

  async answer(event: Event): Promise<PlayedEvent> {
    if (this.#closing) throw new DeskClosed();
    const { adapter } = event;
    const route = this.#routes.get(adapter);
    if (!route) throw new UnknownAdapter(adapter);
    const manner = route === "pull" ? "pull" : "push";
    const key = this.#hash.conversation(adapter, event.conversation);
    const eventHash = this.#hash.event(adapter, event.id);
    const afterHash = event.after && this.#hash.event(adapter, event.after);
    const generation = anyGeneration();
    const arrived = performance.now();
    const sealed = { ...event, address: this.#seal.seal(event.address) };
    const { content, clock, people } = this.#parts;
    const admitted = people?.admit(key, eventHash, event.input) ?? "in";
    if (admitted === "silent" || (admitted === "tell" && manner === "pull"))
      return { status: "limited", messages: [], locale: content.words(event.locale ?? "").locale };
    const turn = admitted === "tell" ? slowDown : this.#parts.turn;
    const { failure, ...answered } = await this.#records.revise(key, (record) =>
      step(record, {
        turn,
        content,
        now: clock.now(),
        me: this.#me,
        manner,
        event: sealed,
        eventHash,
        generation,
        afterHash,
      }),
    );
    if (answered.status === "duplicate") {
      this.#metrics.duplicate(adapter);
      if (manner === "push" && answered.messages.length > 0) this.#deliveries.wake(key);
      return answered;
    }
    this.#tell(adapter, key, failure, performance.now() - arrived);
    if (manner === "push") this.#deliveries.wake(key);
    return answered;
  }

  async forget(adapter: string, conversation: string): Promise<void> {
    if (this.#closing) throw new DeskClosed();
    const key = this.#hash.conversation(adapter, conversation);
    await this.#records.revise(key, (record) => ({
      // What was answered stays known for a day, as hashes: a late redelivery must not bring it all back.
      next: record && { ...newRecord, answered: record.answered, forgotten: record.forgotten },
      result: undefined,
    }));
    this.#deliveries.forget(key);
  }

  async take(what: string, adapter: string, conversation: string, milliseconds: number): Promise<boolean> {
    const name = `${what}:${this.#hash.conversation(adapter, conversation)}`;
    return (await this.#store.leases?.take(name, this.#me, milliseconds).catch(() => true)) ?? true;
  }

  async giveBack(what: string, adapter: string, conversation: string): Promise<void> {
    const name = `${what}:${this.#hash.conversation(adapter, conversation)}`;
    // What cannot be given back ends by itself.
    await this.#store.leases?.release(name, this.#me).catch(() => {});
  }

  async close(): Promise<void> {
    this.#closing = true;
    this.#stopPurging();
    this.#lastReplies.close();
    await this.#queue.idle();
    await this.#deliveries.close();
    await this.#queue.idle();
    await this.#store.close();
  }

  /** What is pushed is never kept to be fetched. */
  async #mayHoldLast(): Promise<readonly string[]> {
    const holding = await this.#store.owing();
    return holding.filter((key) => typeof this.#routes.get(adapterOf(key)) !== "function");
  }

  #tell(adapter: string, key: string, failure: string | null, ms: number): void {
    const { log } = this.#parts;
    this.#metrics.turn(adapter, failure ? "failed" : "answered", ms / 1000);
    const fields = { adapter, conversation: shownHash(key) };
    if (failure) log.error("the dialogue failed; the person got an apology", { ...fields, code: failure });
    else log.debug("answered", { ...fields, ms: Math.round(ms) });
  }

  #setAside(key: string): void {
    const adapter = adapterOf(key);
    this.#metrics.setAside(adapter);
    this.#parts.log.error("a record could not be read and was set aside; the person begins anew", {
      adapter,
      conversation: shownHash(key),
    });
  }
}
