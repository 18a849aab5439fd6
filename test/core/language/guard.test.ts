import { describe, expect, test } from "vitest";
import { holdsSecret, withoutContacts } from "../../../src/core/language/guard.ts";
import { normalise } from "../../../src/core/language/normalise.ts";
import { content } from "../../support/core-talker.ts";

describe("secrets", () => {
  test.each([
    ["4111 1111 1111 1111", true],
    ["４１１１１１１１１１１１１１１１", true],
    ["カードは5500-0000-0000-0004です", true],
    ["4111 1111 1111 1112", false],
    ["123456789018", true],
    ["123456789012", false],
    ["暗証番号は1234です", true],
    ["my pin is 4321", true],
    ["暗証番号は必要ですか", false],
    ["2009-12 2009-05", false],
    ["2006-04-01 2009-01-01", false],
    ["2009年9月16日", false],
  ])("%s: %s", (text, secret) => {
    expect(holdsSecret(content, normalise(text))).toBe(secret);
  });
});

describe("what leads to a person", () => {
  test.each([
    ["090-1234-5678です", " です"],
    ["0312345678にかけて", " にかけて"],
    ["090-12345678 2009年", "  2009年"],
    ["0120-123456です", " です"],
    ["03123456-78 は 06-6123 4567", "03123456-78 は  "],
    ["taro@example.com まで", "  まで"],
    ["〒100-0001 東京都千代田区千代田1-1", "  東京都千代田区千代田1-1"],
  ])("%s is not read", (text, left) => {
    expect(withoutContacts(text, ["0120-78-8221"])).toEqual({ text: left, masked: true });
  });

  test.each(["0120-78-8221はつながりますか", "2009-09-16", "6720円", "188", "H21.9.16", "3,402円〜6,720円"])(
    "%s is read as it is",
    (text) => {
      expect(withoutContacts(text, ["0120-78-8221"])).toEqual({ text, masked: false });
    },
  );
});
