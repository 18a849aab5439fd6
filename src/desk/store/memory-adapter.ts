/** Records in memory, for tests and trials. They are kept serialised, as on disk: nothing is shared by accident. */
import type { Clock } from "../clock.ts";
import {
  type SetAside,
  SilentEmitter,
  type VersionedAdapter,
  type VersionedWrite,
} from "./versioned-adapter.ts";

interface StoredRow {
  readonly data: string;
  readonly version: number;
  readonly owing: boolean;
  readonly expires: number | undefined;
}

export class MemoryAdapter extends SilentEmitter implements VersionedAdapter {
  readonly opts = { dialect: "memory" };
  readonly #rows = new Map<string, StoredRow>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    super();
    this.#clock = clock;
  }

  async get<Value>(key: string): Promise<Value | undefined> {
    return this.#living(key)?.data as Value | undefined;
  }

  async set(key: string, data: string, ttl?: number): Promise<void> {
    const version = (this.#living(key)?.version ?? 0) + 1;
    this.#rows.set(key, { data, version, owing: false, expires: this.#expiry(ttl) });
  }

  async delete(key: string): Promise<boolean> {
    return this.#rows.delete(key);
  }

  async clear(): Promise<void> {
    this.#rows.clear();
  }

  async commit({ key, data, expectedVersion, owing, ttl }: VersionedWrite): Promise<boolean> {
    if ((this.#living(key)?.version ?? 0) !== expectedVersion) return false;
    this.#rows.set(key, { data, version: expectedVersion + 1, owing, expires: this.#expiry(ttl) });
    return true;
  }

  async setAside({ key, aside, isDamaged, data, ttl }: SetAside): Promise<boolean> {
    const row = this.#living(key);
    if (!row || !isDamaged(row.data)) return false;
    const fresh = { version: 1, owing: false, expires: this.#expiry(ttl) };
    this.#rows.set(aside, { ...fresh, data: row.data });
    this.#rows.set(key, { ...fresh, data });
    return true;
  }

  async owing(): Promise<readonly string[]> {
    return [...this.#rows.keys()].filter((key) => this.#living(key)?.owing);
  }

  async purge(): Promise<number> {
    const expired = [...this.#rows.keys()].filter((key) => !this.#living(key));
    for (const key of expired) this.#rows.delete(key);
    return expired.length;
  }

  async probe(): Promise<void> {}

  async disconnect(): Promise<void> {}

  #living(key: string): StoredRow | undefined {
    const row = this.#rows.get(key);
    return row && (row.expires === undefined || row.expires > this.#clock.now()) ? row : undefined;
  }

  #expiry(ttl: number | undefined): number | undefined {
    return ttl === undefined ? undefined : this.#clock.now() + ttl;
  }
}
