/** The files of `locales/`, read and checked: every slip of every file is told at once. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { load } from "js-yaml";
import { type Kind, SCHEMAS } from "../core/content/schema.ts";
import type { Matter } from "../core/matters/matter.ts";

/** Where the words are and what they are about. A language is a folder; a later folder adds to an earlier. */
export interface Library {
  readonly folders: readonly string[];
  readonly matters: readonly Matter[];
}

interface LocaleFile {
  /** Its own, or undefined for the desk's. */
  readonly matter: string | undefined;
  readonly name: string;
  readonly kind: Kind;
  /** As its schema leaves it; undefined where it does not fit. */
  readonly tree: unknown;
}

const OF_MATTERS: readonly string[] = ["matter", "topics", "examples"];
const OF_DESK: Readonly<Record<string, Kind>> = {
  examples: "examples",
  "crisis-examples": "examples",
  concepts: "concepts",
  crisis: "crisis",
};

const kindOf = (matter: string | undefined, name: string): Kind => {
  if (matter !== undefined) return (OF_MATTERS.includes(name) ? name : "interview") as Kind;
  return OF_DESK[name] ?? (name.startsWith("crisis-") ? "cries" : "sentences");
};

/** The files of one language: those of each matter, then the desk's own. Adds what is wrong to `problems`. */
export function readLocale(
  { folders, matters }: Library,
  locale: string,
  problems: string[],
): readonly LocaleFile[] {
  return folders.flatMap((folder) =>
    [...matters.map(({ id }) => id), undefined].flatMap((matter) => {
      const place = matter === undefined ? `${folder}/${locale}` : `${folder}/${locale}/matters/${matter}`;
      if (!existsSync(place)) return [];
      return readdirSync(place)
        .filter((file) => file.endsWith(".yaml"))
        .map((file) => readFile(matter, `${place}/${file}`, problems));
    }),
  );
}

const nameOf = (path: string): string => path.split("/").at(-1)!.replace(".yaml", "");

function readFile(matter: string | undefined, path: string, problems: string[]): LocaleFile {
  const name = nameOf(path);
  const kind = kindOf(matter, name);
  return { matter, name, kind, tree: readTree(kind, path, problems) };
}

/** As the schema of its kind leaves it; undefined where it does not fit. */
function readTree(kind: Kind, path: string, problems: string[]): unknown {
  const shown = path.slice(Math.max(0, path.lastIndexOf("locales/")));
  try {
    const read = SCHEMAS[kind].safeParse(load(readFileSync(path, "utf8")));
    for (const { path: at, message } of read.error?.issues ?? [])
      problems.push(`${shown}: ${at.join(".")}: ${message}.`);
    return read.data;
  } catch (error) {
    problems.push(`${shown}: this is no YAML: ${(error as Error).message}`);
    return undefined;
  }
}

/** The folder beside those of the locales: a file for each language that the desk does not speak. */
export const ABROAD = "abroad";

export const readAbroad = (
  folders: readonly string[],
  problems: string[],
): readonly { readonly language: string; readonly tree: unknown }[] =>
  folders
    .map((folder) => `${folder}/${ABROAD}`)
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`))
    .map((path) => ({ language: nameOf(path), tree: readTree("abroad", path, problems) }));
