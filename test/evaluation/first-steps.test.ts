/** Figures of material: the first look at it, before any example was written after it, stands in docs/understanding.md. */
import { expect, test } from "vitest";
import { firstLooks } from "./first-steps.ts";

test.each(["ja", "en"])(
  "%s: of seven times thirty sentences no fewer reach their answer than once did",
  (locale) => {
    const rows = [...firstLooks(locale).values()];
    const sum = (part: "sentences" | "answered" | "offered" | "begun") =>
      rows.reduce((total, row) => total + row[part], 0);
    const missed = rows.flatMap(({ missed }) => missed).join("\n");
    expect(sum("sentences")).toBe(210);
    expect(sum("answered") / 210, missed).toBeGreaterThanOrEqual(0.45);
    expect((sum("answered") + sum("offered")) / 210, missed).toBeGreaterThanOrEqual(0.84);
    // The aim is none; these were there when the set was seen first.
    expect(sum("begun"), missed).toBeLessThanOrEqual(4);
  },
);
