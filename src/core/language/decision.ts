/** What to do with the guesses about a free text: act on one, ask between two or three, or admit a miss. */
import type { Matter } from "../matters/matter.ts";
import type { Guess } from "./topics.ts";

export type Decision =
  | { readonly type: "sure"; readonly id: string }
  | { readonly type: "clarify"; readonly ids: readonly string[] }
  | { readonly type: "none" };

/**
 * A guess this probable is acted on: a needless question costs a tap, a wrong answer costs trust. By cross-validation:
 * 0.6 was wrong about as often as there is room for (3 in 100), each step above it asks back three more in 100.
 */
const SURE = 0.65;
/** Less vague than this is not vague but meaningless: asking back would only guess. */
const VAGUE_ENOUGH = 0.35;
/** Below this no guess is worth asking about. */
const NEAR = 0.05;
/** More choices than this are a menu, not a clarifying question; fewer than two are no question. */
const MOST = 3;
const FEWEST = 2;

/** What the examples call a text that is about no one thing. */
const VAGUE = "clarify";

/** An interview as the examples call it. */
export const INTERVIEW = "interview_";

/** Ids that lead to the same answer are one subject: a topic, the interview that begins with it, what is told of it. */
const subjectOf = (matters: readonly Matter[], id: string): string => {
  const [same] = matters.flatMap(
    ({ twins, instances }) =>
      (id.startsWith(INTERVIEW) ? twins[id.slice(INTERVIEW.length)] : instances?.[id]?.of) ?? [],
  );
  return same ?? id;
};
const isOutside = (id: string): boolean => id.startsWith("out_of_scope");

export function decide(guesses: readonly Guess[], matters: readonly Matter[]): Decision {
  const subjects = joined(guesses, matters);
  const [best] = subjects;
  if (!best) return { type: "none" };
  if (best.score >= SURE && best.id !== VAGUE) return { type: "sure", id: best.id };
  const near = subjects
    .filter(({ id }) => !isOutside(id) && id !== VAGUE)
    .slice(0, MOST)
    .filter(({ score }, rank) => rank < FEWEST || score >= NEAR);
  const [nearest] = near;
  const isVague = best.id === VAGUE && best.score >= VAGUE_ENOUGH;
  return nearest && (nearest.score >= NEAR || isVague)
    ? { type: "clarify", ids: near.map(({ id }) => id) }
    : { type: "none" };
}

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
