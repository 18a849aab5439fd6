/** A file is one room: at most 400 lines, in the source and in the tests. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const MOST = 400;
const root = new URL("../../", import.meta.url);

const lines = (code: string): number => code.trimEnd().split("\n").length;
const files = (folder: string): string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => folder + file);

test.each(["src/", "test/"])("no file in %s is longer", (folder) => {
  const long = files(folder).filter((file) => lines(readFileSync(new URL(file, root), "utf8")) > MOST);
  expect(long).toEqual([]);
});

test("400 lines are counted as 400, with or without a last line break", () => {
  expect(lines("work();\n".repeat(MOST))).toBe(MOST);
  expect(lines(`${"work();\n".repeat(MOST)}work();`)).toBe(MOST + 1);
});
