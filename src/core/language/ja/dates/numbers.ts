/** Numbers written in kanji: 二〇〇九, 二千九, 二十一. */
import type { SpelledNumber } from "../../dates/meaning.ts";

const DIGITS = "〇一二三四五六七八九";
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
/** Circles typed for 〇 (U+3007). */
const CIRCLES = "○◯零";

const digitOf = (char: string): number => (CIRCLES.includes(char) ? 0 : DIGITS.indexOf(char));

export const isKanjiNumeral = (char: string): boolean => digitOf(char) >= 0 || char in POWERS;

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
export function kanjiNumberAt(text: string, at: number): SpelledNumber | undefined {
  let to = at;
  while (to < text.length && isKanjiNumeral(text[to]!)) to++;
  return to === at ? undefined : { to, value: readKanjiNumber(text.slice(at, to)) };
}
