/** All the ways things may have been, given what a person said, and what they agree on. */

import { addDays, DAWN, DUSK } from "../day.ts";
import { once } from "../once.ts";
import {
  type Answer,
  type Answers,
  type Atom,
  type Completion,
  type Interview,
  isInterval,
  NEVER,
  type Question,
  UNKNOWN,
  type Verdict,
} from "./interview.ts";
import { checkSituations } from "./interview-size.ts";
import { remembered } from "./remembered.ts";

/** A completion that holds together, with its verdict. */
export interface Possibility {
  readonly atoms: Completion;
  readonly verdict: Verdict;
  /** Possibilities with the same outcome are told in the same words. */
  readonly outcome: string;
}

/** Questions that decide; the ones that only refine a verdict take no part. Not too many to go through all their answers. */
export const deciding = once((interview: Interview): readonly Question[] => {
  const questions = interview.questions.filter((question) => !question.refines);
  checkSituations(
    interview,
    questions.map((question) => atomsOf(question).length),
  );
  return questions;
});

/** A question's atoms when nothing is known: its options, or the slices of time between its cuts. */
export const atomsOf = once((question: Question): readonly Atom[] => {
  if (question.kind === "choice") return question.options.map((id) => ({ id, earliest: DAWN, latest: DUSK }));
  const starts = [DAWN, ...question.cuts];
  const slices = starts.map((earliest, index) => ({
    id: earliest === DAWN ? "before" : earliest,
    earliest,
    latest: starts[index + 1] ? addDays(starts[index + 1]!, -1) : DUSK,
  }));
  return question.never ? [...slices, { id: NEVER, earliest: DAWN, latest: DUSK }] : slices;
});

/** The atoms an answer allows. A date clips them to its own ends, so that order is checked on real days. */
export function allowed(question: Question, answers: Answers): readonly Atom[] {
  const answer = answers[question.id];
  if (isInterval(answer)) {
    const [earliest, latest] = [answer[0] ?? DAWN, answer[1] ?? DUSK];
    return atomsOf(question).flatMap((atom) =>
      atom.id === NEVER || atom.latest < earliest || atom.earliest > latest
        ? []
        : [
            {
              id: atom.id,
              earliest: atom.earliest > earliest ? atom.earliest : earliest,
              latest: atom.latest < latest ? atom.latest : latest,
            },
          ],
    );
  }
  if (answer !== undefined && answer !== UNKNOWN)
    return atomsOf(question).filter((atom) => atom.id === answer);
  const dated = question.kind === "date" && question.never?.unlessDated.some((id) => isInterval(answers[id]));
  return dated ? atomsOf(question).filter((atom) => atom.id !== NEVER) : atomsOf(question);
}

/** Every completion of the answers that holds together. Empty: the answers contradict each other. */
export function possibilities(interview: Interview, answers: Answers): readonly Possibility[] {
  const questions = deciding(interview);
  const atoms = questions.map((question) => allowed(question, answers));
  const found: Possibility[] = [];
  const completion: Record<string, Atom> = {};
  const complete = (index: number): void => {
    const question = questions[index];
    if (!question) {
      const verdict = interview.verdict(completion);
      if (verdict) found.push({ atoms: { ...completion }, verdict, outcome: outcomeOf(verdict) });
      return;
    }
    for (const atom of atoms[index]!) {
      completion[question.id] = atom;
      complete(index + 1);
    }
  };
  complete(0);
  return found;
}

const outcomeOf = (verdict: Verdict): string => `${verdict.id}/${verdict.route ?? ""}`;

/** The verdict of all that is possible: what they agree on, and what they leave open. */
export interface Standing {
  readonly id: string;
  /** One name for all the routes still possible. */
  readonly route?: string;
  /** Every route still possible, each by its own name. */
  readonly routes: readonly string[];
  /** For one verdict: the clauses that hold in everything possible. */
  readonly why: readonly string[];
  /** For "undetermined": the questions whose answer decides. */
  readonly missing: readonly string[];
  /** Every verdict id still possible. */
  readonly possible: readonly string[];
}

export const UNDETERMINED = "undetermined";
export const INCONSISTENT = "inconsistent";

/** What all that is possible agrees on. */
export interface Agreement {
  readonly id: string;
  readonly route?: string;
  readonly routes: readonly string[];
}

/** Whether two say the same: one name may stand for several sets of routes, so the sets are compared. */
export const agree = (a: Agreement, b: Agreement): boolean =>
  a.id === b.id && a.routes.join() === b.routes.join();

function agreementOf(
  interview: Interview,
  possible: readonly Possibility[],
): Agreement & { readonly ids: readonly string[] } {
  const ids = [...new Set(possible.map(({ verdict }) => verdict.id))];
  const routes = [...new Set(possible.flatMap(({ verdict }) => verdict.route ?? []))].sort();
  const route = routes.length > 1 ? interview.routeOf(routes) : routes[0];
  return {
    ids,
    id: ids.length > 1 ? UNDETERMINED : (ids[0] ?? INCONSISTENT),
    routes,
    ...(route === undefined ? {} : { route }),
  };
}

/** The verdict and its route alone, for comparing many sets of answers. */
export const agreement = (interview: Interview, answers: Answers): Agreement =>
  agreementOf(interview, possibilities(interview, answers));

export const standing = remembered((interview: Interview, answers: Answers): Standing => {
  const possible = possibilities(interview, answers);
  const { ids, ...agreed } = agreementOf(interview, possible);
  return {
    ...agreed,
    why: ids.length === 1 ? sharedClauses(possible) : [],
    missing: ids.length > 1 ? pivotal(interview, possible) : [],
    possible: ids,
  };
});

/** The clauses that hold however the open questions are answered. */
function sharedClauses(possible: readonly Possibility[]): readonly string[] {
  const [first, ...others] = possible.map(({ verdict }) => verdict.why ?? []);
  const shared = (first ?? []).filter((clause) => others.every((clauses) => clauses.includes(clause)));
  return shared.length > 0 ? shared : [...new Set(possible.flatMap(({ verdict }) => verdict.why ?? []))];
}

/** The questions that alone can turn the verdict: two possibilities differ in nothing else. */
function pivotal(interview: Interview, possible: readonly Possibility[]): readonly string[] {
  const ids = deciding(interview).map((question) => question.id);
  return ids.filter((id) => {
    const verdicts = new Map<string, string>();
    return possible.some(({ atoms, verdict }) => {
      let others = "";
      for (const other of ids) if (other !== id) others += `${atoms[other]!.id} `;
      const seen = verdicts.get(others);
      if (seen === undefined) verdicts.set(others, verdict.id);
      return seen !== undefined && seen !== verdict.id;
    });
  });
}

/** Whether an answer leaves more than one slice of the question open. */
export const isOpen = (question: Question, answer: Answer | undefined): boolean =>
  answer === undefined || (isInterval(answer) && allowed(question, { [question.id]: answer }).length > 1);
