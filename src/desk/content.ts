/** Reads `locales/` from disk: what the core compiles, and which matter every topic belongs to. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { Content, Spoken } from "../core/content/content.ts";
import { figuresOf } from "../core/content/figures.ts";
import type { Learned } from "../core/content/learned.ts";
import { type Sentences, type Words, wordsOf } from "../core/content/words.ts";
import { MATTERS } from "../core/matters/index.ts";
import type { Matter } from "../core/matters/matter.ts";
import { learnedFrom } from "./learned.ts";

const LOCALES = fileURLToPath(new URL("../../locales/", import.meta.url));

/** How long a record is kept when the operator sets nothing, in days. */
export const DEFAULT_RETENTION_DAYS = 30;

/** Where the words are and what they are about. A language is a folder; a later one adds to an earlier. */
export interface Library {
  readonly folders: readonly string[];
  readonly matters: readonly Matter[];
}

const LIBRARY: Library = { folders: [LOCALES], matters: MATTERS };

export function loadContent(
  retentionDays: number = DEFAULT_RETENTION_DAYS,
  { folders, matters }: Library = LIBRARY,
): Content {
  const locales = [...new Set(["ja", ...folders.flatMap((folder) => readdirSync(folder))])];
  const figures = figuresOf(matters, retentionDays);
  const all = new Map(
    locales.map((locale) => [locale, wordsOf(locale, readSentences(folders, locale, matters), figures)]),
  );
  const first = all.get("ja")!;
  // Who reads neither language is likelier to get on with English.
  const foreign = all.get("en") ?? first;
  const spoken: Spoken = {
    locales,
    words: (tag) => all.get(tag) ?? all.get(languageIn(tag)) ?? (tag ? foreign : first),
    matters,
    topics: topicsOf(folders, matters, first),
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

/** The files of one language: those of each matter, then the desk's own. */
function* filesOf(folders: readonly string[], locale: string, matters: readonly Matter[]) {
  for (const folder of folders) {
    const ofMatters = matters.map(({ id }) => ({ matter: id, path: `${folder}/${locale}/matters/${id}` }));
    for (const { matter, path } of [...ofMatters, { matter: undefined, path: `${folder}/${locale}` }])
      if (existsSync(path))
        for (const file of readdirSync(path).filter((name) => name.endsWith(".yaml")))
          yield { matter, name: file.replace(".yaml", ""), path: `${path}/${file}` };
  }
}

/** A matter's own sentences stand under its name; its interviews and topics are known by theirs. */
function readSentences(folders: readonly string[], locale: string, matters: readonly Matter[]): Sentences {
  const sentences: Record<string, string> = {};
  for (const { matter, name, path } of filesOf(folders, locale, matters)) {
    const tree: unknown = parse(readFileSync(path, "utf8"));
    flatten(tree, matter && name === "matter" ? `matters.${matter}` : name, sentences);
  }
  return sentences;
}

function flatten(tree: unknown, path: string, into: Record<string, string>): void {
  if (typeof tree === "string" || typeof tree === "number") into[path] = String(tree);
  else if (Array.isArray(tree) && tree.length === 0) return;
  else if (tree && typeof tree === "object")
    for (const [key, value] of Object.entries(tree)) flatten(value, `${path}.${key}`, into);
}

/** In the order of the Japanese files. */
function topicsOf(
  folders: readonly string[],
  matters: readonly Matter[],
  words: Words,
): ReadonlyMap<string, string> {
  const topics = new Map<string, string>();
  for (const { matter, name, path } of filesOf(folders, words.locale, matters))
    if (matter && name === "topics")
      for (const topic of Object.keys(parse(readFileSync(path, "utf8")))) topics.set(topic, matter);
  return topics;
}
