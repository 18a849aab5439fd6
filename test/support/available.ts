/** What this machine has beside Node. A suite that needs more is left out here, but never in CI. */
import { existsSync } from "node:fs";

/** Debian's and Alpine's name, Ubuntu's, and Google's own package. */
const CHROMIUM_PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Debian's and Ubuntu's package, Valkey's own, and what is built from source or by Homebrew. */
const REDIS_SERVER_PATHS = [
  "/usr/bin/redis-server",
  "/usr/bin/valkey-server",
  "/usr/local/bin/redis-server",
  "/usr/local/bin/valkey-server",
  "/opt/homebrew/bin/redis-server",
  "/opt/homebrew/bin/valkey-server",
];

/** The command of SQLite itself, for the page on backups. */
const SQLITE_PATHS = ["/usr/bin/sqlite3", "/usr/local/bin/sqlite3", "/opt/homebrew/bin/sqlite3"];

const { CHROMIUM_PATH, REDIS_SERVER_PATH } = process.env;

const first = (named: string | undefined, usual: readonly string[]): string | undefined =>
  (named ? [named] : usual).find(existsSync);

export const chromium: string | undefined = first(CHROMIUM_PATH, CHROMIUM_PATHS);

export const redisServer: string | undefined = first(REDIS_SERVER_PATH, REDIS_SERVER_PATHS);

export const sqlite: string | undefined = first(undefined, SQLITE_PATHS);
