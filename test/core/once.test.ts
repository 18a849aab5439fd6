import { expect, test } from "vitest";
import { once, onceEach } from "../../src/core/once.ts";

test("what is made of a thing is made once, even if it is nothing", () => {
  const asked: object[] = [];
  const nothing = once((of: object): string | undefined => {
    asked.push(of);
    return undefined;
  });
  const [one, other] = [{}, {}];
  expect([nothing(one), nothing(one), nothing(other)]).toEqual([undefined, undefined, undefined]);
  expect(asked).toEqual([one, other]);
});

test("one is made for each name", () => {
  const made: string[] = [];
  const sentence = onceEach(
    (words: readonly string[]) => words.join(),
    (of: { readonly name: string }, words) => {
      made.push(`${of.name} ${words.join(" ")}`);
      return made.at(-1)!;
    },
  );
  const [ann, ben] = [{ name: "Ann" }, { name: "Ben" }];
  expect(sentence(ann, ["is", "in"])).toBe("Ann is in");
  expect(sentence(ann, ["is", "in"])).toBe("Ann is in");
  expect(sentence(ann, ["is"])).toBe("Ann is");
  expect(sentence(ben, ["is", "in"])).toBe("Ben is in");
  expect(made).toEqual(["Ann is in", "Ann is", "Ben is in"]);
});
