/**
 * Which question to ask next: only one that can still change the verdict, and among those the one after
 * which the fewest further questions are to be expected.
 */
import type { Answers, Interview, Question } from "./interview.ts";
import { checkOutcomes } from "./interview-size.ts";
import { deciding, isOpen, type Possibility, possibilities, standing } from "./possibilities.ts";
import { remembered } from "./remembered.ts";

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

export const plan: (interview: Interview, answers: Answers, exhausted?: Exhausted) => Plan =
  remembered(planOf);

function planOf(interview: Interview, answers: Answers, exhausted: Exhausted = []): Plan {
  const askable = deciding(interview)
    .filter((question) => isOpen(question, answers[question.id]) && !exhausted.includes(question.id))
    .map((question) => question.id);
  const situations = situationsOf(interview, possibilities(interview, answers), askable);
  const { question, ...counts } = best(situations, 0);
  const relevant = askable.filter((_, index) => isRelevant(situations, 0, index));
  return { question: question === null ? null : askable[question]!, ...counts, relevant };
}

/**
 * Every situation the questions can lead to, in numbers, so that thousands are compared in well under a millisecond.
 * A situation holds the answers supposed so far: a digit for each question, 0 where none is supposed, otherwise the
 * number of its atom.
 */
interface Situations {
  /** For each question how many atoms it can have, and by how much a situation grows with its digit. */
  readonly questions: readonly { readonly atoms: number; readonly step: number }[];
  /** How many possibilities are left in a situation. */
  readonly left: Int32Array;
  /** Their outcomes, a bit each. */
  readonly outcomes: Int32Array;
  readonly plans: NumberedPlan[];
}

interface NumberedPlan {
  readonly question: number | null;
  readonly expected: number;
  readonly longest: number;
}

const DONE: NumberedPlan = { question: null, expected: 0, longest: 0 };

function situationsOf(
  interview: Interview,
  possible: readonly Possibility[],
  askable: readonly string[],
): Situations {
  const outcomeIds = [...new Set(possible.map(({ outcome }) => outcome))];
  checkOutcomes(interview, outcomeIds.length);
  const ids = askable.map((id) => [...new Set(possible.map(({ atoms }) => atoms[id]!.id))]);
  let count = 1;
  const questions = ids.map(({ length: atoms }) => {
    const step = count;
    count *= atoms + 1;
    return { atoms, step };
  });
  const left = new Int32Array(count);
  const outcomes = new Int32Array(count);
  for (const { atoms, outcome } of possible) {
    let situation = 0;
    for (const [index, { step }] of questions.entries())
      situation += (ids[index]!.indexOf(atoms[askable[index]!]!.id) + 1) * step;
    left[situation]!++;
    outcomes[situation]! |= 1 << outcomeIds.indexOf(outcome);
  }
  // What a question leaves open is all that its answers leave possible.
  for (const { atoms, step } of questions)
    for (let higher = 0; higher < count; higher += step * (atoms + 1))
      for (let situation = higher; situation < higher + step; situation++)
        for (let atom = 1; atom <= atoms; atom++) {
          left[situation]! += left[situation + atom * step]!;
          outcomes[situation]! |= outcomes[situation + atom * step]!;
        }
  return { questions, left, outcomes, plans: [] };
}

function best(situations: Situations, situation: number): NumberedPlan {
  const { questions, left, outcomes, plans } = situations;
  const known = plans[situation];
  if (known) return known;
  let plan = DONE;
  for (let index = 0; index < questions.length && !isOne(outcomes[situation]!); index++) {
    const { atoms, step } = questions[index]!;
    if (Math.floor(situation / step) % (atoms + 1) > 0) continue;
    if (!isRelevant(situations, situation, index)) continue;
    let expected = 1;
    let longest = 1;
    for (let atom = 1; atom <= atoms; atom++) {
      const answered = situation + atom * step;
      if (left[answered] === 0) continue;
      const then = best(situations, answered);
      expected += (left[answered]! / left[situation]!) * then.expected;
      longest = Math.max(longest, 1 + then.longest);
    }
    // Better, not as good: a tie keeps the author's order.
    if (plan.question === null || expected < plan.expected - 1e-9)
      plan = { question: index, expected, longest };
  }
  plans[situation] = plan;
  return plan;
}

/** Whether one of the answers leaves fewer outcomes possible. */
function isRelevant({ questions, left, outcomes }: Situations, situation: number, index: number): boolean {
  const { atoms, step } = questions[index]!;
  for (let atom = 1; atom <= atoms; atom++) {
    const answered = situation + atom * step;
    if (left[answered]! > 0 && outcomes[answered] !== outcomes[situation]) return true;
  }
  return false;
}

const isOne = (bits: number): boolean => (bits & (bits - 1)) === 0;

/** After the verdict: a question that makes its wording more precise, asked once. */
export function refinement(interview: Interview, answers: Answers): Question | undefined {
  const { id } = standing(interview, answers);
  return interview.questions.find(
    (question) => question.refines?.includes(id) && answers[question.id] === undefined,
  );
}
