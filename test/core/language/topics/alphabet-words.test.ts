/** Latin words as people type them, and the years a text names. */
import { describe, expect, test } from "vitest";
import { normalise } from "../../../../src/core/language/normalise.ts";
import { alphabetWords, spellingOf, stem } from "../../../../src/core/language/topics/alphabet-words.ts";
import { periodsIn } from "../../../../src/core/language/topics/periods.ts";

describe("an ending", () => {
  test.each([
    ["calls", "call"],
    ["called", "call"],
    ["calling", "call"],
    ["companies", "company"],
    ["ties", "tie"],
    ["stopped", "stop"],
    ["stopping", "stop"],
    ["billed", "bill"],
    ["refunded", "refund"],
    ["sales", "sal"],
    ["sale", "sal"],
    ["phone", "phon"],
    ["phones", "phon"],
    ["address", "address"],
    ["his", "his"],
    ["bus", "bus"],
    ["ring", "ring"],
    ["being", "being"],
    ["need", "need"],
    ["used", "used"],
    ["the", "the"],
    ["fee", "fee"],
    ["fees", "fee"],
    ["planned", "plan"],
    ["begging", "beg"],
    ["fitted", "fit"],
    ["programming", "program"],
    ["robbed", "rob"],
    ["added", "ad"],
    ["referred", "refer"],
    ["tapped", "tap"],
  ])("of %s is cut off: %s", (word, root) => expect(stem(word)).toBe(root));
});

test.each([
  ["Don't call me!", ["dont", "call", "me"]],
  ["don’t", ["dont"]],
  ["So-net 2010 H21", ["so", "net", "2010", "h", "21"]],
  ["解約", []],
  ["Résiliation à l'été, garçon", ["résiliation", "à", "lété", "garçon"]],
  ["Cancelación mañana", ["cancelación", "mañana"]],
  ["não quero", ["não", "quero"]],
  ["hủy hợp đồng", ["hủy", "hợp", "đồng"]],
  ["größer", ["größer"]],
  ["отменить договор", ["отменить", "договор"]],
  ["해지하고 싶어요", ["해지하고", "싶어요"]],
  ["電話を stop したい", ["stop"]],
])("the words of %j", (text, words) => expect(alphabetWords(normalise(text))).toEqual(words));

describe("a slip of the keyboard", () => {
  const known = new Set([
    "refund",
    "cancel",
    "overbilling",
    "call",
    "telephones",
    "solicitations",
    "résiliation",
  ]);
  const spell = spellingOf(known);
  test.each([
    ["refund", "refund"],
    ["refnd", "refund"],
    ["reffund", "refund"],
    ["refumd", "refund"],
    ["rfeund", "refund"],
    ["cancle", "cancel"],
    ["overbiling", "overbilling"],
    ["cancell", "cancel"],
    ["résilation", "résiliation"],
  ])("%s is %s", (word, right) => expect(spell(word)).toBe(right));

  test.each(["tefund", "cal", "caall", "zebra", "12345", "refuuund", "solicitationsxyz", "rfnd"])(
    "%s stays as it is",
    (word) => expect(spell(word)).toBe(word),
  );
});

describe("the years a text names", () => {
  const years = [2005, 2009, 2010, 2011];
  test.each([
    ["2009年8月", ["a year", "since 2009", "summer 2009"]],
    ["2009年3月", ["a year", "since 2009", "spring 2009"]],
    ["2009年11月", ["a year", "since 2009", "autumn 2009"]],
    ["2009年の冬", ["a year", "since 2009", "autumn 2009"]],
    ["2009年の春", ["a year", "since 2009", "spring 2009"]],
    ["june 2010", ["a year", "since 2010", "summer 2010"]],
    ["march 2005", ["a year", "since 2005", "spring 2005"]],
    ["dec 2005", ["a year", "since 2005", "autumn 2005"]],
    ["2008年8月", ["a year", "since 2005"]],
    ["2004年", ["a year", "since ever"]],
    ["2015", ["a year", "since 2011"]],
    ["平成21年", ["a year", "since 2009"]],
    ["h17", ["a year", "since 2005"]],
    ["へいせい22年6月", ["a year", "since 2010", "summer 2010"]],
    ["夏", ["a summer"]],
    ["8月", ["a summer"]],
    ["八月", ["a summer"]],
    ["3月", []],
    ["090-1234567", ["digits"]],
    ["1234567", ["digits"]],
    ["123", []],
    ["解約", []],
    ["june", ["a summer"]],
  ])("%s", (text, periods) => expect(periodsIn(text, years)).toEqual(periods));
});
