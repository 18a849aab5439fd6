/** What people may answer, all of it: for laws that are proved on every interview rather than on examples. */
import type { Answer, Answers, Interview, Question } from "../../src/core/interview/interview.ts";
import { plan } from "../../src/core/interview/next-question.ts";
import { atomsOf, deciding } from "../../src/core/interview/possibilities.ts";

/** One answer for each atom of a question. */
export const exactAnswers = (question: Question): readonly Answer[] =>
  atomsOf(question).map((atom) =>
    question.kind === "date" && atom.id !== "never" ? [atom.earliest, atom.latest] : atom.id,
  );

/** Every combination of exact answers, "don't know" and silence. */
export function* combinations(interview: Interview, questions = deciding(interview)): Generator<Answers> {
  const [question, ...others] = questions;
  if (!question) return yield {};
  for (const rest of combinations(interview, others)) {
    yield rest;
    yield { [question.id]: "unknown", ...rest };
    for (const answer of exactAnswers(question)) yield { [question.id]: answer, ...rest };
  }
}

/** Every way a person can walk through, answering exactly or not at all. */
export function* walks(
  interview: Interview,
  answers: Answers = {},
  options: { unknown: boolean } = { unknown: true },
): Generator<{ answers: Answers; asked: number }> {
  const { question: id } = plan(interview, answers);
  if (id === null) return yield { answers, asked: Object.keys(answers).length };
  const question = interview.questions.find((other) => other.id === id)!;
  for (const answer of [...exactAnswers(question), ...(options.unknown ? ["unknown"] : [])])
    yield* walks(interview, { ...answers, [id]: answer }, options);
}
