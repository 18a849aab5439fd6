/** What is written in a record about the reply that is owed: who has it in hand, that it failed, that it is through. */
import { claimed, holds, sameClaim } from "./claim.ts";
import type { Clock } from "./clock.ts";
import type { Owed } from "./record.ts";
import type { Records } from "./records.ts";
import { type Circumstances, type GivenUp, givenUp, heldFor, waitFor } from "./retry.ts";

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

  /** How long until it is tried again, in milliseconds; 0 if it is out of this process's hands; or why it is owed no more. */
  fail(
    key: string,
    { event }: Owed,
    attempt: number,
    around: Pick<Circumstances, "othersPass">,
  ): Promise<number | GivenUp> {
    return this.#rest(key, event, (owed, now, youngerWaits) => {
      const failed = { ...owed, tries: Math.max(owed.tries + 1, attempt) };
      const end = givenUp(failed, now, { youngerWaits, ...around });
      return end ? { end } : { owed: failed, wait: waitFor(failed, now, youngerWaits) };
    });
  }

  /** The same for a try that counts for nothing. */
  hold(key: string, { event }: Owed): Promise<number | GivenUp> {
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
    change: (owed: Owed, now: number, youngerWaits: boolean) => Rest,
  ): Promise<number | GivenUp> {
    const now = this.#clock.now();
    const rest = await this.#revise<number | GivenUp>(key, event, (before, youngerWaits) => {
      const { owed, wait, end } = change(before, now, youngerWaits);
      if (end) return { owed: undefined, result: end };
      return { owed: { ...owed, claim: { by: this.#me, until: now + wait, trying: false } }, result: wait };
    });
    return rest ?? 0;
  }

  /** Only while this process has it in hand. `owed` undefined: it is owed no more. */
  #revise<T>(
    key: string,
    event: string,
    change: (owed: Owed, youngerWaits: boolean) => { readonly owed: Owed | undefined; readonly result: T },
  ): Promise<T | undefined> {
    return this.#records.revise(key, (record) => {
      const at = record?.owed.findIndex((owed) => owed.event === event) ?? -1;
      const before = record?.owed[at];
      if (!record || !before?.claim.trying || before.claim.by !== this.#me) return { result: undefined };
      const { owed, result } = change(before, at < record.owed.length - 1);
      return { next: { ...record, owed: record.owed.toSpliced(at, 1, ...(owed ? [owed] : [])) }, result };
    });
  }
}

type Rest =
  | { readonly owed: Owed; readonly wait: number; readonly end?: never }
  | { readonly end: GivenUp; readonly owed?: never; readonly wait?: never };
