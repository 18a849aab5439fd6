/** Every small wrong that could have been written in a file: what it replaces, and with what. */
import { stripTypeScriptTypes } from "node:module";
import { type AnyNode, parse } from "acorn";
import { fullAncestor } from "acorn-walk";

export interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly before: string;
  readonly after: string;
}

/** What is written the other way round most easily. */
const SWAPPED: Readonly<Record<string, string>> = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "&&": "||",
  "||": "&&",
  "+": "-",
  "-": "+",
  "*": "/",
};
const METHODS: Readonly<Record<string, string>> = {
  some: "every",
  every: "some",
  filter: "slice",
  startsWith: "endsWith",
  endsWith: "startsWith",
  indexOf: "lastIndexOf",
  lastIndexOf: "indexOf",
  min: "max",
  max: "min",
};

type Edit = readonly [from: number, to: number, after: string];

/** A type has no place at run time: what only types hold is blank once they are stripped, and is left alone. */
export function mutantsOf(file: string, source: string): readonly Mutant[] {
  const code = stripTypeScriptTypes(source, { mode: "strip" });
  const found: Mutant[] = [];
  fullAncestor(parse(code, { ecmaVersion: "latest", sourceType: "module" }), (node, _, ancestors) => {
    for (const [from, to, after] of edits(node as AnyNode, ancestors as AnyNode[], code)) {
      const before = source.slice(from, to);
      if (after !== before)
        found.push({ file, line: source.slice(0, from).split("\n").length, from, to, before, after });
    }
  });
  return found;
}

function edits(node: AnyNode, ancestors: readonly AnyNode[], code: string): readonly Edit[] {
  const parent = ancestors.at(-2);
  switch (node.type) {
    case "BinaryExpression":
    case "LogicalExpression":
      return operator(node, code);
    case "IfStatement":
    case "ConditionalExpression":
      return [[node.test.start, node.test.end, `!(${code.slice(node.test.start, node.test.end)})`]];
    case "UnaryExpression":
      return node.operator === "!" ? [[node.start, node.argument.start, ""]] : [];
    case "MemberExpression":
      return node.property.type === "Identifier" && !node.computed && METHODS[node.property.name]
        ? [[node.property.start, node.property.end, METHODS[node.property.name]!]]
        : [];
    case "SpreadElement":
      return parent?.type === "ArrayExpression" ? [[node.start, node.end, ""]] : [];
    case "ExpressionStatement":
      // A directive or an assignment that another reads is broken in other ways.
      return node.expression.type === "CallExpression" ? [[node.start, node.end, ";"]] : [];
    case "Literal":
      return literal(node.value, node.start, node.end, parent);
    default:
      return [];
  }
}

function operator(
  node: Extract<AnyNode, { type: "BinaryExpression" | "LogicalExpression" }>,
  code: string,
): readonly Edit[] {
  const at = code.indexOf(node.operator, node.left.end);
  if (node.operator === "??") return [[node.left.end, node.right.end, ""]];
  const other = SWAPPED[node.operator];
  return other ? [[at, at + node.operator.length, other]] : [];
}

/** A sentence to an operator, or the like: a slip of its spelling breaks no rule. */
const PROSE = /^[A-Z][a-z]*,? \S+ \S+/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function literal(value: unknown, from: number, to: number, parent: AnyNode | undefined): readonly Edit[] {
  if (parent?.type === "ImportDeclaration" || parent?.type.startsWith("Export")) return [];
  if (typeof value === "boolean") return [[from, to, String(!value)]];
  if (typeof value === "number") return [[from, to, String(value + 1)]];
  if (typeof value !== "string" || value === "" || PROSE.test(value)) return [];
  if (parent?.type === "Property" && parent.key.start === from) return [];
  if (DAY.test(value)) return [[from, to, JSON.stringify(nextDay(value))]];
  const digits = /(\d)(\d)(?!.*\d\d)/.exec(value);
  if (digits && digits[1] !== digits[2])
    return [
      [
        from,
        to,
        JSON.stringify(
          `${value.slice(0, digits.index)}${digits[2]}${digits[1]}${value.slice(digits.index + 2)}`,
        ),
      ],
    ];
  return [[from, to, JSON.stringify(`${value}x`)]];
}

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
