/**
 * What a language's grammar tells of clauses: where they end, and whether one asks. Its words are in the locale; a
 * language without a folder here is read by `plain-grammar.ts`.
 */
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
  /** The letters by which a text is known to be this language's, where nothing else is written in them. */
  readonly script?: RegExp;
  /**
   * Whether what governs stands last, as in Japanese, Korean and Turkish: the denial behind what it denies
   * (会員|ではない), the verb behind its date, the particle behind its noun, the condition at the end of its clause.
   * In English and French it stands first.
   */
  readonly headFinal: boolean;
  /** So many letters beside a phrase are about nothing else. */
  readonly few: number;
  readonly boundaries: (plain: string) => readonly Boundary[];
  /** Whether a clause asks by its form, whatever its words are. */
  readonly asks: (clause: string) => boolean;
  /** Whether a clause with a question mark is a whole sentence: 会員だった？ asks, 東京？ answers without being sure. */
  readonly isPredicate: (clause: string) => boolean;
  /** "After I moved in 2008", "in 2008 I had already left": what the clause tells lies on this side of its date. */
  readonly sideOf: (clause: string) => "before" | "after" | undefined;
  /** Whether a clause only names what the next one asks or does not know: 会員って、. */
  readonly introduces: (clause: string) => boolean;
  /** Where a clause leaves open whether it is so: 会員だったかどうか, 会員だったかどうか知りたい. */
  readonly whether: (clause: string) => "ends" | "within" | undefined;
  /** Whether a condition ends the clause (…たら), or opens it ("if …"). */
  readonly isCondition: (clause: string) => boolean;
  /** Whether the clause only names what the next one tells of: 申し込んだのは、… */
  readonly isTopic: (clause: string) => boolean;
  /** Whether a change leads to a name or comes from it, by what stands beside the name. */
  readonly wayOf: (before: string, after: string) => "to" | "from" | undefined;
  /** Whether a denial so far from a word denies the word itself. Of the letters between them. */
  readonly isClose: (between: string) => boolean;
  /** A part of a clause as a date in it is best read by itself: "in 2009". */
  readonly dated: (part: string) => string;
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
