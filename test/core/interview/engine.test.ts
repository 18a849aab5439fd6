/** The engine on an interview small enough to be worked out by hand. */
import { describe, expect, test } from "vitest";
import type { Answers, Completion, Interview, Verdict } from "../../../src/core/interview/interview.ts";
import { inOrder, isInterval, questionOf } from "../../../src/core/interview/interview.ts";
import { plan, refinement } from "../../../src/core/interview/next-question.ts";
import {
  agree,
  allowed,
  atomsOf,
  deciding,
  isOpen,
  possibilities,
  standing,
} from "../../../src/core/interview/possibilities.ts";
import { forcing, whatIf } from "../../../src/core/interview/why.ts";

/**
 * A red or blue thing, bought and given away. Blue: "blue". Red: by when it was bought, "old" or "new", the new by
 * two routes; never bought it cannot have been given away.
 */
function verdict({ colour, bought, given, kept }: Completion): Verdict | null {
  if (bought!.id === "never" && given!.id === "yes") return null;
  if (colour!.id === "blue") return { id: "blue", why: ["blue"] };
  if (bought!.id === "never") return { id: "none", why: ["never"] };
  if (bought!.id === "before")
    return { id: "old", why: ["early", ...(given!.id === "yes" ? ["given"] : [])] };
  return { id: "new", route: kept!.id === "yes" ? "kept" : given!.id };
}

const toy: Interview = {
  id: "toy",
  questions: [
    { id: "colour", kind: "choice", options: ["red", "blue"] },
    {
      id: "bought",
      kind: "date",
      cuts: ["2000-01-01", "2010-01-01"],
      never: { unlessDated: ["sold"] },
      shortcuts: {},
      period: ["1990-01-01", "2020-01-01"],
      picker: { earliest: "1990-01-01", initial: "1995-07-15" },
    },
    { id: "given", kind: "choice", options: ["yes", "no"] },
    { id: "kept", kind: "choice", options: ["yes", "no"] },
    { id: "size", kind: "choice", options: ["big", "small"], refines: ["old", "new"] },
    {
      id: "sold",
      kind: "date",
      cuts: [],
      refines: ["none"],
      shortcuts: {},
      period: ["1990-01-01", "2020-01-01"],
      picker: { earliest: "1990-01-01", initial: "1995-07-15" },
    },
  ],
  verdict,
  routeOf: (routes) => routes.join("+"),
};
const bought = questionOf(toy, "bought")!;
const AFTER = ["2010-01-01", "2012-12-31"] as const;

describe("slices of time", () => {
  test("begin at the cuts and end the day before the next; never is one of its own", () => {
    expect(atomsOf(bought)).toEqual([
      { id: "before", earliest: "0000-01-01", latest: "1999-12-31" },
      { id: "2000-01-01", earliest: "2000-01-01", latest: "2009-12-31" },
      { id: "2010-01-01", earliest: "2010-01-01", latest: "9999-12-31" },
      { id: "never", earliest: "0000-01-01", latest: "9999-12-31" },
    ]);
    expect(atomsOf(questionOf(toy, "colour")!).map(({ id }) => id)).toEqual(["red", "blue"]);
  });

  const ids = (answers: Answers) => allowed(bought, answers).map(({ id }) => id);
  test.each([
    ["the last day before a cut", ["1999-12-31", "1999-12-31"], ["before"]],
    ["the day of a cut", ["2000-01-01", "2000-01-01"], ["2000-01-01"]],
    ["across a cut", ["1999-12-31", "2000-01-01"], ["before", "2000-01-01"]],
    ["open before", [null, "1999-12-31"], ["before"]],
    ["open after", ["2009-12-31", null], ["2000-01-01", "2010-01-01"]],
    ["all of it", [null, null], ["before", "2000-01-01", "2010-01-01"]],
    ["never", "never", ["never"]],
    ["unknown", "unknown", ["before", "2000-01-01", "2010-01-01", "never"]],
  ] as const)("%s", (_, answer, slices) => {
    expect(ids({ bought: answer })).toEqual(slices);
    expect(isOpen(bought, answer)).toBe(isInterval(answer) && slices.length > 1);
  });

  test("are clipped to the days that were given", () => {
    expect(allowed(bought, { bought: ["1999-06-01", "2000-05-31"] })).toEqual([
      { id: "before", earliest: "1999-06-01", latest: "1999-12-31" },
      { id: "2000-01-01", earliest: "2000-01-01", latest: "2000-05-31" },
    ]);
  });

  test("leave never out where another date says that it happened", () => {
    expect(ids({ sold: ["2005-01-01", "2005-12-31"] })).toEqual(["before", "2000-01-01", "2010-01-01"]);
    expect(ids({ sold: ["2005-01-01", "2005-12-31"], bought: "unknown" })).not.toContain("never");
    expect(ids({ sold: "unknown" })).toContain("never");
    expect(ids({})).toHaveLength(4);
  });

  test("are in order where the first may lie no later than the second", () => {
    const slice = (earliest: string, latest: string) => ({ id: "", earliest, latest });
    expect(inOrder(slice("2001-01-01", "2009-12-31"), slice("2000-01-01", "2001-01-01"))).toBe(true);
    expect(inOrder(slice("2001-01-02", "2009-12-31"), slice("2000-01-01", "2001-01-01"))).toBe(false);
  });
});

