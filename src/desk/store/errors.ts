/** What can go wrong with the store. None of it may ever look like "a new user". */
export type StoreErrorCode =
  | "store_unavailable"
  | "store_corrupt"
  | "store_full"
  | "store_readonly"
  | "store_gone"
  | "store_in_use"
  | "store_misplaced"
  | "store_busy"
  | "store_newer"
  | "store_contended"
  | "store_forgetful"
  | "store_clustered"
  | "store_key_missing"
  | "record_unreadable";

export class StoreError extends Error {
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

const MISCONFIGURED: ReadonlySet<StoreErrorCode> = new Set([
  "store_clustered",
  "store_in_use",
  "store_key_missing",
  "store_misplaced",
  "store_newer",
  "store_readonly",
]);

/** A choice of the operator's that no second start mends. */
export const isMisconfigured = ({ code }: StoreError): boolean => MISCONFIGURED.has(code);

/** SQLite's primary result codes: https://www.sqlite.org/rescode.html */
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const CORRUPT = 11;
const FULL = 13;
const NOT_A_DATABASE = 26;

const instructions = (path: string): Readonly<Record<number, [StoreErrorCode, string]>> => ({
  [BUSY]: ["store_busy", `${path} is locked by another process: stop the process that holds it.`],
  [LOCKED]: ["store_busy", `${path} is locked by another process: stop the process that holds it.`],
  [READONLY]: [
    "store_readonly",
    `${path} cannot be written to: make it and its folder writable for this user, and the disk too.`,
  ],
  [CORRUPT]: [
    "store_corrupt",
    `${path} is damaged: restore it from a backup, or move it away to start empty.`,
  ],
  [NOT_A_DATABASE]: [
    "store_corrupt",
    `${path} is not a SQLite database or is damaged: restore it from a backup, or point STORE_URL to another file.`,
  ],
  [FULL]: ["store_full", `${path} cannot grow, the disk is full: free some space. Nothing was lost.`],
});

/** Gives SQLite's numbers a name and an instruction; anything unknown is "unavailable". */
export function sqliteError(error: unknown, path: string): StoreError {
  if (error instanceof StoreError) return error;
  const number = (error as { errcode?: number } | null)?.errcode ?? 0;
  // The low byte is the primary code; the rest only refines it.
  const [code, message] = instructions(path)[number & 0xff] ?? [
    "store_unavailable" as const,
    `${path} cannot be opened, read or written: check that the folder exists, is writable and is on a healthy disk.`,
  ];
  return new StoreError(code, message, error);
}
