/** Cuts a normalised text into the words of dates, numbers, and everything else. One pass, linear. */
import { LEXICON, type Meaning, MUST_STAND_FREE } from "./lexicon.ts";
import { isKanjiNumeral, readKanjiNumber } from "./number.ts";

interface Place {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Whether it touches the token before it, with no space between. */
  readonly close: boolean;
}

export interface NumberToken extends Place {
  readonly kind: "number";
  readonly value: number;
  /** How many digits were typed: 09 has two, and so says that it is no era year. 0 for kanji. */
  readonly digits: number;
  /** 16th */
  readonly ordinal?: true;
}

export type Token =
  | (Place & (Meaning | { readonly kind: "other" } | { readonly kind: "mark" }))
  | NumberToken;

/** A longer run of digits is a contract, card or phone number. */
const LONGEST_NUMBER = 8;

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= "0" && char <= "9";
const isLatin = (char: string | undefined): boolean => char !== undefined && /[a-z\u00c0-\u024f]/.test(char);
const isHiragana = (char: string | undefined): boolean => char !== undefined && char >= "ぁ" && char <= "ゖ";
const isKanji = (char: string | undefined): boolean => char !== undefined && char >= "㐀" && char <= "鿿";
/** What may follow きょう when it is the word. */
const isParticle = (char: string | undefined): boolean =>
  char !== undefined && "はにのもでまかを".includes(char);

const isNumeral = (char: string | undefined): boolean =>
  isDigit(char) || char === "元" || (char !== undefined && isKanjiNumeral(char));

/** Family and place names that begin with a season: 秋田, 春日, 夏目. */
const NAME_AFTER_SEASON = /[田葉日山川本野原名木目津村]/;

function fits(text: string, at: number, word: string, meaning: Meaning): boolean {
  const before = text[at - 1];
  const after = text[at + word.length];
  if (isLatin(word[0])) {
    if (isLatin(before) || isLatin(after)) return false;
    return meaning.kind === "era" && meaning.initial
      ? !isDigit(before) && (isDigit(after) || after === ".")
      : true;
  }
  if (MUST_STAND_FREE.has(word)) return !isHiragana(before) && (!isHiragana(after) || isParticle(after));
  // 9月末 is 9月 and 末; 月末 alone is a word.
  if (meaning.kind === "part" && "年月".includes(word[0]!)) return !isNumeral(before);
  if (meaning.kind === "season" && word.length === 1) return !(after && NAME_AFTER_SEASON.test(after));
  return true;
}

function lookUp(text: string, at: number): readonly [word: string, meaning: Meaning] | undefined {
  return LEXICON.get(text[at]!)?.find(
    ([word, meaning]) => text.startsWith(word, at) && fits(text, at, word, meaning),
  );
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
  const ordinal = /^(?:st|nd|rd|th)(?![a-z])/.exec(text.slice(end, end + 3));
  return ordinal && end - at <= 2 ? { to: end + 2, number, ordinal: true } : { to: end, number };
}

function numberAt(
  text: string,
  at: number,
): readonly [to: number, token: Partial<NumberToken> | undefined] | undefined {
  if (isDigit(text[at])) {
    const { to, number, ordinal } = digitsAt(text, at);
    if (number === undefined) return [to, undefined];
    return [to, { value: number, digits: ordinal ? 0 : to - at, ...(ordinal && { ordinal }) }];
  }
  if (!isKanjiNumeral(text[at]!)) return undefined;
  const to = endOfRun(text, at, isKanjiNumeral);
  const value = readKanjiNumber(text.slice(at, to));
  return [to, value === undefined ? undefined : { value, digits: 0 }];
}

const isLetter = (char: string): boolean =>
  isLatin(char) || isHiragana(char) || isKanji(char) || /\p{L}/u.test(char);

export function tokens(text: string): readonly Token[] {
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
    const word = lookUp(text, at);
    if (word) {
      const [written, meaning] = word;
      if (meaning.kind === "spoken")
        add(at + written.length, { kind: "number", value: meaning.value, digits: 0 });
      else add(at + written.length, meaning);
      continue;
    }
    const number = numberAt(text, at);
    if (number) {
      add(number[0], number[1] ? { kind: "number", ...number[1] } : { kind: "other" });
    } else if (isLatin(text[at])) {
      add(endOfRun(text, at, isLatin), { kind: "other" });
    } else {
      add(at + 1, { kind: isLetter(text[at]!) ? "other" : "mark" });
    }
  }
  return found;
}
