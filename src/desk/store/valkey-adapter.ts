/**
 * Records in Redis or Valkey, which any number of processes share: one server, with or without replicas.
 * Not over @keyv/valkey: its values carry no version, it would need undoing at every method, and it brings a
 * second copy of the driver.
 */
import type { Leases } from "./leases.ts";
import type { ValkeyAddress } from "./store-url.ts";
import { clustered, evicting, valkeyError } from "./valkey-errors.ts";
import type { ScriptedClient } from "./valkey-scripts.ts";
import {
  type SetAside,
  SilentEmitter,
  type VersionedAdapter,
  type VersionedWrite,
} from "./versioned-adapter.ts";

const RECORDS = "madoguchi:record:";
const OWING = "madoguchi:owing";
const LEASES = "madoguchi:lease:";
const PROBE = "madoguchi:probe";

/** Before the data stands its version: see commitRecord. */
const dataOf = (stored: string): string => stored.slice(stored.indexOf(" ") + 1);

export class ValkeyAdapter extends SilentEmitter implements VersionedAdapter {
  readonly opts = { dialect: "valkey" };
  readonly #where: ValkeyAddress;
  #client: Promise<ScriptedClient> | undefined;
  #closed = false;
  /** Whether the server now connected to may be trusted with records. */
  #fit = Promise.resolve();
  #trouble: Error | undefined;

  constructor(address: ValkeyAddress) {
    super();
    this.#where = address;
  }

  readonly leases: Leases = {
    take: (name, holder, milliseconds) =>
      this.#attempt(
        async (client) => (await client.set(LEASES + name, holder, "PX", milliseconds, "NX")) === "OK",
      ),
    release: (name, holder) =>
      this.#attempt(async (client) => void (await client.releaseLease(LEASES + name, holder))),
  };

  async get<Value>(key: string): Promise<Value | undefined> {
    const stored = await this.#attempt((client) => client.get(RECORDS + key));
    return stored === null ? undefined : (dataOf(stored) as Value);
  }

  async set(key: string, data: string, ttl?: number): Promise<void> {
    await this.#write(key, data, "any", false, ttl);
  }

  commit({ key, data, expectedVersion, owing, ttl }: VersionedWrite): Promise<boolean> {
    return this.#write(key, data, expectedVersion, owing, ttl);
  }

  delete(key: string): Promise<boolean> {
    return this.#attempt(async (client) => (await client.deleteRecord(RECORDS + key, OWING, key)) === 1);
  }

  clear(): Promise<void> {
    return this.#attempt(async (client) => {
      for await (const keys of client.scanStream({ match: `${RECORDS}*`, count: 1000 }))
        if (keys.length > 0) await client.unlink(keys);
      await client.unlink(OWING);
    });
  }

  setAside({ key, aside, isDamaged, data, ttl }: SetAside): Promise<boolean> {
    return this.#attempt(async (client) => {
      // Bytes: what is damaged may be no text.
      const stored = await client.getBuffer(RECORDS + key);
      if (stored === null || !isDamaged(dataOf(stored.toString()))) return false;
      const [record, there] = [RECORDS + key, RECORDS + aside];
      return (await client.setAside(record, there, OWING, stored, data, ttl, key)) === 1;
    });
  }

  owing(): Promise<readonly string[]> {
    return this.#attempt((client) => client.listOwing(OWING, RECORDS));
  }

  /** Valkey drops what has expired by itself. */
  async purge(): Promise<number> {
    return 0;
  }

  /** A server that is full, a replica or unable to save still reads. */
  async probe(): Promise<void> {
    await this.#attempt((client) => client.set(PROBE, "", "PX", 1));
  }

  async disconnect(): Promise<void> {
    this.#closed = true;
    (await this.#client)?.disconnect();
  }

  #write(key: string, data: string, expected: number | "any", owing: boolean, ttl = 0): Promise<boolean> {
    const owes = owing ? 1 : 0;
    return this.#attempt(
      async (client) =>
        (await client.commitRecord(RECORDS + key, OWING, expected, data, ttl, owes, key)) === 1,
    );
  }

  async #attempt<T>(work: (client: ScriptedClient) => Promise<T>): Promise<T> {
    try {
      if (this.#closed) throw new Error("closed");
      this.#client ??= this.#open();
      const client = await this.#client;
      await this.#fit;
      return await work(client);
    } catch (error) {
      const { host, port } = this.#where;
      throw valkeyError(error, this.#trouble, `${host}:${port}`);
    }
  }

  /** Waits for the first connection, made or failed; from then on it is there at once or not at all. */
  async #open(): Promise<ScriptedClient> {
    // Loaded when it is needed: it costs 20 MB, which a desk with a file of its own has no use for.
    const { createValkeyClient } = await import("./valkey-client.ts");
    const client = createValkeyClient(this.#where);
    client.on("error", (error: Error) => {
      this.#trouble = error;
    });
    client.on("ready", () => {
      this.#trouble = undefined;
      this.#fit = this.#examine(client);
      this.#fit.catch(() => {});
    });
    await client.connect().catch(() => {});
    return client;
  }

  /** At each connection anew: after a failover it may be another server. */
  async #examine(client: ScriptedClient): Promise<void> {
    const address = `${this.#where.host}:${this.#where.port}`;
    if (/^cluster_enabled:1/m.test(await client.info("cluster"))) throw clustered(address);
    // The driver selects it too, but where there is none it goes on with database 0, which may be another's.
    if (this.#where.database > 0) await client.select(this.#where.database);
    const memory = await client.info("memory");
    const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1];
    const limited = !/^maxmemory:0\s/m.test(memory);
    if (limited && policy && policy !== "noeviction") throw evicting(address, policy);
  }
}
