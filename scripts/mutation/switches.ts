/** Which mutant is on in this process, and what becomes of each: kept across the test files, which share it. */
import { appendFileSync, writeFileSync } from "node:fs";

export const FATES = "fates.ndjson";
export const NOW = "now.json";
/** How long each test takes without any mutant. */
export const TOOK = "took.ndjson";

export interface Fate {
  readonly id: number;
  /** `loaded`: it has its effect when modules are loaded, or only once, or its test bears no repetition. */
  readonly fate: "killed" | "hit" | "loaded";
  readonly by?: string;
}

/** More often than anything is done by a test, many times over. */
const ENDLESS = 20_000_000;

class Switches {
  #on = -1;
  #times = 0;
  #inTest = false;
  #met = new Set<number>();
  readonly #told = new Map<number, Fate["fate"]>();

  readonly asked = (id: number): boolean => {
    if (!this.#inTest) this.tell({ id, fate: "loaded" });
    this.#met.add(id);
    if (id !== this.#on) return false;
    if (++this.#times > ENDLESS) throw new Error("It goes round in a circle.");
    return true;
  };

  /** Which mutants were met on the way, with one of them on or none. */
  async during(id: number, work: () => unknown): Promise<ReadonlySet<number>> {
    this.#met = new Set();
    this.#times = 0;
    this.#on = id;
    this.#inTest = true;
    writeFileSync(NOW, JSON.stringify({ id }));
    try {
      await work();
    } finally {
      this.#on = -1;
      this.#inTest = false;
    }
    return this.#met;
  }

  isOpen(id: number): boolean {
    const told = this.#told.get(id);
    return told === undefined || told === "hit";
  }

  tell(fate: Fate): void {
    const before = this.#told.get(fate.id);
    if (before === fate.fate || before === "killed" || before === "loaded") return;
    this.#told.set(fate.id, fate.fate);
    appendFileSync(FATES, `${JSON.stringify(fate)}\n`);
  }
}

declare global {
  var __switches: Switches | undefined;
  var __on: ((id: number) => boolean) | undefined;
}

globalThis.__switches ??= new Switches();
globalThis.__on = globalThis.__switches.asked;

export const switches = globalThis.__switches;
