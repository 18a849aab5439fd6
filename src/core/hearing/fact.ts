/** What a text tells of one question. */
import type { Answer } from "../interview/interview.ts";

export interface Fact {
  readonly question: string;
  readonly answer: Answer;
  readonly hedged?: boolean;
  /** The text names the question: 解約は…. An option in passing does not. */
  readonly named: boolean;
}
