/**
 * No text, however long and odd, makes a regular expression slow: recheck proves each one linear, by its automaton
 * or, where it looks around, by searching for an attack (https://makenowjust-labs.github.io/recheck/).
 */
import { readdirSync, readFileSync } from "node:fs";
import { check, type Parameters } from "recheck";
import { expect, test } from "vitest";
import { parseAst } from "vitest/node";

const src = new URL("../../src/", import.meta.url).pathname;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly callee?: { readonly name?: string };
}

/** Every node of a syntax tree. */
function* nodesIn(tree: unknown): Generator<Node> {
  if (typeof tree !== "object" || tree === null) return;
  if ("type" in tree) yield tree as Node;
  for (const part of Object.values(tree)) yield* nodesIn(part);
}

/** A regular expression with the place where it stands: "core/day.ts:12". */
interface Found {
  readonly at: string;
  readonly pattern: string;
  readonly flags: string;
}

function read(code: string, file: string) {
  const literals: Found[] = [];
  const built: string[] = [];
  for (const { type, start, regex, callee } of nodesIn(parseAst(code, { lang: "ts" }))) {
    const at = `${file}:${code.slice(0, start).split("\n").length}`;
    if (type === "Literal" && regex) literals.push({ at, ...regex });
    if (type.endsWith("Expression") && callee?.name === "RegExp") built.push(at);
  }
  return { literals, built };
}

const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => /\.[jt]s$/.test(file));
const all = files.map((file) => read(readFileSync(src + file, "utf8"), file));

/** Steps are counted, not time, and the dice always fall alike: a busy machine finds what an idle one finds. */
const COUNTED: Parameters = { randomSeed: 1, timeout: null, attackTimeout: null, incubationTimeout: null };

/** "core/day.ts:12 /…/: 2nd degree polynomial", or nothing where it is linear. */
async function fault({ at, pattern, flags }: Found): Promise<string[]> {
  const found = await check(pattern, flags, COUNTED);
  const verdict = "complexity" in found ? found.complexity.summary : found.status;
  return found.status === "safe" ? [] : [`${at} /${pattern}/${flags}: ${verdict}`];
}

async function faults(literals: readonly Found[]): Promise<string[]> {
  const distinct = new Map(literals.map((each) => [`/${each.pattern}/${each.flags}`, each]));
  const found: string[] = [];
  for (const each of distinct.values()) found.push(...(await fault(each)));
  return found;
}

test("is a literal, so that it can be proved", () => {
  expect(all.flatMap(({ built }) => built)).toEqual([]);
  expect(read("const word = new RegExp(words);\nconst other = RegExp(words);", "planted.ts").built).toEqual([
    "planted.ts:1",
    "planted.ts:2",
  ]);
});

test("is linear in the length of the text", { timeout: 600_000 }, async () => {
  const literals = all.flatMap(({ literals }) => literals);
  expect(literals.length).toBeGreaterThan(100);
  expect(await faults(literals)).toEqual([]);
});

test.each([/\s*,\s*/, /(\d)(?=(\d{3})+$)/g, /^(a+)+$/])("%s would be found", async (slow) => {
  const { literals } = read(`const slow = ${slow};`, "planted.ts");
  expect(await faults(literals)).toHaveLength(1);
});
