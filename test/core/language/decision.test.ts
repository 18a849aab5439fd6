/** Acting on a guess, asking between two or three, or admitting a miss: both sides of every border. */
import { describe, expect, test } from "vitest";
import { commandReader } from "../../../src/core/language/commands.ts";
import { type Decision, decide } from "../../../src/core/language/decision.ts";
import { content } from "../../support/core-talker.ts";

type Row = readonly [why: string, guesses: Readonly<Record<string, number>>, decision: Decision];
const rows: readonly Row[] = [
  ["nothing comes to mind", {}, { type: "none" }],
  ["probable enough", { refund_amount: 0.65 }, { type: "sure", id: "refund_amount" }],
  ["not quite", { refund_amount: 0.64 }, { type: "clarify", ids: ["refund_amount"] }],
  ["out of scope, for sure", { "out_of_scope.tech": 0.65 }, { type: "sure", id: "out_of_scope.tech" }],
  ["out of scope, perhaps", { "out_of_scope.tech": 0.6, refund_amount: 0.04 }, { type: "none" }],
  [
    "out of scope is never offered",
    { "out_of_scope.tech": 0.5, refund_amount: 0.3, refund_route1: 0.2 },
    { type: "clarify", ids: ["refund_amount", "refund_route1"] },
  ],
  [
    "two are always offered, a third where it is near enough",
    { refund_amount: 0.4, refund_route1: 0.04, refund_route2: 0.05 },
    { type: "clarify", ids: ["refund_amount", "refund_route2"] },
  ],
  [
    "three at most",
    { refund_amount: 0.3, refund_route1: 0.2, refund_route2: 0.15, refund_route3: 0.1 },
    { type: "clarify", ids: ["refund_amount", "refund_route1", "refund_route2"] },
  ],
  [
    "the third is near enough or not",
    { refund_amount: 0.3, refund_route1: 0.2, refund_route2: 0.049 },
    { type: "clarify", ids: ["refund_amount", "refund_route1"] },
  ],
  [
    "vague, for sure, is asked",
    { clarify: 0.9, refund_amount: 0.01 },
    { type: "clarify", ids: ["refund_amount"] },
  ],
  ["vague enough", { clarify: 0.35, refund_amount: 0.04 }, { type: "clarify", ids: ["refund_amount"] }],
  ["vaguer than meaningless", { clarify: 0.34, refund_amount: 0.04 }, { type: "none" }],
  ["vague about nothing", { clarify: 0.9 }, { type: "none" }],
  ["near enough to ask", { refund_amount: 0.05 }, { type: "clarify", ids: ["refund_amount"] }],
  ["too far to ask", { refund_amount: 0.049 }, { type: "none" }],
  [
    "twins count together, under the likelier name",
    { interview_refund: 0.4, refund_check: 0.25 },
    { type: "sure", id: "interview_refund" },
  ],
  [
    "a topic and what is told of it",
    { refund_symptom: 0.3, refund_check: 0.4 },
    { type: "sure", id: "refund_check" },
  ],
  [
    "the interviews about stopping",
    { "interview_opt-out": 0.3, optout_overview: 0.4 },
    { type: "sure", id: "optout_overview" },
  ],
  [
    "and about what goes on",
    { "interview_still-called": 0.4, optout_still_called: 0.3 },
    { type: "sure", id: "interview_still-called" },
  ],
];

test.each(rows)("%s", (_, guesses, decision) => {
  const likeliestFirst = Object.entries(guesses)
    .map(([id, score]) => ({ id, score }))
    .sort((a, b) => b.score - a.score);
  expect(decide(likeliestFirst, content.matters)).toEqual(decision);
});

describe("a command", () => {
  const read = commandReader(content);

  test.each([
    ["メニュー", "menu"],
    ["MENU", "menu"],
    ["戻る", "back"],
    ["「もどる」", "back"],
    ["start over", "restart"],
    ["stat over", "restart"],
    ["talk to a peson", "human"],
    ["削除", "delete"],
  ])("%j is %s, in every language", (text, command) => {
    expect(read(text)).toBe(command);
  });

  test.each(["", "回る", "menus", "bakc", "戻", "2009年", "I want to talk about the menu of a restaurant"])(
    "%j is none",
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );
});
