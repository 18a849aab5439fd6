/** Waiting for what happens by itself, without a guess how long a busy machine takes to it. */
import { vi } from "vitest";

/** Ends the waiting for what never comes; how soon it comes is not tested. */
export const PATIENCE = 60_000;

/** Resolves once the check passes, with what it returns; rejects with its last complaint. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: PATIENCE, interval: 20 });
