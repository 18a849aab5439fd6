/** What is written in a record about the reply that is owed: who has it in hand, that it failed, that it is through. */
import { claimed, holds, sameClaim } from "./claim.ts";
import type { Clock } from "./clock.ts";
import type { Owed } from "./record.ts";
import type { Records } from "./records.ts";
import { givenUp, heldFor, waitFor } from "./retry.ts";

export class OwedReplies {
  readonly #records: Records;
  readonly #me: string;
  readonly #clock: Clock;

  constructor(records: Records, me: string, clock: Clock) {
    this.#records = records;
    this.#me = me;
    this.#clock = clock;
  }

  /** In the order of their turns. */
  async of(key: string): Promise<readonly Owed[]> {
    return (await this.#records.read(key))?.owed ?? [];
  }

  /** The oldest reply, in this process's hands; undefined if it has changed since it was seen, or is gone. */
  async claim(key: string, seen: Owed): Promise<Owed | undefined> {
    const now = this.#clock.now();
    if (holds(seen.claim, this.#me, now)) return seen;
    const mine = { ...seen, claim: claimed(this.#me, now) };
    return this.#records.revise(key, (record) => {
      const [oldest, ...others] = record?.owed ?? [];
      if (!record || oldest?.event !== seen.event || !sameClaim(oldest.claim, seen.claim))
        return { result: undefined };
      return { next: { ...record, owed: [mine, ...others] }, result: mine };
    });
  }

  async renew(key: string, { event }: Owed): Promise<void> {
    const claim = claimed(this.#me, this.#clock.now());
    await this.#revise(key, event, (owed) => ({ owed: { ...owed, claim }, result: undefined }));
  }

  /** How long until it is tried again, in milliseconds; 0 if it is given up or out of this process's hands. */
  fail(key: string, { event }: Owed, attempt: number): Promise<number> {
    return this.#rest(key, event, (owed, now, youngerWaits) => {
      const failed = { ...owed, tries: Math.max(owed.tries + 1, attempt) };
      const wait = givenUp(failed, now, youngerWaits) ? 0 : waitFor(failed, now, youngerWaits);
      return { owed: failed, wait };
    });
  }

  /** The same for a try that counts for nothing. */
  hold(key: string, { event }: Owed): Promise<number> {
    return this.#rest(key, event, (owed, now) => ({ owed, wait: heldFor(owed, now) }));
  }

  /** It is owed no more, whoever had it in hand. */
  settle(key: string, { event }: Owed): Promise<void> {
    return this.#records.revise(key, (record) => {
      if (!record?.owed.some((owed) => owed.event === event)) return { result: undefined };
      const next = { ...record, owed: record.owed.filter((owed) => owed.event !== event) };
      return { next, result: undefined };
    });
  }

  async #rest(
    key: string,
    event: string,
    change: (
      owed: Owed,
      now: number,
      youngerWaits: boolean,
    ) => { readonly owed: Owed; readonly wait: number },
  ): Promise<number> {
    const now = this.#clock.now();
    const rest = await this.#revise(key, event, (before, youngerWaits) => {
      const { owed, wait } = change(before, now, youngerWaits);
      const claim = { by: this.#me, until: now + wait, trying: false };
      return { owed: { ...owed, claim }, result: wait };
    });
    return rest ?? 0;
  }

  /** Only while this process has it in hand. */
  #revise<T>(
    key: string,
    event: string,
    change: (owed: Owed, youngerWaits: boolean) => { readonly owed: Owed; readonly result: T },
  ): Promise<T | undefined> {
    return this.#records.revise(key, (record) => {
      const at = record?.owed.findIndex((owed) => owed.event === event) ?? -1;
      const before = record?.owed[at];
      if (!record || !before?.claim.trying || before.claim.by !== this.#me) return { result: undefined };
      const { owed, result } = change(before, at < record.owed.length - 1);
      return { next: { ...record, owed: record.owed.with(at, owed) }, result };
    });
  }
}
