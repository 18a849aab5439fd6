/**
 * Which topic a free text is about. Learned from the example sentences in `locales/<locale>/examples.yaml` with the
 * groups of synonyms in `concepts.yaml`. Deterministic, without a network; `explain`
 * says which letters, words and concepts spoke for a topic.
 */
import type { Content } from "../content/content.ts";
import { type Features, featuresOf, type Lexicon, lexiconOf, type Names } from "./topics/features.ts";
import { type Model, modelOf } from "./topics/model.ts";
import { segmentsOf, withoutSetAside } from "./topics/segments.ts";

export interface Guess {
  /** A topic id, `interview_refund`, `out_of_scope.tech`, or `clarify`: too vague to be about one thing. */
  readonly id: string;
  /** 0 to 1: how probable it is. All of being out of scope counts together, under its likeliest kind. */
  readonly score: number;
}

export type TopicSearch = (text: string) => readonly Guess[];

export const topicSearch = (content: Content): TopicSearch =>
  searchWith(lexiconOf(content, content.learned.words), modelOf(content.learned));

/** Letters alone make no guess certain: バナナ is no ばか. */
const UNCERTAIN = 0.44;

/** What the examples call a sentence that belongs to a story and asks nothing. */
const BACKGROUND = "background";
/**
 * A clause of a longer text that is background with this probability is left out. By cross-validation on examples with
 * other sentences around them: half of the topics were lost before, nearly none are now, for any step from 0.15 to 0.4.
 */
const IS_BACKGROUND = 0.3;

const isOutside = (id: string): boolean => id.startsWith("out_of_scope.");
const byScore = (a: Guess, b: Guess): number => b.score - a.score;

function searchWith(lexicon: Lexicon, model: Model): TopicSearch {
  const background = model.ids.indexOf(BACKGROUND);
  return (text) => {
    const features = toThePoint(text);
    const scores = model.classify(features);
    const certainty = features.meansSomething ? 1 : UNCERTAIN;
    const guesses = model.ids
      .map((id, number): Guess => ({ id, score: certainty * scores[number]! }))
      .filter(({ id }) => id !== BACKGROUND);
    const inside = guesses.filter(({ id }) => !isOutside(id));
    const outside = guesses.filter(({ id }) => isOutside(id)).sort(byScore);
    const sum = outside.reduce((all, { score }) => all + score, 0);
    return [...inside, ...outside.slice(0, 1).map(({ id }) => ({ id, score: sum }))].sort(byScore);
  };

  /** What a long text is about stands in one clause or two of it: the rest is left out. */
  function toThePoint(text: string): Features {
    const said = withoutSetAside(text);
    const clauses = segmentsOf(said);
    if (clauses.length < 2) return featuresOf(said, lexicon);
    const idle = clauses.map((clause) => model.classify(featuresOf(clause, lexicon))[background] ?? 0);
    const least = Math.min(...idle);
    const kept = clauses.filter((_, index) => idle[index]! < IS_BACKGROUND || idle[index] === least);
    return featuresOf(kept.join("\n"), lexicon);
  }
}

/**
 * What speaks for an id (above 0) and against it in a text, the strongest first.
 * @internal for scripts/evaluate.ts only
 */
export function reasonsFor(
  content: Content,
): (text: string, id: string) => readonly (readonly [name: string, weight: number])[] {
  const lexicon = lexiconOf(content, content.learned.words);
  const { ids, weigh, votes } = modelOf(content.learned);
  return (text, id) => {
    const names: Names = new Map();
    const number = ids.indexOf(id);
    return [...weigh(featuresOf(text, lexicon, names))]
      .map(([feature, value]) => {
        const [, weight] = [...votes(feature)].find(([of]) => of === number) ?? [number, 0];
        return [names.get(feature) ?? "", weight * value] as const;
      })
      .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
  };
}
