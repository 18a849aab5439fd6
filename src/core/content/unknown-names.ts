/**
 * Slips of the pen in names: of figures and choices in a sentence, of what is understood in a file. Nobody lists those
 * names twice; that no other language knows one is the sign.
 */
import { IntlMessageFormat } from "intl-messageformat";

/** One language: everything in its files, by its path. */
export interface NamedIn {
  readonly locale: string;
  readonly sentences: Readonly<Record<string, string>>;
}

/** What it is, as people who mend it read it, and where it stands. */
type Found = ReadonlyMap<string, string>;

export const unknownNames = (languages: readonly NamedIn[], figures: readonly string[]): readonly string[] =>
  languages.length < 2
    ? []
    : [
        ...languages.flatMap(badSyntax),
        ...strangers(languages, gapsIn, new Set(figures)),
        ...strangers(languages, choicesIn),
        ...strangers(languages, understoodIn),
      ];

/** Forms of a figure that only some languages need: as readers of Japanese see it, read aloud, short. */
const FORM = /(?:Ja|Reading|Short)$/;

/** Of the formatter's parts, plain text. */
const LITERAL = 0;

const GAP = /\{ ?(\w+) ?[,}]/g;
const KIND = /\{ ?\w+ ?, ?(\w+)/g;
const KINDS = ["select", "plural", "selectordinal", "number"];

/** Texts for somebody else, beside their Japanese: only where readers may not know it. */
const BESIDE = /\.draft\.(?:meaning|reading)$/;

function badSyntax({ locale, sentences }: NamedIn): readonly string[] {
  return Object.entries(sentences).flatMap(([path, sentence]) =>
    [...sentence.matchAll(KIND)]
      .filter(([, kind]) => !KINDS.includes(kind!))
      .map(([, kind]) => `locales/${locale}: ${path}: there is no "${kind}"; there are ${KINDS.join(", ")}.`),
  );
}

const named = (found: readonly (readonly [string, string])[]): Found => new Map(found);

const gapsIn = ({ locale, sentences }: NamedIn): Found =>
  named(
    Object.entries(sentences).flatMap(([path, sentence]) =>
      BESIDE.test(path)
        ? []
        : gapsOf(locale, sentence).map((name) => [name.replace(FORM, ""), path] as const),
    ),
  );

/** What stands in the braces of a choice looks like a gap: only there the formatter has to be asked, which is slow. */
const gapsOf = (locale: string, sentence: string): readonly string[] =>
  sentence.search(KIND) < 0
    ? [...sentence.matchAll(GAP)].map(([, name]) => name!)
    : choicesOf(locale, sentence).gaps;

/** Files of what is heard. The other such files have a schema. */
const HEARD = /^(?:grammar|examples|concepts|crisis-examples)\./;

/** What not every language has: readings of its script, signs it is known by, its form and dates where no code has them. */
const OWN =
  /^grammar\.(?:readings\.|tongue\.|form\.|dates\.|commands\.speak_|marks\.replaced|ordinals\.(?:endings|alone))/;

const understoodIn = ({ sentences }: NamedIn): Found =>
  named(
    Object.keys(sentences)
      .filter((path) => HEARD.test(path) && !OWN.test(path))
      .map((path) => path.replace(/\.\d+/g, ""))
      .map((name) => [name, name]),
  );

/** "scope, mail": of what is chosen by in several languages. */
const choicesIn = ({ locale, sentences }: NamedIn): Found =>
  named(
    Object.entries(sentences).flatMap(([path, sentence]) =>
      sentence.includes(", select,")
        ? choicesOf(locale, sentence).options.map((option) => [option, path] as const)
        : [],
    ),
  );

type AstElement = ReturnType<IntlMessageFormat["getAst"]>[number];

interface Chosen {
  readonly gaps: readonly string[];
  readonly options: readonly string[];
}

function choicesOf(locale: string, sentence: string): Chosen {
  const [gaps, options]: [string[], string[]] = [[], []];
  const within = (parts: readonly AstElement[]): void => {
    for (const part of parts) {
      if (!("value" in part) || part.type === LITERAL) continue;
      gaps.push(part.value);
      for (const [option, { value }] of "options" in part ? Object.entries(part.options) : []) {
        options.push(`${part.value}, ${option}`);
        within(value);
      }
    }
  };
  try {
    within(new IntlMessageFormat(sentence, locale, undefined, { ignoreTag: true }).getAst());
  } catch {
    // Its syntax is told elsewhere.
  }
  return { gaps, options };
}

/** What only one language names, while another names something of the same group. */
function strangers(
  languages: readonly NamedIn[],
  namesIn: (language: NamedIn) => Found,
  known: ReadonlySet<string> = new Set(),
): readonly string[] {
  const all = languages.map((language) => ({ locale: language.locale, names: namesIn(language) }));
  return all.flatMap(({ locale, names }) => {
    const others = all.filter((other) => other.locale !== locale).flatMap((other) => [...other.names.keys()]);
    const elsewhere = new Set(others);
    const groups = new Set(others.map(groupOf));
    return [...names]
      .filter(([name]) => !known.has(name) && !elsewhere.has(name) && groups.has(groupOf(name)))
      .map(([name, path]) => `locales/${locale}: ${path}: no other language knows "${name}".`);
  });
}

/** The names a choice stands beside are those of the same figure; others stand alone. */
const groupOf = (name: string): string => (name.includes(", ") ? name.slice(0, name.indexOf(", ")) : "");
