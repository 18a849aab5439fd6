/** A function fits on a screen: at most 60 lines, those inside it counted. */
import { expect, test } from "vitest";
import { filesIn, nodesIn, parsed } from "./source-tree.ts";

const MOST = 60;

const lines = (code: string): number => code.split("\n").length;

/** "desk/run.ts:12 (74 lines)" for each that is longer. */
const longOnes = (file: string, code: string): string[] =>
  [...nodesIn(parsed(code))]
    .filter(({ type, body }) => type.includes("Function") && body)
    .map(({ start, end }) => ({ at: lines(code.slice(0, start)), length: lines(code.slice(start, end)) }))
    .filter(({ length }) => length > MOST)
    .map(({ at, length }) => `${file}:${at} (${length} lines)`);

test.each(["src", "scripts", "bench", "chaos", "studio"])("no function in %s is longer", (folder) => {
  const files = filesIn(folder, /\.[jt]s$/);
  expect(files.size).toBeGreaterThan(1);
  expect([...files].flatMap(([file, code]) => longOnes(file, code))).toEqual([]);
});

test.each([
  ["a function", "function long() {\n", "}"],
  ["an arrow", "const long = () => {\n", "};"],
  ["a method", "class Long {\n  long() {\n", "}\n}"],
])("%s of 61 lines would be found, and one of 60 not", (_, begin, end) => {
  expect(longOnes("planted.ts", begin + "work();\n".repeat(59) + end)).toHaveLength(1);
  expect(longOnes("planted.ts", begin + "work();\n".repeat(58) + end)).toEqual([]);
});
