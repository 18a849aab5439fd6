/** One suite that every store passes. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Keyv } from "keyv";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { newConversation } from "../../../src/core/conversation.ts";
import { DAY, MINUTE } from "../../../src/desk/clock.ts";
import { type DeskRecord, newRecord } from "../../../src/desk/record.ts";
import { MemoryAdapter } from "../../../src/desk/store/memory-adapter.ts";
import { sealedAdapter } from "../../../src/desk/store/sealed-adapter.ts";
import { SqliteAdapter } from "../../../src/desk/store/sqlite-adapter.ts";
import { storeOver } from "../../../src/desk/store/store.ts";
import { ValkeyAdapter } from "../../../src/desk/store/valkey-adapter.ts";
import type { VersionedAdapter } from "../../../src/desk/store/versioned-adapter.ts";
import { SampleClock } from "../../support/desk-bench.ts";
import { addressAt, hasRedis, RedisServer } from "../../support/redis.ts";

const folder = mkdtempSync(join(tmpdir(), "madoguchi-store-"));
const KEY = "line:0123456789abcdef";

const record: Omit<DeskRecord, "version"> = {
  ...newRecord,
  conversation: { ...newConversation("ja"), answers: { refund: { ended: ["2009-08-01", "2009-08-31"] } } },
  answered: [["one", 1]],
};
const owing: Omit<DeskRecord, "version"> = {
  ...record,
  owed: [
    {
      event: "e1",
      locale: "ja",
      messages: [{ kind: "note", text: ":こんにちは" }],
      address: { replyToken: "t", nested: [1, null, true] },
      committedAt: 1,
      tries: 0,
      claim: { by: "process", until: 10, trying: true },
    },
  ],
};

/** A store as the suite needs it: empty, and able to let time go by. */
interface Bench {
  readonly adapter: VersionedAdapter;
  pass(milliseconds: number): Promise<void>;
}

let files = 0;
let redis: RedisServer;
const withClock = (open: (clock: SampleClock) => VersionedAdapter) => async (): Promise<Bench> => {
  const clock = new SampleClock();
  return { adapter: open(clock), pass: async (milliseconds) => clock.pass(milliseconds) };
};
const stores: Record<string, () => Promise<Bench>> = {
  memory: withClock((clock) => new MemoryAdapter(clock)),
  sqlite: withClock((clock) => new SqliteAdapter(join(folder, `${++files}.db`), clock)),
  enciphered: withClock((clock) =>
    sealedAdapter(new SqliteAdapter(join(folder, `${++files}.db`), clock), ["a key of the store"]),
  ),
  ...(hasRedis && {
    valkey: async () => {
      await redis.ask((client) => client.flushall());
      return { adapter: new ValkeyAdapter(addressAt(redis.port)), pass: (time) => redis.pass(time) };
    },
  }),
};

beforeAll(async () => {
  if (hasRedis) redis = await RedisServer.start();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await redis?.remove();
});

