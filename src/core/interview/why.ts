/** Why this verdict, and what would change it: both read off the same possibilities as the verdict itself. */
import type { Day } from "../day.ts";
import { type Answer, type Answers, type Interview, UNKNOWN } from "./interview.ts";
import { atomsOf, deciding, isOpen, standing } from "./possibilities.ts";

/** The ids of the fewest answers that alone force the verdict. Empty where nothing is forced. */
export function forcing(interview: Interview, answers: Answers): readonly string[] {
  const now = standing(interview, answers);
  const given = deciding(interview)
    .map(({ id }) => id)
    .filter((id) => answers[id] !== undefined && answers[id] !== UNKNOWN);
  const forced = (ids: readonly string[]): boolean => {
    const then = standing(interview, Object.fromEntries(ids.map((id) => [id, answers[id]!])));
    return then.id === now.id && then.route === now.route;
  };
  return subsets(given).find(forced) ?? given;
}

/** The answers that contradict each other: the fewest that cannot all be true. */
export const contradicting = (interview: Interview, answers: Answers): readonly string[] => forcing(interview, answers);

/** Smaller sets first; among equals, the author's earlier questions first. */
function subsets(ids: readonly string[]): readonly (readonly string[])[] {
  const all = ids.reduce<readonly (readonly string[])[]>((sets, id) => [...sets, ...sets.map((set) => [...set, id])], [[]]);
  const rank = (set: readonly string[]): number => set.reduce((sum, id) => sum + 2 ** ids.indexOf(id), 0);
  return [...all].sort((a, b) => a.length - b.length || rank(a) - rank(b));
}

export interface Change {
  readonly question: string;
  /** The answer that would change the verdict: an option, "never", or a slice of time. */
  readonly to: Answer;
  readonly verdict: string;
  readonly route?: string;
}

/** The single answers that would give another verdict, all others staying as they are. */
export function whatIf(interview: Interview, answers: Answers): readonly Change[] {
  const now = standing(interview, answers);
  return deciding(interview).flatMap((question) =>
    isOpen(question, answers[question.id])
      ? []
      : atomsOf(question).flatMap((atom): Change[] => {
          const to: Answer = question.kind === "date" && atom.id !== "never" ? ([atom.earliest, atom.latest] as [Day, Day]) : atom.id;
          const then = standing(interview, { ...answers, [question.id]: to });
          const same = then.id === now.id && then.route === now.route;
          return same || then.id === "inconsistent" ? [] : [{ question: question.id, to, verdict: then.id, ...(then.route ? { route: then.route } : {}) }];
        }),
  );
}
