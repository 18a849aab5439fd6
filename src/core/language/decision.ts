/**
 * What to do with the guesses about a free text. One that is clearly best is answered, and what else it may have been
 * is offered beneath; the desk asks back only where two guesses would do different things for the person (one matter,
 * the other, none of them), for there a wrong answer costs more than a question.
 */
import type { Content } from "../content/content.ts";
import { matterOf } from "../matters/interviews.ts";
import type { Matter } from "../matters/matter.ts";
import { once } from "../once.ts";
import type { Guess } from "./topics.ts";

export type Decision =
  | { readonly type: "sure"; readonly id: string; readonly also: readonly string[] }
  | { readonly type: "clarify"; readonly ids: readonly string[] }
  | { readonly type: "none" };

/** What else is known when a text is read. */
export interface Situation {
  /** A question waits for its answer: only what is beyond doubt leads away from it. */
  readonly asking?: boolean;
  /** The matter of the interview that is open or was last: an unclear text is likelier about that. */
  readonly matter?: Matter | undefined;
  /** The one matter that the last message was about: "how long?" asks on. */
  readonly spoken?: Matter | undefined;
}

type KnownTopics = Pick<Content, "matters" | "topics">;

/*
 * The steps below were chosen by 4-fold cross-validation over the examples and on people's own questions
 * (`test/evaluation/`): `npm run evaluate` prints what they come to.
 */

/** A guess this probable is acted on. */
const SURE = 0.5;
/** With a question open: a needless question costs less than a wrong turn. */
const BEYOND_DOUBT = 0.65;
/** What is none of the desk's matters is told so at once, for whatever else it may be stands beneath. */
const SURE_OUTSIDE = 0.45;
/** Where one matter is this probable as a whole, its best topic is answered and the neighbours are offered. */
const MATTER_SURE = 0.6;
/** A topic that leads its matter with less than this is no answer. */
const LEADS = 0.3;
/**
 * Where a matter has nothing to begin with, its topics are answers to read: one that is this many times likelier than
 * the next is given, for the next stands beneath it and nothing was begun.
 */
const AHEAD = 1.3;
/** A matter that was spoken of before counts this many times as much: it turns a near tie, nothing more. */
const LEANING = 1.5;
/** One that was spoken of just now counts so many times as much; */
const ASKING_ON = 3;
/** and of what is vague without it, its topic is answered that has this part of what the matter has. */
const CLEAR_BESIDE = 0.6;
/** Less vague than this is not vague but meaningless: asking back would only guess. */
const VAGUE_ENOUGH = 0.4;
/** Below this a guess is not worth a button beneath an answer (with 0.08 half as many again found no way to the right one), */
const ALSO = 0.04;
/** and below this not worth asking about; nor is one this many times less probable than the best. */
const NEAR = 0.05;
const FARTHEST = 8;
const MOST_ALSO = 2;
/** More choices than this are a menu, not a clarifying question. */
const MOST = 3;

/** Of what a vague text may be about, a matter with a smaller part than this is not offered. */
const PART_OF_VAGUE = 0.3;

/** What the examples call a text that is about no one thing. */
const VAGUE = "clarify";

/** An interview as the examples call it. */
export const INTERVIEW = "interview_";

/** What is none of the desk's matters, by its kind: `out_of_scope.tech`. */
export const OUTSIDE = "out_of_scope";
export const isOutside = (id: string): boolean => id.startsWith(OUTSIDE);

/** The matter that a guess is about. */
export const aboutOf = (content: KnownTopics, id: string): Matter | undefined =>
  content.matters.find((matter) =>
    id.startsWith(INTERVIEW)
      ? id.slice(INTERVIEW.length) in matter.tellings
      : matterOf(content, id) === matter || matter.instances?.[id] !== undefined,
  );

export function decide(
  guesses: readonly Guess[],
  content: KnownTopics,
  { asking = false, matter, spoken }: Situation = {},
): Decision {
  const leant = spoken
    ? leaning(guesses, content, spoken, ASKING_ON)
    : leaning(guesses, content, matter, LEANING);
  const subjects = joined(asking ? guesses : leant, content.matters);
  const [first] = subjects;
  const about = subjects.filter(({ id }) => id !== VAGUE);
  const [best] = about;
  if (!first || !best) return { type: "none" };
  if (first !== best && first.score >= VAGUE_ENOUGH) {
    const on = spoken && !asking ? asksOn(about, content, spoken) : undefined;
    return on ?? { type: "clarify", ids: underVague(about, content) };
  }
  if (isClear(best, about, content, asking))
    return { type: "sure", id: best.id, also: asking ? [] : beneath(best, about) };
  const ids = withEntry(near(about), content);
  // What is none of the desk's matters is nothing to choose from alone.
  return ids.every(isOutside) ? { type: "none" } : { type: "clarify", ids };
}

function isClear(best: Guess, all: readonly Guess[], content: KnownTopics, asking: boolean): boolean {
  if (best.score >= BEYOND_DOUBT) return true;
  if (asking) return false;
  if (isOutside(best.id)) return best.score >= SURE_OUTSIDE;
  const matter = aboutOf(content, best.id);
  const whole = sumOf(all.filter(({ id }) => aboutOf(content, id) === matter));
  if (best.score >= SURE || (whole >= MATTER_SURE && best.score >= LEADS)) return true;
  const runnerUp = all.find((guess) => guess !== best)?.score ?? 0;
  return matter?.entry === undefined && best.score >= LEADS && best.score >= AHEAD * runnerUp;
}

