/** Acting on a guess, asking between a few, or admitting a miss: both sides of every border. */
import { describe, expect, test } from "vitest";
import { commandReader } from "../../../src/core/language/commands.ts";
import { type Decision, decide, type Situation } from "../../../src/core/language/decision.ts";
import { squash } from "../../../src/core/language/normalise.ts";
import { content } from "../../support/core-talker.ts";

type Guesses = Readonly<Record<string, number>>;
type Row = readonly [why: string, guesses: Guesses, decision: Decision];

const decided = (guesses: Guesses, situation?: Situation): Decision =>
  decide(
    Object.entries(guesses)
      .map(([id, score]) => ({ id, score }))
      .sort((a, b) => b.score - a.score),
    content,
    situation,
  );
const sure = (id: string, ...also: string[]): Decision => ({ type: "sure", id, also });
const clarify = (...ids: string[]): Decision => ({ type: "clarify", ids });
const matter = (id: string) => content.matters.find((each) => each.id === id);

const rows: readonly Row[] = [
  ["nothing comes to mind", {}, { type: "none" }],
  ["probable enough", { refund_amount: 0.5 }, sure("refund_amount")],
  [
    "not quite; one matter's entry is always offered",
    { refund_amount: 0.49 },
    clarify("refund_check", "refund_amount"),
  ],
  [
    "what else it may be stands beneath",
    { refund_amount: 0.5, refund_route1: 0.04, optout_phone: 0.2, refund_route2: 0.039 },
    sure("refund_amount", "optout_phone", "refund_route1"),
  ],
  [
    "also that it is none of the desk's matters",
    { refund_amount: 0.6, "out_of_scope.billing": 0.3 },
    sure("refund_amount", "out_of_scope.billing"),
  ],
  [
    "two at most",
    { refund_amount: 0.5, refund_route1: 0.1, refund_route2: 0.12, optout_phone: 0.11 },
    sure("refund_amount", "refund_route2", "optout_phone"),
  ],
  [
    "neighbours in one matter: the best of them",
    { optout_email: 0.3, optout_webform: 0.3, refund_amount: 0.3 },
    sure("optout_email", "optout_webform", "refund_amount"),
  ],
  [
    "no topic leads its matter",
    { optout_email: 0.29, optout_webform: 0.29, optout_phone: 0.29 },
    clarify("optout_overview", "optout_email", "optout_webform"),
  ],
  [
    "one matter or the other is asked",
    { optout_overview: 0.45, refund_check: 0.4 },
    clarify("optout_overview", "refund_check"),
  ],
  [
    "an answer to read, which begins nothing, need only be well ahead of the next",
    { first_agreed: 0.39, optout_overview: 0.3 },
    sure("first_agreed", "optout_overview"),
  ],
  [
    "not well enough ahead",
    { first_agreed: 0.38, optout_overview: 0.3 },
    clarify("first_agreed", "optout_overview"),
  ],
  [
    "ahead, but not likely",
    { first_agreed: 0.29, optout_overview: 0.2 },
    clarify("first_agreed", "optout_overview"),
  ],
  [
    "what begins something is not begun for being ahead",
    { optout_overview: 0.42, refund_check: 0.3 },
    clarify("optout_overview", "refund_check"),
  ],
  [
    "out of scope, for sure",
    { "out_of_scope.tech": 0.45, refund_amount: 0.3 },
    sure("out_of_scope.tech", "refund_amount"),
  ],
  ["out of scope, perhaps", { "out_of_scope.tech": 0.44, refund_amount: 0.04 }, { type: "none" }],
  [
    "out of scope is weighed with the others",
    { "out_of_scope.tech": 0.44, refund_amount: 0.3, optout_phone: 0.2 },
    clarify("out_of_scope.tech", "refund_amount", "optout_phone"),
  ],
  [
    "what is too far from the best fills nothing up",
    { refund_amount: 0.41, optout_phone: 0.051 },
    clarify("refund_check", "refund_amount"),
  ],
  [
    "three at most",
    { refund_amount: 0.2, optout_phone: 0.19, refund_route2: 0.18, refund_route3: 0.1 },
    clarify("refund_amount", "optout_phone", "refund_route2"),
  ],
  [
    "vague: one matter's beginning and what comes to mind first",
    { clarify: 0.9, refund_amount: 0.04, optout_phone: 0.001 },
    clarify("refund_check", "refund_amount"),
  ],
  [
    "vague: the topic of each matter",
    { clarify: 0.9, refund_contact: 0.04, optout_phone: 0.03 },
    clarify("refund_contact", "optout_phone"),
  ],
  ["vague enough", { clarify: 0.4, refund_amount: 0.01 }, clarify("refund_check", "refund_amount")],
  ["less vague than meaningless", { clarify: 0.39, refund_amount: 0.04 }, { type: "none" }],
  ["near enough to ask", { refund_check: 0.05 }, clarify("refund_check")],
  ["too far to ask", { refund_amount: 0.049 }, { type: "none" }],
  [
    "twins count together, under the likelier name",
    { interview_refund: 0.3, refund_check: 0.2 },
    sure("interview_refund"),
  ],
  ["a topic and what is told of it", { refund_symptom: 0.2, refund_check: 0.3 }, sure("refund_check")],
  [
    "the interviews about stopping",
    { "interview_opt-out": 0.2, optout_overview: 0.3 },
    sure("optout_overview"),
  ],
  [
    "and about what goes on",
    { "interview_still-called": 0.3, optout_still_called: 0.2 },
    sure("interview_still-called"),
  ],
];

