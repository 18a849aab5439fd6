import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  abridge,
  bytes,
  graphemes,
  oneLine,
  shorten,
  splitText,
  units,
} from "../../../src/adapters/kit/text.ts";

it("characters as read are counted alike, whether or not they need a segmenter", () => {
  const segmenter = new Intl.Segmenter("ja", { granularity: "grapheme" });
  const unit = fc.integer({ min: 0x20, max: 0xffff }).map((code) => String.fromCharCode(code));
  const kana = fc.integer({ min: 0x3000, max: 0x30ff }).map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.array(fc.oneof(unit, kana), { maxLength: 8 }), (parts) => {
      const text = parts.join("").toWellFormed();
      expect(graphemes(text)).toBe([...segmenter.segment(text)].length);
    }),
    { numRuns: 5000 },
  );
});

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

describe("shortening a label", () => {
  const family = "👨‍👩‍👧‍👦";

  it.each([
    ["units", units, "窓口へようこそ", 5, "窓口へよ…"],
    ["graphemes", graphemes, family.repeat(4), 3, `${family.repeat(2)}…`],
    ["bytes", bytes, "窓口へようこそ", 9, "窓口…"],
  ] as const)("counts in %s and cuts no character in two", (_, measure, text, limit, kept) => {
    expect(shorten(text, limit, measure)).toBe(kept);
  });

  it("holds whatever the measure, and leaves alone what fits", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.integer({ min: 3, max: 40 }),
        fc.constantFrom(units, graphemes, bytes),
        (text, limit, measure) => {
          const short = shorten(text, limit, measure);
          expect(measure(short)).toBeLessThanOrEqual(limit);
          if (measure(text) <= limit) expect(short).toBe(text);
        },
      ),
    );
  });

  it("makes one line of a label, and never a blank one", () => {
    expect(oneLine(" a\n b ", 10)).toBe("a b");
    expect(oneLine("\n", 10)).toBe("…");
  });
});
