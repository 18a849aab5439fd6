/**
 * Enciphers what any store keeps, before it gets there: answers, dates, replies on their way, notes. The names of the
 * records are keyed hashes already (keyed-hash.ts). The first key of STORE_KEY writes, all of them read, and what was
 * written without one is read too, and enciphered when it is written next.
 */
import { decipher, encipher, keyFrom } from "../cipher.ts";
import { StoreError } from "./errors.ts";
import type { VersionedAdapter } from "./versioned-adapter.ts";

interface StoreKey {
  /** Tells keys apart, and nothing of them. */
  readonly id: string;
  readonly key: Buffer;
}

const storeKey = (secret: string): StoreKey => ({
  id: keyFrom(secret, "store key id", 4).toString("hex"),
  key: keyFrom(secret, "store"),
});

/** "sealed:<key id>:<base64>": nothing that was written without a key begins like this, for that is JSON. */
const SEALED = /^sealed:([0-9a-f]{8}):(.*)$/s;

/** What is set aside keeps the name it had. */
const placeOf = (name: string): string => name.replace(/^damaged:/, "");

/** Tells at the start that a key is missing, and not when the first person comes back. */
const WITNESS = "seal:witness";

const missing = (id: string): StoreError =>
  new StoreError(
    "store_key_missing",
    `Records are enciphered with the key ${id}, which STORE_KEY does not hold: add it after the others, with a comma between. Without it they cannot be read.`,
  );

const damaged = (): StoreError =>
  new StoreError("record_unreadable", "A record does not open with its own key: it was damaged or moved.");

interface Seals {
  /** Whether this was written with the key that is to write. */
  readonly isNew: (stored: string) => boolean;
  readonly seal: (name: string, data: string) => string;
  /** Undefined: it was damaged. Throws where its key is missing. */
  readonly open: (name: string, stored: string) => string | undefined;
}

function sealsWith(secrets: readonly string[]): Seals {
  const keys = secrets.map(storeKey);
  const [first] = keys;
  return {
    isNew: (stored) => !first || stored.startsWith(`sealed:${first.id}:`),
    seal: (name, data) => (first ? `sealed:${first.id}:${encipher(first.key, data, placeOf(name))}` : data),
    open(name, stored) {
      const [, id, enciphered] = SEALED.exec(stored) ?? [];
      if (id === undefined) return stored;
      const found = keys.find((each) => each.id === id);
      if (!found) throw missing(id);
      return decipher(found.key, enciphered!, placeOf(name));
    },
  };
}

export function sealedAdapter(adapter: VersionedAdapter, secrets: readonly string[]): VersionedAdapter {
  const { isNew, seal, open } = sealsWith(secrets);
  let witnessed = false;

  /** Checks the keys against what earlier processes wrote with. */
  async function witness(): Promise<void> {
    const stored = String((await adapter.get<string>(WITNESS)) ?? "");
    if (open(WITNESS, stored) === undefined) throw damaged();
    if (!isNew(stored)) await adapter.set(WITNESS, seal(WITNESS, "{}"));
    witnessed = true;
  }

  return {
    opts: adapter.opts,
    leases: adapter.leases,
    on: (...listener) => adapter.on(...listener),
    async get<Value>(name: string) {
      const stored = await adapter.get<string>(name);
      if (stored === undefined) return undefined;
      const data = open(name, String(stored));
      if (data === undefined) throw damaged();
      return data as Value;
    },
    set: (name, data, ttl) => adapter.set(name, seal(name, String(data)), ttl),
    delete: (name) => adapter.delete(name),
    clear: () => adapter.clear(),
    commit: (write) => adapter.commit({ ...write, data: seal(write.key, write.data) }),
    setAside({ key, data, isDamaged, ...move }) {
      return adapter.setAside({
        ...move,
        key,
        data: seal(key, data),
        isDamaged(stored) {
          const opened = open(key, stored);
          return opened === undefined || isDamaged(opened);
        },
      });
    },
    owing: () => adapter.owing(),
    purge: () => adapter.purge(),
    async probe() {
      if (!witnessed) await witness();
      await adapter.probe();
    },
    disconnect: () => adapter.disconnect(),
  };
}
