import { expect, it } from "vitest";
import { CappedMap } from "../../src/desk/capped-map.ts";

it("keeps the last so many, those that were set anew among them", () => {
  const map = new CappedMap<string, number>(2);
  map.set("a", 1).set("b", 2).set("a", 3).set("c", 4);
  expect([...map]).toEqual([
    ["a", 3],
    ["c", 4],
  ]);
});
