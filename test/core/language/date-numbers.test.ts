/** Numbers in figures and words, as years, months and days: each once, against a table of how they are said. */
import { describe, expect, it } from "vitest";
import { readDates } from "../../../src/core/language/dates.ts";
import { expectDates } from "../../support/date-table.ts";
import { type Days, dayDays, monthDays, yearDays } from "../../support/reckoning.ts";

const today = "2026-11-22";
const upTo = (last: number, first = 1): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
const table = (rows: readonly (readonly [string, Days])[]): void =>
  expectDates(Object.fromEntries(rows), today);

const ONES =
  " one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const ORDINALS =
  " first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";
const ones = ONES.split(" ");
const ordinals = ORDINALS.split(" ");
const tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const english = (n: number): string =>
  n < 20 ? ones[n]! : n % 10 === 0 ? tens[n / 10]! : `${tens[Math.floor(n / 10)]}-${ones[n % 10]}`;
const englishOrdinal = (n: number): string =>
  n < 20
    ? ordinals[n]!
    : n % 10 === 0
      ? `${tens[n / 10]!.slice(0, -1)}ieth`
      : `${tens[Math.floor(n / 10)]}-${ordinals[n % 10]}`;

const DIGITS = [..."〇一二三四五六七八九"];
const kanji = (n: number): string => {
  const [ten, one] = [Math.floor(n / 10), n % 10];
  return `${ten > 1 ? DIGITS[ten] : ""}${ten > 0 ? "十" : ""}${one > 0 ? DIGITS[one] : ""}`;
};
const kanjiFigures = (n: number): string => [...String(n)].map((digit) => DIGITS[Number(digit)]).join("");

