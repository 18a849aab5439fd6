/**
 * Whether this process is ready for people: its store takes their records, its adapters have started, nothing
 * it found keeps them from being answered, it is not stopping.
 */
import { SECOND } from "./clock.ts";
import { codeOf } from "./error-code.ts";
import type { Store } from "./store/store.ts";

export type AdapterState = "starting" | "up" | "down";

export interface Readiness {
  readonly ready: boolean;
  readonly stopping: boolean;
  readonly store: "up" | "down";
  readonly adapters: Readonly<Record<string, AdapterState>>;
  /** What keeps people from being answered, by where it was found: `{ "store": "store_full" }`. */
  readonly troubles: Readonly<Record<string, string>>;
}

/** Where somebody who does a part of the work tells how it goes. */
export interface Troubles {
  /** Until it is over, the process is not ready. `code`: of the error, as the log has it. */
  set(where: string, code: string): void;
  over(where: string): void;
}

/** Whoever asks again and again must not make a disk write each time. */
const ASKED_ANEW = SECOND;

export class Health implements Troubles {
  readonly #store: Pick<Store, "ping">;
  readonly #adapters = new Map<string, AdapterState>();
  readonly #troubles = new Map<string, string>();
  #asked: { readonly at: number; readonly trouble: Promise<string | undefined> } | undefined;
  #stopping = false;

  constructor(store: Pick<Store, "ping">) {
    this.#store = store;
  }

  adapter(name: string, state: AdapterState): void {
    this.#adapters.set(name, state);
  }

  set(where: string, code: string): void {
    this.#troubles.set(where, code);
  }

  over(where: string): void {
    this.#troubles.delete(where);
  }

  /** From here on a load balancer sends people elsewhere. */
  stop(): void {
    this.#stopping = true;
  }

  async readiness(): Promise<Readiness> {
    const store = await this.#storeTrouble();
    const troubles = { ...Object.fromEntries(this.#troubles), ...(store === undefined ? {} : { store }) };
    const started = [...this.#adapters.values()].every((state) => state === "up");
    return {
      ready: Object.keys(troubles).length === 0 && started && !this.#stopping,
      stopping: this.#stopping,
      store: store === undefined ? "up" : "down",
      adapters: Object.fromEntries(this.#adapters),
      troubles,
    };
  }

  #storeTrouble(): Promise<string | undefined> {
    const now = performance.now();
    if (!this.#asked || now - this.#asked.at > ASKED_ANEW)
      this.#asked = { at: now, trouble: this.#store.ping().then(() => undefined, codeOf) };
    return this.#asked.trouble;
  }
}
