/** Slips of the keyboard in numbers, set right without moving anything: 2OO9年, 200 9年. */
import type { NumberToken, Token } from "./tokens.ts";
import { isYear } from "./years.ts";

/** The letters O, I and l typed for a nought and a one, in what can only be a year: 2OO9, 2Ol0. */
const YEAR_WITH_LETTERS = /(?<![a-z\d])[12][\doil]{3}(?![a-z\d])/g;
/** A nought at the end of a short number: 1O月, 2O日. Never in H2O, which begins with a letter. */
const TENS_WITH_LETTER = /(?<![a-z\d])[123]o(?![a-z\d])/g;

/** 2008念4月 */
const YEAR_MISCONVERTED = /(?<=\d)念(?=\d|の|$)/g;

const inFigures = (letters: string): string => letters.replace(/o/g, "0").replace(/[il]/g, "1");

/** The katakana ニ typed for 二 beside other numerals: ニ〇〇八年, 平成ニ十年. */
const TWO_IN_KATAKANA = /(?<=[〇零一二三四五六七八九十百千])ニ|ニ(?=[〇零一二三四五六七八九十百千])/g;

/** As long as before: what is read is told by its place in the text. */
export const mendLetters = (text: string): string =>
  text
    .replace(YEAR_WITH_LETTERS, (run) => (isYear(Number(inFigures(run))) ? inFigures(run) : run))
    .replace(TENS_WITH_LETTER, inFigures)
    .replace(YEAR_MISCONVERTED, "年")
    .replace(TWO_IN_KATAKANA, "二");

const isPiece = (token: Token | undefined): token is NumberToken =>
  token?.kind === "number" && token.digits > 0 && token.digits < 4 && !token.ordinal;

/** "200 9年", "2 0 0 9年": numbers apart that together are a year, before its unit. */
function splitYear(tokens: readonly Token[], at: number): readonly [NumberToken, next: number] | undefined {
  let digits = "";
  let next = at;
  for (let token = tokens[next]; isPiece(token) && digits.length < 4; token = tokens[++next]) {
    if (next > at && token.close) return undefined;
    digits += token.text;
  }
  const unit = tokens[next];
  if (next - at < 2 || digits.length !== 4 || !isYear(Number(digits))) return undefined;
  if (unit?.kind !== "unit" || unit.unit === "month" || unit.unit === "day") return undefined;
  const first = tokens[at] as NumberToken;
  return [{ ...first, value: Number(digits), digits: 4, text: digits, to: tokens[next - 1]!.to }, next];
}

/** 20008年, "20009 March": a nought too many. */
const TOO_LONG = /^20{2,3}\d$/;

function shortened(token: Token, next: Token | undefined): Token {
  if (token.kind !== "number" || token.digits !== 5 || !TOO_LONG.test(token.text)) return token;
  const dates = next?.kind === "unit" || next?.kind === "month" || next?.kind === "season";
  return dates ? { ...token, value: Number(token.text.replace("00", "0")), digits: 4 } : token;
}

export function mendNumbers(tokens: readonly Token[]): readonly Token[] {
  const mended: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const split = splitYear(tokens, at);
    mended.push(split ? split[0] : shortened(tokens[at]!, tokens[at + 1]));
    at = split ? split[1] : at + 1;
  }
  return mended;
}
