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

/**
 * So long, and through so many tries, a younger reply waits for an older one that fails while the platform takes those
 * of others. Then it is the reply's own fault, and the younger one, whose token lives a minute, goes first. While the
 * platform takes nothing from anybody all wait, in order: what is late by then costs a push, and nothing is lost.
 */
export const PATIENCE = 30 * SECOND;
export const PATIENT_TRIES = 6;

/** A platform that has not answered by then counts as failed. */
export const TRY_TIMEOUT = 20 * SECOND;

export type GivenUp = "expired" | "superseded";

const FIRST_WAIT = SECOND;
const LONGEST_WAIT = 15 * MINUTE;

/** While a younger reply waits: no longer than this, or than a quarter of what it has waited already. */
const LONGEST_WAIT_BEFORE_YOUNGER = 5 * SECOND;

/** A second after the first failed try, then twice as long each time. */
export function waitFor(
  failed: Pick<Owed, "tries" | "committedAt">,
  now: number,
  youngerWaits: boolean,
): number {
  const wait = Math.min(FIRST_WAIT * 2 ** (failed.tries - 1), LONGEST_WAIT);
  const patience = Math.max((now - failed.committedAt) / 4, LONGEST_WAIT_BEFORE_YOUNGER);
  return youngerWaits ? Math.min(wait, patience) : wait;
}

const LONGEST_HELD = MINUTE;

/** While the platform refuses everything: as long again as the reply has waited so far, up to a minute. */
export const heldFor = ({ committedAt }: Pick<Owed, "committedAt">, now: number): number =>
  Math.min(Math.max(now - committedAt, FIRST_WAIT), LONGEST_HELD);

export const isExpired = (
  { committedAt, tries }: Pick<Owed, "tries" | "committedAt">,
  now: number,
): boolean => now - committedAt > GIVE_UP_AFTER || tries >= MOST_TRIES;

export interface Circumstances {
  readonly youngerWaits: boolean;
  /** The platform has lately taken replies to others. */
  readonly othersPass: boolean;
}

/** Why a reply whose try has just failed is tried no more, if it is: too old, or in the way of a younger one. */
export function givenUp(
  failed: Pick<Owed, "tries" | "committedAt">,
  now: number,
  { youngerWaits, othersPass }: Circumstances,
): GivenUp | null {
  if (isExpired(failed, now)) return "expired";
  const isPatient = now - failed.committedAt < PATIENCE || failed.tries < PATIENT_TRIES;
  return youngerWaits && othersPass && !isPatient ? "superseded" : null;
}
