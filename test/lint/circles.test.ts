/** No file needs itself in the end, not even for its types: what goes round in a circle cannot be read in any order. */
import { posix } from "node:path";
import { expect, test } from "vitest";
import { nodesIn, parsed, sources } from "./source-tree.ts";

type Graph = ReadonlyMap<string, readonly string[]>;

/** What each file imports or exports from, types and what is loaded later included. */
const graphOf = (files: ReadonlyMap<string, string>): Graph =>
  new Map(
    [...files].map(([file, code]) => [
      file,
      [...nodesIn(parsed(code))].flatMap(({ source }) =>
        typeof source?.value === "string" && source.value.startsWith(".")
          ? [posix.join(posix.dirname(file), source.value)]
          : [],
      ),
    ]),
  );

/** The first circle found from each file, each told once. */
function circles(graph: Graph): string[] {
  const found = new Set<string>();
  const left = new Set<string>();
  function visit(file: string, path: readonly string[]): void {
    const at = path.indexOf(file);
    if (at >= 0) found.add([...path.slice(at), file].join(" → "));
    if (at >= 0 || left.has(file)) return;
    for (const other of graph.get(file) ?? []) visit(other, [...path, file]);
    left.add(file);
  }
  for (const file of graph.keys()) visit(file, []);
  return [...found];
}

test("there are none", () => {
  const graph = graphOf(sources());
  expect([...graph.values()].flat().length).toBeGreaterThan(500);
  expect(circles(graph)).toEqual([]);
});

test.each([
  ["values", 'import { b } from "./b.ts";', 'export { a } from "./a.ts";'],
  ["types alone", 'import type { B } from "./b.ts";', 'import { type A } from "./a.ts";'],
  ["what is loaded later", 'const b = await import("./b.ts");', 'import { a } from "./a.ts";'],
])("a circle of %s would be found", (_, a, b) => {
  const files = new Map([
    ["core/a.ts", a],
    ["core/b.ts", b],
  ]);
  expect(circles(graphOf(files))).toEqual(["core/a.ts → core/b.ts → core/a.ts"]);
});
