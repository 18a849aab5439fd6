/** Why this verdict, and what would change it: both read off the same possibilities as the verdict itself. */
import { addDays } from "../day.ts";
import { type Answer, type Answers, type Interview, isInterval, NEVER, UNKNOWN } from "./interview.ts";
import { agree, agreement, atomsOf, deciding, INCONSISTENT, isOpen } from "./possibilities.ts";
import { remembered } from "./remembered.ts";

/**
 * The ids of the fewest answers that alone force the verdict; of answers that contradict each other, the ones
 * that clash. Empty where nothing is forced.
 */
export const forcing = remembered((interview: Interview, answers: Answers): readonly string[] => {
  const now = agreement(interview, answers);
  const given = deciding(interview)
    .map(({ id }) => id)
    .filter((id) => answers[id] !== undefined && answers[id] !== UNKNOWN);
  const forced = (ids: readonly string[]): boolean =>
    agree(now, agreement(interview, Object.fromEntries(ids.map((id) => [id, answers[id]!]))));
  return subsets(given).find(forced) ?? given;
});

/** Smaller sets first; among equals, the author's earlier questions first. */
function subsets(ids: readonly string[]): readonly (readonly string[])[] {
  let all: readonly (readonly string[])[] = [[]];
  for (const id of ids) all = all.concat(all.map((set) => [...set, id]));
  const rank = (set: readonly string[]): number => set.reduce((sum, id) => sum + 2 ** ids.indexOf(id), 0);
  return all.toSorted((a, b) => a.length - b.length || rank(a) - rank(b));
}

export interface Change {
  readonly question: string;
  /** The answer that would change the verdict: an option, "never", or a slice of time. */
  readonly to: Answer;
  readonly verdict: string;
  /** Every route that would then be possible. */
  readonly routes: readonly string[];
}

/** The single answers that would give another verdict, all others staying as they are. */
export const whatIf = remembered((interview: Interview, answers: Answers): readonly Change[] => {
  const now = agreement(interview, answers);
  return deciding(interview).flatMap((question) => {
    if (isOpen(question, answers[question.id])) return [];
    const changes = atomsOf(question).flatMap((atom): Change[] => {
      const to: Answer =
        question.kind === "date" && atom.id !== NEVER ? [atom.earliest, atom.latest] : atom.id;
      const then = agreement(interview, { ...answers, [question.id]: to });
      if (then.id === INCONSISTENT || agree(now, then)) return [];
      return [{ question: question.id, to, verdict: then.id, routes: then.routes }];
    });
    return changes.reduce(joined, []);
  });
});

/** Neighbouring slices of time with the same outcome are one change to a person. */
function joined(changes: readonly Change[], next: Change): readonly Change[] {
  const last = changes.at(-1);
  const adjoins =
    last &&
    isInterval(last.to) &&
    isInterval(next.to) &&
    last.verdict === next.verdict &&
    last.routes.join() === next.routes.join() &&
    addDays(last.to[1]!, 1) === next.to[0];
  return adjoins
    ? [...changes.slice(0, -1), { ...next, to: [last.to[0]!, next.to[1]!] }]
    : [...changes, next];
}
