/** What the examples taught: `language/topics/learning` makes it, `language/topics/model.ts` reads it. */

/** The same examples always give the same. */
export interface Learned {
  /** What a text can be about. */
  readonly ids: readonly string[];
  /** The Latin words of the examples, for putting slips right. */
  readonly words: readonly string[];
  /** One step of a weight. */
  readonly step: number;
  /** One record for every feature: its head, then its votes. */
  readonly weights: Uint8Array;
}
