/** STORE_URL: where records live. */
export type StoreUrl =
  | { readonly kind: "sqlite"; readonly path: string }
  | { readonly kind: "memory" }
  | ValkeyAddress;

/** A Redis or Valkey server; the two speak the same protocol. */
export interface ValkeyAddress {
  readonly kind: "valkey";
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  readonly username: string | undefined;
  readonly password: string | undefined;
  readonly database: number;
}

export const DEFAULT_STORE_URL = "sqlite:./data/madoguchi.db";

const WORKING = `Use ${DEFAULT_STORE_URL} (a file, kept), valkey://host:6379 (a server that several processes share) or memory: (forgotten when the process ends)`;

const FILE_FORM =
  "After sqlite: comes the path of a file as it is, sqlite:./data/x.db or sqlite:/var/lib/x.db: no ~, no file:, no folder; memory: keeps nothing";

const VALKEY_FORM =
  "Write it as valkey://user:password@host:6379/0 (valkeys:// with TLS; redis:// and rediss:// mean the same); only the host is needed";

export class StoreUrlError extends Error {
  readonly code = "store_url";
}

export function parseStoreUrl(url: string): StoreUrl {
  if (url === "memory:") return { kind: "memory" };
  if (/^(redis|valkey)s?:/.test(url)) return parseValkeyUrl(url);
  // sqlite:./data/x.db, sqlite:/var/lib/x.db and sqlite:///var/lib/x.db all name a file.
  const path = /^sqlite:(?:\/\/(?=[/.]))?(?<path>.+)$/.exec(url)?.groups?.path;
  if (!path) throw new StoreUrlError(`That is no address of a store. ${WORKING}`);
  if (/^:memory:|^file:|^~|^\/\/|[/\\]$/.test(path)) throw new StoreUrlError(FILE_FORM);
  return { kind: "sqlite", path };
}

/** Read here rather than by the driver, which would take any of its own options from the address. */
function parseValkeyUrl(url: string): ValkeyAddress {
  const parsed = URL.parse(url);
  if (!parsed)
    throw new StoreUrlError(
      `That address cannot be read; in a password, / ? # @ : and % have to be written as %2F %3F %23 %40 %3A and %25. ${VALKEY_FORM}`,
    );
  if (!parsed.hostname) throw new StoreUrlError(`That address names no host. ${VALKEY_FORM}`);
  if (parsed.search || parsed.hash)
    throw new StoreUrlError(
      `That address goes on after ? or #, which mean nothing here; in a password they have to be written as %3F and %23. ${VALKEY_FORM}`,
    );
  const database = /^\/?(\d{0,5})$/.exec(parsed.pathname)?.[1];
  if (database === undefined)
    throw new StoreUrlError(`What follows the last / must be the number of a database. ${VALKEY_FORM}`);
  return {
    kind: "valkey",
    host: parsed.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: Number(parsed.port || 6379),
    tls: ["rediss:", "valkeys:"].includes(parsed.protocol),
    username: decoded(parsed.username),
    password: decoded(parsed.password),
    database: Number(database),
  };
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part) || undefined;
  } catch {
    throw new StoreUrlError(`A % in the password has to be written as %25. ${VALKEY_FORM}`);
  }
}
