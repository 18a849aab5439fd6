/** The words and facts the dialogue speaks with. Loaded by the desk, compiled here, never changed. */
import { IntlMessageFormat } from "intl-messageformat";

export type Values = Readonly<Record<string, string | number>>;

/** Every sentence of one locale, by "file.key". */
export type Sentences = Readonly<Record<string, string>>;

export interface Words {
  readonly locale: string;
  /** The sentence under "file.key" with its figures and `values` filled in. Throws `UnknownSentence`. */
  say(key: string, values?: Values): string;
  has(key: string): boolean;
}

export interface Content {
  /** The first is the default. */
  readonly locales: readonly string[];
  /** The words of a locale ("en-GB" finds "en"), or of the default one where there is none. */
  words(locale: string): Words;
}

export class UnknownSentence extends Error {
  readonly code = "unknown_sentence";
  constructor(locale: string, key: string) {
    super(
      `locales/${locale} has no sentence "${key}": add it to locales/${locale}/${key.split(".")[0]}.yaml.`,
    );
  }
}

/** A locale's words over its sentences; `figures` are the numbers, dates and names every sentence may use. */
export function wordsOf(locale: string, sentences: Sentences, figures: Values): Words {
  const compiled = new Map<string, IntlMessageFormat>();
  const format = (key: string): IntlMessageFormat => {
    const known = compiled.get(key);
    if (known) return known;
    const sentence = sentences[key];
    if (sentence === undefined) throw new UnknownSentence(locale, key);
    const made = new IntlMessageFormat(sentence, locale, undefined, { ignoreTag: true });
    compiled.set(key, made);
    return made;
  };
  return {
    locale,
    has: (key) => sentences[key] !== undefined,
    say: (key, values) => String(format(key).format(values ? { ...figures, ...values } : figures)).trim(),
  };
}
