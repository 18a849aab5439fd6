/** Gives the failures of Redis and Valkey a name and an instruction, as SQLite's have. */
import { StoreError, type StoreErrorCode } from "./errors.ts";

type Case = readonly [pattern: RegExp, code: StoreErrorCode, instruction: (address: string) => string];

/** Redis' error prefixes: https://redis.io/docs/latest/develop/reference/protocol-spec/#simple-errors */
const CASES: readonly Case[] = [
  [
    /^(WRONGPASS|NOAUTH|ERR invalid password|ERR AUTH)/,
    "store_unavailable",
    (address) => `${address} refuses the user or password: correct them in STORE_URL.`,
  ],
  [
    /^NOPERM/,
    "store_unavailable",
    (address) =>
      `${address} does not let this user do what the desk needs: allow it all commands on the keys madoguchi:*.`,
  ],
  [
    /^OOM/,
    "store_full",
    (address) => `${address} has used up its maxmemory: give it more. Nothing was lost.`,
  ],
  [
    /^MISCONF/,
    "store_full",
    (address) => `${address} cannot save to its disk: free some space there. Nothing was lost.`,
  ],
  [
    /^(LOADING|BUSY|TRYAGAIN)/,
    "store_busy",
    (address) => `${address} is busy loading or running a script: it passes by itself.`,
  ],
  [
    /^(READONLY|MASTERDOWN)/,
    "store_unavailable",
    (address) => `${address} is a replica and takes no writes: point STORE_URL to the primary.`,
  ],
  [
    /^(MOVED|ASK|CLUSTERDOWN|CROSSSLOT)|script tried accessing a non local key/i,
    "store_clustered",
    (address) => clustered(address).message,
  ],
  [
    /^ERR (DB index|SELECT)/i,
    "store_unavailable",
    (address) => `${address} has no database of that number: correct the end of STORE_URL, or leave it out.`,
  ],
  [
    /certificate|wrong version number|SSL|TLS/i,
    "store_unavailable",
    (address) =>
      `No TLS connection with ${address} could be made: check that it speaks TLS (valkeys:// or rediss://), and name the authority of its certificate in NODE_EXTRA_CA_CERTS.`,
  ],
];

const unreachable = (address: string) =>
  `${address} does not answer: check that the server runs, that STORE_URL names it, and whether it wants TLS (valkeys:// or rediss://). It is used again as soon as it is back.`;

/** `trouble`: what the connection last suffered from; a command that found no connection does not say why. */
export function valkeyError(error: unknown, trouble: Error | undefined, address: string): StoreError {
  if (error instanceof StoreError) return error;
  const messages = [error, trouble].map((each) => (each instanceof Error ? each.message : ""));
  const [, code, instruction] = CASES.find(([pattern]) => messages.some((text) => pattern.test(text))) ?? [
    undefined,
    "store_unavailable" as const,
    unreachable,
  ];
  // The driver hangs the command with all its arguments on the error: what people said must not go on from here.
  return new StoreError(code, instruction(address), new Error(messages.filter(Boolean).join("; ")));
}

export const clustered = (address: string): StoreError =>
  new StoreError(
    "store_clustered",
    `${address} is part of a cluster, which this does not work with: what is written in one step lies on several servers there. Point STORE_URL to a single server, with replicas if you like.`,
  );

/** An eviction takes the least used records first: people who come back would be strangers. */
export const evicting = (address: string, policy: string): StoreError =>
  new StoreError(
    "store_forgetful",
    `${address} throws records away when its memory is full (maxmemory-policy ${policy}): set maxmemory-policy to noeviction.`,
  );
