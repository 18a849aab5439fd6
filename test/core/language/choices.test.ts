/** Which of several choices a person means: by number, by name, by a name with words around it. */
import { describe, expect, test } from "vitest";
import { matchChoice, readNumber, unwrapped } from "../../../src/core/language/choices.ts";
import { isQuestion } from "../../../src/core/language/question.ts";
import { content } from "../../support/core-talker.ts";

const ja = content.words("ja");
const en = content.words("en");

describe("a number", () => {
  test.each([
    ["2", 2],
    ["２", 2],
    ["②", 2],
    ["12", 12],
    ["2番", 2],
    ["2番目", 2],
    ["2番でお願いします", undefined],
    ["2でお願いします", 2],
    ["2です", 2],
    ["2.", 2],
    ["2)", 2],
    ["2つ目", 2],
    ["第2", 2],
    ["no. 2", 2],
    ["no 2", 2],
    ["number 2", 2],
    ["option 2", 2],
    ["#2", 2],
    ["2番です", 2],
    ["一番目", 1],
    ["二番", 2],
    ["二番で", 2],
    ["三つ目", 3],
    ["四番目です", 4],
    ["五番の", 5],
    ["六番", 6],
    ["ひとつ", 1],
    ["ふたつ", 2],
    ["みっつ", 3],
    ["よっつ", 4],
    ["いつつ", 5],
    ["むっつ", 6],
    ["first", 1],
    ["the second", 2],
    ["the third one", 3],
    ["fourth one", 4],
    ["the fifth", 5],
    ["sixth", 6],
    ["one", 1],
    ["two", 2],
    ["three", 3],
    ["four", 4],
    ["five", 5],
    ["six", 6],
  ])("%j is %j", (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  test.each(["", "一", "二", "123", "2009", "2年", "two or three", "seventh", "2 3", "0.5", "the", "番"])(
    "%j is none",
    (text) => {
      expect(readNumber(text)).toBeUndefined();
    },
  );
});

describe("what people wrap around an answer", () => {
  test.each([
    ["たぶん東日本だと思います", "東日本"],
    ["東日本です", "東日本"],
    ["東日本", "東日本"],
  ])("%j is %j", (text, bare) => expect(unwrapped(ja, text)).toBe(bare));

  test.each([
    ["I think it was east", "east"],
    ["maybe east", "east"],
  ])("%j is %j", (text, bare) => expect(unwrapped(en, text)).toBe(bare));
});

describe("a choice", () => {
  const choices = [
    { id: "east", names: ["東日本", "ntt東日本", "ひがし"] },
    { id: "west", names: ["西日本", "ntt西日本", "にし", "westernjapan"] },
    { id: "other", names: ["そのほかの会社", "other"] },
  ];
  test.each([
    ["東日本", "east", true],
    ["「東日本」！", "east", true],
    ["ヒガシ", "east", true],
    ["東日本です", "east", false],
    ["westren japan", "west", false],
    ["住んでいたのは西日本のほうで", "west", false],
    ["it was western japan I guess", "west", false],
  ])("%j is %s", (text, id, exact) => {
    expect(matchChoice(ja, text, choices)).toEqual({ id, exact });
  });

  test.each(["", "！？", "東日本か西日本", "北海道", "ひ", "そのにしん"])("%j is none of them", (text) => {
    expect(matchChoice(ja, text, choices)).toBeUndefined();
  });

  test("the longest name inside a text is the one that is meant", () => {
    const nested = [
      { id: "company", names: ["会社"] },
      { id: "affiliate", names: ["関連会社"] },
    ];
    expect(matchChoice(ja, "電話は関連会社のようでした", nested)).toEqual({ id: "affiliate", exact: false });
    expect(matchChoice(ja, "電話は別の会社のようでした", nested)).toEqual({ id: "company", exact: false });
  });

  test("a slip that is near two choices is near none", () => {
    const twins = [
      { id: "a", names: ["abcde"] },
      { id: "b", names: ["abcdf"] },
    ];
    expect(matchChoice(ja, "abcdx", twins)).toBeUndefined();
  });

  test("a short name tells nothing inside a longer text, unless it is written in kanji", () => {
    expect(matchChoice(ja, "まあとにかく", [{ id: "x", names: ["にか"] }])).toBeUndefined();
    expect(matchChoice(ja, "すぐ西口へ行く", [{ id: "x", names: ["西口"] }])).toEqual({
      id: "x",
      exact: false,
    });
    expect(matchChoice(ja, "ここは西のほうだ", [{ id: "x", names: ["西"] }])).toBeUndefined();
  });
});

describe("a question", () => {
  test.each([
    "いくら？",
    "いくら?",
    "いつですか",
    "もらえますか。",
    "できませんか",
    "how long",
    "What now",
    "when",
    "Why me",
    "who calls",
    "which one",
    "can I",
    "Do I have to",
    "does it",
    "is it",
    "are they",
    "will it",
    " 何？ ",
  ])("%j asks", (text) => expect(isQuestion(text)).toBe(true));

  test.each([
    "いつか",
    "ですかね",
    "however",
    "I know what",
    "doing it",
    "island",
    "2009年",
    "そうですか、はい",
  ])("%j does not", (text) => expect(isQuestion(text)).toBe(false));
});
