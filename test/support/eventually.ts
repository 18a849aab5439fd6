/** Waiting for what happens by itself, without a guess how long a busy machine takes to it. */
import { setTimeout as pause } from "node:timers/promises";

/** Ends the waiting for what never comes; how soon it comes is not tested. */
export const PATIENCE = 60_000;

const LOOK_EVERY = 20;

/** Resolves once the check passes, with what it returns; rejects with its last complaint. Moves no stopped time. */
export async function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  for (let looks = PATIENCE / LOOK_EVERY; ; looks -= 1) {
    try {
      return await check();
    } catch (complaint) {
      if (looks <= 0) throw complaint;
      await pause(LOOK_EVERY);
    }
  }
}

/**
 * Waits for so many turns of the event loop, a millisecond or more each. What the process has to do gets its chance
 * in every turn, however seldom a busy machine lets it run; so many milliseconds may pass without any.
 */
export async function turnsOfTheLoop(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await pause(1);
}
