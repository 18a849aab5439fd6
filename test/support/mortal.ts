/** Processes that can die in a test. */
import type { VersionedAdapter } from "../../src/desk/store/versioned-adapter.ts";

/** A process's way to the store; once the process has died, nothing passes any more, in no direction. */
export function mortal(adapter: VersionedAdapter) {
  let alive = true;
  const never = new Promise<never>(() => {});
  const whileAlive =
    <Arguments extends unknown[], Result>(work: (...args: Arguments) => Promise<Result>) =>
    async (...args: Arguments): Promise<Result> => {
      await Promise.resolve();
      if (!alive) return never;
      const result = await work(...args);
      return alive ? result : never;
    };
  const through: VersionedAdapter = {
    opts: {},
    leases: adapter.leases && {
      take: whileAlive(adapter.leases.take),
      release: whileAlive(adapter.leases.release),
    },
    on: (...listener) => adapter.on(...listener),
    get: whileAlive(adapter.get.bind(adapter)) as VersionedAdapter["get"],
    set: adapter.set.bind(adapter),
    delete: whileAlive(adapter.delete.bind(adapter)),
    clear: adapter.clear.bind(adapter),
    commit: whileAlive(adapter.commit.bind(adapter)),
    setAside: whileAlive(adapter.setAside.bind(adapter)),
    owing: whileAlive(adapter.owing.bind(adapter)),
    purge: whileAlive(adapter.purge.bind(adapter)),
    probe: whileAlive(adapter.probe.bind(adapter)),
    disconnect: async () => {},
  };
  return { adapter: through, die: () => (alive = false), alive: () => alive };
}
