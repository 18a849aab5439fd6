/** Redis and Valkey as they really fail: down, frozen, an answer lost on its way, a memory that forgets. */
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { newConversation } from "../../../src/core/conversation.ts";
import { isKnown } from "../../../src/desk/answered-events.ts";
import { DAY, SECOND, systemClock } from "../../../src/desk/clock.ts";
import { Queue } from "../../../src/desk/queue.ts";
import { newRecord } from "../../../src/desk/record.ts";
import { Records } from "../../../src/desk/records.ts";
import { openStore, type Store } from "../../../src/desk/store/store.ts";
import { parseStoreUrl } from "../../../src/desk/store/store-url.ts";
import { eventually } from "../../support/eventually.ts";
import { addressAt, hasRedis, LossyWay, RedisServer } from "../../support/redis.ts";

const KEY = "line:0123456789abcdef";
const record = { ...newRecord, conversation: newConversation("ja") };

describe.skipIf(!hasRedis)("a Valkey server", () => {
  let server: RedisServer;
  let stores: Store[] = [];
  const open = (address = addressAt(server.port)): Store => {
    const store = openStore(address, systemClock);
    stores.push(store);
    return store;
  };
  /** Because there is no connection, not because none answered in time. */
  const failsAtOnce = async (work: Promise<unknown>) => {
    const error: Error = await work.then(
      () => expect.unreachable("it was done"),
      (caught) => caught,
    );
    expect(error).toMatchObject({ code: "store_unavailable" });
    // What the connection last suffered from stands behind the semicolon.
    expect(String(error.cause).split(";")[0]).not.toMatch(/timeout/i);
  };
  const failsAfterSilence = (work: Promise<unknown>) =>
    expect(work).rejects.toMatchObject({
      code: "store_unavailable",
      cause: { message: expect.stringMatching(/timeout/i) },
    });
  beforeEach(async () => {
    server = await RedisServer.start();
  });
  afterEach(async () => {
    for (const store of stores) await store.close();
    stores = [];
    server.thaw();
    await server.remove();
  });

  test("that is part of a cluster is refused at once, with or without a number of a database", async () => {
    const clustered = await RedisServer.start("--cluster-enabled", "yes");
    onTestFinished(() => clustered.remove());
    for (const database of [0, 1])
      await expect(open(addressAt(clustered.port, { database })).ping()).rejects.toMatchObject({
        code: "store_clustered",
      });
  });

  test("keeps everything over its restart, and the desk finds it again by itself", async () => {
    const store = open();
    await store.commit(KEY, record, 0, DAY);
    const secret = await store.constant("hash-key", () => "made once");
    await server.down();
    await failsAtOnce(store.read(KEY));
    await failsAtOnce(store.commit(KEY, record, 1, DAY));
    await failsAtOnce(store.setAside(KEY, record, DAY));
    await failsAtOnce(store.owing());
    await failsAtOnce(store.ping());
    await failsAtOnce(store.constant("hash-key", () => "made again"));
    await failsAtOnce(store.leases!.take(KEY, "a", SECOND));
    await server.up();
    await eventually(() => store.ping());
    // Nothing that failed meanwhile was done after all.
    expect(await store.read(KEY)).toEqual({ ...record, version: 1 });
    expect(await store.constant("hash-key", () => "made again")).toBe(secret);
    expect(await store.leases!.take(KEY, "b", SECOND)).toBe(true);
  });

  test("that is down when the desk opens is an error with its fix, and found once it is there", async () => {
    await server.down();
    const store = open();
    await failsAtOnce(store.ping());
    await expect(store.ping()).rejects.toThrow(
      `127.0.0.1:${server.port} does not answer: check that the server runs`,
    );
    await server.up();
    await eventually(() => store.ping());
  });

  test("that says nothing counts as down after a second, and is found again when it wakes", async () => {
    const store = open();
    await store.commit(KEY, record, 0, DAY);
    server.freeze();
    await failsAfterSilence(Promise.all([store.read(KEY), store.commit(KEY, record, 1, DAY)]));
    await failsAtOnce(store.read(KEY));
    server.thaw();
    await eventually(() => store.ping());
  });

  test("is not blamed for the time in which this process was busy itself", async () => {
    const store = open();
    await store.commit(KEY, record, 0, DAY);
    const reading = store.read(KEY);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
    expect(await reading).toEqual({ ...record, version: 1 });
  });

  test("that applies a write late, after it counted as failed, does no harm: it is found or refused", async () => {
    const store = open();
    const records = new Records(store, new Queue(), 30);
    await store.commit(KEY, record, 0, DAY);
    const event = (name: string) =>
      records.revise(KEY, (found) =>
        found && isKnown(found, name)
          ? { result: "duplicate" }
          : { next: { ...record, answered: [...(found?.answered ?? []), [name, 1]] }, result: "answered" },
      );
    expect(await event("first")).toBe("answered");
    const { version } = (await store.read(KEY))!;
    server.freeze();
    // It is in the server's hands, and nobody knows what becomes of it.
    const late = store.commit(
      KEY,
      {
        ...record,
        answered: [
          ["first", 1],
          ["second", 1],
        ],
      },
      version,
      DAY,
    );
    await expect(late).rejects.toMatchObject({ code: "store_unavailable" });
    server.thaw();
    await eventually(() => store.ping());
    // The platform sends the event again.
    expect(["answered", "duplicate"]).toContain(await event("second"));
    expect(await event("second")).toBe("duplicate");
    expect((await store.read(KEY))?.answered.map(([name]) => name)).toEqual(["first", "second"]);
  });

  test("whose answer to a write is lost: the same write again finds itself done", async () => {
    const way = await LossyWay.to(server.port);
    onTestFinished(() => way.close());
    const store = open(addressAt(way.port));
    const records = new Records(store, new Queue(), 30);
    const event = () =>
      records.revise(KEY, (found) =>
        found && isKnown(found, "one")
          ? { result: "duplicate" }
          : { next: { ...record, answered: [["one", 1]] }, result: "answered" },
      );
    await store.ping();
    const commit = vi.spyOn(store, "commit").mockImplementationOnce((...args) => {
      way.losesNext = true;
      return store.commit(...args);
    });
    await expect(event()).rejects.toMatchObject({ code: "store_unavailable" });
    commit.mockRestore();
    await eventually(() => store.ping());
    // It had been written before the answer was lost: the driver did not send it a second time.
    expect((await store.read(KEY))?.version).toBe(1);
    expect(await event()).toBe("duplicate");
    expect((await store.read(KEY))?.version).toBe(1);
  });

  test("that has forgotten its scripts is told them again", async () => {
    const store = open();
    await store.commit(KEY, record, 0, DAY);
    await store.commit(KEY, record, 1, DAY);
    await server.ask((client) => client.script("FLUSH"));
    expect(await store.commit(KEY, record, 2, DAY)).toBe(true);
  });

  test("holds keys of this desk only by their hashes, and drops them when their time is over", async () => {
    const store = open();
    await store.commit(KEY, record, 0, DAY);
    await store.constant("hash-key", () => "secret");
    const [keys, left] = await server.ask(async (client) => [
      await client.keys("*"),
      await client.pttl(`madoguchi:record:${KEY}`),
    ]);
    expect([...keys].sort()).toEqual(["madoguchi:record:constant:hash-key", `madoguchi:record:${KEY}`]);
    expect(left).toBeGreaterThan(DAY - 10 * SECOND);
    expect(left).toBeLessThanOrEqual(DAY);
  });

  test("that throws records away when full is refused, also when it becomes so later", async () => {
    await server.ask((client) => client.config("SET", "maxmemory", "100mb"));
    const store = open();
    await store.commit(KEY, record, 0, DAY);
    await server.ask((client) => client.config("SET", "maxmemory-policy", "allkeys-lru"));
    await expect(open().read(KEY)).rejects.toMatchObject({ code: "store_forgetful" });
    await expect(open().read(KEY)).rejects.toThrow(/set maxmemory-policy to noeviction/);
    await server.ask((client) => client.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"));
    await eventually(() => expect(store.read(KEY)).rejects.toMatchObject({ code: "store_forgetful" }));
  });

  test("that is full is an error, and the record before stays as it was", async () => {
    const store = open();
    await store.commit(KEY, record, 0, DAY);
    await server.ask((client) => client.config("SET", "maxmemory", "1"));
    await expect(store.commit(KEY, record, 1, DAY)).rejects.toMatchObject({ code: "store_full" });
    await server.ask((client) => client.config("SET", "maxmemory", "0"));
    expect(await store.read(KEY)).toEqual({ ...record, version: 1 });
    expect(await store.commit(KEY, record, 1, DAY)).toBe(true);
  });

  test("that only reads is an error, until it writes again", async () => {
    const store = open();
    await store.ping();
    await server.ask((client) => client.replicaof("127.0.0.1", "1"));
    await expect(store.commit(KEY, record, 0, DAY)).rejects.toMatchObject({ code: "store_unavailable" });
    await expect(store.commit(KEY, record, 0, DAY)).rejects.toThrow();
    await server.ask((client) => client.replicaof("NO", "ONE"));
    await eventually(async () => expect(await store.commit(KEY, record, 0, DAY)).toBe(true));
  });

  test("with a password is opened by the right one only", async () => {
    await server.ask((client) => client.config("SET", "requirepass", "p@ss/word"));
    const address = (password: string) => {
      const url = parseStoreUrl(`redis://default:${password}@127.0.0.1:${server.port}/3`);
      return url as ReturnType<typeof addressAt>;
    };
    await expect(open(address("wrong")).ping()).rejects.toThrow(/refuses the user or password/);
    await expect(open().ping()).rejects.toThrow(/refuses the user or password/);
    const store = open(address("p%40ss%2Fword"));
    expect(await store.commit(KEY, record, 0, DAY)).toBe(true);
  });

  test("at an address with another number keeps its records apart", async () => {
    await open().commit(KEY, record, 0, DAY);
    expect(await open(addressAt(server.port, { database: 1 })).read(KEY)).toBeUndefined();
    await expect(open(addressAt(server.port, { database: 99 })).read(KEY)).rejects.toMatchObject({
      code: "store_unavailable",
    });
  });

  test("that is spoken to in TLS and does not know it is an error that says so", async () => {
    await expect(open(addressAt(server.port, { tls: true })).ping()).rejects.toThrow(/TLS/);
  });

  test("tells nothing of what people said in its errors", async () => {
    const store = open();
    await store.ping();
    await server.ask((client) => client.config("SET", "maxmemory", "1"));
    const planted = { ...record, conversation: { ...record.conversation, offered: ["planted-7c1f"] } };
    const error = await store.commit(KEY, planted, 0, DAY).catch((caught: unknown) => caught);
    const { inspect } = await import("node:util");
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain("planted-7c1f");
  });

  test("gives a lease to one holder at a time, until it is given back or its time is up", async () => {
    const [one, two] = [open().leases!, open().leases!];
    expect(await one.take("line:a", "one", 10 * SECOND)).toBe(true);
    expect(await two.take("line:a", "two", 10 * SECOND)).toBe(false);
    expect(await two.take("line:b", "two", 10 * SECOND)).toBe(true);
    await two.release("line:a", "two");
    expect(await two.take("line:a", "two", 10 * SECOND)).toBe(false);
    await one.release("line:a", "one");
    expect(await two.take("line:a", "two", 10 * SECOND)).toBe(true);
    await server.pass(10 * SECOND);
    expect(await one.take("line:a", "one", 10 * SECOND)).toBe(true);
    await two.release("line:a", "two");
    expect(await two.take("line:a", "two", 10 * SECOND)).toBe(false);
  });

  test("is an error once it is closed, also before it was ever used", async () => {
    const [used, unused] = [open(), open()];
    await used.ping();
    await used.close();
    await unused.close();
    await expect(used.read(KEY)).rejects.toMatchObject({ code: "store_unavailable" });
    await expect(unused.read(KEY)).rejects.toMatchObject({ code: "store_unavailable" });
  });
});
