/** Platform ids are never kept as they are: records are found by a keyed hash, which nobody can reverse without the key. */
import { createHmac } from "node:crypto";

export interface KeyedHash {
  /** The key of a conversation's record: "line:9f86d0…". */
  conversation(adapter: string, id: string): string;
  event(adapter: string, id: string): string;
}

export function keyedHash(secret: string): KeyedHash {
  const hash = (...parts: string[]) => createHmac("sha256", secret).update(parts.join("\0"));
  return {
    conversation: (adapter, id) => `${adapter}:${hash("conversation", adapter, id).digest("hex")}`,
    // 96 bits tell the events of one record apart; more would only make every record longer.
    event: (adapter, id) => hash("event", adapter, id).digest("base64url").slice(0, 16),
  };
}

export const adapterOf = (key: string): string => key.slice(0, key.indexOf(":"));

const hashOf = (key: string): string => key.slice(key.indexOf(":") + 1);

/** Enough to follow one conversation through a log, too little to be an identity. */
export const shownHash = (key: string): string => hashOf(key).slice(0, 10);

export const shownKey = (key: string): string => `${adapterOf(key)}:${shownHash(key)}`;