test.each(rows)("%s", (_, guesses, decision) => {
  const ordered = (one: Decision): unknown =>
    one.type === "clarify" ? { ...one, ids: [...one.ids].sort() } : one;
  expect(ordered(decided(guesses))).toEqual(ordered(decision));
});

describe("while a question waits", () => {
  test.each<Row>([
    ["beyond doubt", { refund_amount: 0.65, optout_phone: 0.3 }, sure("refund_amount")],
    ["not quite", { refund_amount: 0.64, optout_phone: 0.3 }, clarify("refund_amount", "optout_phone")],
  ])("%s", (_, guesses, decision) => {
    expect(decided(guesses, { asking: true })).toEqual(decision);
  });
});

describe("the matter that was spoken of before", () => {
  const near = { optout_phone: 0.42, refund_contact: 0.4 };

  test("turns a near tie", () => {
    expect(decided(near)).toEqual(clarify("optout_phone", "refund_contact"));
    expect(decided(near, { matter: matter("stop-calls") })).toEqual(sure("optout_phone", "refund_contact"));
    expect(decided(near, { matter: matter("refund-2010") })).toMatchObject({ type: "clarify" });
  });

  test("and nothing more", () => {
    const plain = { optout_phone: 0.7, refund_contact: 0.2 };
    expect(decided(plain, { matter: matter("refund-2010") })).toMatchObject({
      type: "sure",
      id: "optout_phone",
    });
  });
});

describe("what was just spoken of", () => {
  const spoken = matter("stop-calls");
  const vague = (rest: Guesses): Guesses => ({ clarify: 0.9, ...rest });

  test("is what a vague text asks on about", () => {
    const text = vague({ optout_how_long: 0.03, optout_phone: 0.02, refund_amount: 0.04 });
    expect(decided(text)).toEqual(clarify("optout_how_long", "refund_amount"));
    expect(decided(text, { spoken })).toEqual(sure("optout_how_long", "optout_phone"));
  });

  test("and of which topics, where none of its own is clear", () => {
    const text = vague({ optout_how_long: 0.029, optout_phone: 0.021, refund_amount: 0.04 });
    expect(decided(text, { spoken })).toEqual(clarify("optout_how_long", "optout_phone"));
  });

  test("counts three times, and no more", () => {
    expect(decided({ optout_phone: 0.1, refund_contact: 0.41 }, { spoken })).toMatchObject({
      type: "clarify",
    });
    expect(decided({ refund_contact: 0.85, optout_phone: 0.1 }, { spoken })).toMatchObject({
      type: "sure",
      id: "refund_contact",
    });
  });

  test("does not lead away from a question that waits", () => {
    expect(decided(vague({ optout_how_long: 0.03 }), { spoken, asking: true })).toMatchObject({
      type: "clarify",
    });
  });
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
    expect(read(squash(text))).toBe(command);
  });

  test.each(["", "回る", "menus", "bakc", "戻", "2009年", "I want to talk about the menu of a restaurant"])(
    "%j is none",
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );
});
