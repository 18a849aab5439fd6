/** How people go on in a language without ending a sentence, and how they set something aside. */
export interface Speech {
  /** A sentence longer than this is several in one, as people speak. */
  readonly oneBreath: number;
  readonly breaths: RegExp;
  readonly withoutSetAside: (text: string) => string;
}
