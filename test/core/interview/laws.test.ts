/** The laws every interview keeps, proved on every combination of answers rather than on examples. */
import { describe, expect, test } from "vitest";
import type { Answers, Interview } from "../../../src/core/interview/interview.ts";
import { plan } from "../../../src/core/interview/next-question.ts";
import {
  atomsOf,
  deciding,
  possibilities,
  standing,
  UNDETERMINED,
} from "../../../src/core/interview/possibilities.ts";
import { forcing, whatIf } from "../../../src/core/interview/why.ts";
import { combinations, exactAnswers, walks } from "../../support/answer-sets.ts";
import { interviews } from "../../support/matters.ts";

const TODAY = "2026-11-22";

const outcome = (interview: Interview, answers: Answers): string => {
  const { id, route } = standing(interview, answers);
  return `${id}/${route ?? ""}`;
};

describe.each(interviews(TODAY).map((interview) => [interview.id, interview] as const))(
  "the interview %s",
  (_, interview) => {
    test("ends every walk, in a verdict or in a contradiction of the person's own answers", () => {
      let count = 0;
      for (const { answers } of walks(interview)) {
        count++;
        const coherent = possibilities(interview, answers).length > 0;
        expect(standing(interview, answers).id === "inconsistent").toBe(!coherent);
      }
      expect(count).toBeGreaterThan(deciding(interview).length > 1 ? 10 : 3);
    });

    test("is settled at the end of every walk without a 'don't know'", () => {
      for (const { answers } of walks(interview, {}, { unknown: false }))
        expect(standing(interview, answers).id).not.toBe(UNDETERMINED);
    });

    test("reaches every verdict and asks every question on some walk", () => {
      const everything = possibilities(interview, {});
      const verdicts = new Set(everything.map(({ verdict }) => `${verdict.id}/${verdict.route ?? ""}`));
      const reached = new Set<string>();
      const asked = new Set<string>();
      for (const { answers } of walks(interview, {}, { unknown: false })) {
        if (possibilities(interview, answers).length > 0) reached.add(outcome(interview, answers));
        for (const id of Object.keys(answers)) asked.add(id);
      }
      expect([...reached].sort()).toEqual([...verdicts].sort());
      expect([...asked].sort()).toEqual(
        deciding(interview)
          .map(({ id }) => id)
          .sort(),
      );
    });

    test("gives the same verdict in whatever order the answers came", () => {
      for (const { answers } of walks(interview)) {
        const reversed = Object.fromEntries(Object.entries(answers).reverse());
        expect(standing(interview, reversed)).toEqual(standing(interview, answers));
      }
    });

    test("never flips a settled verdict: what is added can only contradict it", () => {
      for (const { answers } of walks(interview, {}, { unknown: false })) {
        const { id, route } = standing(interview, answers);
        for (const question of deciding(interview)) {
          if (answers[question.id] !== undefined) continue;
          for (const answer of exactAnswers(question)) {
            const then = standing(interview, { ...answers, [question.id]: answer });
            if (then.id !== "inconsistent") expect([then.id, then.route]).toEqual([id, route]);
          }
        }
      }
    });

    test("asks nothing that cannot change the outcome, and stops only when nothing can", () => {
      for (const answers of combinations(interview)) {
        const possible = possibilities(interview, answers);
        if (possible.length === 0) continue;
        const outcomes = (given: Answers): number =>
          new Set(possibilities(interview, given).map(({ outcome }) => outcome)).size;
        const { question } = plan(interview, answers);
        const unasked = deciding(interview).filter(({ id }) => answers[id] === undefined);
        if (question !== null) {
          const asked = unasked.find(({ id }) => id === question)!;
          const gains = exactAnswers(asked).map((answer) => outcomes({ ...answers, [question]: answer }));
          expect(gains.some((left) => left > 0 && left < outcomes(answers))).toBe(true);
          continue;
        }
        // Nothing is asked any more: not even all the other answers together could tell more.
        const all = new Set(possible.map(({ outcome }) => outcome));
        const byAnswers = Map.groupBy(possible, ({ atoms }) => unasked.map(({ id }) => atoms[id]!.id).join());
        for (const part of byAnswers.values())
          expect(new Set(part.map(({ outcome }) => outcome)).size).toBe(all.size);
      }
    });

    test("needs on average as few questions as the best possible order of asking", () => {
      const walked = [...possibilities(interview, {})].map(({ atoms }) =>
        questionsAsked(interview, (id) => atoms[id]!.id),
      );
      const mean = walked.reduce((sum, count) => sum + count, 0) / walked.length;
      expect(mean).toBeCloseTo(optimum(interview), 9);
      expect(plan(interview, {}).expected).toBeCloseTo(mean, 9);
    });

    test("names as reasons only answers that force the verdict, and no fewer would do", () => {
      for (const { answers } of walks(interview, {}, { unknown: false })) {
        const reasons = forcing(interview, answers);
        const only = Object.fromEntries(reasons.map((id) => [id, answers[id]!]));
        expect(outcome(interview, only)).toBe(outcome(interview, answers));
        for (const id of reasons) {
          const { [id]: _, ...fewer } = only;
          expect(outcome(interview, fewer)).not.toBe(outcome(interview, answers));
        }
      }
    });

    test("names under what-if every single change that gives another verdict, and nothing else", () => {
      for (const { answers } of walks(interview, {}, { unknown: false })) {
        for (const { question, to, verdict } of whatIf(interview, answers)) {
          expect(standing(interview, { ...answers, [question]: to }).id).toBe(verdict);
          expect(outcome(interview, { ...answers, [question]: to })).not.toBe(outcome(interview, answers));
        }
      }
    });
  },
);

function questionsAsked(interview: Interview, truth: (id: string) => string): number {
  let answers: Answers = {};
  for (let count = 0; ; count++) {
    const { question: id } = plan(interview, answers);
    if (id === null) return count;
    const question = interview.questions.find((other) => other.id === id)!;
    const index = atomsOf(question).findIndex((atom) => atom.id === truth(id));
    answers = { ...answers, [id]: exactAnswers(question)[index]! };
  }
}

/** The least mean number of questions over every decision tree, worked out on its own: no plan, no relevance. */
function optimum(interview: Interview): number {
  const ids = deciding(interview).map(({ id }) => id);
  const rows = possibilities(interview, {}).map(({ atoms, outcome }) => ({
    values: ids.map((id) => atoms[id]!.id),
    outcome,
  }));
  const cache = new Map<string, number>();
  const total = (which: readonly number[], left: readonly number[]): number => {
    if (new Set(which.map((row) => rows[row]!.outcome)).size <= 1) return 0;
    const key = which.join();
    const seen = cache.get(key);
    if (seen !== undefined) return seen;
    const totals = left.map((column) => {
      const parts = Object.values(Object.groupBy(which, (row) => rows[row]!.values[column]!)) as number[][];
      const others = left.filter((other) => other !== column);
      return parts.length === 1
        ? Number.POSITIVE_INFINITY
        : which.length + parts.reduce((sum, part) => sum + total(part, others), 0);
    });
    const least = Math.min(...totals);
    cache.set(key, least);
    return least;
  };
  return (
    total(
      rows.map((_, index) => index),
      ids.map((_, index) => index),
    ) / rows.length
  );
}
