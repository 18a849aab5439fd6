import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addressSeal } from "../../src/desk/sealed-address.ts";
import { SqliteAdapter } from "../../src/desk/store/sqlite-adapter.ts";
import { deskOver, memory, SampleClock, SamplePlatform, says } from "../support/desk-bench.ts";
import { eventually } from "../support/eventually.ts";

const ID = "U4af4980629aa10b5cc7e3f1d2b8c9d0e";

test("an address is read again with the same key, and with no other", () => {
  const address = { userId: ID, nested: [1, null, "あ"] };
  const sealed = addressSeal("one key").seal(address);
  expect(JSON.stringify(sealed)).not.toContain(ID);
  expect(addressSeal("one key").open(sealed)).toEqual(address);
  expect(addressSeal("another").open(sealed)).toBeUndefined();
  expect(addressSeal("one key").open({ sealed: "" })).toBeUndefined();
  // Of a version that did not seal.
  expect(addressSeal("one key").open(address)).toEqual(address);
});

test("a person's id is nowhere on the disk, neither while a reply is on its way nor after", async () => {
  const folder = mkdtempSync(join(tmpdir(), "madoguchi-sealed-"));
  const files = () => readdirSync(folder).map((file) => readFileSync(join(folder, file)).toString("latin1"));
  const clock = new SampleClock();
  const adapter = new SqliteAdapter(join(folder, "desk.db"), clock);
  const { desk } = await deskOver(adapter, clock, { hashKey: undefined });
  const platform = new SamplePlatform();
  let arrive = () => {};
  const underWay = new Promise<void>((resolve) => (arrive = resolve));
  platform.before = () => underWay.then(() => undefined);
  desk.register("line", platform.deliver);
  await desk.answer(says("hello", { conversation: ID, address: { userId: ID, replyToken: "token-7c1f" } }));
  await eventually(() => expect(platform.tries).toHaveLength(1));
  expect(platform.tries[0]?.address).toEqual({ userId: ID, replyToken: "token-7c1f" });
  for (const secret of [ID, "token-7c1f"]) expect(files().join("")).not.toContain(secret);
  arrive();
  await eventually(async () => expect(await adapter.owing()).toEqual([]));
  await desk.close();
  for (const secret of [ID, "token-7c1f"]) expect(files().join("")).not.toContain(secret);
  rmSync(folder, { recursive: true });
});

test("a reply whose address cannot be read any more is given up, and holds up nothing", async () => {
  const clock = new SampleClock();
  const adapter = memory(clock);
  const first = await deskOver(adapter, clock, { hashKey: "the key of before" });
  first.desk.register("line", async () => {
    throw new Error("away");
  });
  await first.desk.answer(says("hello"));
  await eventually(async () => expect(await adapter.owing()).toHaveLength(1));
  await first.desk.close();
  const next = await deskOver(adapter, clock, { hashKey: "another" });
  const platform = new SamplePlatform();
  next.desk.register("line", platform.deliver);
  await eventually(async () => expect(await adapter.owing()).toEqual([]));
  expect(platform.tries).toEqual([]);
});
