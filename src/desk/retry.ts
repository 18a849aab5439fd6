/** When a reply that could not be delivered is tried again, and when it is given up. */
import { HOUR, MINUTE, SECOND } from "./clock.ts";
import type { Owed } from "./record.ts";

/**
 * LINE remembers a retry key for 24 hours (developers.line.biz/en/docs/messaging-api/retrying-api-request/):
 * later a second try could arrive twice. Half of that also is as long as an answer is worth waiting for.
 */
export const GIVE_UP_AFTER = 12 * HOUR;

/** The waits below alone stay under this in 12 hours; a person who keeps writing hurries the tries. */
export const MOST_TRIES = 64;

/** A younger reply waits no longer than this for an older one that fails: LINE's reply tokens live one minute. */
export const PATIENCE = 30 * SECOND;

/** A platform that has not answered by then counts as failed. */
export const TRY_TIMEOUT = 20 * SECOND;

const FIRST_WAIT = SECOND;
const LONGEST_WAIT = 15 * MINUTE;

/** While a younger reply waits, its patience is used: people who write again have used up the short waits. */
const LONGEST_WAIT_BEFORE_YOUNGER = 5 * SECOND;

/** A second after the first failed try, then twice as long each time; never past a younger reply's patience. */
export function waitFor(
  failed: Pick<Owed, "tries" | "committedAt">,
  now: number,
  youngerWaits: boolean,
): number {
  const wait = Math.min(FIRST_WAIT * 2 ** (failed.tries - 1), LONGEST_WAIT);
  const patience = Math.max(0, failed.committedAt + PATIENCE - now);
  return youngerWaits ? Math.min(wait, LONGEST_WAIT_BEFORE_YOUNGER, patience) : wait;
}

const LONGEST_HELD = MINUTE;

/** While the platform refuses everything: as long again as the reply has waited so far, up to a minute. */
export const heldFor = ({ committedAt }: Pick<Owed, "committedAt">, now: number): number =>
  Math.min(Math.max(now - committedAt, FIRST_WAIT), LONGEST_HELD);

/** Why a reply is tried no more, if it is: too old, or in the way of a younger one after it has failed. */
export function givenUp(owed: Owed, now: number, youngerWaits: boolean): "expired" | "superseded" | null {
  const age = now - owed.committedAt;
  if (age > GIVE_UP_AFTER || owed.tries >= MOST_TRIES) return "expired";
  return youngerWaits && owed.tries > 0 && age >= PATIENCE ? "superseded" : null;
}
