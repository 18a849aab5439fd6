/** What nobody came back to is removed: once at the start, then every hour. */
import { HOUR } from "./clock.ts";
import { codeOf } from "./error-code.ts";
import type { Log } from "./log.ts";
import type { Store } from "./store/store.ts";

const EVERY = HOUR;

/** Resolves after the first time, with what ends it. */
export async function startPurging(store: Pick<Store, "purge">, log: Log): Promise<() => void> {
  async function purge(): Promise<void> {
    try {
      const count = await store.purge();
      if (count > 0) log.info("expired records were removed", { count });
    } catch (error) {
      log.error("expired records could not be removed", { code: codeOf(error) });
    }
  }
  await purge();
  const purging = setInterval(() => void purge(), EVERY).unref();
  return () => clearInterval(purging);
}
