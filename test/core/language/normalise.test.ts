import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise, squash, toHiragana } from "../../../src/core/language/normalise.ts";

describe("normalise", () => {
  it.each([
    ["full-width digits and letters", "２００９年　Ｈ２１．８", "2009年 h21.8"],
    ["half-width kana", "ｶｲﾔｸ ﾃﾞｽ", "カイヤク デス"],
    ["circled and squared characters", "② ㍻21年 ㋇", "2 平成21年 8月"],
    ["dashes", "2009‐06 – 2009—07 − 1", "2009-06 - 2009-07 - 1"],
    ["tildes", "2008〜2009 2008～2009", "2008~2009 2008~2009"],
    ["a long-vowel mark between digits", "2009ー8 メニュー", "2009-8 メニュー"],
    ["white space", "  a \n\t　b  ", "a b"],
    ["zero-width and direction marks", "2\u200b009\u202e年", "2009年"],
  ])("makes %s one spelling", (_, text, expected) => expect(normalise(text)).toBe(expected));

  it("keeps kanji numerals and the two kana apart", () =>
    expect(normalise("二〇〇九年 かいやく カイヤク")).toBe("二〇〇九年 かいやく カイヤク"));

  it("changes nothing a second time", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    ));
});

describe("toHiragana", () => {
  it("turns katakana into hiragana and leaves everything else", () =>
    expect(toHiragana("メニュー ヴェ 解約 abc ヶ月 ヽ")).toBe("めにゅー ゔぇ 解約 abc ゖ月 ゝ"));
});

describe("squash", () => {
  it.each([
    ["はい、そうです！", "はいそうです"],
    ["ハイ　ソウデス", "はいそうです"],
    ["So-net 光 with フレッツ", "sonet光withふれっつ"],
    ["わからない…", "わからない"],
    ["はい😊〜", "はい"],
    ["①", "1"],
    ["？！", ""],
  ])("compares %s as %s", (text, expected) => expect(squash(text)).toBe(expected));

  it("leaves no space or punctuation of any text", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(squash(text)).not.toMatch(/[\s\p{P}\p{S}]/u);
      }),
    ));
});