describe.each(Object.keys(stores))("the %s store", (kind) => {
  const opened: VersionedAdapter[] = [];
  const setUp = async () => {
    const bench = await stores[kind]!();
    opened.push(bench.adapter);
    return { ...bench, store: storeOver(bench.adapter) };
  };
  afterEach(async () => {
    for (const adapter of opened.splice(0)) await adapter.disconnect();
  });

  test("gives back what was committed, with its version", async () => {
    const { store } = await setUp();
    expect(await store.read(KEY)).toBeUndefined();
    expect(await store.commit(KEY, owing, 0, DAY)).toBe(true);
    expect(await store.read(KEY)).toEqual({ ...owing, version: 1 });
    expect(await store.commit(KEY, record, 1, DAY)).toBe(true);
    expect(await store.read(KEY)).toEqual({ ...record, version: 2 });
  });

  test.each([
    ["a record that is already there", 0],
    ["a version that has passed", 1],
    ["a version that is yet to come", 3],
  ])("refuses a commit that expects %s", async (_, expectedVersion) => {
    const { store } = await setUp();
    await store.commit(KEY, record, 0, DAY);
    await store.commit(KEY, record, 1, DAY);
    expect(await store.commit(KEY, owing, expectedVersion, DAY)).toBe(false);
    expect(await store.read(KEY)).toEqual({ ...record, version: 2 });
  });

  test("lets exactly one of many commits of the same version through", async () => {
    const { store } = await setUp();
    const commits = await Promise.all(Array.from({ length: 20 }, () => store.commit(KEY, record, 0, DAY)));
    expect(commits.filter(Boolean)).toHaveLength(1);
  });

  test("forgets a record once its time is over, and starts it anew at version 1", async () => {
    const { store, pass } = await setUp();
    await store.commit(KEY, owing, 0, DAY);
    await pass(DAY - MINUTE);
    expect(await store.read(KEY)).toBeDefined();
    await pass(MINUTE);
    expect(await store.read(KEY)).toBeUndefined();
    expect(await store.owing()).toEqual([]);
    expect(await store.commit(KEY, record, 1, DAY)).toBe(false);
    expect(await store.commit(KEY, record, 0, DAY)).toBe(true);
    expect((await store.read(KEY))?.version).toBe(1);
  });

  test("removes what has expired and nothing else", async () => {
    const { store, pass } = await setUp();
    await store.commit("line:old", record, 0, DAY);
    await store.commit("line:young", record, 0, 3 * DAY);
    await store.constant("hash-key", () => "secret");
    await pass(2 * DAY);
    // Valkey has removed it already, the others do it now.
    expect(await store.purge()).toBe(kind === "valkey" ? 0 : 1);
    expect(await store.purge()).toBe(0);
    expect(await store.read("line:old")).toBeUndefined();
    expect(await store.read("line:young")).toBeDefined();
    expect(await store.constant("hash-key", () => "another")).toBe("secret");
  });

  test("lists the records that owe a reply, until they owe none", async () => {
    const { store, adapter } = await setUp();
    await store.commit("line:a", owing, 0, DAY);
    await store.commit("line:b", record, 0, DAY);
    await store.commit("line:c", owing, 0, DAY);
    expect([...(await store.owing())].sort()).toEqual(["line:a", "line:c"]);
    await store.commit("line:a", record, 1, DAY);
    await adapter.delete("line:c");
    expect(await store.owing()).toEqual([]);
  });

  test("lists what has waited longest first", async () => {
    const { store, pass } = await setUp();
    await store.commit("line:b", owing, 0, DAY);
    await pass(MINUTE);
    await setTimeout(5);
    await store.commit("line:a", owing, 0, DAY);
    expect(await store.owing()).toEqual(["line:b", "line:a"]);
  });

  test("deletes a record", async () => {
    const { store, adapter } = await setUp();
    await store.commit(KEY, record, 0, DAY);
    await adapter.delete(KEY);
    expect(await store.read(KEY)).toBeUndefined();
    expect(await store.commit(KEY, record, 1, DAY)).toBe(false);
    expect(await store.commit(KEY, record, 0, DAY)).toBe(true);
  });

  test("gives a constant its first value only, whoever asks", async () => {
    const { store } = await setUp();
    const asked = Array.from({ length: 5 }, (_, i) => store.constant("hash-key", () => `value ${i}`));
    const values = await Promise.all(asked);
    expect(new Set(values)).toEqual(new Set(["value 0"]));
  });

  test("answers a ping", async () => {
    const { store } = await setUp();
    await expect(store.ping()).resolves.toBeUndefined();
  });

  test.each([
    ["no record at all", JSON.stringify({ value: "text" })],
    ["a record of another shape", JSON.stringify({ value: { ...record, shape: 2, version: 1 } })],
    [
      "a conversation of another shape",
      JSON.stringify({ value: { ...record, version: 1, conversation: { shape: 2 } } }),
    ],
    ["an owed reply without messages", JSON.stringify({ value: { ...owing, version: 1, owed: [{}] } })],
    ["broken text", '{"value":{"shape'],
    ["nothing", ""],
    ["JSON's null", "null"],
    ["JSON's null where the record should be", '{"value":null}'],
  ])("calls %s an unreadable record, never a missing one, and sets it aside", async (_, data) => {
    const { store, adapter, pass } = await setUp();
    await adapter.commit({ key: KEY, data, expectedVersion: 0, owing: true, ttl: DAY });
    await expect(store.read(KEY)).rejects.toMatchObject({ code: "record_unreadable" });
    const fresh = { ...newRecord, lost: true } as const;
    const done = await Promise.all([store.setAside(KEY, fresh, DAY), store.setAside(KEY, fresh, DAY)]);
    expect(done.sort()).toEqual([false, true]);
    expect(await store.read(KEY)).toEqual({ ...fresh, version: 1 });
    expect(await store.owing()).toEqual([]);
    const aside = `damaged:${KEY}`;
    expect(await adapter.get(aside)).toBe(data);
    // It goes with what the person deletes, and by itself when its time is up.
    expect(await store.commit(KEY, record, 1, DAY)).toBe(true);
    expect(await adapter.get(aside)).toBe(data);
    expect(await store.commit(KEY, newRecord, 2, DAY)).toBe(true);
    expect(await adapter.get(aside)).toBeUndefined();
    await adapter.commit({ key: "line:b", data, expectedVersion: 0, owing: false, ttl: DAY });
    await store.setAside("line:b", fresh, DAY);
    await pass(DAY + MINUTE);
    expect(await adapter.get("damaged:line:b")).toBeUndefined();
  });

  test("sets nothing aside that can be read, or is not there", async () => {
    const { store } = await setUp();
    expect(await store.setAside(KEY, newRecord, DAY)).toBe(false);
    await store.commit(KEY, record, 0, DAY);
    expect(await store.setAside(KEY, newRecord, DAY)).toBe(false);
    expect(await store.read(KEY)).toEqual({ ...record, version: 1 });
  });

  test("is a Keyv storage adapter like any other", async () => {
    const { adapter, pass } = await setUp();
    const keyv = new Keyv({ store: adapter, throwOnErrors: true });
    await keyv.set("a", { text: "あ" });
    await keyv.set("a", { text: "い" });
    await keyv.set("b", 1, DAY);
    expect(await keyv.get("a")).toEqual({ text: "い" });
    await pass(DAY);
    expect(await keyv.get("b")).toBeUndefined();
    expect(await keyv.delete("a")).toBe(true);
    expect(await keyv.delete("a")).toBe(false);
    await keyv.set("c", 1);
    await keyv.clear();
    expect(await keyv.has("c")).toBe(false);
  });
});
