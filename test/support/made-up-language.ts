/**
 * A language that nobody speaks, as a folder of words and nothing else: its sentences are the English ones in brackets,
 * and what it understands are the English phrases with every word turned into another. No rule of English reads it.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDocument, visit } from "yaml";

export const LOCALES = fileURLToPath(new URL("../../locales", import.meta.url));

/** Names of files, links and facts, and what platforms register. */
const NAMES = ["links", "sourceLinks", "facts", "leads", "command", "silenced_by", "brought_back_by"];
/** Said to nobody: what is compared with what people write. */
const UNDERSTOOD = ["say", "whole", "tell", "cues", "cuesWhenAsked", "deeds", "nowadays", "then"];
const UNSPOKEN = ["grammar.yaml", "examples.yaml"];
const KEPT = ["concepts.yaml", "discord.yaml"];
/** It stays what it is in every language. */
const NO_WORD = new Set(["so-net", "sonet", "select", "other"]);

const FROM = "aeioubcdfghjklmnpqrstvwxz";
const TO = "éiõuacdfghjklmnpqrstvwxzb";
const ACCENTED = "éõ";
const letter = (char: string): string => TO[FROM.indexOf(char)] ?? char;

/** Every word with another letter for each, some with accents, and a "q" before it: no word of another language, no romaji. */
export const made = (text: string): string =>
  text.replace(/\{\w+\}|[a-z][a-z'-]*/gi, (found) => {
    // The name of a figure is that of every language.
    if (found.startsWith("{")) return found;
    const word = found.toLowerCase();
    return NO_WORD.has(word) ? word : `q${[...word].map(letter).join("")}`;
  });

/** What no other file of a language tells: how its clauses are built and what its dates are called. */
const FORM = {
  order: "head-first",
  joins: ["but", "because", "although"],
  asks: ["what is", "how do i", "how much", "when did"],
  conditions: ["if", "suppose", "unless"],
  after: ["after i", "after we"],
  before: ["before i", "before we"],
  away: ["from"],
  towards: ["to"],
};
const MONTHS = "january february march april may june july august september october november december";
const DATES = {
  month: Object.fromEntries(MONTHS.split(" ").map((name, index) => [index + 1, [name]])),
  lastYear: ["last year"],
  years: ["year", "years"],
  ago: ["ago"],
  summer: ["summer"],
  around: ["around"],
  or: ["or"],
  until: ["until"],
  in: ["in"],
  of: ["of"],
};

interface MadeUpLanguage {
  readonly locale: string;
  readonly folder: string;
  readonly remove: () => void;
}

export function madeUpLanguage(locale = "qu", name = "Quenya"): MadeUpLanguage {
  const folder = mkdtempSync(join(tmpdir(), "language-"));
  const there = join(folder, locale);
  cpSync(join(LOCALES, "en"), there, { recursive: true });
  for (const path of readdirSync(there, { recursive: true, encoding: "utf8" })) {
    const file = path.split("/").at(-1)!;
    if (!statSync(join(there, path)).isFile() || KEPT.includes(file)) continue;
    translate(join(there, path), UNSPOKEN.includes(file) || file.startsWith("crisis"));
  }
  const desk = join(there, "desk.yaml");
  writeFileSync(desk, readFileSync(desk, "utf8").replace(/language: .*?( }|\n)/, `language: ${name}$1`));
  const grammar = parseDocument(readFileSync(join(there, "grammar.yaml"), "utf8"));
  grammar.setIn(["commands", `speak_${locale}`], [name.toLowerCase()]);
  grammar.setIn(["tongue", "letters"], ACCENTED);
  grammar.set("form", inMadeUp(FORM));
  grammar.set("dates", inMadeUp(DATES));
  writeFileSync(join(there, "grammar.yaml"), String(grammar));
  return { locale, folder, remove: () => rmSync(folder, { recursive: true }) };
}

const inMadeUp = (tree: object): unknown =>
  JSON.parse(JSON.stringify(tree), (_, value) =>
    typeof value === "string" && value !== FORM.order ? made(value) : value,
  );

/** Every sentence of a file in brackets, which are no syntax of the sentences, and every phrase in its words. */
function translate(file: string, isUnderstood: boolean): void {
  const document = parseDocument(readFileSync(file, "utf8"));
  const phrases = (node: unknown): void =>
    visit(node as never, {
      Pair: (_, pair) => (NAMES.includes(String(pair.key)) ? visit.SKIP : undefined),
      Scalar: (key, scalar) => {
        if (key !== "key" && typeof scalar.value === "string") scalar.value = made(scalar.value);
      },
    });
  if (isUnderstood) phrases(document);
  else
    visit(document, {
      Pair: (_, pair) => {
        if (UNDERSTOOD.includes(String(pair.key))) phrases(pair.value);
        return [...NAMES, ...UNDERSTOOD].includes(String(pair.key)) ? visit.SKIP : undefined;
      },
      Scalar: (key, node) => {
        if (key !== "key" && typeof node.value === "string" && node.value) node.value = `⟦${node.value}⟧`;
      },
    });
  writeFileSync(file, String(document));
}
