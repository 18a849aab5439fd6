/** A file is one room: at most 400 lines, whatever it is written in. */
import { expect, test } from "vitest";
import { filesIn } from "./source-tree.ts";

const MOST = 400;

const lines = (code: string): number => code.trimEnd().split("\n").length;

const longOnes = (files: ReadonlyMap<string, string>): readonly string[] =>
  [...files].flatMap(([file, code]) => (lines(code) > MOST ? [`${file} (${lines(code)} lines)`] : []));

test.each(["src", "test", "scripts", "bench", "chaos", "studio"])("no file in %s is longer", (folder) => {
  const files = filesIn(folder, /\.(?:[jt]s|css|html)$/);
  expect(files.size).toBeGreaterThan(1);
  expect(longOnes(files)).toEqual([]);
});

test("400 lines are counted as 400, with or without a last line break, and one more is found", () => {
  expect(lines("work();\n".repeat(MOST))).toBe(MOST);
  expect(lines(`${"work();\n".repeat(MOST)}work();`)).toBe(MOST + 1);
  expect(longOnes(new Map([["a.css", "b {}\n".repeat(MOST + 1)]]))).toEqual(["a.css (401 lines)"]);
});
