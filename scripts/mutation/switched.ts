/** A file with all its mutants in it, each behind a switch: one process tries them all. */
import { stripTypeScriptTypes } from "node:module";
import { type AnyNode, parse } from "acorn";
import { fullAncestor } from "acorn-walk";
import type { Mutant } from "./mutants.ts";

export interface Numbered {
  readonly id: number;
  readonly mutant: Mutant;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What cannot stand alone behind a switch: it means something only where it is. */
const BOUND = /^(?:SpreadElement|Property|ImportDeclaration|TemplateElement|Super|.*Pattern)$/;
const EXPRESSION = /(?:Expression|^Literal|^Identifier)$/;

/** The smallest expression around the change that may be chosen between: `a.some(f)`, not `some` and not `a.some`. */
function around({ from, to }: Mutant, tree: AnyNode): Span | undefined {
  let best: Span | undefined;
  fullAncestor(tree, (node, _, above) => {
    if (node.start > from || node.end < to || !EXPRESSION.test(node.type) || BOUND.test(node.type)) return;
    if (node.start === from && node.type === "Identifier") return;
    const ancestors = above as AnyNode[];
    const parent = ancestors.at(-2);
    const inChain = ancestors.slice(0, -1).some(({ type }) => type === "ChainExpression");
    const called =
      parent?.type === "CallExpression" &&
      parent.callee.start === node.start &&
      parent.callee.end === node.end;
    if (inChain && node.type !== "ChainExpression" && node.type !== "Literal") return;
    if (called || (parent?.type === "AssignmentExpression" && parent.left === node)) return;
    if (parent?.type === "Property" && parent.key === node && !parent.computed) return;
    if (!best || node.end - node.start < best.to - best.from) best = { from: node.start, to: node.end };
  });
  return best;
}

/** The code, and the mutants that could not be put into it beside the others. */
export function switched(
  source: string,
  mutants: readonly Numbered[],
): { readonly code: string; readonly left: readonly number[] } {
  const stripped = stripTypeScriptTypes(source, { mode: "strip" });
  const tree = parse(stripped, { ecmaVersion: "latest", sourceType: "module" }) as AnyNode;
  const left: number[] = [];
  const places: (Span & { text: string })[] = [];
  for (const { id, mutant } of mutants) {
    const span = around(mutant, tree);
    if (!span || places.some(({ from, to }) => span.from < to && from < span.to)) {
      left.push(id);
      continue;
    }
    const { from, to } = span;
    const changed = stripped.slice(from, mutant.from) + mutant.after + stripped.slice(mutant.to, to);
    const other = /^;?$/.test(changed) ? "undefined" : changed;
    places.push({ from, to, text: `(globalThis.__on(${id}) ? (${other}) : (${stripped.slice(from, to)}))` });
  }
  let code = stripped;
  for (const { from, to, text } of places.sort((a, b) => b.from - a.from))
    code = code.slice(0, from) + text + code.slice(to);
  return { code, left };
}
