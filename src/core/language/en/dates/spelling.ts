/** Words misspelled by one slip: Septmber, Febuary, Augest, apirl, sumer, heisi; and "augustish". */
import type { Meaning } from "../../dates/meaning.ts";

const LONG_MONTHS: readonly (readonly [name: string, month: number])[] = [
  ["january", 1],
  ["february", 2],
  ["august", 8],
  ["september", 9],
  ["october", 10],
  ["november", 11],
  ["december", 12],
];

/** One letter too many, too few, wrong, or two changed round. */
function isOneSlip(word: string, name: string): boolean {
  let from = 0;
  while (from < word.length && word[from] === name[from]) from++;
  let back = 0;
  const most = Math.min(word.length, name.length) - from;
  while (back < most && word.at(-1 - back) === name.at(-1 - back)) back++;
  const [left, right] = [word.slice(from, word.length - back), name.slice(from, name.length - back)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** Near other words: only two letters changed round count (mrach, jnue). */
const SHORT_MONTHS: readonly (readonly [name: string, month: number])[] = [
  ["march", 3],
  ["april", 4],
  ["june", 6],
  ["july", 7],
  ["sept", 9],
];

const OTHERS: readonly (readonly [name: string, meaning: Meaning])[] = [
  ["summer", { kind: "season", first: 6, last: 8 }],
  ["autumn", { kind: "season", first: 9, last: 11 }],
  ["heisei", { kind: "era", base: 1988, ends: [31, 4] }],
];

const sorted = (word: string): string => [...word].sort().join("");

const isTurned = (word: string, name: string): boolean =>
  word.length === name.length && isOneSlip(word, name) && sorted(word) === sorted(name);

const isLeftOut = (word: string, name: string): boolean =>
  isTurned(word, name) || (word.length === name.length - 1 && isOneSlip(word, name));

const ISH = /^(\w{3,})ish$/;

export function meant(word: string): Meaning | undefined {
  const month =
    LONG_MONTHS.find(
      ([name]) => Math.abs(word.length - name.length) <= 1 && word[0] === name[0] && isOneSlip(word, name),
    ) ?? SHORT_MONTHS.find(([name]) => word[0] === name[0] && isTurned(word, name));
  if (month) return { kind: "month", month: month[1] };
  const other = OTHERS.find(([name]) => word[0] === name[0] && isLeftOut(word, name));
  if (other) return other[1];
  const stem = ISH.exec(word)?.[1];
  const named = stem && LONG_MONTHS.find(([name]) => name === stem);
  return named ? { kind: "month", month: named[1] } : undefined;
}
