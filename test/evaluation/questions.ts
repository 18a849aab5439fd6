/** Questions that people might ask, with what they are about: `tuning.jsonl` to learn from mistakes, `unseen.jsonl` never to be looked at. */
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

export const SPLITS = ["tuning", "tuning-2"] as const;
export type Split = (typeof SPLITS)[number];

export const questionsOf = (split: Split): readonly Question[] =>
  readFileSync(new URL(`./${split}.jsonl`, import.meta.url), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
