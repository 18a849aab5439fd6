/** Figures of the material itself: what was once heard stays heard. */
import { expect, test } from "vitest";
import { content } from "../support/core-talker.ts";
import { alarmsIn } from "./emergencies.ts";

const rows = alarmsIn(content);

test.each([...rows].filter(([name]) => /danger|distress|fraud/.test(name)))(
  "%s: at least 95 of 100 are heard",
  (_, { sentences, card, missed }) => {
    expect(card / sentences, missed.join("\n")).toBeGreaterThanOrEqual(0.95);
  },
);

test.each([...rows].filter(([name]) => /none|weak/.test(name)))(
  "%s: at most 3 of 100 are answered with a card",
  (_, { sentences, card, missed }) => {
    expect(card / sentences, missed.join("\n")).toBeLessThanOrEqual(0.03);
  },
);
