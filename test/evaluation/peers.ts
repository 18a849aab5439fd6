/** Other ways to find the topic, trained on the same examples of one language. */
import { dockStart } from "@nlpjs/basic";
import { LangJa } from "@nlpjs/lang-ja";
import MiniSearch, { type Options } from "minisearch";
import { featuresOf, type Lexicon } from "../../src/core/language/topics/features.ts";
import type { Example } from "../../src/core/language/topics/learning/examples.ts";

export type Peer = (text: string) => Promise<string | undefined>;

const miniSearch = (examples: readonly Example[], options: Partial<Options<Example>>): Peer => {
  const index = new MiniSearch({ idField: "key", fields: ["text"], storeFields: ["id"], ...options });
  index.addAll(examples.map((example, key) => ({ ...example, key })));
  return async (text) => index.search(text)[0]?.id;
};

export const miniSearchAlone = (examples: readonly Example[]): Peer => miniSearch(examples, {});

export const miniSearchWith = (examples: readonly Example[], lexicon: Lexicon): Peer =>
  miniSearch(examples, {
    tokenize: (text) => {
      const { surface, meaning } = featuresOf(text, lexicon);
      return [...surface, ...meaning].map(String);
    },
    processTerm: (term) => term,
  });

/** The library's own settings, without a line for every pass. */
const QUIET = {
  keepStopwords: true,
  nonefeatureValue: 1,
  nonedeltaMultiplier: 1.2,
  spellCheck: false,
  spellCheckDistance: 1,
  filterZeros: true,
  log: false,
};

export async function nlpJs(examples: readonly Example[], locale: string): Promise<Peer> {
  const dock = await dockStart({
    settings: { nlp: { forceNER: false, autoSave: false, autoLoad: false, log: false } },
    use: ["Basic"],
  });
  dock.getContainer().registerConfiguration("nlu-??", QUIET);
  if (locale === "ja") dock.getContainer().use(LangJa);
  const nlp = dock.get("nlp");
  nlp.addLanguage(locale);
  for (const { text, id } of examples) nlp.addDocument(locale, text, id);
  await nlp.train();
  return async (text) => (await nlp.process(locale, text)).intent;
}
