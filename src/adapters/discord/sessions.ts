/**
 * The gateway sessions, kept over a restart: the next process goes on where this one stopped, and Discord
 * sends it what happened in between (within a few minutes; later it says so and a new session begins).
 */
import type { SessionInfo } from "@discordjs/ws";
import { z } from "zod";
import type { Notes } from "../../desk/store/store.ts";

const session = z.object({
  sessionId: z.string(),
  sequence: z.number().int(),
  shardId: z.number().int(),
  shardCount: z.number().int(),
  resumeURL: z.string(),
});

/** Discord holds a session for minutes; a note much older than that is of no use. */
const KEPT_MS = 15 * 60 * 1000;

const nameOf = (application: string, shard: number): string => `discord-session:${application}:${shard}`;

export interface Sessions {
  readonly get: (shard: number) => SessionInfo | null;
  readonly set: (shard: number, info: SessionInfo | null) => void;
  /** Finds what an earlier process kept of these shards. */
  load(shards: readonly number[], shardCount: number): Promise<void>;
  /** Only when everything received so far is committed: what comes after `sequence` is sent again. */
  save(): Promise<void>;
}

export function createSessions(notes: Notes | undefined, application: string): Sessions {
  const live = new Map<number, SessionInfo>();
  const saved = new Map<number, string>();

  async function found(shard: number): Promise<SessionInfo | undefined> {
    const note = await notes?.read(nameOf(application, shard));
    return note === undefined ? undefined : session.safeParse(JSON.parse(note)).data;
  }

  return {
    get: (shard) => live.get(shard) ?? null,
    set(shard, info) {
      if (info) live.set(shard, info);
      else live.delete(shard);
    },
    async load(shards, shardCount) {
      for (const shard of shards) {
        const info = await found(shard);
        // A session belongs to its number of shards; with another number a new one has to begin.
        if (info?.shardCount === shardCount && !live.has(shard)) live.set(shard, info);
      }
    },
    async save() {
      for (const [shard, info] of live) {
        const text = JSON.stringify(info);
        if (saved.get(shard) === text) continue;
        await notes?.write(nameOf(application, shard), text, KEPT_MS);
        saved.set(shard, text);
      }
    },
  };
}
