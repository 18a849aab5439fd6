/**
 * The words of dates of all languages with code of their own; what a locale tells beside them comes to these. A further
 * language with code is one more folder and one more line here.
 */
import { en } from "../en/dates/index.ts";
import { ja } from "../ja/dates/index.ts";
import type { DateLanguage, Entry, Meaning, NumberSite, Role, SpelledNumber } from "./meaning.ts";

const LANGUAGES: readonly DateLanguage[] = [ja, en];

export interface Word {
  readonly word: string;
  readonly meaning: Meaning;
  readonly fits: DateLanguage["fits"];
}

/** Per first character the words that begin with it, longest first. */
export type DateLexicon = ReadonlyMap<string, readonly Word[]>;

type WordSource = Pick<DateLanguage, "entries" | "fits">;

function lexiconFrom(languages: readonly WordSource[]): DateLexicon {
  const words = languages.flatMap(({ entries, fits }) =>
    entries.flatMap(([meaning, list]) =>
      list.split(" ").map((word): Word => ({ word: word.replaceAll("_", " "), meaning, fits })),
    ),
  );
  const lexicon = new Map<string, Word[]>();
  for (const entry of words.sort((a, b) => b.word.length - a.word.length)) {
    const key = entry.word[0]!;
    lexicon.set(key, [...(lexicon.get(key) ?? []), entry]);
  }
  return lexicon;
}

export const ownLexicon: DateLexicon = lexiconFrom(LANGUAGES);

/** What is told counts before what is spelled alike in another language. */
export const lexiconWith = (entries: readonly Entry[]): DateLexicon =>
  lexiconFrom([{ entries }, ...LANGUAGES]);

const ROLES: ReadonlyMap<Role, ReadonlySet<string>> = (() => {
  const roles = new Map<Role, Set<string>>();
  for (const language of LANGUAGES)
    for (const [role, list] of Object.entries(language.roles) as [Role, string][])
      roles.set(role, new Set([...(roles.get(role) ?? []), ...list.split(" ")]));
  return roles;
})();

export const hasRole = (role: Role, word: string | undefined): boolean =>
  word !== undefined && ROLES.get(role)?.has(word) === true;

/** A number in words of any language. */
export function spelledNumberAt(text: string, at: number, previous: NumberSite): SpelledNumber | undefined {
  for (const { numberAt } of LANGUAGES) {
    const found = numberAt?.(text, at, previous);
    if (found) return found;
  }
  return undefined;
}

/** What a word that is in no language's list was meant to be. */
export function misspelled(word: string): Meaning | undefined {
  for (const language of LANGUAGES) {
    const meant = language.misspelled?.(word);
    if (meant) return meant;
  }
  return undefined;
}
