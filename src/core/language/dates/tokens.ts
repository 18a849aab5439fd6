/** Cuts a normalised text into the words of dates, numbers, and everything else. One pass, linear. */
import { type DateLexicon, hasRole, misspelled, ownLexicon, spelledNumberAt, type Word } from "./lexicon.ts";
import type { Meaning } from "./meaning.ts";
import { isDigit, isLatin, isLetter } from "./script.ts";

interface TokenPlace {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Whether it touches the token before it, with no space between. */
  readonly close: boolean;
}

export interface NumberToken extends TokenPlace {
  readonly kind: "number";
  readonly value: number;
  /** How many digits were typed: 09 has two, and so says that it is no era year. 0 for kanji. */
  readonly digits: number;
  /** 16th */
  readonly ordinal?: true;
}

export type Token =
  | (TokenPlace & (Meaning | { readonly kind: "other" } | { readonly kind: "mark" }))
  | NumberToken;

export const isNumber = (token: Token | undefined): token is NumberToken => token?.kind === "number";

/** A longer run of digits is a contract, card or phone number. */
const LONGEST_NUMBER = 8;

/** How much of what follows a word its language may look at. */
const REST = 12;

/** Latin words and figures stand between spaces or signs; beyond that, as their language says. */
function fits(
  text: string,
  at: number,
  { word, meaning, fits: asLanguage }: Word,
  last: Token | undefined,
): boolean {
  const end = at + word.length;
  const [before, after, first, final] = [text[at - 1], text[end], word[0], word.at(-1)];
  if ((isLatin(first) && isLatin(before)) || (isLatin(final) && isLatin(after))) return false;
  if (isDigit(first) && (isDigit(before) || isLatin(before) || ".-/:".includes(before ?? " "))) return false;
  if (isDigit(final) && (isDigit(after) || ".-/:".includes(after ?? " "))) return false;
  if (meaning.kind === "era" && meaning.initial)
    return (
      !isDigit(before) &&
      (isDigit(after) ||
        after === "." ||
        after === "元" ||
        spelledNumberAt(text, end, undefined) !== undefined)
    );
  const previous = last?.to === at ? last : undefined;
  const rest = text.slice(end, end + REST);
  return asLanguage?.({ word, meaning, before, after, rest, previous, near: last }) ?? true;
}

function lookUp(lexicon: DateLexicon, text: string, at: number, last: Token | undefined): Word | undefined {
  return lexicon
    .get(text[at]!)
    ?.find((found) => text.startsWith(found.word, at) && fits(text, at, found, last));
}

function endOfRun(text: string, at: number, belongs: (char: string) => boolean): number {
  let end = at;
  while (end < text.length && belongs(text[end]!)) end++;
  return end;
}

/** A number, or the run of digits and separators that is none: 3,570 or 200909161234. */
function digitsAt(
  text: string,
  at: number,
): { readonly to: number; readonly number?: number; readonly ordinal?: true } {
  const end = endOfRun(text, at, isDigit);
  const thousands = /^,\d{3}(?!\d)/.exec(text.slice(end, end + 5));
  if (thousands) return { to: end + 4 };
  if (end - at > LONGEST_NUMBER) return { to: end };
  const number = Number(text.slice(at, end));
  const ending = endOfRun(text, end, isLatin);
  const ordinal = end - at <= 2 && hasRole("ordinalEnding", text.slice(end, ending));
  return ordinal ? { to: ending, number, ordinal } : { to: end, number };
}

function numberAt(
  text: string,
  at: number,
  last: Token | undefined,
): readonly [to: number, token: Partial<NumberToken> | undefined] | undefined {
  if (isDigit(text[at])) {
    const { to, number, ordinal } = digitsAt(text, at);
    if (number === undefined) return [to, undefined];
    return [to, { value: number, digits: ordinal ? 0 : to - at, ...(ordinal && { ordinal }) }];
  }
  const spelled = spelledNumberAt(text, at, last?.to === at ? last : undefined);
  if (!spelled) return undefined;
  const { to, value, digits = 0, ordinal } = spelled;
  return [to, value === undefined ? undefined : { value, digits, ...(ordinal && { ordinal }) }];
}

export function tokens(text: string, lexicon: DateLexicon = ownLexicon): readonly Token[] {
  const found: Token[] = [];
  let at = 0;
  const add = (to: number, meaning: object): void => {
    const close = at > 0 && text[at - 1] !== " ";
    found.push({ ...meaning, text: text.slice(at, to), from: at, to, close } as Token);
    at = to;
  };
  while (at < text.length) {
    if (text[at] === " ") {
      at++;
      continue;
    }
    const word = lookUp(lexicon, text, at, found.at(-1));
    if (word) {
      const { meaning } = word;
      const to = at + word.word.length;
      add(to, meaning.kind === "spoken" ? { kind: "number", value: meaning.value, digits: 0 } : meaning);
      continue;
    }
    const number = numberAt(text, at, found.at(-1));
    if (number) {
      add(number[0], number[1] ? { kind: "number", ...number[1] } : { kind: "other" });
    } else if (isLatin(text[at])) {
      const to = endOfRun(text, at, isLatin);
      add(to, misspelled(text.slice(at, to)) ?? { kind: "other" });
    } else {
      add(at + 1, { kind: isLetter(text[at]!) ? "other" : "mark" });
    }
  }
  return found;
}
