/** STORE_URL: where records live. */
export type StoreUrl = { readonly kind: "sqlite"; readonly path: string } | { readonly kind: "memory" };

export const DEFAULT_STORE_URL = "sqlite:./data/madoguchi.db";

const WORKING = `Use ${DEFAULT_STORE_URL} (a file, kept) or memory: (forgotten when the process ends)`;

export class StoreUrlError extends Error {
  readonly code = "store_url";
}

export function parseStoreUrl(url: string): StoreUrl {
  if (url === "memory:") return { kind: "memory" };
  if (/^(rediss?|valkeys?):/.test(url))
    throw new StoreUrlError(
      `Redis and Valkey are not supported yet: they come with the release that lets several processes share a store. ${WORKING}`,
    );
  // sqlite:./data/x.db, sqlite:/var/lib/x.db and sqlite:///var/lib/x.db all name a file.
  const path = /^sqlite:(?:\/\/(?=[/.]))?(?<path>.+)$/.exec(url)?.groups?.path;
  if (!path) throw new StoreUrlError(`That is no address of a store. ${WORKING}`);
  return { kind: "sqlite", path };
}
