/** A store whose failures are counted. */
import { codeOf } from "./error-code.ts";
import type { Store } from "./store/store.ts";

/** The same store; each failure is counted by its code before it goes on. */
export function watched(store: Store, failed: (code: string) => void): Store {
  const watch =
    <Arguments extends unknown[], Result>(work: (...args: Arguments) => Promise<Result>) =>
    async (...args: Arguments): Promise<Result> => {
      try {
        return await work(...args);
      } catch (error) {
        failed(codeOf(error));
        throw error;
      }
    };
  const { leases } = store;
  return {
    leases: leases && { take: watch(leases.take), release: watch(leases.release) },
    read: watch(store.read),
    commit: watch(store.commit),
    setAside: watch(store.setAside),
    owing: watch(store.owing),
    purge: watch(store.purge),
    constant: watch(store.constant),
    notes: { read: watch(store.notes.read), write: watch(store.notes.write) },
    ping: watch(store.ping),
    close: watch(store.close),
  };
}
