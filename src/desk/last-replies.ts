/**
 * The last reply to a client that fetches it: a lost answer is asked for again within moments; after ten minutes
 * at the latest its words are kept no more, neither in the records nor on the disk. When that is, stands beside
 * them: whichever process runs by then sees to it, also when the one that answered has ended.
 */
import { type Clock, MINUTE } from "./clock.ts";
import { codeOf } from "./error-code.ts";
import type { Log } from "./log.ts";
import type { Records } from "./records.ts";

/** At the most: until somebody has looked. */
export const KEPT_FOR = 10 * MINUTE;
const LOOK_EVERY = MINUTE;

/** How long a page may ask for its answer again. */
export const FETCHABLE_FOR = KEPT_FOR - LOOK_EVERY;

export interface LastRepliesParts {
  readonly records: Records;
  /** The keys of the records that may hold one. */
  readonly holding: () => Promise<readonly string[]>;
  readonly clock: Clock;
  readonly log: Log;
}

export class LastReplies {
  readonly #parts: LastRepliesParts;
  readonly #looking: NodeJS.Timeout;

  constructor(parts: LastRepliesParts) {
    this.#parts = parts;
    this.#looking = setInterval(() => void this.scrub(), LOOK_EVERY).unref();
  }

  /** Those whose time is up, whoever gave them. */
  async scrub(): Promise<void> {
    try {
      for (const key of await this.#parts.holding()) await this.#drop(key);
    } catch (error) {
      this.#parts.log.error("replies could not be dropped", { code: codeOf(error) });
    }
  }

  close(): void {
    clearInterval(this.#looking);
  }

  #drop(key: string): Promise<void> {
    const now = this.#parts.clock.now();
    return this.#parts.records.revise(key, (record) => {
      const until = record?.lastReply?.until;
      if (!record || until === undefined || until > now) return { result: undefined };
      const { version: _, ...kept } = record;
      return {
        next: { ...kept, lastReply: null },
        erases: true,
        // Nobody came back: the record ends when it would have.
        idle: now - (until - FETCHABLE_FOR),
        result: undefined,
      };
    });
  }
}
