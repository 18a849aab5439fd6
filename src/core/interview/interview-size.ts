/** What the engine can weigh: situations are numbers and sets of outcomes are bits, and both have an end. */
import type { Interview } from "./interview.ts";

/** A situation is written in this base, one digit for each question; 0 is a question without an answer. */
export const BASE = 16;
/** Digits of base 16 that a number holds exactly: 2 to the power of 53. */
const MOST_QUESTIONS = 13;
/** Bits of a number under `|` and `&`, without its sign. */
const MOST_OUTCOMES = 31;

export class InterviewTooLarge extends Error {
  readonly code = "interview_too_large";
}

/** Throws an `InterviewTooLarge` that names what to make smaller. `atoms`: how many each question can have. */
export function checkSize(
  { id }: Interview,
  {
    atoms,
    outcomes,
  }: { readonly atoms: readonly (readonly [question: string, count: number])[]; readonly outcomes: number },
): void {
  if (atoms.length > MOST_QUESTIONS)
    throw new InterviewTooLarge(
      `${id} decides by ${atoms.length} questions, and ${MOST_QUESTIONS} can be weighed: make two interviews of it, or let some only refine.`,
    );
  const wide = atoms.find(([, count]) => count >= BASE);
  if (wide)
    throw new InterviewTooLarge(
      `${id}.${wide[0]} has ${wide[1]} options or slices of time, and ${BASE - 1} can be weighed: ask it in two steps.`,
    );
  if (outcomes > MOST_OUTCOMES)
    throw new InterviewTooLarge(
      `${id} has ${outcomes} outcomes, each verdict counted with each of its routes, and ${MOST_OUTCOMES} can be weighed: let a question that only refines tell some apart.`,
    );
}
