/** Numbers written in English words: two thousand and nine, twenty ten, nineteen ninety-eight, oh-nine, twenty-first. */
import type { SpelledNumber } from "../../dates/meaning.ts";

const list = (words: string, from: number, step = 1): readonly (readonly [string, number])[] =>
  words.split(" ").map((word, index) => [word, from + index * step]);

const ONES = new Map([
  ...list("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen", 1),
  ...list("sixteen seventeen eighteen nineteen", 16),
]);
const TENS = new Map(list("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10));
const ORDINALS = new Map([
  ...list("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth", 1),
  ...list("fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth", 14),
  ["twentieth", 20],
  ["thirtieth", 30],
]);
const ZEROS: ReadonlySet<string> = new Set(["oh", "o", "zero", "nought"]);

const MOST_WORDS = 8;
const WORD = /([ -]{0,2})([a-z]+)/y;

interface NumberWord {
  readonly word: string;
  readonly to: number;
}

function wordsAt(text: string, at: number): readonly NumberWord[] {
  const found: NumberWord[] = [];
  WORD.lastIndex = at;
  while (found.length < MOST_WORDS) {
    const match = WORD.exec(text);
    if (!match || (found.length === 0 && match[1] !== "")) break;
    const word = match[2]!;
    const known =
      ONES.has(word) ||
      TENS.has(word) ||
      ORDINALS.has(word) ||
      ZEROS.has(word) ||
      /^(?:and|hundred|thousand)$/.test(word);
    if (!known) break;
    found.push({ word, to: WORD.lastIndex });
  }
  return found;
}

interface Piece {
  readonly value: number;
  /** Words used. */
  readonly used: number;
  readonly ordinal?: true;
}

/** Up to ninety-nine, or an ordinal of it. */
function belowHundred(words: readonly NumberWord[], from: number): Piece | undefined {
  const word = words[from]?.word ?? "";
  const next = words[from + 1]?.word ?? "";
  const tens = TENS.get(word);
  if (tens !== undefined) {
    const ones = ONES.get(next);
    if (ones !== undefined && ones < 10) return { value: tens + ones, used: 2 };
    const ordinal = ORDINALS.get(next);
    if (ordinal !== undefined && ordinal < 10) return { value: tens + ordinal, used: 2, ordinal: true };
    return { value: tens, used: 1 };
  }
  const ones = ONES.get(word);
  if (ones !== undefined) return { value: ones, used: 1 };
  const ordinal = ORDINALS.get(word);
  return ordinal === undefined ? undefined : { value: ordinal, used: 1, ordinal: true };
}

/** "two thousand (and) nine", "two hundred and sixty-seven" */
function big(words: readonly NumberWord[]): Piece | undefined {
  let value = 0;
  let used = 0;
  for (const [name, size] of [
    ["thousand", 1000],
    ["hundred", 100],
  ] as const) {
    const digit = ONES.get(words[used]?.word ?? "");
    if (digit === undefined || digit > 9 || words[used + 1]?.word !== name) continue;
    value += digit * size;
    used += 2;
  }
  if (used === 0) return undefined;
  const and = words[used]?.word === "and" ? 1 : 0;
  const rest = belowHundred(words, used + and);
  return rest && !rest.ordinal
    ? { value: value + rest.value, used: used + and + rest.used }
    : { value, used };
}

/** "twenty ten", "nineteen ninety-eight", "twenty oh nine", "nineteen hundred" */
function yearInTwo(words: readonly NumberWord[]): Piece | undefined {
  const century = words[0]?.word === "nineteen" ? 19 : words[0]?.word === "twenty" ? 20 : undefined;
  if (century === undefined) return undefined;
  if (words[1]?.word === "hundred") return { value: century * 100, used: 2 };
  if (ZEROS.has(words[1]?.word ?? "")) {
    const digit = ONES.get(words[2]?.word ?? "");
    return digit !== undefined && digit < 10 ? { value: century * 100 + digit, used: 3 } : undefined;
  }
  const rest = belowHundred(words, 1);
  return rest && !rest.ordinal && rest.value >= 10
    ? { value: century * 100 + rest.value, used: 1 + rest.used }
    : undefined;
}

export function englishNumberAt(text: string, at: number): SpelledNumber | undefined {
  if (/[a-z\d]/.test(text[at - 1] ?? "")) return undefined;
  const words = wordsAt(text, at);
  if (words.length === 0) return undefined;
  const year = big(words) ?? yearInTwo(words);
  if (year) return { to: words[year.used - 1]!.to, value: year.value, digits: 4 };
  const first = words[0]!.word;
  const second = ONES.get(words[1]?.word ?? "");
  // "oh-nine" is a year as '09 is; a lone "o" is nothing.
  if (ZEROS.has(first))
    return second !== undefined && second < 10 ? { to: words[1]!.to, value: second, digits: 2 } : undefined;
  const small = belowHundred(words, 0);
  return (
    small && { to: words[small.used - 1]!.to, value: small.value, ...(small.ordinal && { ordinal: true }) }
  );
}
