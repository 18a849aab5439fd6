/**
 * Time that stands still until the test moves it, for what waits by setTimeout or asks for the time: deadlines, retries, the local
 * platforms' own patience. Sockets go on. So a busy machine is not taken for a slow desk or a silent platform.
 */
import { setTimeout as pause } from "node:timers/promises";
import { vi } from "vitest";
import { PATIENCE } from "./eventually.ts";

export const stopTime = (): void =>
  void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });

export const timeGoesOn = (): void => void vi.useRealTimers();

export const pass = async (milliseconds: number): Promise<void> =>
  void (await vi.advanceTimersByTimeAsync(milliseconds));

/** Each time a platform falls silent, lets as much time pass as anybody waits for its answer. */
export async function throughSilence<T>(
  silences: () => number,
  milliseconds: number,
  work: () => Promise<T>,
): Promise<T> {
  let heard = silences();
  return passUntil(work(), async () => {
    if (silences() === heard) return;
    heard = silences();
    await pass(milliseconds);
  });
}

/** How many wait for time to pass. */
export const waiting = (): number => vi.getTimerCount();

/** Lets time pass until the work is done, whatever it waits for. */
export async function passUntil<T>(work: Promise<T>, passes = () => pass(100)): Promise<T> {
  let done = false;
  const over = () => {
    done = true;
  };
  work.then(over, over);
  for (let turns = 0; !done; turns++) {
    if (turns > PATIENCE) throw new Error("It waits for something else than time.");
    await passes();
    await pause(1);
  }
  return work;
}
