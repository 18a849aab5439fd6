/** What the engine can weigh: it goes through all situations, and sets of outcomes are bits; both have an end. */
import type { Interview } from "./interview.ts";

/**
 * Situations that can be weighed: the options of each question and one for "not asked", multiplied. So many cost the
 * first who gives an answer about a tenth of a second (docs/performance.md).
 */
const MOST_SITUATIONS = 2 ** 16;
/** Bits of a number under `|` and `&`, without its sign. */
const MOST_OUTCOMES = 31;

export class InterviewTooLarge extends Error {
  readonly code = "interview_too_large";
}

/** Throws an `InterviewTooLarge`. `atoms`: how many options or slices of time each question that decides has. */
export function checkSituations({ id }: Interview, atoms: readonly number[]): void {
  const situations = atoms.reduce((product, count) => product * (count + 1), 1);
  if (situations > MOST_SITUATIONS)
    throw new InterviewTooLarge(
      `${id} has ${situations} situations, each question's options and one more multiplied, and ${MOST_SITUATIONS} can be weighed: make two interviews of it, ask in fewer options, or let some questions only refine.`,
    );
}

export function checkOutcomes({ id }: Interview, outcomes: number): void {
  if (outcomes > MOST_OUTCOMES)
    throw new InterviewTooLarge(
      `${id} has ${outcomes} outcomes, each verdict counted with each of its routes, and ${MOST_OUTCOMES} can be weighed: let a question that only refines tell some apart.`,
    );
}
