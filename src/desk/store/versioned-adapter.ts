/**
 * A Keyv storage adapter that can also do the three things Keyv cannot: write only if nobody else has
 * written since, list what still owes a reply, and drop what has expired. A new store is one more of these.
 */
import type { KeyvStoreAdapter } from "keyv";
import type { Leases } from "./leases.ts";

export interface VersionedWrite {
  readonly key: string;
  /** Serialised by Keyv, so that Keyv reads it back. */
  readonly data: string;
  /** The version that was read; 0 if there was no record. The write takes place only if it is still so. */
  readonly expectedVersion: number;
  readonly owing: boolean;
  /** Milliseconds; undefined means for ever. */
  readonly ttl: number | undefined;
  /** What stood here before is to be gone from the disk too, not only from the records. */
  readonly erases?: boolean;
}

export interface SetAside {
  readonly key: string;
  /** Where what is there goes. */
  readonly aside: string;
  readonly isDamaged: (data: string) => boolean;
  /** What takes its place, as version 1 that owes nothing. */
  readonly data: string;
  /** For both. */
  readonly ttl: number;
}

export interface VersionedAdapter extends KeyvStoreAdapter {
  /** Absent: one process alone uses this store, and whatever another began is over. */
  readonly leases?: Leases | undefined;
  /** False: somebody else wrote first. The version of what was written is `expectedVersion + 1`. */
  commit(write: VersionedWrite): Promise<boolean>;
  /** In one step. False: there is nothing damaged, and nothing was done. */
  setAside(move: SetAside): Promise<boolean>;
  /** The keys of the records that hold a reply, longest waiting first. */
  owing(): Promise<readonly string[]>;
  /** Removes expired records that do not vanish by themselves; how many there were. */
  purge(): Promise<number>;
  /** Throws unless a record could be written now. */
  probe(): Promise<void>;
  disconnect(): Promise<void>;
}

/** Keyv listens for "error"; these adapters throw instead, so there is nothing to hear. */
export abstract class SilentEmitter {
  on(): this {
    return this;
  }
}
