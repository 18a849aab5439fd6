/** Where what is stated comes from. */
import type { Day } from "../day.ts";

export interface Source {
  readonly publisher: string;
  readonly url: string;
  /** The day the source carries; null where it carries none. */
  readonly dated: Day | null;
  /** The facts it holds. Ids (A01…, B01…) name what a source says, and are each in one matter. */
  readonly facts: readonly string[];
}

export const numbered = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, "0")}`);
