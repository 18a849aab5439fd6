/** What a reader of dates is told beside the tokens, and what it gives back. */
import type { Day, Interval } from "../../day.ts";
import type { Referent } from "./anchor.ts";
import type { Shape } from "./shape.ts";

interface Last {
  readonly year?: number | undefined;
  readonly era?: number | undefined;
}

export interface ParsingScene {
  readonly today: Day;
  readonly period: Interval | undefined;
  /** What "the same month" is the month of. */
  readonly referent: Referent | undefined;
  /** The date spoken of last, and whether only 「か」, 「〜」 or a comma lies between it and this one. */
  readonly last: Last | undefined;
  readonly joined: boolean;
}

/** What was read, and the token after it. */
export interface Parse {
  readonly shape: Shape;
  readonly next: number;
  /** From the date spoken of before. */
  readonly counted?: boolean;
}
