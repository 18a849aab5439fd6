/** What the grammars of Japanese and English tell of a clause, by its form alone. */
import { describe, expect, test } from "vitest";
import { english } from "../../../src/core/language/en/grammar.ts";
import type { Grammar } from "../../../src/core/language/grammar.ts";
import { japanese } from "../../../src/core/language/ja/grammar.ts";

/** The text with "|" where a clause ends, "‖" where a sentence does, "<" where a condition begins; "?" behind what asks. */
function parted(grammar: Grammar, text: string): string {
  const signs = { clause: "|", sentence: "‖", if: "<" } as const;
  const marks = grammar
    .boundaries(text)
    .map(({ from, kind, asks }) => [from, signs[kind] + (asks ? "?" : "")] as const);
  return marks
    .toSorted(([a], [b]) => b - a)
    .reduce((sofar, [from, sign]) => sofar.slice(0, from) + sign + sofar.slice(from), text);
}

describe("where clauses end", () => {
  test.each([
    [japanese, "頼んだけど、来た。", "頼んだけど||、来た‖。"],
    [japanese, "電話して9月に切れた", "電話して|9月に切れた"],
    [japanese, "使っている", "使っている"],
    [japanese, "やめてと言った", "やめてと言った"],
    [japanese, "10月から使った", "10月から使った"],
    [japanese, "届いたから電話した", "届いたから|電話した"],
    [japanese, "会員だった? はい", "会員だった‖?? はい"],
    [japanese, "東京なら西", "東京なら|西"],
    [japanese, "頼んだら止まる", "頼んだら|止まる"],
    [japanese, "間違いだらけ", "間違いだらけ"],
    [japanese, "わざとらしい、らしい", "わざとらしい|、らしい"],
    [english, "i asked, they called.", "i asked|, they called‖."],
    [english, "i asked but they called", "i asked |but they called"],
    [english, "calls and visits", "calls and visits"],
    [english, "i asked and they called", "i asked |and they called"],
    [english, "it wasn't adsl it was flets", "it wasn't adsl| it was flets"],
    [english, "it was adsl it was flets", "it was adsl it was flets"],
    [english, "tell me if i was", "tell me <if i was"],
    [english, "a well-known but-end", "a well-known but-end"],
  ])("%#: %s", (grammar, text, expected) => expect(parted(grammar, text)).toBe(expected));
});

test.each([
  [japanese, "会員ですか", true],
  [japanese, "退会したんですかね", true],
  [japanese, "3月ですかね", false],
  [japanese, "何月ですかね", true],
  [japanese, "会員です", false],
  [english, "was i a member", true],
  [english, "and what is this", true],
  [english, "i was a member", false],
  [english, "when i was a member", false],
  [english, "when did i leave", true],
])("%# asks by its form: %s: %s", (grammar, clause, asks) => expect(grammar.asks(clause)).toBe(asks));

test.each([
  [japanese, "会員だった", true],
  [japanese, "古い", true],
  [japanese, "3年くらい", false],
  [japanese, "東京", false],
  [english, "the member", true],
  [english, "tokyo", false],
])("%# with a question mark is a whole sentence: %s: %s", (grammar, clause, whole) =>
  expect(grammar.isPredicate(clause)).toBe(whole),
);

test.each([
  [japanese, "引っ越した後に", "after"],
  [japanese, "引っ越したあと", "after"],
  [japanese, "引っ越す前に", undefined],
  [japanese, "やめる前に", "before"],
  [japanese, "やめる前", "before"],
  [japanese, "前に", undefined],
  [english, "after i moved", "after"],
  [english, "shortly before we left", "before"],
  [english, "after work", undefined],
  [english, "i moved after", undefined],
])("%# tells of this side of its date: %s: %s", (grammar, clause, side) =>
  expect(grammar.sideOf(clause)).toBe(side),
);

test.each([
  [japanese, "頼んだら", true],
  [japanese, "電話したら", true],
  [japanese, "やめるなら", true],
  [japanese, "たらい回し", false],
  [english, "if i had asked", true],
  [english, "and suppose i had", true],
  [english, "as if", false],
])("%# is a condition: %s: %s", (grammar, clause, is) => expect(grammar.isCondition(clause)).toBe(is));

test.each([
  [japanese, "", "に乗り換えた", "to"],
  [japanese, "", "のほうへ移った", "to"],
  [japanese, "", "から乗り換えた", "from"],
  [japanese, "から", "を使った", undefined],
  [english, "switched from", "", "from"],
  [english, "switched to", "", undefined],
  [english, "from here", "", undefined],
])("%# a change, by what stands beside the name: %s … %s: %s", (grammar, before, after, way) =>
  expect(grammar.wayOf(before, after)).toBe(way),
);

test.each([
  [japanese, "んでい", true],
  [japanese, "んでも止まら", false],
  [japanese, "あいうえおかきく", true],
  [japanese, "あいうえおかきくけ", false],
  [japanese, "電話", false],
  [english, "x".repeat(12), true],
  [english, "x".repeat(13), false],
])("%# a denial behind %s is close: %s", (grammar, between, close) =>
  expect(grammar.isClose(between)).toBe(close),
);

test("what leaves open whether it is so, names a topic, or introduces", () => {
  expect(
    ["会員だったかどうか", "会員だったかどうかは", "会員だったかどうか知りたい", "会員だった"].map(
      japanese.whether,
    ),
  ).toEqual(["ends", "ends", "within", undefined]);
  expect(["whether i was", "i was"].map(english.whether)).toEqual(["ends", undefined]);
  expect(["申し込んだのは", "申し込んだのが", "申し込んだ"].map(japanese.isTopic)).toEqual([
    true,
    true,
    false,
  ]);
  expect(["会員って", "会員とは", "それは", "それで"].map(japanese.introduces)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
