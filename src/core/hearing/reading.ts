/** What a text says in answer to one question. */
import type { Interval } from "../day.ts";
import type { Answer } from "../interview/interview.ts";

/** What was meant for the question and still does not answer it. */
export interface Problem {
  readonly problem: "future" | "impossible" | "yearless" | "astride" | "otherTime" | "denied";
  readonly interval: Interval;
}

export interface Answered {
  readonly answer: Answer;
  /** The whole text is the answer; else it is said back. */
  readonly exact: boolean;
  /** "I think", たぶん: it is said back as what seems to be so. */
  readonly hedged: boolean;
  /** A date that was counted from another answer, or given the year of one. */
  readonly filled?: boolean;
}

/** Asked or heard from others, not told: whether it is so is asked. */
export interface Suggested {
  readonly suggested: Answer;
}

/** Days that cannot both be meant: which it was is asked. */
export interface Either {
  readonly either: readonly Interval[];
}

export type Reading = Answered | Problem | Suggested | Either;

export const isAnswered = (reading: Reading | undefined): reading is Answered =>
  reading !== undefined && "answer" in reading;

export const problem = (kind: Problem["problem"], interval: Interval = [null, null]): Problem => ({
  problem: kind,
  interval,
});
