/** Every shape of a date beside its neighbours: what it means, with the calendar or a reckoning by hand. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readDates } from "../../../src/core/language/dates.ts";

/** The text, then each date read in it: from, to, and what is wrong with it. */
type Row = readonly [text: string, ...dates: (readonly (string | null)[])[]];

const rows = readFileSync(new URL("date-borders.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Row);

test.each(rows.map(([text, ...dates]) => ({ text, dates })))("$text", ({ text, dates }) => {
  const read = readDates(text, { today: "2026-11-22" });
  expect(read.map(({ interval, problem }) => [...interval, ...(problem ? [problem] : [])])).toEqual(dates);
});
