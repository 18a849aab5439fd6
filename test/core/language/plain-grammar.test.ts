/** The grammar of a language without code of its own: what its locale tells of its clauses, on either side of its names. */
import { describe, expect, test } from "vitest";
import { type Sentences, wordsOf } from "../../../src/core/content/words.ts";
import { isHeadFinal, plainGrammar } from "../../../src/core/language/plain-grammar.ts";

const FORM: Readonly<Record<string, readonly string[]>> = {
  joins: ["ma", "perché"],
  asks: ["quando"],
  conditions: ["se"],
  after: ["dopo che"],
  before: ["prima che"],
  away: ["da"],
  towards: ["a"],
};

function languageWith(order: string | undefined) {
  const sentences: Record<string, string> = order === undefined ? {} : { "grammar.form.order": order };
  for (const [name, phrases] of Object.entries(FORM))
    for (const [index, phrase] of phrases.entries()) sentences[`grammar.form.${name}.${index}`] = phrase;
  return wordsOf("it", sentences satisfies Sentences, () => ({}));
}

const first = plainGrammar(languageWith("head-first"));
const last = plainGrammar(languageWith("head-final"));

test("what governs stands last only where the locale says so", () => {
  expect(isHeadFinal(languageWith("head-final"))).toBe(true);
  expect(isHeadFinal(languageWith("head-first"))).toBe(false);
  expect(isHeadFinal(languageWith(undefined))).toBe(false);
  expect([first.headFinal, last.headFinal]).toEqual([false, true]);
});

describe("where clauses end", () => {
  test.each<[string, string, string]>([
    ["a mark before a space ends a sentence", "fine. poi", "sentence .~"],
    ["a mark at the end too", "fine.", "sentence .~"],
    ["a question mark asks", "davvero? no", "sentence ?!?"],
    ["a comma ends a clause, or stands within a date", "il 9, 2009", "clause ,~"],
    ["a figure's point ends nothing", "il 9.8.2009", ""],
    ["a word that joins ends a clause and asks nothing", "oggi ma ieri", "clause ma~"],
    ["not within a longer word", "gamma dramma mai", ""],
    ["every time it stands there", "ma oggi ma", "clause ma~, clause ma~"],
  ])("%s: %s", (_, text, expected) => {
    const found = first.boundaries(text).map(({ from, to, kind, weak, asks }) => {
      const mark = text.slice(from, to).trim();
      return `${kind} ${mark}${asks ? "!?" : weak ? "~" : "!"}`;
    });
    expect(found.join(", ")).toBe(expected);
  });
});

test("it asks by a word of its own, wherever that stands", () => {
  expect(first.asks("e quando si")).toBe(true);
  expect(first.asks("quandomai")).toBe(false);
});

test("a clause of one word is no sentence", () => {
  expect(first.isPredicate("ero cliente")).toBe(true);
  expect(first.isPredicate("roma")).toBe(false);
});

describe("what governs a clause", () => {
  test.each([
    ["se arriva", "arriva se", "condition"],
    ["dopo che parto", "parto dopo che", "after"],
    ["prima che parto", "parto prima che", "before"],
  ])("opens it or closes it: %s, %s", (opening, closing, what) => {
    const whatOf = (grammar: typeof first, clause: string) =>
      grammar.isCondition(clause) ? "condition" : grammar.sideOf(clause);
    expect([whatOf(first, opening), whatOf(first, closing)]).toEqual([what, undefined]);
    expect([whatOf(last, opening), whatOf(last, closing)]).toEqual([undefined, what]);
  });

  test("is a whole word", () => {
    expect(first.isCondition("sempre arriva")).toBe(false);
    expect(last.isCondition("arriva esse")).toBe(false);
  });
});

describe("whether a change leads to a name or comes from it", () => {
  test("stands before the name where what governs comes first", () => {
    expect(first.wayOf("sono passato da", "")).toBe("from");
    expect(first.wayOf("sono passato a", "")).toBe("to");
    expect(first.wayOf("sono in propaganda", "")).toBeUndefined();
    expect(first.wayOf("", "da")).toBeUndefined();
  });

  test("stands behind it where that comes last", () => {
    expect(last.wayOf("", "da passato")).toBe("from");
    expect(last.wayOf("", "a passato")).toBe("to");
    expect(last.wayOf("da", "")).toBeUndefined();
  });
});

test("a denial is close within twelve letters", () => {
  expect(first.isClose("x".repeat(12))).toBe(true);
  expect(first.isClose("x".repeat(13))).toBe(false);
});
