import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { newConversation } from "../../../src/core/conversation.ts";
import { DAY, systemClock } from "../../../src/desk/clock.ts";
import { newRecord } from "../../../src/desk/record.ts";
import { openStore } from "../../../src/desk/store/store.ts";

const folder = mkdtempSync(join(tmpdir(), "madoguchi-sqlite-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let path: string;
let files = 0;
beforeEach(() => {
  path = join(folder, `${++files}`, "deep", "madoguchi.db");
});
const open = (at = path) => openStore({ kind: "sqlite", path: at }, systemClock);
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

  test("is shared by two processes' connections: one commit of a version wins", async () => {
    const [one, two] = [open(), open()];
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
    await store.purge();
    expect(readFileSync(path).includes(planted)).toBe(true);
    await store.commit("line:a", newRecord, 1, DAY);
    await store.close();
    for (const file of readdirSync(join(path, "..")))
      expect(readFileSync(join(path, "..", file)).includes(planted)).toBe(false);
  });
});

describe("a SQLite file that cannot be used is an error with its fix", () => {
  test("no database at all", () => {
    open().close();
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
    expect(() => open(folder)).toThrow(expect.objectContaining({ code: "store_unavailable" }));
  });

  test("a file where the folder should be", () => {
    writeFileSync(join(folder, "file"), "");
    expect(() => open(join(folder, "file", "x.db"))).toThrow(
      expect.objectContaining({ code: "store_unavailable" }),
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
