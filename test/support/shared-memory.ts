/** What several processes share, in one process and under a clock that a test can turn. */
import type { Clock } from "../../src/desk/clock.ts";
import type { Leases } from "../../src/desk/store/leases.ts";
import { MemoryAdapter } from "../../src/desk/store/memory-adapter.ts";

export class SharedMemory extends MemoryAdapter {
  readonly leases: Leases;

  constructor(clock: Clock) {
    super(clock);
    const held = new Map<string, { holder: string; until: number }>();
    this.leases = {
      take: async (name, holder, milliseconds) => {
        if ((held.get(name)?.until ?? 0) > clock.now()) return false;
        held.set(name, { holder, until: clock.now() + milliseconds });
        return true;
      },
      release: async (name, holder) => {
        if (held.get(name)?.holder === holder) held.delete(name);
      },
    };
  }
}
