/** Whether this process is ready for people: its store answers, its adapters have started, it is not stopping. */
import type { Store } from "./store/store.ts";

export type AdapterState = "starting" | "up" | "down";

export interface Readiness {
  readonly ready: boolean;
  readonly stopping: boolean;
  readonly store: "up" | "down";
  readonly adapters: Readonly<Record<string, AdapterState>>;
}

export class Health {
  readonly #store: Pick<Store, "ping">;
  readonly #adapters = new Map<string, AdapterState>();
  #stopping = false;

  constructor(store: Pick<Store, "ping">) {
    this.#store = store;
  }

  set(adapter: string, state: AdapterState): void {
    this.#adapters.set(adapter, state);
  }

  /** From here on a load balancer sends people elsewhere. */
  stop(): void {
    this.#stopping = true;
  }

  async readiness(): Promise<Readiness> {
    const store = await this.#store.ping().then(
      () => "up" as const,
      () => "down" as const,
    );
    const started = [...this.#adapters.values()].every((state) => state === "up");
    return {
      ready: store === "up" && started && !this.#stopping,
      stopping: this.#stopping,
      store,
      adapters: Object.fromEntries(this.#adapters),
    };
  }
}
