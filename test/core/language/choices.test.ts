/** Which of several choices a person means by its number. */
import { describe, expect, test } from "vitest";
import { readNumber } from "../../../src/core/language/choices.ts";
import { normalise } from "../../../src/core/language/normalise.ts";
import { content } from "../../support/core-talker.ts";

describe("a number", () => {
  test.each([
    ["2", 2],
    ["２", 2],
    ["②", 2],
    ["12", 12],
    ["2番", 2],
    ["2番目", 2],
    ["2番でお願いします", 2],
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
    expect(readNumber(content, normalise(text))).toBe(number);
  });

  test.each(["", "一", "二", "123", "2009", "2年", "two or three", "seventh", "2 3", "0.5", "the", "番"])(
    "%j is none",
    (text) => {
      expect(readNumber(content, normalise(text))).toBeUndefined();
    },
  );
});
