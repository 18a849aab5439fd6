/** The sentences of one language: compiled once, said with their figures filled in. */
import { IntlMessageFormat } from "intl-messageformat";

export type Values = Readonly<Record<string, string | number>>;

/** Every sentence of one locale, by its path: "file.key.key". The items of a list are ".0", ".1" and so on. */
export type Sentences = Readonly<Record<string, string>>;

export type Say = (path: string, values?: Values) => string;

export interface Words {
  readonly locale: string;
  /** The sentence at a path with its figures and `values` filled in. Throws `UnknownSentence`. */
  readonly say: Say;
  has(path: string): boolean;
  /** The sentences of a list, without those that are empty under these values. */
  list(path: string, values?: Values): readonly string[];
  /** The names below a path, in the author's order. */
  names(path: string): readonly string[];
}

class UnknownSentence extends Error {
  readonly code = "unknown_sentence";
  constructor(locale: string, path: string) {
    super(
      `locales/${locale} has no sentence "${path}": add it to the file that "${path.split(".")[0]}" names.`,
    );
  }
}

/** `figures` are made from the language's own date sentences, which need none themselves. */
export function wordsOf(locale: string, sentences: Sentences, figures: (say: Say) => Values): Words {
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
  // What values leave empty is trimmed; a sentence without any is said as it is written, so that "; " stays a joint.
  const bare = (path: string, values: Values = {}): string => {
    const said = String(format(path).format(values));
    return sentences[path]!.includes("{") ? said.trim() : said;
  };
  const always = figures(bare);
  const children = childrenOf(sentences);
  const say: Say = (path, values) => bare(path, values ? { ...always, ...values } : always);
  const names = (path: string): readonly string[] => children.get(path) ?? [];
  return {
    locale,
    say,
    has: (path) => sentences[path] !== undefined || children.has(path),
    list: (path, values) =>
      names(path)
        .map((name) => say(`${path}.${name}`, values))
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
