/** The sentences of one language: compiled once, said with their figures filled in. */
import { type Sentence, sentenceOf, type Values } from "./sentence.ts";

export type { Values };

/** Every sentence of one locale, by its path: "file.key.key". The items of a list are ".0", ".1" and so on. */
export type Sentences = Readonly<Record<string, string>>;

export type Say = (path: string, values?: Values) => string;

export interface Words {
  readonly locale: string;
  /** The sentence at a path with its figures and `values` filled in. Throws `UnknownSentence`. */
  readonly say: Say;
  /**
   * The same as it is read aloud in another language's text: a locale whose readers may not know its script has that
   * under "aloud", beside the sentence. What has none is said as it is.
   */
  readonly aloud: Say;
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

export type MakeFigures = (say: Say, aloud: Say) => Values;

/** `figures` are made from the language's own date sentences, which need none themselves. */
export function wordsOf(locale: string, sentences: Sentences, figures: MakeFigures): Words {
  // With nothing but the figures a sentence is the same every time.
  const compiled = new Map<string, Sentence & { unchanging?: string }>();
  const sentenceAt = (path: string): Sentence & { unchanging?: string } => {
    const known = compiled.get(path);
    if (known) return known;
    const written = sentences[path];
    if (written === undefined) throw new UnknownSentence(locale, path);
    const made = sentenceOf(locale, written);
    compiled.set(path, made);
    return made;
  };
  const read = aloudOf(sentences);
  const bare: Say = (path, values = {}) => sentenceAt(path).fill(values);
  const always = figures(bare, (path, values) => bare(read(path), values));
  const children = childrenOf(sentences);
  const named = (names: readonly string[], own: Values): Values => {
    const found: Record<string, string | number> = {};
    for (const name of names) {
      const value = name in own ? own[name] : always[name];
      if (value !== undefined) found[name] = value;
    }
    return found;
  };
  const say: Say = (path, values) => {
    const sentence = sentenceAt(path);
    if (values && sentence.names.some((name) => name in values))
      return sentence.fill(named(sentence.names, values));
    sentence.unchanging ??= sentence.fill(named(sentence.names, {}));
    return sentence.unchanging;
  };
  const names = (path: string): readonly string[] => children.get(path) ?? [];
  return {
    locale,
    say,
    aloud: (path, values) => say(read(path), values),
    has: (path) => sentences[path] !== undefined || children.has(path),
    list: (path, values) =>
      names(path)
        .map((name) => say(`${path}.${name}`, values))
        .filter(Boolean),
    names,
  };
}

const aloudOf =
  (sentences: Sentences) =>
  (path: string): string => {
    const at = path.lastIndexOf(".");
    const above = path.slice(0, at);
    const spelled = [`${above}.aloud.${path.slice(at + 1)}`, `${above}.aloud`];
    return spelled.find((each) => sentences[each] !== undefined) ?? path;
  };

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
