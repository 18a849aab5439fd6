/** What is learned at the first start is read at the next, and never believed when it is damaged or out of date. */
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Spoken } from "../../src/core/content/content.ts";
import { wordsOf } from "../../src/core/content/words.ts";
import { learnedFrom } from "../../src/desk/learned-cache.ts";

let folder: string;
beforeEach(() => {
  folder = `${mkdtempSync(join(tmpdir(), "learned-"))}/`;
});
afterEach(() => rmSync(folder, { recursive: true }));

const spoken = (example: string): Spoken => {
  const words = wordsOf(
    "en",
    {
      "concepts.stop": "stop, end",
      "examples.calls.0": example,
      "examples.calls.1": "stop the calls",
      "examples.money.0": "give my money back",
      "examples.money.1": "my money please",
    },
    () => ({}),
  );
  return { locales: ["en"], words: () => words, matters: [], topics: new Map() };
};

test("the same examples are learned once", () => {
  const learned = learnedFrom(spoken("end the calls"), folder);
  const [file] = readdirSync(folder);
  expect(learned.ids).toEqual(["calls", "money"]);
  expect(learnedFrom(spoken("end the calls"), folder)).toEqual(learned);
  expect(readdirSync(folder)).toEqual([file]);
});

test("other examples are learned anew, and only what was used last is kept", () => {
  for (let count = 1; count <= 20; count++) {
    learnedFrom(spoken(`end the calls, and that ${count} times`), folder);
    expect(readdirSync(folder)).toHaveLength(Math.min(count, 16));
  }
});

test("what is read at every start is kept, however much is learned beside it", () => {
  learnedFrom(spoken("end the calls"), folder);
  const [ours] = readdirSync(folder);
  for (let count = 1; count <= 20; count++) {
    // Files of one moment have no order.
    utimesSync(folder + ours, 1, 1);
    learnedFrom(spoken("end the calls"), folder);
    learnedFrom(spoken(`end the calls, and that ${count} times`), folder);
  }
  expect(readdirSync(folder)).toContain(ours);
});

test("a damaged file is learned over", () => {
  const learned = learnedFrom(spoken("end the calls"), folder);
  const [file] = readdirSync(folder);
  writeFileSync(folder + file, "half");
  expect(learnedFrom(spoken("end the calls"), folder)).toEqual(learned);
});

test("a folder that cannot be written to keeps nobody from learning", () => {
  const file = `${folder}file`;
  writeFileSync(file, "");
  expect(learnedFrom(spoken("end the calls"), `${file}/below/`).ids).toEqual(["calls", "money"]);
});
