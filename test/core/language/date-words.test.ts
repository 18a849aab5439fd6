/**
 * Every word that stands in a date, typed a second time with what it means on 22 November 2026, a Sunday. `means` is a
 * day, or its first and last day ("2009-08-01..2009-08-31", an open end left out), several dates parted by " ; ".
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readDates } from "../../../src/core/language/dates.ts";

interface Row {
  /** "{}" is where each of the words stands in turn. */
  readonly text: string;
  readonly words: readonly string[];
  readonly means: string;
}

const rows = readFileSync(new URL("date-words.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line): Row => JSON.parse(line));

const read = (text: string): string =>
  readDates(text, { today: "2026-11-22" })
    .map(({ interval: [from, until], problem }) => {
      const days = from === until ? from : `${from ?? ""}..${until ?? ""}`;
      return problem ? `${days}!${problem}` : days;
    })
    .join(" ; ");

test.each(rows)("$text $words", ({ text, words, means }) => {
  for (const word of words) expect(read(text.replace("{}", word)), word).toBe(means);
});
