/** Which mutant is on in this process, and what becomes of each: kept across the test files, which share it. */
import { appendFileSync, writeFileSync } from "node:fs";

export const FATES = "fates.ndjson";
export const NOW = "now.json";
/** How long each test takes without any mutant. */
export const TOOK = "took.ndjson";

/** What is being tried, and the milliseconds that it takes without. */
export interface Now {
  readonly id: number;
  readonly usual: number;
}

export interface Fate {
  readonly id: number;
  /** `loaded`: it has its effect when modules are loaded, or only once, or its test bears no repetition. */
  readonly fate: "killed" | "hit" | "loaded";
  readonly by?: string;
}

/** Who meets so many times as many switches as without the mutant, and so many more, goes round in a circle. */
const LONGER = 200;
const AND = 200_000;

class Switches {
  #on = -1;
  #times = 0;
  #usualTimes = 0;
  #inTest = false;
  #met = new Set<number>();
  readonly #told = new Map<number, Fate["fate"]>();

  readonly asked = (id: number): boolean => {
    if (!this.#inTest) this.tell({ id, fate: "loaded" });
    this.#met.add(id);
    this.#times += 1;
    if (this.#on >= 0 && this.#times > AND + LONGER * this.#usualTimes)
      throw new Error("It goes round in a circle.");
    return id === this.#on;
  };

  /** Which mutants were met on the way, with one of them on or none; `usual`: how long the same takes without. */
  async during(id: number, work: () => unknown, usual: number): Promise<ReadonlySet<number>> {
    this.#met = new Set();
    this.#times = 0;
    this.#on = id;
    this.#inTest = true;
    writeFileSync(NOW, JSON.stringify({ id, usual } satisfies Now));
    try {
      await work();
    } finally {
      if (id < 0) this.#usualTimes = this.#times;
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
