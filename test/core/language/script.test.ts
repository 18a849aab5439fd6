/** Which script a character is of: the first and the last of each, and their neighbours outside. */
import { expect, test } from "vitest";
import { isDigit, isHiragana, isLatin, isLetter, runsOn } from "../../../src/core/language/dates/script.ts";

const SCRIPTS = { isDigit, isHiragana, isLatin, runsOn };

test.each([
  ["isDigit", "09", "/:０"],
  ["isLatin", "azÀɏé", "`{¿ɐAａ"],
  ["isHiragana", "ぁあんゖ", "\u3040\u3097ァ"],
  // Ideographs and katakana: 㐀 and its like are rare enough to end a word.
  ["runsOn", "ァアヶ一鿿金", "\u30a0ヷー㐀䶿\u4dffꀀあa"],
] as const)("%s: %s, not %s", (name, inside, outside) => {
  for (const char of inside) expect(SCRIPTS[name](char), char).toBe(true);
  for (const char of outside) expect(SCRIPTS[name](char), char).toBe(false);
  expect(SCRIPTS[name](undefined)).toBe(false);
});

test.each(["a", "ぁ", "ゖ", "ァ", "一", "㐀", "鿿", "é", "й"])("%s is a letter", (char) => {
  expect(isLetter(char)).toBe(true);
});
test.each(["1", "-", " ", "、", "🙂"])("%s is none", (char) => {
  expect(isLetter(char)).toBe(false);
});
