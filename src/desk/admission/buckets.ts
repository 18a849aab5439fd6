/**
 * How much somebody may do at once and in the long run: the generic cell rate algorithm, which keeps one time each.
 * Of our own: the limiters on npm keep a timer for each address and have no upper bound, so that a flood from many
 * addresses would fill the memory it is to be kept from.
 */
import { CappedMap } from "../capped-map.ts";
import { type Clock, SECOND } from "../clock.ts";

export interface Allowance {
  /** So many points at once, after a long silence. */
  readonly burst: number;
  /** So many come back each second. */
  readonly perSecond: number;
}

/** Whoever is forgotten has the whole of it again: a hundred bytes each, some megabytes in all. */
const MOST_REMEMBERED = 50_000;

export class Buckets {
  readonly #allowance: Allowance;
  readonly #clock: Clock;
  /** When each will have all of it again. */
  readonly #full = new CappedMap<string, number>(MOST_REMEMBERED);

  constructor(allowance: Allowance, clock: Clock) {
    this.#allowance = allowance;
    this.#clock = clock;
  }

  /** False: there is not enough left, and nothing was taken. */
  take(key: string, points = 1): boolean {
    const full = this.#fullAt(key) + points * this.#cost();
    if (full > this.#clock.now() + this.#allowance.burst * this.#cost()) return false;
    this.#full.set(key, full);
    return true;
  }

  /** Whether one point is left. */
  has(key: string): boolean {
    return this.#fullAt(key) + this.#cost() <= this.#clock.now() + this.#allowance.burst * this.#cost();
  }

  /** In milliseconds. */
  #cost(): number {
    return SECOND / this.#allowance.perSecond;
  }

  #fullAt(key: string): number {
    return Math.max(this.#full.get(key) ?? 0, this.#clock.now());
  }
}
