/** Numbers written in kanji or hiragana: 二〇〇九, 二千九, 二十一, にせんきゅう, じゅういち. */

import type { NumberSite, SpelledNumber } from "../../dates/meaning.ts";
import { isHiragana } from "../../dates/script.ts";

const DIGITS = "〇一二三四五六七八九";
const POWERS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 千: 1000 };
/** As in contracts, and 廿 for twenty. */
const FORMAL = "零壱弐参";
const TWENTY = "廿";
/** Circles typed for 〇 (U+3007). */
const CIRCLES = "○◯零";

const digitOf = (char: string): number =>
  CIRCLES.includes(char) ? 0 : Math.max(DIGITS.indexOf(char), FORMAL.indexOf(char));

const NUMERALS: ReadonlySet<string> = new Set([...DIGITS, ...CIRCLES, ...Object.keys(POWERS)]);

export const isKanjiNumeral = (char: string): boolean => NUMERALS.has(char);

/** Undefined for what is no number: ○月○日 hides one, and no date has more than eight digits. */
function readKanjiNumber(run: string): number | undefined {
  if (run.length > 8 || ![...run].some((char) => char in POWERS || digitOf(char) > 0)) return undefined;
  if (![...run].some((char) => char in POWERS))
    return [...run].reduce((sum, char) => sum * 10 + digitOf(char), 0);
  let sum = 0;
  let digit: number | undefined;
  for (const char of run) {
    const power = POWERS[char];
    if (power === undefined) {
      digit = (digit ?? 0) * 10 + digitOf(char);
    } else {
      sum += (digit ?? 1) * power;
      digit = undefined;
    }
  }
  return sum + (digit ?? 0);
}

/** A run of kanji numerals. */
function kanjiNumberAt(text: string, at: number): SpelledNumber | undefined {
  let to = at;
  while (to < text.length && (isKanjiNumeral(text[to]!) || text[to] === TWENTY)) to++;
  return to === at ? undefined : { to, value: readKanjiNumber(text.slice(at, to).replace(TWENTY, "二十")) };
}

const KANA_DIGITS: Readonly<Record<string, number>> = {
  いち: 1,
  に: 2,
  さん: 3,
  し: 4,
  よん: 4,
  よ: 4,
  ご: 5,
  ろく: 6,
  しち: 7,
  なな: 7,
  はち: 8,
  はっ: 8,
  きゅう: 9,
  く: 9,
};
/** Thousands, tens and ones, right before the kana of a unit. */
const KANA_NUMBER =
  /(?:(に)?せん)?(?:(に|さん|よん|ご)?(じゅう|じゅっ))?(いち|に|さん|しち|し|よん|よ|ご|ろく|なな|はち|はっ|きゅう|く)?(?=ねん|がつ|にち|かげつ)/y;

/** にせんきゅう in にせんきゅうねん; a single く or に inside other words is none. */
function kanaNumberAt(text: string, at: number, previous: NumberSite): SpelledNumber | undefined {
  const begins = ["era", "unit", "link", "filler", "about"].includes(previous?.kind ?? "");
  if (isHiragana(text[at - 1]) && !begins) return undefined;
  KANA_NUMBER.lastIndex = at;
  const match = KANA_NUMBER.exec(text);
  if (!match || match[0] === "") return undefined;
  const [whole, thousands, tens, ten, ones] = match;
  const thousand = whole.includes("せん") ? 1000 * (KANA_DIGITS[thousands ?? ""] ?? 1) : 0;
  const sum = thousand + (ten ? 10 * (KANA_DIGITS[tens ?? ""] ?? 1) : 0) + (KANA_DIGITS[ones ?? ""] ?? 0);
  return sum > 0 ? { to: at + whole.length, value: sum } : undefined;
}

export const japaneseNumberAt = (text: string, at: number, previous: NumberSite): SpelledNumber | undefined =>
  kanjiNumberAt(text, at) ?? kanaNumberAt(text, at, previous);