describe("what is possible", () => {
  test("is every completion that holds together", () => {
    // 2 colours, 4 slices, 2, 2; less the two colours and two of kept for "never bought, given away".
    expect(possibilities(toy, {})).toHaveLength(28);
    expect(possibilities(toy, { bought: "never", given: "yes" })).toEqual([]);
    expect(
      possibilities(toy, { colour: "red", bought: AFTER, given: "no" }).map(({ outcome }) => outcome),
    ).toEqual(["new/kept", "new/no"]);
    expect(deciding(toy).map(({ id }) => id)).toEqual(["colour", "bought", "given", "kept"]);
  });

  const rows: readonly (readonly [string, Answers, object])[] = [
    [
      "one verdict with its clauses",
      { colour: "blue" },
      { id: "blue", routes: [], why: ["blue"], missing: [], possible: ["blue"] },
    ],
    [
      "one verdict and the clauses that hold in all of it",
      { colour: "red", bought: [null, "1999-12-31"] },
      { id: "old", routes: [], why: ["early"], missing: [], possible: ["old"] },
    ],
    [
      "one verdict, one route",
      { colour: "red", bought: AFTER, kept: "yes" },
      { id: "new", route: "kept", routes: ["kept"], why: [], missing: [], possible: ["new"] },
    ],
    [
      "one verdict, several routes",
      { colour: "red", bought: AFTER },
      {
        id: "new",
        route: "kept+no+yes",
        routes: ["kept", "no", "yes"],
        why: [],
        missing: [],
        possible: ["new"],
      },
    ],
    [
      "several verdicts, and what decides among them",
      { bought: [null, "1999-12-31"] },
      { id: "undetermined", routes: [], why: [], missing: ["colour"], possible: ["old", "blue"] },
    ],
    [
      "two that decide",
      { given: "no" },
      { id: "undetermined", missing: ["colour", "bought"], possible: ["old", "new", "none", "blue"] },
    ],
    [
      "a contradiction",
      { bought: "never", given: "yes" },
      { id: "inconsistent", routes: [], why: [], missing: [], possible: [] },
    ],
  ];
  test.each(rows)("%s", (_, answers, expected) => {
    expect(standing(toy, answers)).toMatchObject(expected);
  });

  test("agrees where verdict and routes are the same", () => {
    const one = { id: "new", routes: ["a", "b"] };
    expect(agree(one, { id: "new", routes: ["a", "b"] })).toBe(true);
    expect(agree(one, { id: "new", routes: ["a"] })).toBe(false);
    expect(agree(one, { id: "old", routes: ["a", "b"] })).toBe(false);
  });
});

