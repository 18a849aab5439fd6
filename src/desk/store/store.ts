/** Where records live: Keyv for reading and deleting, a versioned adapter for the writes that count. */
import { Keyv } from "keyv";
import { z } from "zod";
import type { Clock } from "../clock.ts";
import { shownKey } from "../keyed-hash.ts";
import { type DeskRecord, recordSchema } from "../record.ts";
import { StoreError } from "./errors.ts";
import type { Leases } from "./leases.ts";
import { MemoryAdapter } from "./memory-adapter.ts";
import { sealedAdapter } from "./sealed-adapter.ts";
import { SqliteAdapter } from "./sqlite-adapter.ts";
import type { Use } from "./sqlite-file.ts";
import type { StoreUrl } from "./store-url.ts";
import { ValkeyAdapter } from "./valkey-adapter.ts";
import type { VersionedAdapter, VersionedWrite } from "./versioned-adapter.ts";

/** What an adapter wants to find again after a restart, by a name of its own. The last write wins. */
export interface Notes {
  read(name: string): Promise<string | undefined>;
  write(name: string, text: string, ttl: number): Promise<void>;
}

export interface Store {
  /** Absent: no other process uses this store, and whatever another began is over. */
  readonly leases?: Leases | undefined;
  /** Undefined only if there is no such record; everything else that fails throws a `StoreError`. */
  read(key: string): Promise<DeskRecord | undefined>;
  /** False: another process wrote since `expectedVersion` (0: no record) was read. Nothing is written then. */
  commit(
    key: string,
    record: Omit<DeskRecord, "version">,
    expectedVersion: number,
    ttl: number,
    /** What stood there before is to be gone from the disk too; so it is where no conversation is left. */
    erases?: boolean,
  ): Promise<boolean>;
  /**
   * Puts a record that cannot be read under a key of its own, and a fresh one in its place; deleted with the
   * conversation, or when its time is up. False: it can be read by now.
   */
  setAside(key: string, fresh: Omit<DeskRecord, "version">, ttl: number): Promise<boolean>;
  /** The keys of the records that hold a reply, owed or kept to be fetched again, also from before a restart. */
  owing(): Promise<readonly string[]>;
  purge(): Promise<number>;
  /** The value first given under this name; every process that shares the store gets the same. */
  constant(name: string, first: () => string): Promise<string>;
  readonly notes: Notes;
  /** Throws if the store cannot be reached, or takes no records. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * "shared": other processes that heed each other's claims use the same address. `keys`: what is kept is enciphered,
 * see sealed-adapter.ts.
 */
export const openStore = (
  url: StoreUrl,
  clock: Clock,
  use: Use = "alone",
  keys: readonly string[] = [],
): Store => storeOver(sealedAdapter(adapterFor(url, clock, use), keys));

function adapterFor(url: StoreUrl, clock: Clock, use: Use): VersionedAdapter {
  switch (url.kind) {
    case "memory":
      return new MemoryAdapter(clock);
    case "sqlite":
      return new SqliteAdapter(url.path, clock, use);
    case "valkey":
      return new ValkeyAdapter(url);
  }
}

export function storeOver(adapter: VersionedAdapter): Store {
  // Without throwOnErrors a store that is down answers "no such record": a returning person would look
  // new, and the next write would wipe what they said. Without a prefix the keys are the adapter's own.
  const keyv = new Keyv({
    store: adapter,
    throwOnErrors: true,
    useKeyPrefix: false,
    serialize: JSON.stringify,
    deserialize: JSON.parse,
  });

  const write = async (
    key: string,
    value: unknown,
    expectedVersion: number,
    more: Partial<VersionedWrite>,
  ) => {
    const data = String(await keyv.serializeData({ value }));
    return adapter.commit({ key, data, expectedVersion, owing: false, ttl: undefined, ...more });
  };

  return {
    leases: adapter.leases,
    async read(key) {
      // Not by Keyv: to it, a record that was damaged into "null" is none.
      const data = await adapter.get<string>(key);
      return data === undefined ? undefined : recordIn(key, String(data));
    },
    async commit(key, record, expectedVersion, ttl, erases = false) {
      const deleted = record.conversation === null;
      if (deleted) await adapter.delete(asideOf(key));
      return write(key, { ...record, version: expectedVersion + 1 }, expectedVersion, {
        owing: record.owed.length > 0 || record.lastReply !== null,
        ttl,
        erases: erases || deleted,
      });
    },
    async setAside(key, fresh, ttl) {
      const data = String(await keyv.serializeData({ value: { ...fresh, version: 1 } }));
      return adapter.setAside({ key, aside: asideOf(key), isDamaged: isDamaged(key), data, ttl });
    },
    owing: () => adapter.owing(),
    purge: () => adapter.purge(),
    async constant(name, first) {
      const key = `constant:${name}`;
      await write(key, first(), 0, {});
      const value = await readable(key, () => keyv.get<unknown>(key));
      if (typeof value !== "string") throw unreadable(key);
      return value;
    },
    notes: {
      read: (name) => readable(`note:${name}`, () => keyv.get<string>(`note:${name}`)),
      async write(name, text, ttl) {
        await keyv.set(`note:${name}`, text, ttl);
      },
    },
    ping: () => adapter.probe(),
    close: () => keyv.disconnect(),
  };
}

const asideOf = (key: string): string => `damaged:${key}`;

function recordIn(key: string, data: string): DeskRecord {
  try {
    return stored.parse(JSON.parse(data)).value;
  } catch (error) {
    throw unreadable(key, error);
  }
}

/** As Keyv writes it. */
const stored = z.object({ value: recordSchema });

const isDamaged =
  (key: string) =>
  (data: string): boolean => {
    try {
      recordIn(key, data);
      return false;
    } catch {
      return true;
    }
  };

/** Text that is no JSON is a damaged record, whichever store it lies in. */
async function readable<T>(key: string, get: () => Promise<T>): Promise<T> {
  try {
    return await get();
  } catch (error) {
    throw error instanceof SyntaxError ? unreadable(key, error) : error;
  }
}

const unreadable = (key: string, cause?: unknown): StoreError =>
  new StoreError(
    "record_unreadable",
    `The record ${shownKey(key)}… cannot be read by this version: restore a backup, run the version that wrote it, or delete that record.`,
    cause,
  );
