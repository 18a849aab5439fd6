/**
 * What an interview is: questions, and one total function from answers to a verdict.
 *
 * A person's answer is never "right" or "missing": it is the set of things it leaves possible. "August
 * 2009" leaves one slice of time, "2009" several, "I don't know" all of them. The verdict is what all that
 * is possible agrees on. Possibilities, next question, why and what-if all follow from that; see
 * possibilities.ts, next-question.ts and why.ts.
 */
import type { Day, Interval } from "../day.ts";

/** An option's id; "unknown" (the person does not know); "never"; or the days a date answer allows. */
export type Answer = string | Interval;

/** By question id, in the order they were given. A question without an entry has not been asked. */
export type Answers = Readonly<Record<string, Answer>>;

interface Common {
  readonly id: string;
  /**
   * The verdicts this question makes more precise without changing them (the area sets the amount). Such a
   * question is asked after the verdict and takes no part in it.
   */
  readonly refines?: readonly string[];
}

export interface ChoiceQuestion extends Common {
  readonly kind: "choice";
  /** The first is what the interview takes for granted, where there is such a thing: a "yes". */
  readonly options: readonly string[];
  /** It asks what somebody else said: hearsay is the answer itself. */
  readonly reported?: true;
  /** The option that "I don't know" means here: a person who does not know how to ask wants advice. */
  readonly unsure?: string;
  /**
   * It asks how things stood on one day in the past. A date answers it too: what held on that day follows
   * from whether the thing happened before it or after it.
   */
  readonly asOf?: {
    readonly day: Day;
    readonly before: string;
    readonly after: string;
  };
}

export interface DateQuestion extends Common {
  readonly kind: "date";
  /** The days at which the verdict may change; each begins a new slice of time. */
  readonly cuts: readonly Day[];
  /** "It never happened" is an answer of its own, unless one of these questions has a date. */
  readonly never?: { readonly unlessDated: readonly string[] };
  /** Buttons for the usual answers: what each allows. */
  readonly shortcuts: Readonly<Record<string, Interval>>;
  /** What a date picker offers, up to today, and where it opens if it must: far from every cut. */
  readonly picker: { readonly earliest: Day; readonly initial: Day };
  /** The time a short form most likely means: "21年8月" is the year Heisei 21 in an interview about 2009. */
  readonly period: Interval;
}

export type Question = ChoiceQuestion | DateQuestion;

/** The smallest thing an answer can be: an option, or a slice of time clipped to the days the person gave. */
export interface Atom {
  readonly id: string;
  readonly earliest: Day;
  readonly latest: Day;
}

/** One way things may have been: an atom for every question. */
export type Completion = Readonly<Record<string, Atom>>;

export interface Verdict {
  readonly id: string;
  /** A detail on which completions may differ while they agree on the verdict. */
  readonly route?: string;
  /** Every clause that alone leads to this verdict. */
  readonly why?: readonly string[];
}

export interface Interview {
  readonly id: string;
  /** In the order in which a person would naturally be asked: it decides between equally good questions. */
  readonly questions: readonly Question[];
  /** The verdict on one completion; null where the answers contradict each other. */
  readonly verdict: (completion: Completion) => Verdict | null;
  /** One name for several routes that are still possible. */
  readonly routeOf: (routes: readonly string[]) => string;
  /** The dates on which what it is about began and ended: "from 2006 until 2009" tells both. */
  readonly lasts?: { readonly from: string; readonly until: string };
  /** Days that its buttons name, where they follow from the day on which the person asks. */
  readonly days?: Readonly<Record<string, Day>>;
}

export const UNKNOWN = "unknown";
export const NEVER = "never";

export const isInterval = (answer: Answer | undefined): answer is Interval => Array.isArray(answer);

/** Whether `before` may have happened no later than `after`, on the days both leave possible. */
export const inOrder = (before: Atom, after: Atom): boolean => before.earliest <= after.latest;

export const questionOf = (interview: Interview, id: string): Question | undefined =>
  interview.questions.find((question) => question.id === id);

/** What may be answered by its name: the options, or the usual dates. */
export const optionsOf = (question: Question): readonly string[] =>
  question.kind === "choice"
    ? question.options
    : [...Object.keys(question.shortcuts), ...(question.never ? [NEVER] : [])];
