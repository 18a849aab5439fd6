/** What to do with the guesses about a free text: act on one, ask between two or three, or admit a miss. */
import type { Guess } from "./topics.ts";

export type Decision =
  | { readonly type: "sure"; readonly id: string }
  | { readonly type: "clarify"; readonly ids: readonly string[] }
  | { readonly type: "none" };

/** A guess at least this like its nearest examples is acted on, if it leads the next one by the margin. */
const SURE = 0.5;
const MARGIN = 0.08;
/** A weaker guess is acted on if nothing else comes near it. */
const LONELY = 0.4;
/** Below this nothing is near. */
const NEAR = 0.28;
/** More choices than this are a menu, not a clarifying question. */
const MOST = 3;

const isOutside = (id: string): boolean => id.startsWith("out_of_scope");

export function decide(guesses: readonly Guess[]): Decision {
  const near = guesses.filter(({ score }) => score >= NEAR).slice(0, MOST);
  const [best] = near;
  if (!best) return { type: "none" };
  const lead = best.score - (guesses[1]?.score ?? 0);
  if (
    (best.score >= SURE && (lead >= MARGIN || isOutside(best.id))) ||
    (best.score >= LONELY && lead >= 2 * MARGIN)
  )
    return { type: "sure", id: best.id };
  const ids = near.map(({ id }) => id).filter((id) => !isOutside(id));
  return ids.length > 0 ? { type: "clarify", ids } : { type: "none" };
}
