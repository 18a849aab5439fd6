/** Why a verdict, what would change it, how it stands so far, and the way to change an answer. */
import { describe, expect, test } from "vitest";
import type { Message } from "../../../src/core/message.ts";
import { buttonsOf, en, ja, talk } from "../../support/talk.ts";

const begun = talk().presses("go:refund@0");
const asked = begun.presses("refund.course=target@0");
const member = asked.presses("refund.requested=until@0", "refund.applied=since@0");
const rows = ({ rows }: Message) => rows?.map(({ label, value }) => [label, value]);
const name = (question: string) => ja(`refund.questions.${question}.name`);
const clause = (question: string) => ja(`refund.questions.${question}.clause`);
const labelled = (question: string, value: string) => ja("desk.labelled", { name: name(question), value });

describe("why", () => {
  test("names the answers that alone decide, each with its clause", () => {
    const { last } = asked.presses("refund.requested=2009-10-01_2009-10-31@0", "do:why@0");
    expect(last).toMatchObject({
      kind: "answer",
      heading: ja("desk.verdict.why"),
      text: ja("desk.verdict.whyText"),
      source: ja("refund.source"),
    });
    expect(rows(last)).toEqual([[labelled("requested", "2009年10月"), clause("requested")]]);
    expect(buttonsOf(last.choices)).toEqual(["do:whatif@0", "do:change@0"]);
    expect(buttonsOf(last.ways)).toEqual(["do:human@0", "do:menu@0"]);
  });

  test("names all of them where it takes all", () => {
    const { last } = member.presses("refund.member=yes@0", "refund.area=east@0", "do:why@0");
    expect(rows(last)!.map(([, value]) => value)).toEqual(
      ["course", "requested", "applied", "member"].map(clause),
    );
  });

  test("names what is missing where nothing is decided", () => {
    const { last } = begun.presses(
      "refund.course=unknown@0",
      "refund.requested=unknown@0",
      "refund.applied=since@0",
      "refund.member=yes@0",
      "do:why@0",
    );
    expect(last.text).toBe(
      ja("desk.verdict.whyOpen", { missing: [name("course"), name("requested")].join("・") }),
    );
    expect(last.rows).toBeUndefined();
  });
});

describe("what would be different", () => {
  test("one line for each answer that would change the verdict, by the words of its button", () => {
    const { last } = begun.presses("refund.course=other_company@0", "do:whatif@0");
    expect(last).toMatchObject({
      kind: "answer",
      heading: ja("desk.verdict.whatIf"),
      text: ja("desk.verdict.whatIfText"),
    });
    const option = (id: string) =>
      ja("desk.verdict.whatIfRow", {
        name: name("course"),
        answer: ja(`refund.questions.course.options.${id}.label`),
      });
    expect(rows(last)).toEqual([[option("target"), expect.any(String)]]);
    expect(buttonsOf(last.choices)).toEqual(["do:why@0", "do:change@0"]);
    expect(buttonsOf(last.ways)).toEqual(["do:human@0", "do:menu@0"]);
  });

  test("a date by the button that stands for it, or by its days", () => {
    const { last } = member.presses(
      "refund.member=no@0",
      "refund.ended=route3@0",
      "refund.area=east@0",
      "do:whatif@0",
    );
    const labels = rows(last)!.map(([label]) => label);
    const row = (question: string, option: string) =>
      ja("desk.verdict.whatIfRow", {
        name: name(question),
        answer: ja(`refund.questions.${question}.options.${option}.label`),
      });
    expect(labels).toEqual(
      expect.arrayContaining([
        row("requested", "never"),
        row("applied", "earlier"),
        row("member", "yes"),
        row("ended", "route2"),
      ]),
    );
    expect(labels.some((label) => label!.includes("undefined"))).toBe(false);
    const value = (label: string) => rows(last)!.find(([other]) => other === label)![1];
    const way = (route: string) => ja(`refund.routes.${route}.way`);
    expect(value(row("ended", "route2"))).toBe(ja("refund.verdicts.in_range.short", { ways: way("2") }));
    expect(value(row("member", "yes"))).toBe(ja("refund.verdicts.in_range.short", { ways: way("1") }));
    expect(value(row("applied", "earlier"))).toBe(ja("refund.verdicts.not_covered.certainty"));
  });

  test("says so where no one answer changes anything", () => {
    const clash = {
      requested: "never",
      applied: ["2004-01-01", "2004-12-31"],
      course: "other_company",
    } as const;
    const many = talk({
      conversation: { answers: { refund: clash }, open: { interview: "refund", question: null } },
    }).presses("do:whatif@0");
    expect(many.last.text).toBe(ja("desk.verdict.whatIfNone"));
    expect(many.last.rows).toBeUndefined();
  });
});

describe("how it stands so far", () => {
  const possible = (...ids: readonly string[]) =>
    ids.map((id) => ja(`refund.verdicts.${id}.certainty`)).join("・");

  test.each([
    ["nothing answered", begun, ja("desk.verdict.nothingYet")],
    ["nothing known", begun.presses("refund.course=unknown@0"), ja("desk.verdict.nothingYet")],
    ["still open", asked, ja("desk.verdict.nowOpen", { possible: possible("not_covered", "in_range") })],
    ["settled but for the route", member, ja("desk.verdict.nowSettled", { possible: possible("in_range") })],
  ])("%s", (_, before, said) => {
    expect(before.presses("do:now@0").last.preface).toBe(said);
  });

  test("answers that clash", () => {
    const { last } = asked
      .presses("refund.requested=2006-03-01_2006-03-31@0", "refund.applied=2007-08-01_2007-08-31@0")
      .presses("do:now@0");
    expect(last.preface).toBe(ja("refund.verdicts.inconsistent.certainty"));
  });
});

describe("changing an answer", () => {
  test("lists the answers in the order they were given, each with its change", () => {
    const { last } = member.presses("do:change@0");
    expect(last).toMatchObject({ kind: "menu", text: ja("desk.verdict.change") });
    expect(last.choices).toEqual(
      ["course", "requested", "applied"].map((question) => ({
        label: name(question),
        button: `refund.${question}?@0`,
      })),
    );
    expect(buttonsOf(last.ways)).toEqual(["do:restart@0", "do:menu@0"]);
  });

  test("in English too", () => {
    const { last } = talk({ locale: "en" }).presses(
      "go:refund@0",
      "refund.course=other_company@0",
      "do:change@0",
    );
    expect(last.choices!.map(({ label }) => label)).toEqual([en("refund.questions.course.name")]);
  });
});