describe("the next question", () => {
  test("is the one after which the fewest are to be expected", () => {
    const next = plan(toy, {});
    expect(next.question).toBe("colour");
    expect(next.longest).toBe(4);
    expect(next.relevant).toEqual(["colour", "bought", "given", "kept"]);
  });

  const rows: readonly (readonly [string, Answers, string | null, number, number])[] = [
    ["nothing left to ask", { colour: "blue" }, null, 0, 0],
    ["one that decides", { colour: "red", bought: AFTER, kept: "no" }, "given", 1, 1],
    // Of the four ways "kept" settles two at once, "given" none: 1 + 2/4 × 1.
    ["the better of two", { colour: "red", bought: AFTER }, "kept", 1.5, 2],
    ["never what cannot change anything", { colour: "red", bought: "never" }, null, 0, 0],
    ["nothing, where the answers contradict each other", { bought: "never", given: "yes" }, null, 0, 0],
    [
      "a vague date once more",
      { colour: "red", bought: ["1999-12-01", "2000-01-31"], kept: "yes", given: "no" },
      "bought",
      1,
      1,
    ],
  ];
  test.each(rows)("%s", (_, answers, question, expected, longest) => {
    expect(plan(toy, answers)).toMatchObject({ question, longest });
    expect(plan(toy, answers).expected).toBeCloseTo(expected);
  });

  test("is none that was answered as exactly as the person can", () => {
    const vague = { colour: "red", bought: ["1999-12-01", "2000-01-31"], kept: "yes", given: "no" } as const;
    expect(plan(toy, vague, ["bought"])).toMatchObject({ question: null, relevant: [] });
    expect(plan(toy, {}, ["colour"]).question).not.toBe("colour");
  });

  test("equally good ones are asked in the author's order", () => {
    const twins: Interview = {
      ...toy,
      questions: [
        { id: "b", kind: "choice", options: ["yes", "no"] },
        { id: "a", kind: "choice", options: ["yes", "no"] },
      ],
      verdict: ({ a, b }) => ({ id: a!.id === "yes" && b!.id === "yes" ? "both" : "not" }),
    };
    expect(plan(twins, {})).toEqual({ question: "b", expected: 1.5, longest: 2, relevant: ["b", "a"] });
    expect(plan(twins, { b: "yes" }).question).toBe("a");
    expect(plan(twins, { b: "no" }).question).toBeNull();
  });

  test("after the verdict is one that makes it more precise, once", () => {
    const old: Answers = { colour: "red", bought: [null, "1999-12-31"] };
    expect(refinement(toy, old)?.id).toBe("size");
    expect(refinement(toy, { ...old, size: "unknown" })).toBeUndefined();
    expect(refinement(toy, { colour: "red", bought: "never" })?.id).toBe("sold");
    expect(refinement(toy, { colour: "blue" })).toBeUndefined();
  });
});

describe("why", () => {
  const rows: readonly (readonly [string, Answers, readonly string[]])[] = [
    ["the one answer that alone decides", { bought: AFTER, colour: "blue", given: "yes" }, ["colour"]],
    [
      "the fewest together",
      { colour: "red", bought: [null, "1999-12-31"], given: "no", kept: "no" },
      ["colour", "bought"],
    ],
    ["the ones that clash", { colour: "red", bought: "never", given: "yes" }, ["bought", "given"]],
    ["not what is not known", { colour: "blue", bought: "unknown" }, ["colour"]],
    ["nothing, where nothing is forced", { bought: "unknown" }, []],
  ];
  test.each(rows)("%s", (_, answers, ids) => {
    expect(forcing(toy, answers)).toEqual(ids);
  });

  test("among equals the author's earlier questions", () => {
    const either: Interview = {
      ...toy,
      questions: ["a", "b", "c"].map((id) => ({ id, kind: "choice", options: ["yes", "no"] })),
      // Any two that say yes are enough.
      verdict: (all) => ({
        id: ["a", "b", "c"].filter((id) => all[id]!.id === "yes").length > 1 ? "enough" : "few",
      }),
    };
    expect(forcing(either, { c: "yes", b: "yes", a: "yes" })).toEqual(["a", "b"]);
  });
});

describe("what if", () => {
  test("each single answer that would give another verdict or route; neighbouring times are one", () => {
    expect(whatIf(toy, { colour: "red", bought: AFTER, given: "no", kept: "yes" })).toEqual([
      { question: "colour", to: "blue", verdict: "blue", routes: [] },
      { question: "bought", to: ["0000-01-01", "1999-12-31"], verdict: "old", routes: [] },
      { question: "bought", to: "never", verdict: "none", routes: [] },
      { question: "kept", to: "no", verdict: "new", routes: ["no"] },
    ]);
    const old: Answers = { colour: "red", bought: [null, "1999-12-31"], given: "no", kept: "no" };
    expect(whatIf(toy, old)).toContainEqual({
      question: "bought",
      to: ["2000-01-01", "9999-12-31"],
      verdict: "new",
      routes: ["no"],
    });
  });

  test("nothing that would contradict, and nothing of what is open", () => {
    const changes = whatIf(toy, { colour: "red", bought: AFTER, given: "yes", kept: "no" });
    expect(changes.some(({ to }) => to === "never")).toBe(false);
    expect(
      whatIf(toy, { colour: "red", bought: ["1999-12-01", "2000-01-31"] }).map(({ question }) => question),
    ).toEqual(["colour"]);
    expect(whatIf(toy, {})).toEqual([]);
  });
});
