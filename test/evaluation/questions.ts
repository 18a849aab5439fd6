/**
 * Questions that people might ask, with what they are about: the tuning files to learn from mistakes (no example
 * repeats one of them), `unseen-3.jsonl` to measure with. Nobody who edits the examples, the concepts or the settings
 * reads `unseen-3.jsonl`; once its figures have been used to choose anything, it is tuning too. How often each was
 * looked at: README.md.
 */
import { readFileSync } from "node:fs";

export interface Question {
  readonly text: string;
  readonly lang: "ja" | "en";
  /** A topic, `interview_refund`, `out_of_scope` or `clarify`. */
  readonly expected: string;
  /** Which kind of out of scope. */
  readonly sub?: string;
  /** What would be as right. */
  readonly alt?: readonly string[];
}

export const SPLITS = ["tuning", "tuning-2", "tuning-3", "hearing/questions", "unseen-3"] as const;
export type Split = (typeof SPLITS)[number];

export const questionsOf = (split: Split): readonly Question[] =>
  readFileSync(new URL(`./${split}.jsonl`, import.meta.url), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
