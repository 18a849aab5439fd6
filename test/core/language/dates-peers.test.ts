/** Recognizers-Text's own specs: nothing that we read there may be other days than it says. */
import { expect, it } from "vitest";
import { thisDesk } from "../../evaluation/date-readers.ts";
import { recognizersText, specOutcomeOf } from "../../evaluation/dates.ts";

it.each(["ja", "en"] as const)("no past date of its %s specs is read as other days", (locale) => {
  const phrases = recognizersText(locale);
  const different = phrases.filter((phrase) => specOutcomeOf(phrase, thisDesk(phrase)) === "different");
  expect(phrases.length).toBeGreaterThan(100);
  expect(different.map(({ text }) => text)).toEqual([]);
});
