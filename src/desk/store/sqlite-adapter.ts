/** Records in one SQLite file, by Node's built-in driver: nothing to compile, nothing to run beside the desk. */
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { type Clock, SECOND } from "../clock.ts";
import { StoreError, sqliteError } from "./errors.ts";
import { lockFile, makeFile, stillThere, type Use } from "./sqlite-file.ts";
import {
  type SetAside,
  SilentEmitter,
  type VersionedAdapter,
  type VersionedWrite,
} from "./versioned-adapter.ts";

/** The driver waits in the foreground, and LINE gives a webhook 2 seconds: half of that is left for the rest. */
const BUSY_TIMEOUT = 1 * SECOND;

/**
 * For how long the write-ahead log may hold what the records hold no more: deleted answers, the address of a
 * reply that has arrived. Folding it into the file takes some milliseconds, so not after each write.
 */
const FOLD_AFTER = 2 * SECOND;

/**
 * Pages that a record was moved away from keep a copy of it in their free space, secure_delete or not; only
 * rewriting the whole file leaves nothing of it. That stops everything else for as long as it takes (40 ms for
 * 1,000 records, 0.4 s for 10,000), so it is a hundredth of the time, or comes twice a minute where the disk is
 * slow; a file for which it would take longer than LINE waits is rewritten at the next start only.
 */
const REWRITE_SHARE = 100;
const LONGEST_KEPT = 30 * SECOND;
const LARGEST_REWRITTEN = 64 * 1024 * 1024;

/** More than a record takes: where this finds no room, a record may find none either. */
const PROBE = "x".repeat(16 * 1024);

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

/** A commit that has not been written yet. */
interface Waiting {
  readonly write: VersionedWrite;
  readonly resolve: (written: boolean) => void;
  readonly reject: (error: unknown) => void;
}

export class SqliteAdapter extends SilentEmitter implements VersionedAdapter {
  readonly opts = { dialect: "sqlite" };
  readonly #path: string;
  readonly #clock: Clock;
  readonly #lock: DatabaseSync;
  readonly #database: DatabaseSync;
  readonly #present: () => void;
  readonly #select: StatementSync;
  readonly #upsert: StatementSync;
  readonly #insert: StatementSync;
  readonly #update: StatementSync;
  readonly #remove: StatementSync;
  readonly #rename: StatementSync;
  readonly #owing: StatementSync;
  readonly #expired: StatementSync;
  #waiting: Waiting[] = [];
  #folding: NodeJS.Timeout | undefined;
  /** Something of what the file holds was to be gone from it; from before the start, too. */
  #erased = true;
  #rewriteNotBefore = 0;
  /** Whether people may be waiting: not before the first time. */
  #served = false;

  constructor(path: string, clock: Clock, use: Use = "alone") {
    super();
    this.#path = path;
    this.#clock = clock;
    const file = makeFile(path);
    this.#lock = lockFile(file, use);
    try {
      this.#database = this.#attempt(() => open(file));
    } catch (error) {
      this.#lock.close();
      throw error;
    }
    this.#present = stillThere(file);
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
    this.#rename = prepare("UPDATE record SET key = ?, owing = 0, expires = ? WHERE key = ?");
    this.#owing = prepare("SELECT key FROM record WHERE owing = 1 AND expires > ? ORDER BY expires");
    this.#expired = prepare("DELETE FROM record WHERE expires <= ?");
  }

  async get<Value>(key: string): Promise<Value | undefined> {
    return this.#attempt(() => this.#select.get(key, this.#clock.now())?.data as Value | undefined);
  }

  async set(key: string, data: string, ttl?: number): Promise<void> {
    this.#flush();
    this.#write(() => this.#upsert.run(key, data, this.#expiry(ttl)));
  }

  async delete(key: string): Promise<boolean> {
    this.#flush();
    this.#erased = true;
    return this.#write(() => this.#remove.run(key).changes > 0);
  }

  async clear(): Promise<void> {
    this.#flush();
    this.#erased = true;
    this.#write(() => this.#database.exec("DELETE FROM record"));
  }

