/** Records in one SQLite file, by Node's built-in driver: nothing to compile, nothing to run beside the desk. */
import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { type Clock, SECOND } from "../clock.ts";
import { StoreError, sqliteError } from "./errors.ts";
import { SilentEmitter, type VersionedAdapter, type VersionedWrite } from "./versioned-adapter.ts";

/** The driver waits in the foreground, and LINE gives a webhook 2 seconds: half of that is left for the rest. */
const BUSY_TIMEOUT = 1 * SECOND;

const LAYOUT = 1;

// FULL: a committed turn survives a power cut. secure_delete: what was deleted is overwritten, not only unlinked.
const OPENING = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON;
  CREATE TABLE IF NOT EXISTS record (
    key TEXT PRIMARY KEY,
    data TEXT NOT NULL,
    version INTEGER NOT NULL,
    owing INTEGER NOT NULL,
    expires INTEGER
  ) STRICT;
  CREATE INDEX IF NOT EXISTS record_owing ON record (expires) WHERE owing = 1;
  CREATE INDEX IF NOT EXISTS record_expires ON record (expires) WHERE expires IS NOT NULL;
  PRAGMA user_version = ${LAYOUT};`;

export class SqliteAdapter extends SilentEmitter implements VersionedAdapter {
  readonly opts = { dialect: "sqlite" };
  readonly #path: string;
  readonly #clock: Clock;
  readonly #database: DatabaseSync;
  readonly #select: StatementSync;
  readonly #upsert: StatementSync;
  readonly #insert: StatementSync;
  readonly #update: StatementSync;
  readonly #remove: StatementSync;
  readonly #owing: StatementSync;
  readonly #expired: StatementSync;

  constructor(path: string, clock: Clock) {
    super();
    this.#path = path;
    this.#clock = clock;
    this.#database = this.#attempt(() => open(path));
    const prepare = (sql: string) => this.#attempt(() => this.#database.prepare(sql));
    this.#select = prepare("SELECT data FROM record WHERE key = ? AND (expires IS NULL OR expires > ?)");
    this.#upsert = prepare(`
      INSERT INTO record (key, data, version, owing, expires) VALUES (?, ?, 1, 0, ?)
      ON CONFLICT (key) DO UPDATE
      SET data = excluded.data, version = version + 1, owing = 0, expires = excluded.expires`);
    // An expired record counts as none, also before it is purged.
    this.#insert = prepare(`
      INSERT INTO record (key, data, version, owing, expires) VALUES (?, ?, 1, ?, ?)
      ON CONFLICT (key) DO UPDATE
      SET data = excluded.data, version = 1, owing = excluded.owing, expires = excluded.expires
      WHERE record.expires <= ?`);
    this.#update = prepare(`
      UPDATE record SET data = ?, version = version + 1, owing = ?, expires = ?
      WHERE key = ? AND version = ? AND (expires IS NULL OR expires > ?)`);
    this.#remove = prepare("DELETE FROM record WHERE key = ?");
    this.#owing = prepare("SELECT key FROM record WHERE owing = 1 AND expires > ? ORDER BY expires");
    this.#expired = prepare("DELETE FROM record WHERE expires <= ?");
  }

  async get<Value>(key: string): Promise<Value | undefined> {
    return this.#attempt(() => this.#select.get(key, this.#clock.now())?.data as Value | undefined);
  }

  async set(key: string, data: string, ttl?: number): Promise<void> {
    this.#attempt(() => this.#upsert.run(key, data, this.#expiry(ttl)));
  }

  async delete(key: string): Promise<boolean> {
    return this.#attempt(() => this.#remove.run(key).changes > 0);
  }

  async clear(): Promise<void> {
    this.#attempt(() => this.#database.exec("DELETE FROM record"));
  }

  async commit({ key, data, expectedVersion, owing, ttl }: VersionedWrite): Promise<boolean> {
    const now = this.#clock.now();
    const expires = this.#expiry(ttl);
    const { changes } = this.#attempt(() =>
      expectedVersion === 0
        ? this.#insert.run(key, data, Number(owing), expires, now)
        : this.#update.run(data, Number(owing), expires, key, expectedVersion, now),
    );
    return changes > 0;
  }

  async owing(): Promise<readonly string[]> {
    return this.#attempt(() => this.#owing.all(this.#clock.now()).map((row) => String(row.key)));
  }

  async purge(): Promise<number> {
    return this.#attempt(() => {
      const { changes } = this.#expired.run(this.#clock.now());
      // The write-ahead log still holds what was deleted until it is folded into the file.
      this.#database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
      return Number(changes);
    });
  }

  async disconnect(): Promise<void> {
    if (this.#database.isOpen) this.#attempt(() => this.#database.close());
  }

  #expiry(ttl: number | undefined): number | null {
    return ttl === undefined ? null : this.#clock.now() + ttl;
  }

  #attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw sqliteError(error, this.#path);
    }
  }
}

function open(path: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true });
  // The file holds the key of the hashes: only its owner may read it. SQLite gives its log the same mode.
  closeSync(openSync(path, "a", 0o600));
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT });
  const layout = Number(database.prepare("PRAGMA user_version").get()?.user_version);
  if (layout > LAYOUT) {
    database.close();
    throw new StoreError(
      "store_newer",
      `${path} was written by a newer Madoguchi: update this one, or point STORE_URL to another file.`,
    );
  }
  database.exec(OPENING);
  return database;
}
