import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { newConversation } from "../../../src/core/conversation.ts";
import { DAY, systemClock } from "../../../src/desk/clock.ts";
import { newRecord } from "../../../src/desk/record.ts";
import { SqliteAdapter } from "../../../src/desk/store/sqlite-adapter.ts";
import type { Use } from "../../../src/desk/store/sqlite-file.ts";
import { openStore } from "../../../src/desk/store/store.ts";
import { eventually } from "../../support/eventually.ts";

const folder = mkdtempSync(join(tmpdir(), "madoguchi-sqlite-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let path: string;
let files = 0;
beforeEach(() => {
  path = join(folder, `${++files}`, "deep", "madoguchi.db");
});
const open = (at = path, use: Use = "alone") => openStore({ kind: "sqlite", path: at }, systemClock, use);
const bytes = () =>
  readdirSync(join(path, "..")).map((file) => readFileSync(join(path, "..", file)).toString("latin1"));
/** In every file of the store, at rest. */
const traces = (planted: string) => bytes().filter((content) => content.includes(planted)).length;
const record = { ...newRecord, conversation: newConversation("ja") };

describe("the SQLite file", () => {
  test("is made with its folder, readable by its owner only", async () => {
    const store = open();
    await store.commit("line:a", record, 0, DAY);
    const files = readdirSync(join(path, ".."));
    expect(files).toContain("madoguchi.db-wal");
    for (const file of files) expect(statSync(join(path, "..", file)).mode & 0o077).toBe(0);
    await store.close();
  });

  test("keeps everything over a restart", async () => {
    const first = open();
    await first.commit("line:a", record, 0, DAY);
    const secret = await first.constant("hash-key", () => "made once");
    await first.close();
    const second = open();
    expect(await second.read("line:a")).toEqual({ ...record, version: 1 });
    expect(await second.constant("hash-key", () => "made again")).toBe(secret);
    await second.close();
  });

  test("waits for the disk once for all records that are written at the same time", async () => {
    const store = open();
    const logged = () => statSync(`${path}-wal`).size;
    const write = (key: string) => store.commit(key, record, 0, DAY);
    const keys = Array.from({ length: 20 }, (_, index) => `line:${index}`);
    const before = logged();
    for (const key of keys) await write(`${key}-after-each-other`);
    const apart = logged() - before;
    const written = await Promise.all(keys.map(write));
    expect(written).toEqual(keys.map(() => true));
    // Each transaction writes its pages to the log again.
    expect(logged() - before - apart).toBeLessThan(apart / 2);
    expect(await store.read("line:7")).toEqual({ ...record, version: 1 });
    await store.close();
  });

  test("lets one of two win that write the same version at the same time, and nobody fail for another's record", async () => {
    const store = open();
    const beside = new DatabaseSync(path);
    beside.exec(`CREATE TRIGGER refuse BEFORE INSERT ON record WHEN NEW.key = 'line:bad'
      BEGIN SELECT RAISE (ABORT, 'refused'); END`);
    beside.close();
    const write = (key: string) => store.commit(key, record, 0, DAY);
    const written = await Promise.allSettled(["line:a", "line:a", "line:bad", "line:b"].map(write));
    expect(written.map((each) => (each.status === "fulfilled" ? each.value : "failed"))).toEqual([
      true,
      false,
      "failed",
      true,
    ]);
    await store.close();
  });

  test("writes what waits before it is closed", async () => {
    const adapter = new SqliteAdapter(path, systemClock);
    const write = { key: "line:a", data: "{}", expectedVersion: 0, owing: false, ttl: DAY };
    const [written] = await Promise.all([adapter.commit(write), adapter.disconnect()]);
    expect(written).toBe(true);
  });

  test("is shared by two processes' connections: one commit of a version wins", async () => {
    const [one, two] = [open(path, "shared"), open(path, "shared")];
    expect(await one.commit("line:a", record, 0, DAY)).toBe(true);
    expect(await two.commit("line:a", record, 0, DAY)).toBe(false);
    expect(await two.commit("line:a", record, 1, DAY)).toBe(true);
    expect(await one.commit("line:a", record, 1, DAY)).toBe(false);
    await one.close();
    await two.close();
  });

  test("holds no trace of what was deleted, once closed", async () => {
    const store = open();
    const planted = "planted-answer-7c1f";
    const conversation = { ...record.conversation, answers: { refund: { course: planted } } };
    await store.commit("line:a", { ...record, conversation }, 0, DAY);
    expect(traces(planted)).toBe(1);
    await store.commit("line:a", newRecord, 1, DAY);
    await store.close();
    expect(traces(planted)).toBe(0);
  });

  test("holds no trace of what was deleted while it is open, a few seconds later", async () => {
    const store = open();
    const planted = "planted-answer-7c1f";
    const conversation = { ...record.conversation, answers: { refund: { course: planted } } };
    await store.commit("line:a", { ...record, conversation }, 0, DAY);
    await store.commit("line:a", newRecord, 1, DAY);
    expect(traces(planted)).toBe(1);
    await eventually(() => expect(traces(planted)).toBe(0));
    await store.commit("line:b", { ...record, conversation }, 0, 1);
    await eventually(async () => expect(await store.purge()).toBe(1));
    await eventually(() => expect(traces(planted)).toBe(0));
    await store.close();
  });

  test("holds no trace either on pages from which a record was moved when its neighbours grew", async () => {
    const store = open();
    // So many, growing so unevenly, that without a rewriting of the file some are left behind.
    const keys = Array.from({ length: 1000 }, (_, i) => `line:${(i * 37) % 1000}-${i}`);
    for (let version = 0; version < 5; version++)
      for (const [i, key] of keys.entries()) {
        const mine = Array.from({ length: ((i * 7 + version * (i + 5)) % 15) * 2 }, (_, q) => [
          `q${q}`,
          `planted-${i % 2 ? "gone" : "kept"}-${i}-${version}`,
        ]);
        const conversation = { ...record.conversation, answers: { refund: Object.fromEntries(mine) } };
        await store.commit(key, { ...record, conversation }, version, DAY);
      }
    for (const [i, key] of keys.entries()) if (i % 2) await store.commit(key, newRecord, 5, DAY);
    await eventually(() => expect(traces("planted-gone")).toBe(0));
    expect(traces("planted-kept")).toBe(1);
    await store.close();
  });
});

describe("a SQLite file that is in use", () => {
  test.each([
    ["alone", "alone"],
    ["alone", "shared"],
    ["shared", "alone"],
  ] as const)("%s is not opened %s beside it, under no other name either", async (use, other) => {
    const store = open(path, use);
    expect(() => open(path, other)).toThrow(expect.objectContaining({ code: "store_in_use" }));
    symlinkSync(path, join(path, "..", "link.db"));
    expect(() => open(join(path, "..", "link.db"), other)).toThrow(
      /stop that one, or give this one a STORE_URL/,
    );
    // The refused one has not loosened the lock.
    expect(() => open(path, other)).toThrow(expect.objectContaining({ code: "store_in_use" }));
    expect(await store.commit("line:a", record, 0, DAY)).toBe(true);
    await store.close();
    const next = open(path, other);
    expect(await next.read("line:a")).toEqual({ ...record, version: 1 });
    await next.close();
  });

  test.each(["removed", "replaced"])("and is %s: nothing more is taken, rather than lost", async (how) => {
    const store = open();
    await store.commit("line:a", record, 0, DAY);
    await store.ping();
    renameSync(path, `${path}.before`);
    if (how === "replaced") copyFileSync(`${path}.before`, path);
    await expect(store.commit("line:a", record, 1, DAY)).rejects.toMatchObject({ code: "store_gone" });
    await expect(store.ping()).rejects.toMatchObject({ code: "store_gone" });
    await store.close();
  });
});

describe("a SQLite file that cannot be used is an error with its fix", () => {
  test("no database at all", () => {
    void open().close();
    writeFileSync(path, "this is a diary, not a database. ".repeat(50));
    expect(() => open()).toThrow(expect.objectContaining({ code: "store_corrupt" }));
    expect(() => open()).toThrow(/restore it from a backup/);
  });

  test("pages that were overwritten: a person in them is an error, not a new person", async () => {
    const store = open();
    for (let i = 0; i < 200; i++) await store.commit(`line:${i}`, record, 0, DAY);
    await store.close();
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0x5a, 4096));
    const damaged = open();
    await expect(damaged.read("line:150")).rejects.toMatchObject({ code: "store_corrupt" });
    await expect(damaged.commit("line:150", record, 0, DAY)).rejects.toMatchObject({ code: "store_corrupt" });
  });

  test("a folder where the file should be", () => {
    expect(() => open(folder)).toThrow(expect.objectContaining({ code: "store_misplaced" }));
    expect(() => open(folder)).toThrow(/EISDIR.*point STORE_URL to a file/);
  });

  test("a file where the folder should be", () => {
    writeFileSync(join(folder, "file"), "");
    expect(() => open(join(folder, "file", "x.db"))).toThrow(
      expect.objectContaining({ code: "store_misplaced" }),
    );
  });

  test("a file of a newer Madoguchi", async () => {
    await open().close();
    const database = new DatabaseSync(path);
    database.exec("PRAGMA user_version = 99");
    database.close();
    expect(() => open()).toThrow(expect.objectContaining({ code: "store_newer" }));
  });

  test("a file that another process holds", async () => {
    const store = open();
    const other = new DatabaseSync(path);
    other.exec("BEGIN IMMEDIATE");
    await expect(store.commit("line:a", record, 0, DAY)).rejects.toMatchObject({ code: "store_busy" });
    other.exec("ROLLBACK");
    other.close();
    expect(await store.commit("line:a", record, 0, DAY)).toBe(true);
    await store.close();
  });

  test("a disk that is full: the record before stays as it was", async () => {
    const store = open();
    await store.commit("line:a", record, 0, DAY);
    await store.close();
    // A file-size limit on a child process is as near to a full disk as a test gets without being root.
    const { spawnSync } = await import("node:child_process");
    const script = new URL("../../support/fill-store.ts", import.meta.url).pathname;
    const child = spawnSync(
      "bash",
      ["-c", `ulimit -f 64; exec "$0" "$1" "$2"`, process.execPath, script, path],
      {
        encoding: "utf8",
      },
    );
    expect(child.stdout.trim()).toMatch(/^store_(full|unavailable)$/);
    const after = open();
    expect(await after.read("line:a")).toEqual({ ...record, version: 1 });
    await after.close();
  });

  test("a store that was closed", async () => {
    const store = open();
    await store.close();
    await expect(store.read("line:a")).rejects.toMatchObject({ code: "store_unavailable" });
    await expect(store.ping()).rejects.toMatchObject({ code: "store_unavailable" });
  });
});
