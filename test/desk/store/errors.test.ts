/** Every failure of a store has a name and an instruction; what is not known is "unavailable", never "a new user". */
import { describe, expect, test } from "vitest";
import {
  isMisconfigured,
  StoreError,
  type StoreErrorCode,
  sqliteError,
} from "../../../src/desk/store/errors.ts";
import { evicting, valkeyError } from "../../../src/desk/store/valkey-errors.ts";

/** https://www.sqlite.org/rescode.html: the number, the name it is given, what the instruction is about. */
const SQLITE: readonly (readonly [number | undefined, StoreErrorCode, RegExp])[] = [
  [5, "store_busy", /locked by another process/],
  [6, "store_busy", /locked by another process/],
  [8, "store_readonly", /writable/],
  [11, "store_corrupt", /damaged: restore/],
  [13, "store_full", /free some space/],
  [26, "store_corrupt", /not a SQLite database/],
  // Extended codes refine a primary one in their low byte: SQLITE_BUSY_SNAPSHOT, SQLITE_READONLY_DBMOVED.
  [517, "store_busy", /locked/],
  [1032, "store_readonly", /writable/],
  [10, "store_unavailable", /healthy disk/],
  [14, "store_unavailable", /folder exists/],
  [undefined, "store_unavailable", /cannot be opened/],
];

describe("SQLite's", () => {
  test.each(SQLITE)("%s is %s", (errcode, code, instruction) => {
    const cause = Object.assign(new Error("x"), errcode === undefined ? {} : { errcode });
    const error = sqliteError(cause, "/data/x.db");
    expect(error).toBeInstanceOf(StoreError);
    expect([error.code, error.cause]).toEqual([code, cause]);
    expect(error.message).toMatch(/^\/data\/x\.db /);
    expect(error.message).toMatch(instruction);
  });

  test("that has its name already keeps it; what is no error at all is unavailable", () => {
    const known = new StoreError("store_gone", "gone");
    expect(sqliteError(known, "x")).toBe(known);
    expect(sqliteError(null, "x").code).toBe("store_unavailable");
    expect(sqliteError("text", "x").code).toBe("store_unavailable");
  });
});

/** https://redis.io/docs/latest/develop/reference/protocol-spec/#simple-errors */
const VALKEY: readonly (readonly [string, StoreErrorCode, RegExp])[] = [
  ["WRONGPASS invalid username-password pair", "store_unavailable", /user or password/],
  ["NOAUTH Authentication required.", "store_unavailable", /user or password/],
  ["ERR invalid password", "store_unavailable", /user or password/],
  ["ERR AUTH <password> called without any password configured", "store_unavailable", /user or password/],
  ["NOPERM this user has no permissions", "store_unavailable", /keys madoguchi:\*/],
  ["OOM command not allowed when used memory > 'maxmemory'", "store_full", /maxmemory/],
  ["MISCONF Redis is configured to save RDB snapshots", "store_full", /its disk/],
  ["LOADING Redis is loading the dataset in memory", "store_busy", /passes by itself/],
  ["BUSY Redis is busy running a script", "store_busy", /passes by itself/],
  ["TRYAGAIN Multiple keys request", "store_busy", /passes by itself/],
  ["READONLY You can't write against a read only replica.", "store_unavailable", /the primary/],
  ["MASTERDOWN Link with MASTER is down", "store_unavailable", /the primary/],
  ["MOVED 3999 127.0.0.1:6381", "store_clustered", /cluster/],
  ["ASK 3999 127.0.0.1:6381", "store_clustered", /cluster/],
  ["CLUSTERDOWN Hash slot not served", "store_clustered", /cluster/],
  ["CROSSSLOT Keys in request don't hash to the same slot", "store_clustered", /cluster/],
  ["ERR Script tried accessing a non local key in a cluster node", "store_clustered", /cluster/],
  ["ERR DB index is out of range", "store_unavailable", /no database of that number/],
  ["ERR SELECT is not allowed in cluster mode", "store_unavailable", /no database of that number/],
  ["self-signed certificate", "store_unavailable", /NODE_EXTRA_CA_CERTS/],
  ["error:0A00010B:SSL routines::wrong version number", "store_unavailable", /speaks TLS/],
  ["connect ECONNREFUSED 127.0.0.1:6379", "store_unavailable", /does not answer/],
];

describe("Redis' and Valkey's", () => {
  test.each(VALKEY)("%s", (text, code, instruction) => {
    const error = valkeyError(new Error(text), undefined, "valkey.example:6379");
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/valkey\.example:6379/);
    expect(error.message).toMatch(instruction);
  });

  test("what the connection suffers from explains a command that found none", () => {
    const command = new Error("Connection is closed.");
    const error = valkeyError(command, new Error("NOAUTH Authentication required."), "v:1");
    expect(error.message).toMatch(/user or password/);
    expect((error.cause as Error).message).toBe("Connection is closed.; NOAUTH Authentication required.");
  });

  test("no argument of a command, which may be what people said, hangs on it", () => {
    const failed = Object.assign(new Error("OOM"), { command: { args: ["secret"] } });
    const error = valkeyError(failed, undefined, "v:1");
    expect(JSON.stringify(error.cause)).not.toContain("secret");
    expect((error.cause as Error).message).toBe("OOM");
    expect(valkeyError("text", undefined, "v:1").code).toBe("store_unavailable");
  });

  test("that has its name already keeps it", () => {
    const known = new StoreError("store_busy", "busy");
    expect(valkeyError(known, undefined, "v:1")).toBe(known);
  });

  test("a server that throws records away says which policy does", () => {
    const error = evicting("v:1", "allkeys-lru");
    expect(error.code).toBe("store_forgetful");
    expect(error.message).toMatch(/allkeys-lru.*noeviction/);
  });
});

test.each([
  ["store_in_use", true],
  ["store_misplaced", true],
  ["store_newer", true],
  ["store_readonly", true],
  ["store_unavailable", false],
  ["store_full", false],
  ["store_busy", false],
] as const)("%s is the operator's to mend before the next start: %s", (code, is) => {
  expect(isMisconfigured(new StoreError(code, ""))).toBe(is);
});
