/**
 * Which question to ask next: only one that can still change the verdict, and among those the one after
 * which the fewest further questions are to be expected.
 */
import type { Answers, Interview, Question } from "./interview.ts";
import { BASE, checkSize } from "./interview-size.ts";
import { deciding, isOpen, type Possibility, possibilities, standing } from "./possibilities.ts";

/** Questions that the person answered as exactly as they can. */
export type Exhausted = readonly string[];

export interface Plan {
  /** Null: no question can change the verdict any more. */
  readonly question: string | null;
  /** How many questions are to be expected, every possibility being equally likely. */
  readonly expected: number;
  /** The most questions that may still come. */
  readonly longest: number;
  /** Every question that can still change the verdict. */
  readonly relevant: readonly string[];
}

export function plan(interview: Interview, answers: Answers, exhausted: Exhausted = []): Plan {
  const askable = deciding(interview)
    .filter((question) => isOpen(question, answers[question.id]) && !exhausted.includes(question.id))
    .map((question) => question.id);
  const possible = weigh(interview, possibilities(interview, answers), askable);
  const { question, ...counts } = best(possible, 0, new Map());
  const relevant = askable.filter((_, index) => isRelevant(byAtom(index, possible), outcomesOf(possible)));
  return { question: question === null ? null : askable[question]!, ...counts, relevant };
}

/**
 * A possibility in numbers, so that thousands of situations can be compared in well under a millisecond:
 * its atom for each askable question (from 1), and its outcome as one bit.
 */
interface Weighed {
  readonly atoms: readonly number[];
  readonly outcome: number;
}

function weigh(
  interview: Interview,
  possible: readonly Possibility[],
  askable: readonly string[],
): readonly Weighed[] {
  const outcomes = [...new Set(possible.map(({ outcome }) => outcome))];
  const ids = askable.map((id) => [...new Set(possible.map(({ atoms }) => atoms[id]!.id))]);
  checkSize(interview, {
    atoms: askable.map((id, question) => [id, ids[question]!.length]),
    outcomes: outcomes.length,
  });
  return possible.map(({ atoms, outcome }) => ({
    atoms: askable.map((id, question) => ids[question]!.indexOf(atoms[id]!.id) + 1),
    outcome: 1 << outcomes.indexOf(outcome),
  }));
}

interface NumberedPlan {
  readonly question: number | null;
  readonly expected: number;
  readonly longest: number;
}

const DONE: NumberedPlan = { question: null, expected: 0, longest: 0 };

/** `situation` holds the answers supposed so far; 0 is a question not yet supposed to be answered. */
function best(
  possible: readonly Weighed[],
  situation: number,
  known: Map<number, NumberedPlan>,
): NumberedPlan {
  const seen = known.get(situation);
  if (seen) return seen;
  let plan = DONE;
  const outcomes = outcomesOf(possible);
  const questions = isOne(outcomes) ? 0 : (possible[0]?.atoms.length ?? 0);
  for (let question = 0, place = 1; question < questions; question++, place *= BASE) {
    if (Math.floor(situation / place) % BASE > 0) continue;
    const parts = byAtom(question, possible);
    if (!isRelevant(parts, outcomes)) continue;
    let expected = 1;
    let longest = 1;
    for (const part of parts) {
      const then = best(part, situation + part[0]!.atoms[question]! * place, known);
      expected += (part.length / possible.length) * then.expected;
      longest = Math.max(longest, 1 + then.longest);
    }
    // Better, not as good: a tie keeps the author's order.
    if (plan.question === null || expected < plan.expected - 1e-9) plan = { question, expected, longest };
  }
  known.set(situation, plan);
  return plan;
}

/** Whether one of the answers leaves fewer outcomes possible. */
const isRelevant = (parts: readonly (readonly Weighed[])[], outcomes: number): boolean =>
  parts.some((part) => outcomesOf(part) !== outcomes);

function outcomesOf(possible: readonly Weighed[]): number {
  let outcomes = 0;
  for (const { outcome } of possible) outcomes |= outcome;
  return outcomes;
}

const isOne = (bits: number): boolean => (bits & (bits - 1)) === 0;

/** The possibilities, parted by what the answer to this question would be. */
function byAtom(question: number, possible: readonly Weighed[]): readonly (readonly Weighed[])[] {
  const parts: Weighed[][] = [];
  for (const possibility of possible) {
    const atom = possibility.atoms[question]!;
    const part = parts[atom];
    if (part) part.push(possibility);
    else parts[atom] = [possibility];
  }
  return parts.filter(Boolean);
}

/** After the verdict: a question that makes its wording more precise, asked once. */
export function refinement(interview: Interview, answers: Answers): Question | undefined {
  const { id } = standing(interview, answers);
  return interview.questions.find(
    (question) => question.refines?.includes(id) && answers[question.id] === undefined,
  );
}
