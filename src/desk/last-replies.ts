/** The last reply to a client that fetches it: a lost answer is asked for again within moments; after that its words are not kept. */
import { MINUTE } from "./clock.ts";
import { codeOf } from "./error-code.ts";
import type { Log } from "./log.ts";
import type { Records } from "./records.ts";

/** How long a page may ask for its answer again. */
const KEPT = 10 * MINUTE;

export class LastReplies {
  readonly #records: Records;
  readonly #log: Log;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(records: Records, log: Log) {
    this.#records = records;
    this.#log = log;
  }

  dropLater(key: string, eventHash: string): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#drop(key, eventHash).catch((error) =>
        this.#log.error("a reply could not be dropped", { code: codeOf(error) }),
      );
    }, KEPT);
    timer.unref();
    this.#timers.add(timer);
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #drop(key: string, eventHash: string): Promise<void> {
    return this.#records.revise(key, (record) => {
      if (record?.lastReply?.event !== eventHash) return { result: undefined };
      const { version: _, ...kept } = record;
      return { next: { ...kept, lastReply: null }, result: undefined };
    });
  }
}
