/** One suite that every store passes. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Keyv } from "keyv";
import { afterEach, describe, expect, test } from "vitest";
import { newConversation } from "../../../src/core/conversation.ts";
import { DAY } from "../../../src/desk/clock.ts";
import { type DeskRecord, newRecord } from "../../../src/desk/record.ts";
import { MemoryAdapter } from "../../../src/desk/store/memory-adapter.ts";
import { SqliteAdapter } from "../../../src/desk/store/sqlite-adapter.ts";
import { storeOver } from "../../../src/desk/store/store.ts";
import { SampleClock } from "../../support/desk-bench.ts";

const folder = mkdtempSync(join(tmpdir(), "madoguchi-store-"));
const KEY = "line:0123456789abcdef";

const record: Omit<DeskRecord, "version"> = {
  ...newRecord,
  conversation: { ...newConversation("ja"), answers: { refund: { ended: ["2009-08-01", "2009-08-31"] } } },
  answered: ["one"],
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
    },
  ],
};

let files = 0;
const open = {
  memory: (clock: SampleClock) => new MemoryAdapter(clock),
  sqlite: (clock: SampleClock) => new SqliteAdapter(join(folder, `${++files}.db`), clock),
};

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.each(["memory", "sqlite"] as const)("the %s store", (kind) => {
  const setUp = () => {
    const clock = new SampleClock();
    const adapter = open[kind](clock);
    return { clock, adapter, store: storeOver(adapter) };
  };

  test("gives back what was committed, with its version", async () => {
    const { store } = setUp();
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
    const { store } = setUp();
    await store.commit(KEY, record, 0, DAY);
    await store.commit(KEY, record, 1, DAY);
    expect(await store.commit(KEY, owing, expectedVersion, DAY)).toBe(false);
    expect(await store.read(KEY)).toEqual({ ...record, version: 2 });
  });

  test("lets exactly one of many commits of the same version through", async () => {
    const { store } = setUp();
    const commits = await Promise.all(Array.from({ length: 20 }, () => store.commit(KEY, record, 0, DAY)));
    expect(commits.filter(Boolean)).toHaveLength(1);
  });

  test("forgets a record once its time is over, and starts it anew at version 1", async () => {
    const { store, clock } = setUp();
    await store.commit(KEY, owing, 0, DAY);
    clock.pass(DAY - 1);
    expect(await store.read(KEY)).toBeDefined();
    clock.pass(1);
    expect(await store.read(KEY)).toBeUndefined();
    expect(await store.owing()).toEqual([]);
    expect(await store.commit(KEY, record, 1, DAY)).toBe(false);
    expect(await store.commit(KEY, record, 0, DAY)).toBe(true);
    expect((await store.read(KEY))?.version).toBe(1);
  });

  test("removes what has expired and nothing else", async () => {
    const { store, clock } = setUp();
    await store.commit("line:old", record, 0, DAY);
    await store.commit("line:young", record, 0, 3 * DAY);
    await store.constant("hash-key", () => "secret");
    clock.pass(2 * DAY);
    expect(await store.purge()).toBe(1);
    expect(await store.purge()).toBe(0);
    expect(await store.read("line:young")).toBeDefined();
    expect(await store.constant("hash-key", () => "another")).toBe("secret");
  });

  test("lists the records that owe a reply, until they owe none", async () => {
    const { store } = setUp();
    await store.commit("line:a", owing, 0, DAY);
    await store.commit("line:b", record, 0, DAY);
    await store.commit("line:c", owing, 0, DAY);
    expect([...(await store.owing())].sort()).toEqual(["line:a", "line:c"]);
    await store.commit("line:a", record, 1, DAY);
    await store.delete("line:c");
    expect(await store.owing()).toEqual([]);
  });

  test("deletes a record", async () => {
    const { store } = setUp();
    await store.commit(KEY, record, 0, DAY);
    await store.delete(KEY);
    expect(await store.read(KEY)).toBeUndefined();
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
  ])("calls %s an unreadable record, never a missing one", async (_, data) => {
    const { store, adapter } = setUp();
    await adapter.commit({ key: KEY, data, expectedVersion: 0, owing: false, ttl: DAY });
    await expect(store.read(KEY)).rejects.toMatchObject({ code: "record_unreadable" });
  });

  test("is a Keyv storage adapter like any other", async () => {
    const { adapter, clock } = setUp();
    const keyv = new Keyv({ store: adapter, throwOnErrors: true });
    await keyv.set("a", { text: "あ" });
    await keyv.set("a", { text: "い" });
    await keyv.set("b", 1, DAY);
    expect(await keyv.get("a")).toEqual({ text: "い" });
    clock.pass(DAY);
    expect(await keyv.get("b")).toBeUndefined();
    expect(await keyv.delete("a")).toBe(true);
    expect(await keyv.delete("a")).toBe(false);
    await keyv.set("c", 1);
    await keyv.clear();
    expect(await keyv.has("c")).toBe(false);
  });
});
