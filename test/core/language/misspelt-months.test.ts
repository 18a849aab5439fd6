/** Months with one slip of the hand, and words that are none. */
import { expect, test } from "vitest";
import { wholeMonth } from "../../../src/core/day.ts";
import { readDate } from "../../support/read-date.ts";

const read = (word: string) => readDate(`${word} 2008`, { today: "2026-11-22" })?.interval;

// One letter too few, too many, another one, two changed round.
test.each([
  [1, ["January", "Januay", "Januaryy", "Janaury", "Jamuary"]],
  [2, ["February", "Febuary", "Februuary", "Febraury", "Fenruary"]],
  [8, ["August", "Augst", "Augusst", "Auguts", "Augest"]],
  [9, ["September", "Septmber", "Septtember", "Setpember", "Septembar"]],
  [10, ["October", "Octber", "Octobber", "Otcober", "Octobar"]],
  [11, ["November", "Novmber", "Novembber", "Novemebr", "Novembar"]],
  [12, ["December", "Decmber", "Deccember", "Decemebr", "Decembar"]],
] as const)("month %i", (month, words) => {
  for (const word of words) expect(read(word), word).toEqual(wholeMonth(2008, month));
});

// Near other words: only two letters changed round.
test.each([
  [3, ["mrach", "marhc"]],
  [4, ["arpil", "apirl"]],
  [6, ["jnue", "juen"]],
  [7, ["jluy", "juyl"]],
  [9, ["spet", "setp"]],
] as const)("short month %i", (month, words) => {
  for (const word of words) expect(read(word), word).toEqual(wholeMonth(2008, month));
});

test.each([
  "Sptmber", // two letters too few
  "Septemberrr", // two too many
  "Octobxx", // two others
  "Octoebx", // two changed round and one other
  "Octbeor", // three changed round
  "Xctober", // the first letter
  "Match", // too near other words
  "Juny", // June or July
])("%s is no month", (word) => {
  const interval = read(word);
  expect(interval === undefined || interval[0] === "2008-01-01").toBe(true);
});
