/** The source as a tree of syntax, for rules that no linter has. */
import { readdirSync, readFileSync } from "node:fs";
import { parseAst } from "vitest/node";

const ROOT = new URL("../../", import.meta.url);

export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly body?: unknown;
  readonly id?: { readonly name?: string } | null;
  readonly source?: { readonly value?: unknown } | null;
}

/** Every node of a syntax tree. */
export function* nodesIn(tree: unknown): Generator<SyntaxNode> {
  if (typeof tree !== "object" || tree === null) return;
  if ("type" in tree && "start" in tree) yield tree as SyntaxNode;
  for (const part of Object.values(tree)) yield* nodesIn(part);
}

export const parsed = (code: string): unknown => parseAst(code, { lang: "ts" });

/** By the path below a folder of the project. */
export function filesIn(folder: string, ending: RegExp): ReadonlyMap<string, string> {
  const place = new URL(`${folder}/`, ROOT);
  const files = readdirSync(place, { recursive: true, encoding: "utf8" });
  return new Map(
    files
      .filter((file) => ending.test(file) && !file.includes("node_modules/"))
      .map((file) => [file, readFileSync(new URL(file, place), "utf8")]),
  );
}

/** The source, without what a browser loads: "core/day.ts". */
export const sources = (): ReadonlyMap<string, string> => filesIn("src", /\.ts$/);
