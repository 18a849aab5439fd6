/** The words and facts the dialogue speaks with. Loaded by the desk, compiled here, never changed. */
import { IntlMessageFormat } from "intl-messageformat";
import { figures } from "./figures.ts";
import type { Learned } from "./learned.ts";

export type Values = Readonly<Record<string, string | number>>;

/** Every sentence of one locale, by its path: "file.key.key". The items of a list are ".0", ".1" and so on. */
export type Sentences = Readonly<Record<string, string>>;

export interface Words {
  readonly locale: string;
  /** The sentence at a path with its figures and `values` filled in. Throws `UnknownSentence`. */
  say(path: string, values?: Values): string;
  has(path: string): boolean;
  /** The sentences of a list, without those that are empty under these values. */
  list(path: string, values?: Values): readonly string[];
  /** The names below a path, in the author's order. */
  names(path: string): readonly string[];
}

/** What is said and understood, language by language. */
export interface Spoken {
  /** The first is the default. */
  readonly locales: readonly string[];
  /** The words of a locale ("en-GB" finds "en"): of one the desk does not speak, English; of "", the default. */
  words(locale: string): Words;
}

export interface Content extends Spoken {
  /** How texts tell what they are about, learned from the examples of all languages together. */
  readonly learned: Learned;
}

class UnknownSentence extends Error {
  readonly code = "unknown_sentence";
  constructor(locale: string, path: string) {
    super(
      `locales/${locale} has no sentence "${path}": add it to locales/${locale}/${path.split(".")[0]}.yaml.`,
    );
  }
}

export function wordsOf(locale: string, sentences: Sentences, retentionDays: number): Words {
  const compiled = new Map<string, IntlMessageFormat>();
  const format = (path: string): IntlMessageFormat => {
    const known = compiled.get(path);
    if (known) return known;
    const sentence = sentences[path];
    if (sentence === undefined) throw new UnknownSentence(locale, path);
    const made = new IntlMessageFormat(sentence, locale, undefined, { ignoreTag: true });
    compiled.set(path, made);
    return made;
  };
  const say = (path: string, values: Values): string => String(format(path).format(values)).trim();
  const always = figures((path, values = {}) => say(path, values), retentionDays);
  const children = childrenOf(sentences);
  const filled = (path: string, values?: Values): string =>
    say(path, values ? { ...always, ...values } : always);
  const names = (path: string): readonly string[] => children.get(path) ?? [];
  return {
    locale,
    say: filled,
    has: (path) => sentences[path] !== undefined || children.has(path),
    list: (path, values) =>
      names(path)
        .map((name) => filled(`${path}.${name}`, values))
        .filter(Boolean),
    names,
  };
}

/** For every path that is not itself a sentence: the names directly below it. */
function childrenOf(sentences: Sentences): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, Set<string>>();
  for (const path of Object.keys(sentences)) {
    const names = path.split(".");
    for (let length = 1; length < names.length; length++) {
      const parent = names.slice(0, length).join(".");
      const below = children.get(parent) ?? new Set();
      children.set(parent, below.add(names[length]!));
    }
  }
  return new Map([...children].map(([path, names]) => [path, [...names]]));
}
