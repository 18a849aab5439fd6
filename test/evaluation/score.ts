/** How well texts are understood, in figures. */
import type { Content } from "../../src/core/content/content.ts";
import { type Decision, decide } from "../../src/core/language/decision.ts";
import type { Guess, TopicSearch } from "../../src/core/language/topics.ts";
import type { Question } from "./questions.ts";

/** An interview, the topic it belongs to and the symptom that leads there answer the same question; the kinds of out of scope are one. */
const SAME: Readonly<Record<string, string>> = {
  interview_refund: "refund_check",
  refund_symptom: "refund_check",
  "interview_opt-out": "optout_overview",
  "interview_still-called": "optout_still_called",
  "interview_eight-days": "first_agreed",
};

export const subjectOf = (id: string): string => SAME[id] ?? id.split(".")[0]!;

export const VAGUE = "clarify";
export const OUTSIDE = "out_of_scope";

export const isRight = ({ expected, alt = [] }: Question, id: string | undefined): boolean =>
  id !== undefined && [expected, ...alt].map(subjectOf).includes(subjectOf(id));

export interface Outcome {
  readonly question: Question;
  readonly guesses: readonly Guess[];
  readonly decision: Decision;
}

export const outcomesOf = (
  questions: readonly Question[],
  search: TopicSearch,
  content: Content,
): readonly Outcome[] =>
  questions.map((question) => {
    const guesses = search(question.text);
    return { question, guesses, decision: decide(guesses, content) };
  });

const asks = ({ type }: Decision): boolean => type !== "sure";

/** The first guess is right; a vague text is right if the desk does not act on it. */
export const isTop = ({ question, guesses, decision }: Outcome, first = 1): boolean =>
  (question.expected === VAGUE && asks(decision)) ||
  guesses.slice(0, first).some(({ id }) => isRight(question, id));

/** Another topic was answered, and the right one does not stand beneath it either. */
export const isConfidentlyWrong = ({ question, decision }: Outcome): boolean =>
  decision.type === "sure" &&
  !isRight(question, decision.id) &&
  !decision.also.some((id) => isRight(question, id));

export interface Score {
  readonly questions: number;
  readonly top1: number;
  readonly top3: number;
  readonly outsideRecall: number;
  readonly outsidePrecision: number;
  readonly confidentlyWrong: number;
  /** Of all questions that are about something, this part was asked back. */
  readonly clarified: number;
  /** Of those, this part found its topic among the choices. */
  readonly clarifiedWell: number;
  /** Of the vague questions, this part was asked back or admitted as a miss. */
  readonly vagueAsked: number;
}

export function scoreOf(outcomes: readonly Outcome[]): Score {
  const about = outcomes.filter(({ question }) => question.expected !== VAGUE);
  const vague = outcomes.filter(({ question }) => question.expected === VAGUE);
  const outside = about.filter(({ question }) => question.expected === OUTSIDE);
  const sentAway = about.filter(({ guesses: [best] }) => best && subjectOf(best.id) === OUTSIDE);
  const asked = about.filter(({ question, decision }) => question.expected !== OUTSIDE && asks(decision));
  return {
    questions: outcomes.length,
    top1: part(outcomes, (outcome) => isTop(outcome)),
    top3: part(outcomes, (outcome) => isTop(outcome, 3)),
    outsideRecall: part(outside, (outcome) => isTop(outcome)),
    outsidePrecision: part(sentAway, (outcome) => isTop(outcome)),
    confidentlyWrong: part(outcomes, isConfidentlyWrong),
    clarified: part(about, ({ decision }) => asks(decision)),
    clarifiedWell: part(
      asked,
      ({ question, decision }) =>
        decision.type === "clarify" && decision.ids.some((id) => isRight(question, id)),
    ),
    vagueAsked: part(vague, ({ decision }) => asks(decision)),
  };
}

const part = <T>(all: readonly T[], fits: (one: T) => boolean): number =>
  all.length === 0 ? 1 : all.filter(fits).length / all.length;

/** "refund_amount → out_of_scope": how often, the most frequent first. */
export function confusions(outcomes: readonly Outcome[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) {
    if (isTop(outcome)) continue;
    const kind =
      outcome.question.sub && outcome.question.expected === OUTSIDE ? `.${outcome.question.sub}` : "";
    const name = `${outcome.question.expected}${kind} → ${outcome.guesses[0]?.id ?? "nothing"}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** What becomes of questions that are about something: parts of all of them, which add up to one. */
export interface Fate {
  readonly questions: number;
  readonly answeredRight: number;
  readonly askedWithTheRight: number;
  readonly askedWithout: number;
  readonly wrongAndOfferedBeneath: number;
  readonly silentlyWrong: number;
}

export function fateOf(all: readonly Outcome[], side: "in scope" | "out of scope"): Fate {
  const about = all.filter(
    ({ question: { expected } }) =>
      expected !== VAGUE && (expected === OUTSIDE) === (side === "out of scope"),
  );
  const offers = ({ question, decision }: Outcome): boolean =>
    decision.type === "clarify" && decision.ids.some((id) => isRight(question, id));
  const answers = ({ question, decision }: Outcome): boolean =>
    decision.type === "sure" && isRight(question, decision.id);
  return {
    questions: about.length,
    answeredRight: part(about, answers),
    askedWithTheRight: part(about, offers),
    askedWithout: part(about, (one) => asks(one.decision) && !offers(one)),
    wrongAndOfferedBeneath: part(
      about,
      (one) => !asks(one.decision) && !answers(one) && !isConfidentlyWrong(one),
    ),
    silentlyWrong: part(about, isConfidentlyWrong),
  };
}
