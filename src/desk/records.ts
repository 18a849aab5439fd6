/** Changes a record under its conversation's queue; played again when another process wrote in between. */
import { DAY, HOUR } from "./clock.ts";
import type { Queue } from "./queue.ts";
import type { DeskRecord } from "./record.ts";
import { StoreError } from "./store/errors.ts";
import type { Store } from "./store/store.ts";

/** A record without a conversation only keeps a late redelivery from being answered twice. */
const TOMBSTONE_TTL = 24 * HOUR;

/** Each conflict means that somebody else made progress; so many in a row is a fault, not bad luck. */
const CONFLICTS = 20;

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
      for (let conflicts = 0; conflicts < CONFLICTS; conflicts++) {
        const record = await this.#store.read(key);
        const { next, result } = change(record);
        if (!next) return result;
        const ttl = next.conversation ? this.#ttl : TOMBSTONE_TTL;
        if (await this.#store.commit(key, next, record?.version ?? 0, ttl)) return result;
      }
      throw new StoreError(
        "store_contended",
        `Another process wrote the same conversation ${CONFLICTS} times in a row: check that each event reaches one process only.`,
      );
    });
  }

  /** For a record that cannot even be read. */
  remove(key: string): Promise<void> {
    return this.#queue.run(key, () => this.#store.delete(key));
  }
}
