/** What emergencies and their look-alikes are told apart by, learned from examples few enough to look at. */
import { expect, test } from "vitest";
import type { Spoken } from "../../../../src/core/content/content.ts";
import { wordsOf } from "../../../../src/core/content/words.ts";
import { NONE } from "../../../../src/core/language/crisis/emergency-examples.ts";
import { trainCrisis } from "../../../../src/core/language/crisis/learn-emergencies.ts";

const words = wordsOf(
  "en",
  {
    "concepts.money": "money, cash",
    "crisis-examples.fraud.0": "I gave (the caller|him) my bank password",
    "crisis-examples.fraud.1": "a caller asked me for a gift card",
    "crisis-examples.none.0": "the gift card came as a present",
    "examples.calls.0": "stop the calls",
    "examples.money.0": "give my money back",
  },
  () => ({}),
);
const spoken: Spoken = { locales: ["en"], words: () => words, matters: [], topics: new Map() };
const learned = trainCrisis(spoken);

test("an id for each kind, and first the one for none", () => {
  expect(learned.ids).toEqual([NONE, "fraud"]);
  expect(learned.weights.length).toBeGreaterThan(0);
});

test("the same examples always give the same", () => {
  expect(trainCrisis(spoken)).toEqual(learned);
});
