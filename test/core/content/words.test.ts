/** The sentences of one language: found by their path, said with their figures and values, never half. */
import { describe, expect, test } from "vitest";
import { wordsOf } from "../../../src/core/content/words.ts";

const sentences = {
  "a.greeting": " Hello, {name}! ",
  "a.list.0": "one",
  "a.list.1": "{more, select, yes {two} other {}}",
  "a.list.2": "three {figure}",
  "a.deep.er.still": "deep",
  "a.plain": "Fixed",
  "a.joint": "; ",
  "b.date": "on {day}",
};
const words = wordsOf("en", sentences, (say) => ({ figure: say("b.date", { day: 7 }), name: "you" }));

describe("a sentence", () => {
  test("is said with its values, or else with the figures that all may use", () => {
    expect(words.say("a.greeting", { name: "Taro" })).toBe("Hello, Taro!");
    expect(words.say("a.greeting")).toBe("Hello, you!");
    expect(words.say("a.list.2", { more: "yes" })).toBe("three on 7");
    expect(words.say("a.plain")).toBe("Fixed");
  });

  test("without values keeps the space it is written with: what joins two words", () => {
    expect(words.say("a.joint")).toBe("; ");
  });

  test("that there is not is an error that says where to write it", () => {
    expect(() => words.say("a.missing")).toThrow(
      expect.objectContaining({
        code: "unknown_sentence",
        message: 'locales/en has no sentence "a.missing": add it to the file that "a" names.',
      }),
    );
  });
});

test("a list leaves out what is empty under these values", () => {
  expect(words.list("a.list", { more: "yes" })).toEqual(["one", "two", "three on 7"]);
  expect(words.list("a.list", { more: "no" })).toEqual(["one", "three on 7"]);
  expect(words.list("a.nothing")).toEqual([]);
});

test("names stand in the author's order, each once", () => {
  expect(words.names("a")).toEqual(["greeting", "list", "deep", "plain", "joint"]);
  expect(words.names("a.list")).toEqual(["0", "1", "2"]);
  expect(words.names("a.deep")).toEqual(["er"]);
  expect(words.names("a.plain")).toEqual([]);
});

test("what there is, is a sentence or has some below it", () => {
  expect(["a", "a.deep.er", "a.greeting", "a.list.1"].map(words.has)).toEqual([true, true, true, true]);
  expect(["c", "a.deep.x", "a.greeting.x", ""].map(words.has)).toEqual([false, false, false, false]);
});
