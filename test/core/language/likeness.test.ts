/** How near two short phrases are. */
import { describe, expect, test } from "vitest";
import { distance, isNear } from "../../../src/core/language/likeness.ts";

describe("the distance", () => {
  test.each([
    ["", "", 0],
    ["menu", "menu", 0],
    ["menu", "menus", 1],
    ["menus", "menu", 1],
    ["menu", "manu", 1],
    ["menu", "meun", 1],
    ["menu", "mneu", 1],
    ["menu", "emnu", 1],
    ["menu", "mnue", 2],
    ["abcdef", "badcfe", 3],
    ["kitten", "sitting", 3],
    ["", "abc", 3],
    ["abc", "", 3],
    ["ab", "ba", 1],
    ["aab", "aba", 1],
    ["ca", "abc", 3],
  ])("between %j and %j is %i", (a, b, slips) => {
    expect(distance(a, b, 5)).toBe(slips);
    expect(distance(b, a, 5)).toBe(slips);
  });

  test.each([
    ["kitten", "sitting", 2],
    ["abcdefgh", "zyxwvuts", 3],
    ["ab", "abcdef", 3],
    ["menu", "mnue", 1],
  ])("between %j and %j is given up beyond %i", (a, b, most) => {
    expect(distance(a, b, most)).toBe(most + 1);
  });

  test("at the limit is not given up", () => {
    expect(distance("kitten", "sitting", 3)).toBe(3);
    expect(distance("abc", "abcdef", 3)).toBe(3);
  });
});

describe("a phrase is meant", () => {
  test.each([
    ["はい", "はい"],
    ["やめます", "やめまし"],
    ["restart", "restrat"],
    ["restarts", "restrats"],
    ["telephone", "telefphon"],
    ["abcdefgh", "abcdefxy"],
  ])("%j for %j", (a, b) => expect(isNear(a, b)).toBe(true));

  test.each([
    ["はい", "いい"],
    ["はい", "はいい"],
    ["abc", "abd"],
    ["abcd", "abxy"],
    ["abcdefg", "abcdexy"],
    ["abcdefgh", "abcdexyz"],
  ])("%j not for %j", (a, b) => expect(isNear(a, b)).toBe(false));
});
