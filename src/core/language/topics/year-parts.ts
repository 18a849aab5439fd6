/** How a language names the parts of a year, and the years of an era of its own. */
export interface YearParts {
  /** What may tell a part where there is no figure at all: the text is looked at for the others only then. */
  readonly told: RegExp;
  readonly spring: RegExp;
  readonly summer: RegExp;
  /** And winter. */
  readonly autumn: RegExp;
  /** A year counted from the one before its first: "平成21年". */
  readonly era?: { readonly sign: RegExp; readonly before: number };
}