const KANA = ["", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう"];
const kana = (n: number): string => {
  const [ten, one] = [Math.floor(n / 10), n % 10];
  return `${ten > 1 ? KANA[ten] : ""}${ten > 0 ? "じゅう" : ""}${KANA[one]}`;
};

/** An era's last year ends with the month in which the era did. */
const LAST: Readonly<Record<number, Days>> = {
  1912: monthDays(1912, 1, 7),
  1989: monthDays(1989, 1),
  2019: monthDays(2019, 1, 4),
};
const eraYear = (before: number, n: number): Days =>
  (n > 1 ? LAST[before + n] : undefined) ?? yearDays(before + n);

describe("in words", () => {
  it("English years said in two", () =>
    table(
      upTo(2026, 1950)
        .filter((year) => year % 100 >= 10)
        .map((year) => [`in ${english(Math.floor(year / 100))} ${english(year % 100)}`, yearDays(year)]),
    ));

  it("English years with a nought", () =>
    table([
      ...upTo(9).map((n): [string, Days] => [`in twenty oh ${english(n)}`, yearDays(2000 + n)]),
      ...upTo(9).map((n): [string, Days] => [`in nineteen oh ${english(n)}`, yearDays(1900 + n)]),
      ["in nineteen hundred", yearDays(1900)],
      ...upTo(9).map((n): [string, Days] => [`in oh-${english(n)}`, yearDays(2000 + n)]),
    ]));

  it("English years said in thousands", () =>
    table([
      ["in two thousand", yearDays(2000)],
      ...upTo(26).flatMap((n): [string, Days][] => [
        [`in two thousand ${english(n)}`, yearDays(2000 + n)],
        [`in two thousand and ${english(n)}`, yearDays(2000 + n)],
      ]),
    ]));

  it("English days", () =>
    table(
      upTo(31).flatMap((n): [string, Days][] => [
        [`August ${englishOrdinal(n)} 2009`, dayDays(2009, 8, n)],
        [`the ${englishOrdinal(n)} of August 2009`, dayDays(2009, 8, n)],
      ]),
    ));

  it("English lengths", () =>
    table(upTo(19).map((n) => [`${english(n)} year${n > 1 ? "s" : ""} ago`, yearDays(2026 - n)])));

  it("kanji, as they are said and figure by figure", () =>
    table([
      ...upTo(31).map((n): [string, Days] => [`2009年8月${kanji(n)}日`, dayDays(2009, 8, n)]),
      ...upTo(12).map((n): [string, Days] => [`2009年${kanji(n)}月`, monthDays(2009, n)]),
      ...upTo(31).map((n): [string, Days] => [`平成${kanji(n)}年`, eraYear(1988, n)]),
      ...upTo(26).map((n): [string, Days] => [`二千${kanji(n)}年`, yearDays(2000 + n)]),
      ...upTo(99, 50).map((n): [string, Days] => [`千九百${kanji(n)}年`, yearDays(1900 + n)]),
      ...upTo(2026, 1950).map((year): [string, Days] => [`${kanjiFigures(year)}年`, yearDays(year)]),
      ...upTo(31, 10).map((n): [string, Days] => [`平成${kanjiFigures(n)}年`, eraYear(1988, n)]),
      ...upTo(19).map((n): [string, Days] => [`${kanji(n)}年前`, yearDays(2026 - n)]),
    ]));

  it("kana", () =>
    table([
      ...upTo(26).map((n): [string, Days] => [`にせん${kana(n)}ねん`, yearDays(2000 + n)]),
      ["にせんねん", yearDays(2000)],
      ...upTo(31).map((n): [string, Days] => [`へいせい${kana(n)}ねん`, eraYear(1988, n)]),
      ...upTo(12).map((n): [string, Days] => [`2009年${kana(n)}がつ`, monthDays(2009, n)]),
      ...upTo(31, 11).map((n): [string, Days] => [`2009年8がつ${kana(n)}にち`, dayDays(2009, 8, n)]),
    ]));
});

describe("in figures", () => {
  it("every month and day, in every order and with every sign", () =>
    table(
      upTo(12).flatMap((month): [string, Days][] => {
        const two = String(month).padStart(2, "0");
        return [
          [`2009/${month}`, monthDays(2009, month)],
          [`2009-${two}`, monthDays(2009, month)],
          [`2009.${month}`, monthDays(2009, month)],
          [`2009${two}`, monthDays(2009, month)],
          [`${month}/2009`, monthDays(2009, month)],
          [`2009 ${month}`, monthDays(2009, month)],
          [`H21.${month}`, monthDays(2009, month)],
          [`2009/${month}/28`, dayDays(2009, month, 28)],
          [`2009-${two}-28`, dayDays(2009, month, 28)],
          [`2009.${month}.28`, dayDays(2009, month, 28)],
          [`2009${two}28`, dayDays(2009, month, 28)],
          [`${month}/28/2009`, dayDays(2009, month, 28)],
          [`28/${month}/2009`, dayDays(2009, month, 28)],
          [`28.${month}.2009`, dayDays(2009, month, 28)],
          [`2009 ${month} 28`, dayDays(2009, month, 28)],
          [`H21.${month}.28`, dayDays(2009, month, 28)],
        ];
      }),
    ));

  it("every day of a month that has it", () =>
    table(
      upTo(31).flatMap((day): [string, Days][] => {
        const two = String(day).padStart(2, "0");
        return [
          [`2009/8/${day}`, dayDays(2009, 8, day)],
          [`200908${two}`, dayDays(2009, 8, day)],
          [`2009年8月${day}日`, dayDays(2009, 8, day)],
          [`August ${day}, 2009`, dayDays(2009, 8, day)],
          [`${day} August 2009`, dayDays(2009, 8, day)],
          [`${day}-Aug-2009`, dayDays(2009, 8, day)],
        ];
      }),
    ));

  it("a day that no year has", () => {
    for (const text of ["2009年8月32日", "2009/8/32", "2009年8月0日", "August 32 2009", "2009/8/0"]) {
      const read = readDates(text, { today });
      expect(read, text).toEqual([
        expect.objectContaining({ problem: "impossible", interval: monthDays(2009, 8) }),
      ]);
    }
  });

  it("the year of an era", () =>
    table([
      ...upTo(31).map((n): [string, Days] => [`平成${n}年`, eraYear(1988, n)]),
      ...upTo(31, 10).map((n): [string, Days] => [`H${n}`, eraYear(1988, n)]),
      ...upTo(9).map((n): [string, Days] => [`H${n}年`, eraYear(1988, n)]),
      ...upTo(9).map((n): [string, Days] => [`H0${n}`, eraYear(1988, n)]),
      ...upTo(8).map((n): [string, Days] => [`令和${n}年`, eraYear(2018, n)]),
      ...upTo(8).map((n): [string, Days] => [`R${n}年`, eraYear(2018, n)]),
      ...upTo(64).map((n): [string, Days] => [`昭和${n}年`, eraYear(1925, n)]),
      ...upTo(15).map((n): [string, Days] => [`大正${n}年`, eraYear(1911, n)]),
      ...upTo(45, 33).map((n): [string, Days] => [`明治${n}年`, eraYear(1867, n)]),
      ...upTo(31).map((n): [string, Days] => [`heisei ${n}`, eraYear(1988, n)]),
    ]));

  it("two figures of a year", () =>
    table([
      ...upTo(26, 0).map((n): [string, Days] => [`'${String(n).padStart(2, "0")}`, yearDays(2000 + n)]),
      ...upTo(99, 70).map((n): [string, Days] => [`'${n}`, yearDays(1900 + n)]),
      ...upTo(69, 27).map((n): [string, Days] => [`'${n}`, yearDays(2000 + n)]),
      ...upTo(9, 0).map((n): [string, Days] => [`in 0${n}`, yearDays(2000 + n)]),
      ...upTo(9, 0).map((n): [string, Days] => [`summer of 0${n}`, monthDays(2000 + n, 6, 8)]),
      ...upTo(9, 0).map((n): [string, Days] => [`0${n}年8月`, monthDays(2000 + n, 8)]),
      ...upTo(9).map((n): [string, Days] => [`0${n}/8/30`, dayDays(2000 + n, 8, 30)]),
      ...upTo(99, 70).map((n): [string, Days] => [`Aug 9, ${n}`, dayDays(1900 + n, 8, 9)]),
      ...upTo(99, 70).map((n): [string, Days] => [`FY${n}`, monthDays(1900 + n, 4, 15)]),
      ...upTo(26, 10).map((n): [string, Days] => [`FY${n}`, monthDays(2000 + n, 4, 15)]),
    ]));

  it("a number of years alone: the western year, 平成 and 令和 that are not to come, 昭和 where none of these is", () =>
    table(
      upTo(99).map((n) => {
        const western = n < 10 ? [] : [n >= 70 ? 1900 + n : 2000 + n];
        const years = [...western, ...(n <= 31 ? [1988 + n] : []), ...(n <= 8 ? [2018 + n] : [])];
        const past = years.filter((year) => year <= 2026);
        const meant = past.length > 0 ? past : n <= 64 ? [1925 + n] : years;
        return [`${n}年8月`, [monthDays(Math.min(...meant), 8)[0], monthDays(Math.max(...meant), 8)[1]]];
      }),
    ));
});
