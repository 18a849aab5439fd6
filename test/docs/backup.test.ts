/** The page on backups, done as it says: what a person answered is there again, in a file and on a server. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newConversation } from "../../src/core/conversation.ts";
import { DAY, systemClock } from "../../src/desk/clock.ts";
import { newRecord } from "../../src/desk/record.ts";
import { openStore, type Store } from "../../src/desk/store/store.ts";
import { parseStoreUrl } from "../../src/desk/store/store-url.ts";
import { sqlite } from "../support/available.ts";
import { endChildren } from "../support/children.ts";
import { hasRedis, RedisServer } from "../support/redis.ts";

const page = readFileSync(new URL("../../docs/backup.md", import.meta.url), "utf8");
const KEY = "line:0123456789abcdef";
const record = { ...newRecord, conversation: newConversation("ja") };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "madoguchi-backup-"));
  mkdirSync(join(folder, "data"));
});
afterEach(async () => {
  await endChildren();
  rmSync(folder, { recursive: true, force: true });
});

function follow(block: string, environment: Record<string, string> = {}): string {
  const commands = new RegExp(`^\`\`\`sh ${block}\\n([^]*?)^\`\`\``, "m").exec(page)?.[1];
  expect(commands, `the page has no block ${block}`).toBeDefined();
  const env = { PATH: process.env.PATH, ...environment };
  return execFileSync("sh", ["-e", "-c", commands!], { cwd: folder, env, encoding: "utf8" });
}

const open = (url: string): Store =>
  openStore(parseStoreUrl(url), systemClock, "alone", ["a key of the backup"]);

/** After the backup was made: what is restored must not have it. */
async function goesOn(store: Store): Promise<void> {
  await store.commit(KEY, { ...record, conversation: newConversation("en") }, 1, DAY);
  await store.commit("line:later", record, 0, DAY);
}

async function isRestored(store: Store): Promise<void> {
  await store.ping();
  expect(await store.read(KEY)).toEqual({ ...record, version: 1 });
  expect(await store.read("line:later")).toBeUndefined();
  await store.close();
}

test.skipIf(!sqlite)("a file, while the desk runs", async () => {
  const url = `sqlite:${join(folder, "data", "madoguchi.db")}`;
  const store = open(url);
  await store.commit(KEY, record, 0, DAY);
  expect(follow("backup-sqlite")).toBe("ok\n");
  await goesOn(store);
  await store.close();
  follow("restore-sqlite");
  await isRestored(open(url));
});

test.skipIf(!hasRedis)("a server", async () => {
  const server = await RedisServer.start();
  const store = open(server.url);
  await store.commit(KEY, record, 0, DAY);
  const environment = { STORE: `redis://127.0.0.1:${server.port}`, SERVER_DIR: server.folder };
  follow("backup-redis", environment);
  await goesOn(store);
  await store.close();
  await server.down();
  follow("restore-redis", environment);
  await server.up("--appendonly", "no");
  follow("restart-redis", environment);
  await isRestored(open(server.url));
  // The log was written anew: what was restored outlives the next restart, with the log as ever.
  await server.ask(async (client) => {
    while (/aof_rewrite_in_progress:1|aof_rewrite_scheduled:1/.test(await client.info("persistence")));
  });
  await server.down();
  await server.up();
  await isRestored(open(server.url));
  await server.remove();
});
