/** Reads `locales/` from disk. Every file of a locale becomes sentences "file.key"; the core compiles them. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { type Content, type Sentences, type Spoken, wordsOf } from "../core/content/content.ts";
import type { Learned } from "../core/content/learned.ts";
import { learnedFrom } from "./learned.ts";

const LOCALES = fileURLToPath(new URL("../../locales/", import.meta.url));

/** How long a record is kept when the operator sets nothing, in days. */
export const DEFAULT_RETENTION_DAYS = 30;

export function loadContent(
  retentionDays: number = DEFAULT_RETENTION_DAYS,
  folder: string = LOCALES,
): Content {
  const locales = ["ja", ...readdirSync(folder).filter((name) => name !== "ja")];
  const all = new Map(
    locales.map((locale) => [locale, wordsOf(locale, readSentences(`${folder}/${locale}`), retentionDays)]),
  );
  const first = all.get("ja")!;
  // Who reads neither language is likelier to get on with English.
  const foreign = all.get("en") ?? first;
  const spoken: Spoken = {
    locales,
    words: (tag) => all.get(tag) ?? all.get(languageIn(tag)) ?? (tag ? foreign : first),
  };
  let learned: Learned | undefined;
  return {
    ...spoken,
    // Not everyone who says a sentence has to understand one.
    get learned() {
      learned ??= learnedFrom(spoken);
      return learned;
    },
  };
}

/** "en-GB" and "en_GB" are English, "jam" is not Japanese. */
const languageIn = (tag: string): string => tag.split(/[-_]/)[0]!.toLowerCase();

function readSentences(folder: string): Sentences {
  const sentences: Record<string, string> = {};
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".yaml"))) {
    const tree: unknown = parse(readFileSync(`${folder}/${file}`, "utf8"));
    flatten(tree, file.replace(".yaml", ""), sentences);
  }
  return sentences;
}

function flatten(tree: unknown, path: string, into: Record<string, string>): void {
  if (typeof tree === "string" || typeof tree === "number") into[path] = String(tree);
  else if (Array.isArray(tree) && tree.length === 0) return;
  else if (tree && typeof tree === "object")
    for (const [key, value] of Object.entries(tree)) flatten(value, `${path}.${key}`, into);
}
