import { describe, expect, test } from "vitest";
import { newConversation } from "../../../src/core/conversation.ts";
import { DAY } from "../../../src/desk/clock.ts";
import { newRecord } from "../../../src/desk/record.ts";
import { MemoryAdapter } from "../../../src/desk/store/memory-adapter.ts";
import { sealedAdapter } from "../../../src/desk/store/sealed-adapter.ts";
import { storeOver } from "../../../src/desk/store/store.ts";
import { SampleClock } from "../../support/desk-bench.ts";

const KEY = "line:0123456789abcdef";
const record = { ...newRecord, conversation: newConversation("ja") };
const under = new MemoryAdapter(new SampleClock());
const store = (...keys: string[]) => storeOver(sealedAdapter(under, keys));
const stored = (key = KEY) => under.get<string>(key);

describe("while the key is changed", () => {
  test("what was written without one, or with the old one, is read, and written with the first", async () => {
    await store().commit(KEY, record, 0, DAY);
    expect(await stored()).toContain('"conversation"');
    expect(await store("old").read(KEY)).toMatchObject(record);
    await store("old").commit(KEY, record, 1, DAY);
    const old = await stored();
    expect(old).toMatch(/^sealed:[0-9a-f]{8}:/);
    expect(await store("new", "old").read(KEY)).toMatchObject(record);
    await store("new", "old").commit(KEY, record, 2, DAY);
    expect((await stored())?.slice(0, 15)).not.toBe(old?.slice(0, 15));
    expect(await store("new").read(KEY)).toMatchObject(record);
  });

  test("a key that is missing is an error, never a new person, and no record is set aside for it", async () => {
    for (const keys of [["another"], []]) {
      await expect(store(...keys).read(KEY)).rejects.toMatchObject({ code: "store_key_missing" });
      await expect(store(...keys).setAside(KEY, newRecord, DAY)).rejects.toMatchObject({
        code: "store_key_missing",
      });
    }
    expect(await store("new").read(KEY)).toMatchObject(record);
  });

  test("it is told at the start, before anybody comes", async () => {
    await store("new").ping();
    await expect(store().ping()).rejects.toMatchObject({ code: "store_key_missing" });
    await store("newer", "new").ping();
    await expect(store("new").ping()).rejects.toMatchObject({ code: "store_key_missing" });
  });
});

test("the same record is never the same bytes twice", async () => {
  await store("key").commit("line:twice", record, 0, DAY);
  const once = await stored("line:twice");
  await store("key").commit("line:twice", record, 1, DAY);
  expect(await stored("line:twice")).not.toBe(once);
});

test("a record that was damaged, or put in the place of another, cannot be read and is set aside", async () => {
  await store("key").commit("line:one", record, 0, DAY);
  const one = (await stored("line:one"))!;
  for (const wrong of [one.replace(/.{6}$/, "AAAA=="), one]) {
    await under.set("line:two", wrong);
    await expect(store("key").read("line:two")).rejects.toMatchObject({ code: "record_unreadable" });
    expect(await store("key").setAside("line:two", { ...newRecord, lost: true }, DAY)).toBe(true);
    expect(await store("key").read("line:two")).toMatchObject({ lost: true });
  }
});
