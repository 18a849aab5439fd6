/** What a date may be counted from besides today: another answer, or a date of the same text. */
import type { Day, Interval } from "../../day.ts";

/** Days that are known from elsewhere: the answer to another question. */
export interface Anchor {
  /** Whatever tells the caller what it is: a question's id. */
  readonly id: string;
  readonly interval: Interval;
  /** Where the locale lists what is said for it, if the text says so: 頼んだ, "I told them". */
  readonly deeds?: string | undefined;
}

/** What "the same month" is the month of. */
export interface Referent {
  readonly interval: readonly [Day, Day];
  /** Undefined for a date of the same text. */
  readonly anchor?: Anchor | undefined;
  /** Nothing else is known that could be meant. */
  readonly only?: boolean;
}

/** The last thing known that has both ends: "the same month" as "by 2009" is none. */
export function referentOf(anchors: readonly Anchor[] | undefined): Referent | undefined {
  const anchor = anchors?.find(({ interval: [from, to] }) => from !== null && to !== null);
  return anchor && { interval: anchor.interval as readonly [Day, Day], anchor, only: anchors!.length === 1 };
}
