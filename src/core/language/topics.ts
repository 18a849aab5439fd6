/**
 * Which topic a free text is about, learned at start from the example sentences in
 * `locales/<locale>/examples.yaml` and the groups of synonyms in `concepts.yaml`. Deterministic, without a network
 * or a model from elsewhere; `explain` says which letters, words and concepts spoke for a topic.
 */
import type { Content } from "../content/content.ts";
import { type Classifier, learn, type Vector } from "./topics/classifier.ts";
import { conceptsOf } from "./topics/concepts.ts";
import { type Features, featuresOf, type Lexicon, type Names } from "./topics/features.ts";
import { type Weighing, weighing } from "./topics/weighing.ts";
import { latinWords, spellingOf } from "./topics/words.ts";

export interface Guess {
  /** A topic id, `interview_refund`, `out_of_scope.tech`, or `clarify`: too vague to be about anything. */
  readonly id: string;
  /** 0 to 1: the probability that the text is about it. That of `out_of_scope.…` is for being outside at all. */
  readonly score: number;
}

export type TopicSearch = (text: string) => readonly Guess[];

export interface Example {
  readonly text: string;
  readonly id: string;
}

interface Model {
  readonly ids: readonly string[];
  readonly lexicon: Lexicon;
  readonly weighing: Weighing;
  readonly classifier: Classifier;
}

export const topicSearch = (content: Content): TopicSearch => searchIn(modelOf(content, examplesOf(content)));

/** The example sentences of every language. */
export function examplesOf(content: Content): readonly Example[] {
  const found: Example[] = [];
  for (const locale of content.locales) {
    const words = content.words(locale);
    const add = (id: string): void =>
      void words.list(`examples.${id}`).forEach((text) => void found.push({ text, id }));
    for (const id of words.names("examples")) {
      if (id !== OUTSIDE) add(id);
      else for (const kind of words.names(`examples.${id}`)) add(`${id}.${kind}`);
    }
  }
  return found;
}

const OUTSIDE = "out_of_scope";
const isOutside = (id: string): boolean => id.startsWith(OUTSIDE);

export function modelOf(content: Content, examples: readonly Example[]): Model {
  const concepts = conceptsOf(content);
  const known = new Set(concepts.vocabulary);
  for (const { text } of examples)
    if (/[a-zA-Z]/.test(text)) for (const word of latinWords(text)) known.add(word);
  const lexicon = { concepts, spelling: spellingOf(known) };
  const ids = [...new Set(examples.map(({ id }) => id))];
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const features = examples.map(({ text }) => featuresOf(text, lexicon));
  const weighed = weighing(features);
  const classifier = learn({
    vectors: features.map(weighed.vector),
    labels: examples.map(({ id }) => numbers.get(id)!),
    classes: ids.length,
    columns: weighed.columns,
  });
  return { ids, lexicon, weighing: weighed, classifier };
}

export function searchIn({ ids, lexicon, weighing: { vector }, classifier }: Model): TopicSearch {
  return (text) => {
    const found = classifier.classify(vector(featuresOf(text, lexicon)));
    const guesses = ids.map((id, label): Guess => ({ id, score: found[label]! })).sort(byScore);
    const outside = guesses.filter(({ id }) => isOutside(id));
    const sum = outside.reduce((all, { score }) => all + score, 0);
    return [
      ...guesses.filter(({ id }) => !isOutside(id)),
      ...outside.slice(0, 1).map(({ id }) => ({ id, score: sum })),
    ].sort(byScore);
  };
}

const byScore = (a: Guess, b: Guess): number => b.score - a.score;

/** The features of a text that speak most for an id (above 0) and against it. */
export function explain(
  { ids, lexicon, weighing: { vector, featureAt }, classifier }: Model,
  text: string,
  id: string,
): readonly (readonly [string, number])[] {
  const names: Names = new Map();
  const { columns, values }: Vector = vector(featuresOf(text, lexicon, names));
  const label = ids.indexOf(id);
  return [...columns]
    .map(
      (column, k) =>
        [names.get(featureAt(column)) ?? "(always)", classifier.weight(column, label) * values[k]!] as const,
    )
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
}

export type { Features, Model };
