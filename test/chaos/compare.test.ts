import { describe, expect, test } from "vitest";
import { compare, isClean } from "../../chaos/compare.ts";
import { writeScript } from "../../chaos/script.ts";
import { content } from "../support/core-talker.ts";

describe("what a person saw", () => {
  const scenes = ["a", "b", "c"].map((text) => ({
    deed: { type: "message" as const },
    bubbles: [text],
    plain: [`plain ${text}`],
  }));

  test.each([
    ["all of it", ["a", "b", "c"], {}],
    ["one in words, where LINE refused its layout", ["a", "plain b", "c"], {}],
    ["not all", ["a", "c"], { lost: 1 }],
    ["one twice", ["a", "b", "b", "c"], { doubled: 1 }],
    ["another order", ["a", "c", "b"], { outOfOrder: 1 }],
    ["something else", ["a", "x", "c"], { lost: 1, strange: 1 }],
  ])("%s", (_, seen, found) => {
    expect(compare(scenes, seen)).toEqual({
      expected: 3,
      lost: 0,
      doubled: 0,
      doubledLate: 0,
      outOfOrder: 0,
      strange: 0,
      ...found,
    });
  });

  test.each([
    ["in time", 54_999, { doubled: 1, doubledLate: 0 }],
    ["when the token could tell no more", 55_000, { doubled: 0, doubledLate: 1 }],
  ])("is doubled %s", (_, at, found) => {
    const times = { seen: [1, 2, at, 60_000], written: [0, 0, 59_000] };
    expect(compare(scenes, ["a", "b", "b", "c"], times)).toMatchObject(found);
  });

  test("is told apart also behind what is missing", () => {
    expect(compare(scenes, ["a", "plain c"])).toMatchObject({ lost: 1, strange: 0 });
  });

  test("may be in the words of another version, each answer in one of them", () => {
    const two = scenes.map((scene) => ({ ...scene, reworded: scene.bubbles.map((text) => `new ${text}`) }));
    expect(isClean(compare(two, ["a", "new b", "c"]))).toBe(true);
    for (const seen of [
      ["a", "new b", "new b", "c"],
      ["a", "new c"],
      ["a", "b", "new b", "c"],
    ])
      expect(isClean(compare(two, seen))).toBe(false);
  });

  test("is written from the seed alone", () => {
    expect(writeScript(content, 7, 20)).toEqual(writeScript(content, 7, 20));
    expect(writeScript(content, 7, 20)).not.toEqual(writeScript(content, 8, 20));
  });
});
