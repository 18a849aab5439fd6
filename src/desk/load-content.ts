/** Loads `locales/` from disk: what the core compiles, and what every topic rests on. */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { FACTS } from "../core/content/common-facts.ts";
import { figuresOf } from "../core/content/common-figures.ts";
import type { Content, Spoken } from "../core/content/content.ts";
import { ContentError } from "../core/content/content-error.ts";
import type { Learned } from "../core/content/learned.ts";
import { danglingIn, danglingLinks } from "../core/content/references.ts";
import type { TopicWords } from "../core/content/schema.ts";
import { type Topic, topicOf } from "../core/content/topic.ts";
import { unknownNames } from "../core/content/unknown-names.ts";
import { type Sentences, wordsOf } from "../core/content/words.ts";
import { InterviewTooLarge } from "../core/interview/interview-size.ts";
import { plan } from "../core/interview/next-question.ts";
import { MATTERS } from "../core/matters/index.ts";
import type { Matter } from "../core/matters/matter.ts";
import { keeping } from "./keeping.ts";
import { emergenciesFrom, learnedFrom } from "./learned-cache.ts";
import { ABROAD, type Library, readAbroad, readLocale } from "./locale-files.ts";

export const LIBRARY: Library = {
  folders: [fileURLToPath(new URL("../../locales", import.meta.url))],
  matters: MATTERS,
};

/** How long a record is kept when the operator sets nothing, in days. */
export const DEFAULT_RETENTION_DAYS = 30;

/** What the words have to know of how the house is run. */
export interface HouseFigures {
  readonly retentionDays: number;
  /** See `Content`. */
  readonly address?: string | undefined;
}

export const DEFAULT_FIGURES: HouseFigures = { retentionDays: DEFAULT_RETENTION_DAYS };

/** Throws a `ContentError` that names everything that is wrong with the files. */
export const loadContent = (house: HouseFigures = DEFAULT_FIGURES, library: Library = LIBRARY): Content =>
  loadLibrary(house, library).content;

/** The content with the sentences it was made of, as they are written. */
export function loadLibrary(
  { retentionDays, address }: HouseFigures,
  library: Library,
): { readonly content: Content; readonly languages: readonly Language[] } {
  const { matters, folders } = library;
  const locales = [...new Set(["ja", ...folders.flatMap((folder) => readdirSync(folder))])].filter(
    (name) => name !== ABROAD,
  );
  const problems: string[] = [];
  const languages = locales.map((locale) => languageIn(library, locale, problems));
  const topics = languages[0]!.topics;
  for (const language of languages)
    problems.push(...lacking(language, languages[0]!), ...differences(language, topics));
  for (const [id, topic] of topics) problems.push(...danglingIn(id, topic, topics, matters));
  problems.push(...unknownNames(languages, figureNames(matters, retentionDays)));
  for (const matter of matters) problems.push(...tooLarge(matter));
  const abroad = readAbroad(folders, problems);
  if (problems.length > 0) throw new ContentError([...new Set(problems)]);

  const figures = figuresOf(matters, keeping(retentionDays));
  const all = new Map(
    languages.map(({ locale, sentences }) => [locale, wordsOf(locale, sentences, figures)]),
  );
  const first = all.get("ja")!;
  // Who reads neither language is likelier to get on with English.
  const foreign = all.get("en") ?? first;
  const spoken: Spoken = {
    locales,
    words: (tag) => all.get(tag) ?? all.get(primaryOf(tag)) ?? (tag ? foreign : first),
    matters,
    topics,
  };
  let learned: Learned | undefined;
  let emergencies: Learned | undefined;
  const content: Content = {
    ...spoken,
    address,
    abroad: new Map(
      abroad.map(({ language, tree }) => {
        const sentences: Record<string, string> = {};
        flatten(tree, ABROAD, sentences);
        // Nothing of any matter is said in them.
        return [language, wordsOf(language, sentences, () => FACTS)];
      }),
    ),
    // Not everyone who says a sentence has to understand one.
    get learned() {
      learned ??= learnedFrom(spoken);
      return learned;
    },
    get emergencies() {
      emergencies ??= emergenciesFrom(spoken);
      return emergencies;
    },
  };
  return { content, languages };
}

const figureNames = (matters: readonly Matter[], retentionDays: number): readonly string[] =>
  Object.keys(
    figuresOf(matters, keeping(retentionDays))(
      () => "",
      () => "",
    ),
  );

/** The day moves the slices of time, and does not make more of them. */
const ANY_DAY = "2026-01-01";

/** What the engine could not weigh is told before anybody is asked. */
const tooLarge = ({ id, interviews }: Matter): readonly string[] =>
  interviews(ANY_DAY).flatMap((interview) => {
    try {
      plan(interview, {});
      return [];
    } catch (error) {
      if (error instanceof InterviewTooLarge) return [`core/matters/${id}: ${error.message}`];
      throw error;
    }
  });

/** "en-GB" and "en_GB" are English, "jam" is not Japanese. */
const primaryOf = (tag: string): string => tag.split(/[-_]/)[0]!.toLowerCase();

interface Language {
  readonly locale: string;
  readonly sentences: Sentences;
  readonly topics: ReadonlyMap<string, Topic>;
}

/** A matter's own sentences stand under its name; its interviews and topics are known by theirs. */
function languageIn(library: Library, locale: string, problems: string[]): Language {
  const sentences: Record<string, string> = {};
  const topics = new Map<string, Topic>();
  for (const { matter, name, kind, tree } of readLocale(library, locale, problems)) {
    flatten(tree, kind === "matter" ? `matters.${matter}` : name, sentences);
    if (kind === "interview" || kind === "matter")
      problems.push(...danglingLinks(`locales/${locale}: ${matter}/${name}`, tree, library.matters));
    if (kind === "topics" && tree)
      for (const [id, topic] of Object.entries(tree as Record<string, TopicWords>))
        topics.set(id, topicOf(matter!, topic));
  }
  return { locale, sentences, topics };
}

function flatten(tree: unknown, path: string, into: Record<string, string>): void {
  if (typeof tree === "string" || typeof tree === "number") into[path] = String(tree);
  else if (Array.isArray(tree) && tree.length === 0) return;
  else if (tree && typeof tree === "object")
    for (const [key, value] of Object.entries(tree)) flatten(value, `${path}.${key}`, into);
}

/** What a topic rests on and leads to does not change with the language. */
const differences = ({ locale, topics }: Language, first: ReadonlyMap<string, Topic>): readonly string[] =>
  [...first]
    .filter(([id, topic]) => !isDeepStrictEqual(topics.get(id), topic))
    .map(
      ([id]) => `locales/${locale}: ${id}: its facts, links and leads are not those of the first language.`,
    );

/** Files of what is understood and not said: languages differ in how many ways they have. */
export const UNDERSTOOD =
  /^(?:grammar|examples|concepts|crisis[^.]*)\.|\.(?:asksOn|say|whole|tell|implied|cues|cuesWhenAsked|deeds|nowadays|then)\.\d+$/;

/** What another language says and this one does not. */
const lacking = ({ locale, sentences }: Language, first: Language): readonly string[] =>
  Object.keys(first.sentences)
    .filter((path) => sentences[path] === undefined && !UNDERSTOOD.test(path))
    .map((path) => `locales/${locale}: "${path}" is missing, which locales/${first.locale} says.`);
