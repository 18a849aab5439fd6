/** Months misspelled by one slip: Septmber, Febuary, Augest. */
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

/** Short names and "march" are too near other words ("much", "match"). */
export function monthMeant(word: string): Meaning | undefined {
  const found = LONG_MONTHS.find(
    ([name]) => Math.abs(word.length - name.length) <= 1 && word[0] === name[0] && isOneSlip(word, name),
  );
  return found && { kind: "month", month: found[1] };
}
