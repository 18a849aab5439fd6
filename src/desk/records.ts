/** Changes a record under its conversation's queue; played again when another process wrote in between. */
import { randomUUID } from "node:crypto";
import { DAY, HOUR, SECOND } from "./clock.ts";
import type { Queue } from "./queue.ts";
import type { DeskRecord } from "./record.ts";
import { StoreError } from "./store/errors.ts";
import type { Store } from "./store/store.ts";

/** A record without a conversation only keeps a late redelivery from being answered twice. */
const TOMBSTONE_TTL = 24 * HOUR;

/** Each conflict means that somebody else made progress; so many in a row is a fault, not bad luck. */
const CONFLICTS = 20;

/** Far longer than a change takes: only a process that died keeps its lease so long. Hence it is not renewed. */
const LEASE = 1 * SECOND;

/** LINE gives a webhook 2 seconds. The lease is politeness: without it the version still decides. */
const LEASE_PATIENCE = 1 * SECOND;

/** About as long as a change takes with a store on another machine. */
const LEASE_POLL = 4;

export interface Change<T> {
  /** Absent: nothing is written. */
  readonly next?: Omit<DeskRecord, "version"> | undefined;
  readonly result: T;
}

export class Records {
  readonly #store: Store;
  readonly #queue: Queue;
  readonly #ttl: number;

  constructor(store: Store, queue: Queue, retentionDays: number) {
    this.#store = store;
    this.#queue = queue;
    this.#ttl = retentionDays * DAY;
  }

  read(key: string): Promise<DeskRecord | undefined> {
    return this.#store.read(key);
  }

  /** `change` must be pure: it is called once more after each conflict. */
  revise<T>(key: string, change: (record: DeskRecord | undefined) => Change<T>): Promise<T> {
    return this.#queue.run(key, async () => {
      const once = await this.#once(key, change);
      return once ? once.result : this.#inTurn(key, () => this.#persist(key, change));
    });
  }

  /** For a record that cannot even be read. */
  remove(key: string): Promise<void> {
    return this.#queue.run(key, () => this.#store.delete(key));
  }

  /** Undefined: another process wrote in between. */
  async #once<T>(
    key: string,
    change: (record: DeskRecord | undefined) => Change<T>,
  ): Promise<Change<T> | undefined> {
    const record = await this.#store.read(key);
    const changed = change(record);
    if (!changed.next) return changed;
    const ttl = changed.next.conversation ? this.#ttl : TOMBSTONE_TTL;
    const written = await this.#store.commit(key, changed.next, record?.version ?? 0, ttl);
    return written ? changed : undefined;
  }

  async #persist<T>(key: string, change: (record: DeskRecord | undefined) => Change<T>): Promise<T> {
    for (let conflicts = 1; conflicts < CONFLICTS; conflicts++) {
      const once = await this.#once(key, change);
      if (once) return once.result;
    }
    throw new StoreError(
      "store_contended",
      `Another process wrote the same conversation ${CONFLICTS} times in a row: check that each event reaches one process only.`,
    );
  }

  /**
   * Only after a first conflict: two messages of one person at two processes within a millisecond are rare,
   * a lease for every turn would double its way to the store, and a process that died would hold people up.
   */
  async #inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    const { leases } = this.#store;
    if (!leases) return work();
    const holder = randomUUID();
    const patience = performance.now() + LEASE_PATIENCE;
    let taken = await leases.take(key, holder, LEASE);
    while (!taken && performance.now() < patience) {
      await new Promise((resolve) => setTimeout(resolve, LEASE_POLL * (0.5 + Math.random())));
      taken = await leases.take(key, holder, LEASE);
    }
    try {
      return await work();
    } finally {
      // If it cannot be given back, it ends by itself.
      if (taken) await leases.release(key, holder).catch(() => {});
    }
  }
}
