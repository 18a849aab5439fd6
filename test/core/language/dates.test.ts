import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayOf, type Interval, weekday, wholeMonth, wholeYear } from "../../../src/core/day.ts";
import { ownLexicon } from "../../../src/core/language/dates/lexicon.ts";
import { readDates } from "../../../src/core/language/dates.ts";
import { normalise } from "../../../src/core/language/normalise.ts";
import { growth, LINEAR } from "../../support/growth.ts";
import { readDate } from "../../support/read-date.ts";

const today = "2026-11-22";
const refundPeriod: Interval = ["2000-01-01", "2010-01-31"];

interface Phrase {
  readonly text: string;
  readonly earliest?: string | null;
  readonly latest?: string | null;
  /** Several dates that do not belong together. */
  readonly readings?: readonly Interval[];
  readonly problem?: string;
  readonly today?: string;
  readonly period?: Interval;
  /** `unseen` was written before the reader and is never looked at while working on it. */
  readonly split: "example" | "seen" | "unseen";
}

const phrases = readFileSync(new URL("date-phrases.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line): Phrase => JSON.parse(line));

const read = ({ text, period, today: day = today }: Phrase) => readDates(text, { today: day, period });

const expected = ({ readings, earliest, latest, problem }: Phrase): readonly unknown[] => {
  if (readings) return readings.map((interval) => ({ interval }));
  if (!earliest && !latest && !problem) return [];
  return [{ interval: [earliest, latest], ...(problem && { problem }) }];
};

const told = (phrase: Phrase): readonly unknown[] =>
  read(phrase).map(({ interval, problem }) => ({ interval, ...(problem && { problem }) }));

const label = ({ text, period }: Phrase): string =>
  period ? `${text} (within ${period.join(" to ")})` : text;

describe("what people write", () => {
  const known = phrases.filter(({ split }) => split !== "unseen");
  it.each(known.map((phrase) => [label(phrase), phrase] as const))("%s", (_, phrase) => {
    expect(told(phrase)).toEqual(expected(phrase));
  });

  it("is understood in at least 97 of 100 phrases the reader was not made with", () => {
    const unseen = phrases.filter(({ split }) => split === "unseen");
    const right = unseen.filter(
      (phrase) => JSON.stringify(told(phrase)) === JSON.stringify(expected(phrase)),
    );
    expect(unseen.length).toBeGreaterThanOrEqual(125);
    expect(right.length / unseen.length).toBeGreaterThanOrEqual(0.97);
  });
});

/** Every way to write one day, from its year, month and day. */
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const ERAS = [
  { name: "令和", initial: "R", base: 2018, from: 2019 },
  { name: "平成", initial: "H", base: 1988, from: 1989 },
  { name: "昭和", initial: "S", base: 1925, from: 1926 },
] as const;
const era = (year: number) => ERAS.find(({ from }) => year >= from)!;
const two = (number: number): string => String(number).padStart(2, "0");
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const KANJI = "〇一二三四五六七八九";
const kanjiDigits = (number: number): string =>
  [...String(number)].map((digit) => KANJI[Number(digit)]).join("");
const kanji = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? KANJI[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 ? KANJI[ones] : ""}`;
};

type Writing = (year: number, month: number, day: number) => string;

const dayWritings: Record<string, Writing> = {
  "2009年9月16日": (y, m, d) => `${y}年${m}月${d}日`,
  "2009年の9月の16日でした": (y, m, d) => `${y}年の${m}月の${d}日でした`,
  "full width": (y, m, d) => fullWidth(`${y}年${m}月${d}日`),
  "2009/9/16": (y, m, d) => `${y}/${m}/${d}`,
  "2009/09/16": (y, m, d) => `${y}/${two(m)}/${two(d)}`,
  "2009-09-16": (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  "2009.9.16": (y, m, d) => `${y}.${m}.${d}`,
  "20090916": (y, m, d) => `${y}${two(m)}${two(d)}`,
  "2009 9 16": (y, m, d) => `${y} ${m} ${d}`,
  平成21年9月16日: (y, m, d) => `${era(y).name}${y - era(y).base}年${m}月${d}日`,
  "H21.9.16": (y, m, d) => `${era(y).initial}${y - era(y).base}.${m}.${d}`,
  "H21/9/16": (y, m, d) => `${era(y).initial}${y - era(y).base}/${m}/${d}`,
  二〇〇九年九月十六日: (y, m, d) => `${kanjiDigits(y)}年${kanji(m)}月${kanji(d)}日`,
  平成二十一年九月十六日: (y, m, d) => `${era(y).name}${kanji(y - era(y).base)}年${kanji(m)}月${kanji(d)}日`,
  "September 16, 2009": (y, m, d) => `${MONTHS[m - 1]} ${d}, ${y}`,
  "Sep 16 2009": (y, m, d) => `${MONTHS[m - 1]!.slice(0, 3)} ${d} ${y}`,
  "16 September 2009": (y, m, d) => `${d} ${MONTHS[m - 1]} ${y}`,
  "the 16th of Sep. 2009": (y, m, d) => `the ${d}th of ${MONTHS[m - 1]!.slice(0, 3)}. ${y}`,
  "16-Sep-2009": (y, m, d) => `${d}-${MONTHS[m - 1]!.slice(0, 3)}-${y}`,
};

const monthWritings: Record<string, (year: number, month: number) => string> = {
  "2009年9月": (y, m) => `${y}年${m}月`,
  "2009/9": (y, m) => `${y}/${m}`,
  "2009-09": (y, m) => `${y}-${two(m)}`,
  "200909": (y, m) => `${y}${two(m)}`,
  "9/2009": (y, m) => `${m}/${y}`,
  "H21.9": (y, m) => `${era(y).initial}${y - era(y).base}.${m}`,
  平成二十一年九月: (y, m) => `${era(y).name}${kanji(y - era(y).base)}年${kanji(m)}月`,
  "Sep 2009": (y, m) => `${MONTHS[m - 1]!.slice(0, 3)} ${y}`,
  "in September of 2009": (y, m) => `in ${MONTHS[m - 1]} of ${y}`,
};

const yearWritings: Record<string, (year: number) => string> = {
  "2009": (y) => `${y}`,
  "2009年": (y) => `${y}年`,
  平成21年: (y) => `${era(y).name}${y - era(y).base}年`,
  平成二十一年: (y) => `${era(y).name}${kanji(y - era(y).base)}年`,
  "the year 2009": (y) => `the year ${y}`,
};

const day = fc
  .integer({ min: 0, max: 36_000 })
  .map((days) => addDays("1927-01-01", days))
  .map((iso) => iso.split("-").map(Number) as [number, number, number]);

describe("a date that is written is read", () => {
  const far = { today: "2100-01-01" };
  it.each(Object.entries(dayWritings))("as a day: %s", (_, write) =>
    fc.assert(
      fc.property(day, ([y, m, d]) => {
        expect(readDate(write(y, m, d), far)?.interval).toEqual([dayOf(y, m, d), dayOf(y, m, d)]);
      }),
    ),
  );
  it.each(Object.entries(monthWritings))("as a month: %s", (_, write) =>
    fc.assert(
      fc.property(day, ([y, m]) => {
        expect(readDate(write(y, m), far)?.interval).toEqual(wholeMonth(y, m));
      }),
    ),
  );
  it.each(Object.entries(yearWritings))("as a year: %s", (_, write) =>
    fc.assert(
      fc.property(day, ([y]) => {
        expect(readDate(write(y), far)?.interval).toEqual(wholeYear(y));
      }),
    ),
  );
});

describe("a reading", () => {
  it("says where in the normalised text it stands", () => {
    const text = "えっと、２００９年８月　くらいに解約しました";
    const { from, to } = readDate(text, { today })!;
    expect(normalise(text).slice(from, to)).toBe("2009年8月 くらい");
  });

  it("takes a short year from the interview's period, and the last era only where the period allows it", () => {
    const inPeriod = readDate("21年8月", { today, period: refundPeriod })!;
    expect(inPeriod.interval).toEqual(wholeMonth(2009, 8));
    expect(readDate("21年8月", { today, period: ["2020-01-01", today] })!.interval).toEqual(
      wholeMonth(2021, 8),
    );
  });

  it("knows that a date without a year is none, unless the text or the period has the only one", () => {
    expect(readDates("8月16日", { today })).toEqual([]);
    expect(readDates("8月16日", { today, period: refundPeriod })).toEqual([]);
    expect(readDate("8月16日", { today, period: ["2009-06-01", "2009-09-30"] })!.interval[0]).toBe(
      "2009-08-16",
    );
  });

  it("lends no year across more than 300 characters", () => {
    const near = `2009年の話です。${"あ".repeat(200)}8月に終わった`;
    const far = `2009年の話です。${"あ".repeat(400)}8月に終わった`;
    expect(readDates(near, { today })).toHaveLength(2);
    expect(readDates(far, { today })).toHaveLength(1);
  });

  it("has no end for a day no year has", () =>
    expect(readDate("9月31日", { today })).toMatchObject({ interval: [null, null], problem: "impossible" }));

  it("counts weeks from Monday, on every day of the week", () => {
    for (let ahead = 0; ahead < 7; ahead++) {
      const [from, to] = readDate("先週", { today: addDays(today, ahead) })!.interval;
      expect([weekday(from!), weekday(to!)]).toEqual([1, 0]);
      expect(addDays(from!, 6)).toBe(to);
    }
  });

  it("of the whole text is undefined where it holds two dates, and one where both are the same days", () => {
    expect(readDate("2005年4月に申し込み、2009年8月に解約", { today })).toBeUndefined();
    expect(readDate("去年、つまり2025年です", { today })!.interval).toEqual(wholeYear(2025));
  });
});

describe("any text", () => {
  it("is read without an error, in order, and inside itself", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const length = normalise(text).length;
        let end = 0;
        for (const { from, to, interval } of readDates(text, { today, period: refundPeriod })) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeLessThanOrEqual(length);
          expect(interval[0] === null || interval[1] === null || interval[0] <= interval[1]).toBe(true);
          end = to;
        }
      }),
    ));

  const pieces = fc.constantFrom(
    ..."2009 21 09 8 16 13 年 月 日 の か から まで 以降 より前 〜 - / . 、 ( ) ' h 平成 元 末 ごろ 夏 冬 前 半 3 年度 去年 翌年 先月 may august mid before between and or to of the last ago week two 十 二〇〇九 円 : %".split(
      " ",
    ),
    " ",
  );
  const words = [...ownLexicon.values()].flatMap((list) => list.map(({ word }) => word));
  it("of one word of dates, alone or beside a date, is read without an error", () => {
    for (const word of words)
      for (const text of [
        word,
        `${word}2009年8月`,
        `2009年8月${word}`,
        `${word} May 2009`,
        `in 2009 ${word}`,
      ])
        expect(() => readDates(text, { today }), text).not.toThrow();
  });

  it("made of the words of dates gives whole, ordered intervals of days that exist", () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.constantFrom(...words)), { maxLength: 14 }), (parts) => {
        for (const { interval } of readDates(parts.join(""), { today, period: refundPeriod })) {
          for (const end of interval) if (end !== null) expect(addDays(end, 0)).toBe(end);
          if (interval[0] !== null && interval[1] !== null) expect(interval[0] <= interval[1]).toBe(true);
        }
      }),
      { numRuns: 2000 },
    ));

  it.each(
    "9 2009/ 1/ ( à́̀ ‮א 約 about mid- 8月か the 二 h21. 、 1か may 2009年から ,1 not 2009年( 月曜 16日 9/8 ﷺ".split(
      " ",
    ),
  )("is read with work that grows with the length of the text: %s", (piece) => {
    expect(growth(piece, 5000, (text) => readDates(text, { today, period: refundPeriod }))).toBeLessThan(
      LINEAR,
    );
  });
});
