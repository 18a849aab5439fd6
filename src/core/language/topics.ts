/**
 * Which topic a free text is about: nearest examples by character and word n-grams. Deterministic, and every
 * guess can be traced to the example sentences in `locales/<locale>/examples.yaml`.
 */
import type { Content } from "../content/content.ts";
import { normalise, squash } from "./normalise.ts";

export interface Guess {
  /** A topic id, `interview_refund`, or `out_of_scope.tech`. */
  readonly id: string;
  /** 0 to 1: how like the nearest examples the text is. */
  readonly score: number;
}

export type TopicSearch = (text: string) => readonly Guess[];

/** More than anyone reads of a question; keeps the work bounded. */
const LONGEST = 400;

/** Character bigrams and trigrams of the squashed text, and the Latin words and word pairs. */
function features(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (feature: string): void => void found.set(feature, (found.get(feature) ?? 0) + 1);
  const tight = squash(text.slice(0, LONGEST));
  const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/.test(tight);
  for (const size of japanese ? [1, 2, 3] : [3, 4])
    for (let i = 0; i + size <= tight.length; i++) add(tight.slice(i, i + size));
  const latin = normalise(text.slice(0, LONGEST)).match(/[a-z0-9'-]+/g) ?? [];
  latin.forEach((word, index) => {
    add(`w:${word}`);
    if (index > 0) add(`w:${latin[index - 1]} ${word}`);
  });
  return found;
}

export function topicSearch(content: Content): TopicSearch {
  const labels: string[] = [];
  const documents: ReadonlyMap<string, number>[] = [];
  for (const locale of content.locales) {
    const words = content.words(locale);
    const label = (id: string, path: string): void => {
      for (const example of words.list(path)) {
        labels.push(id);
        documents.push(features(example));
      }
    };
    for (const id of words.names("examples")) {
      if (id !== "out_of_scope") label(id, `examples.${id}`);
      else for (const kind of words.names(`examples.${id}`)) label(`${id}.${kind}`, `examples.${id}.${kind}`);
    }
  }
  const spread = new Map<string, number>();
  for (const document of documents)
    for (const feature of document.keys()) spread.set(feature, (spread.get(feature) ?? 0) + 1);
  const weightOf = (feature: string, count: number): number =>
    (1 + Math.log(count)) * Math.log(1 + documents.length / (spread.get(feature) ?? 1));
  const postings = new Map<string, { readonly document: number; readonly weight: number }[]>();
  documents.forEach((document, index) => {
    const weights = [...document].map(([feature, count]) => [feature, weightOf(feature, count)] as const);
    const norm = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    for (const [feature, weight] of weights) {
      const list = postings.get(feature) ?? [];
      list.push({ document: index, weight: weight / norm });
      postings.set(feature, list);
    }
  });
  return (text) => {
    const scores = new Float64Array(documents.length);
    let norm = 0;
    for (const [feature, count] of features(text)) {
      const weight = weightOf(feature, count);
      norm += weight * weight;
      for (const { document, weight: other } of postings.get(feature) ?? [])
        scores[document]! += weight * other;
    }
    const best = new Map<string, number[]>();
    scores.forEach((score, document) => {
      if (score === 0) return;
      const label = labels[document]!;
      const nearest = best.get(label) ?? [];
      nearest.push(score / Math.sqrt(norm));
      best.set(label, nearest);
    });
    return [...best].map(([id, all]) => ({ id, score: nearestFew(all) })).sort((a, b) => b.score - a.score);
  };
}

/** The nearest example counts most; two more beside it make a guess steadier. */
function nearestFew(scores: readonly number[]): number {
  const [first = 0, second = 0, third = 0] = [...scores].sort((a, b) => b - a);
  return 0.7 * first + 0.2 * second + 0.1 * third;
}
