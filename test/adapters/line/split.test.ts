import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { abridge, splitText } from "../../../src/adapters/line/split.ts";

describe("splitting a text", () => {
  it.each([
    [
      "at a paragraph before a line",
      "一行目です\n二行目です\n\n次の段落です",
      18,
      ["一行目です\n二行目です", "次の段落です"],
    ],
    [
      "at a line before a sentence",
      "一つ目。二つ目\n三つ目。四つ目",
      12,
      ["一つ目。二つ目", "三つ目。四つ目"],
    ],
    ["at a sentence before a clause", "晴れです。雨、雪です。", 9, ["晴れです。", "雨、雪です。"]],
    ["after a closing bracket", "「はい。」と「いいえ。」です", 8, ["「はい。」", "と「いいえ。」", "です"]],
    ["at a space in English", "The quick brown fox", 12, ["The quick", "brown fox"]],
  ])("cuts %s", (_, text, limit, pieces) => {
    expect(splitText(text, limit)).toEqual(pieces);
  });

  it("cuts between words where Japanese has no mark at all", () => {
    const text = "消費者ホットラインに電話してください";
    const pieces = splitText(text, 8);
    expect(pieces.join("")).toBe(text);
    const words = Array.from(
      new Intl.Segmenter("ja", { granularity: "word" }).segment(text),
      (each) => each.index,
    );
    let at = 0;
    for (const piece of pieces) {
      expect(words).toContain(at);
      at += piece.length;
    }
  });

  it("never cuts through an emoji of many parts", () => {
    const family = "👨‍👩‍👧‍👦";
    for (const piece of splitText(family.repeat(10), 30)) expect(piece.replaceAll(family, "")).toBe("");
  });

  it("loses nothing but white space, and keeps to the limit", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 300 }),
        fc.integer({ min: 2, max: 80 }),
        (text, limit) => {
          const pieces = splitText(text, limit);
          expect(pieces.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
          for (const piece of pieces) {
            expect(piece.length).toBeLessThanOrEqual(limit);
            expect(piece.trim()).not.toBe("");
          }
        },
      ),
    );
  });

  it("abridges at a pause, and says so", () => {
    expect(abridge("短い。", 10)).toBe("短い。");
    expect(abridge("一つ目の文です。二つ目の文です。", 12)).toBe("一つ目の文です。…");
  });
});
