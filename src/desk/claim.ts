/**
 * Which process may try a reply, when several share the store: the one whose claim stands in the record.
 * The claim is written with the turn, so it costs nothing; a claim is renewed while its holder is at it,
 * and what a process that died has claimed is another's soon. The clocks of the processes have to agree
 * within a second or two. A process that was held up for longer than its claim finds the reply in other hands:
 * it then records nothing, and the platform knows the second try by its token or key.
 */
import { SECOND } from "./clock.ts";
import type { Claim } from "./record.ts";

/** How long a reply waits for a process that died: far less than the minute that LINE's reply tokens live. */
export const CLAIM = 4 * SECOND;

/** Late by one renewal, a process that lives still holds its claim. */
export const RENEW_EVERY = 1.5 * SECOND;

export const claimed = (by: string, now: number): Claim => ({ by, until: now + CLAIM, trying: true });

export interface Claimant {
  readonly me: string;
  /** Whether there may be other processes; if not, whoever claimed before is gone. */
  readonly shared: boolean;
  readonly now: number;
  /** There is a reason to try again before the time: the person has written, or the platform has asked. */
  readonly urgent: boolean;
}

/** How long a reply has to be left alone, in milliseconds; 0: now. */
export function untilMine({ by, until, trying }: Claim, { me, shared, now, urgent }: Claimant): number {
  // Its own waits a process measures with timers: a clock that is set back must not hold anything up.
  if (by === me || !shared) return 0;
  if (!trying && urgent) return 0;
  return Math.max(0, until - now);
}

/** Whether a claim lasts for another while without being written anew. */
export const holds = ({ by, until, trying }: Claim, me: string, now: number): boolean =>
  by === me && trying && until - now > CLAIM / 2;

export const sameClaim = (one: Claim, other: Claim): boolean =>
  one.by === other.by && one.until === other.until && one.trying === other.trying;

const FIRST_LOOK = 20;
const LONGEST_LOOK = SECOND / 4;

/** A reply waits for an older one at another process, and nobody tells when that is through. */
export const lookAgain = (waited: number): number => Math.min(Math.max(waited / 4, FIRST_LOOK), LONGEST_LOOK);
