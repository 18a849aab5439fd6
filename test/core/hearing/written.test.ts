/** Letters without spaces and marks, and the way back to where each stood. */
import { describe, expect, test } from "vitest";
import { isWhole, letterAt, writtenOf } from "../../../src/core/hearing/written.ts";

describe("where the letters stand", () => {
  test.each<[string, string, readonly number[]]>([
    ["", "", [0]],
    ["so-net", "sonet", [0, 1, 3, 4, 5, 6]],
    ["a, b!", "ab", [0, 3, 5]],
    ["ソネット", "そねっと", [0, 1, 2, 3, 4]],
    // A letter of two units has a place for each.
    ["𠮷です", "𠮷です", [0, 1, 2, 3, 4]],
    ["は 𠮷", "は𠮷", [0, 2, 3, 4]],
  ])("of %j", (text, letters, places) => {
    expect(writtenOf(text)).toMatchObject({ letters, places });
  });

  test.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 2],
    [5, 2],
  ])("the letter at or after place %i of 'a, b!' is number %i", (place, letter) =>
    expect(letterAt(writtenOf("a, b!"), place)).toBe(letter),
  );
});

describe("whole words", () => {
  /** The first place of the phrase's letters. */
  const stands = (text: string, phrase: string): boolean => {
    const written = writtenOf(text);
    const from = written.letters.indexOf(phrase);
    expect(from).toBeGreaterThanOrEqual(0);
    return isWhole(written, from, from + phrase.length);
  };

  test.each([
    ["it is au", "au", true],
    ["au it is", "au", true],
    ["because", "au", false],
    ["author", "au", false],
    ["the bureau", "au", false],
    ["two calls", "call", true],
    ["called", "call", false],
    ["calls's", "call", false],
    ["call's end", "call", true],
    ["i don't", "don", false],
    ["auひかり", "au", true],
    ["光auです", "au", true],
    // What begins within a katakana word does not end behind it.
    ["メモして", "もし", false],
    ["もしメモ", "もし", true],
    ["メモシテ", "もし", true],
    ["電話して", "電話", true],
  ])("in %j stands %j: %s", (text, phrase, whole) => expect(stands(text, phrase)).toBe(whole));
});
