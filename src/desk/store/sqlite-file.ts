/** The file itself: that it is there, that nobody else has it in use, and that it is still the one that was opened. */
import { closeSync, mkdirSync, openSync, realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { SECOND } from "../clock.ts";
import { codeOf } from "../error-code.ts";
import { StoreError, sqliteError } from "./errors.ts";

/**
 * "alone": whoever uses the file takes every claim in it for its own. "shared": the shards of one bot, which
 * heed each other's claims.
 */
export type Use = "alone" | "shared";

/** It holds the key of the hashes: only its owner may read it. SQLite gives the files beside it the same mode. */
const OWNER_ONLY = 0o600;

/** For a process that is just ending. */
const PATIENCE = SECOND / 4;

const misplaced = (path: string, error: unknown): StoreError =>
  new StoreError(
    "store_misplaced",
    `${path} cannot be made (${codeOf(error)}): point STORE_URL to a file in a folder that this user may write to.`,
    error,
  );

/** Only where there is none: closing a file that SQLite has open in this process would drop SQLite's locks on it. */
function make(path: string): void {
  try {
    closeSync(openSync(path, "ax", OWNER_ONLY));
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

/** The path it really has: two names of one file are one file. */
export function makeFile(path: string): string {
  try {
    mkdirSync(dirname(path), { recursive: true });
    make(path);
    const real = realpathSync(path);
    if (!statSync(real).isFile()) throw Object.assign(new Error(), { code: "EISDIR" });
    return real;
  } catch (error) {
    throw misplaced(path, error);
  }
}

/** Another user's, as after a start as root: nothing but its owner or its rights can mend that. */
function openLock(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout: PATIENCE });
  } catch (error) {
    throw new StoreError(
      "store_readonly",
      `${path} cannot be opened by this user: give it and the files beside it to the user that runs Madoguchi (chown).`,
      error,
    );
  }
}

/**
 * Held until it is closed or its process ends, however it ends: the system takes the locks of a dead process
 * back. A file of its own, so that backups and other readers of the records are not kept out.
 */
export function lockFile(path: string, use: Use): DatabaseSync {
  const beside = `${path}-lock`;
  try {
    make(beside);
  } catch (error) {
    throw misplaced(beside, error);
  }
  const lock = openLock(beside);
  try {
    // An exclusive transaction begins a journal, and a killed process would leave it behind.
    lock.exec("PRAGMA journal_mode = MEMORY");
    // A transaction that has read holds SQLite's shared lock, and nothing is ever written here.
    lock.exec(use === "alone" ? "BEGIN EXCLUSIVE" : "BEGIN; SELECT count(*) FROM sqlite_schema");
    return lock;
  } catch (error) {
    lock.close();
    const known = sqliteError(error, beside);
    if (known.code !== "store_busy") throw known;
    throw new StoreError(
      "store_in_use",
      `${path} is in use by another Madoguchi: stop that one, or give this one a STORE_URL of its own. Several processes can share a valkey:// server.`,
      error,
    );
  }
}

/** What tells a file from another that has taken its name. */
function identity(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
}

/** A check to be made before each write: what goes into a file that was deleted is gone when the process ends. */
export function stillThere(path: string): () => void {
  const opened = identity(path);
  return () => {
    if (identity(path) === opened) return;
    throw new StoreError(
      "store_gone",
      `${path} was removed or replaced while it was in use: restore it if need be, then start Madoguchi again.`,
    );
  };
}