const beneath = (best: Guess, all: readonly Guess[]): readonly string[] =>
  all
    .filter((guess) => guess !== best && guess.score >= ALSO)
    .slice(0, MOST_ALSO)
    .map(({ id }) => id);

/** What may be meant, the likeliest first. */
function near(all: readonly Guess[]): readonly string[] {
  const nearest = all.find(({ id }) => !isOutside(id));
  if (!nearest || nearest.score < NEAR) return [];
  return all
    .filter(({ score }) => score >= NEAR && score * FARTHEST >= nearest.score)
    .slice(0, MOST)
    .map(({ id }) => id);
}

/** Guesses that all lie in one matter leave out nothing obvious: its entry is among them. */
function withEntry(ids: readonly string[], content: KnownTopics): readonly string[] {
  const [first] = ids;
  const matter = first === undefined ? undefined : aboutOf(content, first);
  const subjects = ids.map((id) => subjectOf(content.matters, id));
  return matter?.entry &&
    ids.every((id) => aboutOf(content, id) === matter) &&
    !subjects.includes(matter.entry)
    ? [matter.entry, ...ids.slice(0, MOST - 1)]
    : ids;
}

/** What is vague by itself asks on about what was just spoken of: the topic that is clearly nearest, or which of it. */
function asksOn(all: readonly Guess[], content: KnownTopics, spoken: Matter): Decision | undefined {
  const own = all.filter(({ id }) => aboutOf(content, id) === spoken);
  const [best] = own;
  if (!best) return undefined;
  const ids = own.slice(0, MOST).map(({ id }) => id);
  if (best.score < CLEAR_BESIDE * sumOf(own)) return { type: "clarify", ids };
  return { type: "sure", id: best.id, also: ids.slice(1) };
}

/**
 * A text that says no more than "stop it" or "the number" lies near a matter, seldom near one of its topics: the topic
 * that most of the matter's probability is on, or else where somebody wants to begin who says no more.
 */
function underVague(all: readonly Guess[], { matters, topics }: KnownTopics): readonly string[] {
  const inside = all.filter(({ id }) => !isOutside(id));
  const whole = sumOf(inside);
  const ranked = matters
    .map((matter) => ({
      matter,
      own: inside.filter(({ id }) => aboutOf({ matters, topics }, id) === matter),
    }))
    .map(({ matter, own }) => ({ matter, own, sum: sumOf(own) }))
    .filter(({ sum }) => sum >= PART_OF_VAGUE * whole)
    .sort((a, b) => b.sum - a.sum);
  const [only, ...others] = ranked.flatMap(({ matter, own, sum }) =>
    own[0] && own[0].score >= LEADS * sum ? own[0].id : (matter.entry ?? own[0]?.id ?? []),
  );
  const entries = matters.flatMap(({ entry }) => entry ?? []);
  if (only === undefined) return entries;
  if (others.length > 0) return [only, ...others].slice(0, MOST);
  // One matter alone: its beginning, and what comes to mind first, or else the other matters' beginnings.
  const { matter, own, sum } = ranked[0]!;
  const beginning = matter.entry ?? only;
  const further = own.find(({ id, score }) => subjectOf(matters, id) !== beginning && score >= LEADS * sum);
  const elsewhere = entries.filter((entry) => entry !== beginning);
  return [beginning, ...(further ? [further.id] : elsewhere)];
}

const sumOf = (guesses: readonly Guess[]): number => guesses.reduce((sum, { score }) => sum + score, 0);

/** The guesses, those about the matter weighed more, as probabilities again. */
function leaning(
  guesses: readonly Guess[],
  content: KnownTopics,
  matter: Matter | undefined,
  times: number,
): readonly Guess[] {
  if (!matter) return guesses;
  const weighed = guesses.map(({ id, score }) => ({
    id,
    score: aboutOf(content, id) === matter ? score * times : score,
  }));
  const before = sumOf(guesses);
  const after = sumOf(weighed);
  return weighed.map(({ id, score }) => ({ id, score: after > 0 ? (score * before) / after : 0 }));
}

/** Ids that lead to the same answer are one subject: a topic, the interview that begins with it, what is told of it. */
const subjectsIn = once((matters: readonly Matter[]): ReadonlyMap<string, string> => {
  const subjects = matters.flatMap(({ twins, instances = {} }) => [
    ...Object.entries(twins).map(([interview, topic]) => [INTERVIEW + interview, topic] as const),
    ...Object.entries(instances).map(([id, { of }]) => [id, of] as const),
  ]);
  // Of several matters the first counts.
  return new Map(subjects.toReversed());
});

const subjectOf = (matters: readonly Matter[], id: string): string => subjectsIn(matters).get(id) ?? id;

/** Twins as one guess, under the likelier id and with the probability of both. */
function joined(guesses: readonly Guess[], matters: readonly Matter[]): readonly Guess[] {
  const subjects = new Map<string, Guess>();
  for (const { id, score } of guesses) {
    const subject = subjectOf(matters, id);
    const known = subjects.get(subject);
    subjects.set(subject, known ? { id: known.id, score: known.score + score } : { id, score });
  }
  return [...subjects.values()].sort((a, b) => b.score - a.score);
}
