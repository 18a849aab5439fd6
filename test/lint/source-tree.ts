/** The source as a tree of syntax, for rules that no linter has. */
import { readdirSync, readFileSync } from "node:fs";
import { parseAst } from "vitest/node";

const SRC = new URL("../../src/", import.meta.url);

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

/** By the path below `src`: "core/day.ts". The page's own modules end in ".js". */
export const sources = (ending: RegExp = /\.ts$/): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(SRC, { recursive: true, encoding: "utf8" })
      .filter((file) => ending.test(file))
      .map((file) => [file, readFileSync(new URL(file, SRC), "utf8")]),
  );
