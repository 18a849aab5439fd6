/** What a language's grammar tells of clauses: where they end, and whether one asks. Its words are in the locale. */
export interface Boundary {
  /** Where in the normalised text the clause ends, and where the next begins. */
  readonly from: number;
  readonly to: number;
  readonly kind: "sentence" | "clause" | "if";
  /** It may stand inside a date: "9 August, 2009". */
  readonly weak: boolean;
  /** A question mark stands here. */
  readonly asks: boolean;
}

export interface Grammar {
  /** Whether what is denied stands before the word that denies it (会員|ではない) or after it (not|a member). */
  readonly denialFollows: boolean;
  readonly boundaries: (plain: string) => readonly Boundary[];
  /** Whether a clause asks by its form, whatever its words are. */
  readonly asks: (clause: string) => boolean;
  /** Whether a clause with a question mark is a whole sentence: 会員だった？ asks, 東京？ answers without being sure. */
  readonly isPredicate: (clause: string) => boolean;
  /** "After I moved in 2008": what the clause tells lies on this side of its date. */
  readonly sideOf: (clause: string) => "before" | "after" | undefined;
  /** Whether a condition ends the clause (…たら), or opens it ("if …"). */
  readonly isCondition: (clause: string) => boolean;
}

/** Every place a regular expression finds, as boundaries of one kind. */
export const boundariesAt = (
  plain: string,
  places: RegExp,
  kind: Boundary["kind"],
  weak = false,
): readonly Boundary[] =>
  [...plain.matchAll(places)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    kind,
    weak,
    asks: found[0].includes("?"),
  }));
