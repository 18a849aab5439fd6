/**
 * A text in the one spelling in which phrases are compared, with the way back to where each letter stood: phrases are
 * found without spaces, marks and the difference of the kana, and still "au" is not found in "because".
 */
import { normalise, toHiragana } from "../language/normalise.ts";

export interface Written {
  /** Normalised: what the date reader counts its places in. */
  readonly plain: string;
  readonly letters: string;
  /** Where each letter stands in `plain`; one more at the end. */
  readonly places: readonly number[];
}

const NO_LETTER = /[\p{P}\p{S}\p{Z}\p{C}]/u;
/** Scripts whose words stand between spaces. */
const SPACED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

export function writtenOf(text: string): Written {
  const plain = normalise(text);
  const kana = toHiragana(plain);
  const letters: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < kana.length; ) {
    const letter = String.fromCodePoint(kana.codePointAt(at)!);
    if (!NO_LETTER.test(letter))
      for (let unit = 0; unit < letter.length; unit++) {
        letters.push(letter[unit]!);
        places.push(at + unit);
      }
    at += letter.length;
  }
  places.push(kana.length);
  return { plain, letters: letters.join(""), places };
}

export const isSpaced = (letter: string | undefined): boolean =>
  letter !== undefined && SPACED.test(letter[0] ?? "");

/** The letter of `letters` at or after a place in `plain`. */
export function letterAt({ places }: Written, place: number): number {
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

const APOSTROPHE = /['’]/;

const KATAKANA = /[\u30a1-\u30fa\u30fc]/;
const isKatakana = (letter: string | undefined): boolean => letter !== undefined && KATAKANA.test(letter);

/** メモして holds no もし: what begins within a katakana word does not end behind it. */
const isWithinKatakana = (plain: string, first: number, last: number): boolean =>
  isKatakana(plain[first]) && isKatakana(plain[first - 1]) && !isKatakana(plain[last]);

/** Whether the stretch begins and ends where words do. In Japanese every place will do. */
export function isWhole({ plain, letters, places }: Written, from: number, to: number): boolean {
  if (isSpaced(letters[from]) && isSpaced(plain[places[from]! - 1])) return false;
  if (isWithinKatakana(plain, places[from]!, places[to - 1]!)) return false;
  if (!isSpaced(letters[to - 1])) return true;
  const next = places[to - 1]! + 1;
  if (isSpaced(plain[next]))
    // "calls" for "call", and "flets'" for "flets".
    return plain[next] === "s" && !isSpaced(plain[next + 1]) && plain[next + 1] !== "'";
  return !(APOSTROPHE.test(plain[next] ?? "") && isSpaced(plain[next + 1]) && plain[next + 1] !== "s");
}
