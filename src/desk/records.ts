/** Changes a record under its conversation's queue; played again when another process wrote in between. */
import { REMEMBERED_FOR } from "./answered-events.ts";
import { DAY } from "./clock.ts";
import { codeOf } from "./error-code.ts";
import type { Queue } from "./queue.ts";
import { type DeskRecord, newRecord } from "./record.ts";
import { StoreError } from "./store/errors.ts";
import type { Store } from "./store/store.ts";
import { Turnstile } from "./turnstile.ts";

/** A record without a conversation only keeps a late redelivery from being answered twice. */
const TOMBSTONE_TTL = REMEMBERED_FOR;

/** Each conflict means that somebody else made progress; so many in a row is a fault, not bad luck. */
const CONFLICTS = 20;

export interface RecordChange<T> {
  /** Absent: nothing is written. */
  readonly next?: Omit<DeskRecord, "version"> | undefined;
  /** What stood there before is to be gone from the disk too. */
  readonly erases?: boolean;
  /** How long ago somebody last did something in it; now, if not told. */
  readonly idle?: number;
  readonly result: T;
}

/** Pure: it is called once more after each conflict. */
type Revision<T> = (record: DeskRecord | undefined) => RecordChange<T>;

export class Records {
  readonly #store: Store;
  readonly #queue: Queue;
  readonly #turnstile: Turnstile;
  readonly #ttl: number;
  readonly #setAside: (key: string) => void;

  /** `setAside` is told of each record that could not be read. */
  constructor(store: Store, queue: Queue, retentionDays: number, setAside: (key: string) => void = () => {}) {
    this.#setAside = setAside;
    this.#store = store;
    this.#queue = queue;
    this.#turnstile = new Turnstile(store.leases);
    this.#ttl = retentionDays * DAY;
  }

  /** A record that cannot be read must not make the person mute for ever: they begin anew, and are told. */
  async read(key: string): Promise<DeskRecord | undefined> {
    try {
      return await this.#store.read(key);
    } catch (error) {
      if (codeOf(error) !== "record_unreadable") throw error;
      if (await this.#store.setAside(key, { ...newRecord, lost: true }, this.#ttl)) this.#setAside(key);
      return this.#store.read(key);
    }
  }

  revise<T>(key: string, revision: Revision<T>): Promise<T> {
    return this.#queue.run(key, async () => {
      const once = this.#turnstile.busy(key) ? undefined : await this.#once(key, revision);
      return once ? once.result : this.#turnstile.pass(key, () => this.#persist(key, revision));
    });
  }

  /** Undefined: another process wrote in between. */
  async #once<T>(key: string, revision: Revision<T>): Promise<RecordChange<T> | undefined> {
    const record = await this.read(key);
    const change = revision(record);
    if (!change.next) return change;
    const { next, idle = 0, erases } = change;
    const ttl = Math.max(1, (next.conversation ? this.#ttl : TOMBSTONE_TTL) - idle);
    if (await this.#store.commit(key, next, record?.version ?? 0, ttl, erases)) return change;
    this.#turnstile.met(key);
    return undefined;
  }

  async #persist<T>(key: string, revision: Revision<T>): Promise<T> {
    for (let conflicts = 0; conflicts < CONFLICTS; conflicts++) {
      const once = await this.#once(key, revision);
      if (once) return once.result;
    }
    throw new StoreError(
      "store_contended",
      `Another process wrote the same conversation ${CONFLICTS} times in a row: check that each event reaches one process only.`,
    );
  }
}
