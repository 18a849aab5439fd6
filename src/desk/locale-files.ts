/** The files of `locales/`, read and checked: every slip of every file is told at once. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
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
const OF_DESK: readonly string[] = ["examples", "concepts"];

const kindOf = (matter: string | undefined, name: string): Kind => {
  if (matter !== undefined) return (OF_MATTERS.includes(name) ? name : "interview") as Kind;
  return (OF_DESK.includes(name) ? name : "sentences") as Kind;
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

function readFile(matter: string | undefined, path: string, problems: string[]): LocaleFile {
  const name = path.split("/").at(-1)!.replace(".yaml", "");
  const kind = kindOf(matter, name);
  const shown = path.slice(path.indexOf("locales/"));
  try {
    const read = SCHEMAS[kind].safeParse(parse(readFileSync(path, "utf8")));
    for (const { path: at, message } of read.error?.issues ?? [])
      problems.push(`${shown}: ${at.join(".")}: ${message}.`);
    return { matter, name, kind, tree: read.data };
  } catch (error) {
    problems.push(`${shown}: this is no YAML: ${(error as Error).message}`);
    return { matter, name, kind, tree: undefined };
  }
}