  /** Written with all others that come before the disk is waited for the next time: one wait serves them all. */
  commit(write: VersionedWrite): Promise<boolean> {
    const { promise, resolve, reject } = Promise.withResolvers<boolean>();
    if (this.#waiting.length === 0) setImmediate(() => this.#flush());
    this.#waiting.push({ write, resolve, reject });
    return promise;
  }

  #flush(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length === 0) return;
    try {
      const written = this.#write(() =>
        waiting.length === 1
          ? [this.#put(waiting[0]!.write)]
          : this.#all(() => waiting.map(({ write }) => this.#put(write))),
      );
      for (const [at, { write, resolve }] of waiting.entries()) {
        if (write.erases && written[at]) this.#erased = true;
        resolve(written[at]!);
      }
    } catch (error) {
      if (waiting.length === 1) waiting[0]!.reject(error);
      else this.#flushEach(waiting);
    }
  }

  /** None was written, and nobody is to fail for another's record. */
  #flushEach(waiting: readonly Waiting[]): void {
    for (const one of waiting) {
      this.#waiting = [one];
      this.#flush();
    }
  }

  /** False: somebody else wrote first. */
  #put({ key, data, expectedVersion, owing, ttl }: VersionedWrite): boolean {
    const now = this.#clock.now();
    const expires = this.#expiry(ttl);
    const { changes } =
      expectedVersion === 0
        ? this.#insert.run(key, data, Number(owing), expires, now)
        : this.#update.run(data, Number(owing), expires, key, expectedVersion, now);
    return changes > 0;
  }

  async setAside({ key, aside, isDamaged, data, ttl }: SetAside): Promise<boolean> {
    this.#flush();
    return this.#write(() =>
      this.#all(() => {
        const damaged = this.#select.get(key, this.#clock.now())?.data;
        if (damaged === undefined || !isDamaged(String(damaged))) return false;
        this.#remove.run(aside);
        this.#rename.run(aside, this.#expiry(ttl), key);
        this.#insert.run(key, data, 0, this.#expiry(ttl), 0);
        return true;
      }),
    );
  }

  async owing(): Promise<readonly string[]> {
    return this.#attempt(() => this.#owing.all(this.#clock.now()).map((row) => String(row.key)));
  }

  async purge(): Promise<number> {
    this.#flush();
    const { changes } = this.#write(() => this.#expired.run(this.#clock.now()));
    if (changes > 0) this.#erased = true;
    this.#fold();
    return Number(changes);
  }

  async probe(): Promise<void> {
    this.#write(() =>
      this.#all(() => {
        this.#upsert.run("probe", PROBE, null);
        this.#remove.run("probe");
      }),
    );
  }

  async disconnect(): Promise<void> {
    this.#flush();
    if (this.#database.isOpen) {
      this.#rewriteNotBefore = Math.min(this.#rewriteNotBefore, performance.now());
      this.#fold();
      clearTimeout(this.#folding);
      this.#attempt(() => this.#database.close());
    }
    if (this.#lock.isOpen) this.#lock.close();
  }

  /** All of it or nothing. */
  #all<T>(work: () => T): T {
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      const result = work();
      this.#database.exec("COMMIT");
      return result;
    } catch (error) {
      // A full disk has undone it already.
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
      throw error;
    }
  }

  #write<T>(work: () => T): T {
    this.#present();
    const result = this.#attempt(work);
    this.#foldLater();
    return result;
  }

  #foldLater(): void {
    this.#folding ??= setTimeout(() => this.#fold(), FOLD_AFTER).unref();
  }

  /** Empties the write-ahead log into the file. */
  #fold(): void {
    clearTimeout(this.#folding);
    this.#folding = undefined;
    try {
      const waits = this.#erased && !this.#rewrite();
      const { busy } = this.#database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get() as { busy: number };
      if (busy || waits) this.#foldLater();
    } catch {
      // Nothing is lost by it, and a store in trouble shows it at the next turn.
      this.#foldLater();
    }
  }

  /** False: not yet. */
  #rewrite(): boolean {
    const began = performance.now();
    if (began < this.#rewriteNotBefore) return false;
    if (this.#served && this.#size() > LARGEST_REWRITTEN) return true;
    this.#served = true;
    try {
      this.#database.exec("VACUUM");
      this.#erased = false;
    } finally {
      const ended = performance.now();
      this.#rewriteNotBefore = ended + Math.min((ended - began) * REWRITE_SHARE, LONGEST_KEPT);
    }
    return true;
  }

  #size(): number {
    const { bytes } = this.#database
      .prepare("SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size")
      .get() as { bytes: number };
    return bytes;
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
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT });
  try {
    const layout = Number(database.prepare("PRAGMA user_version").get()?.user_version);
    if (layout > LAYOUT)
      throw new StoreError(
        "store_newer",
        `${path} was written by a newer Madoguchi: update this one, or point STORE_URL to another file.`,
      );
    database.exec(OPENING);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
