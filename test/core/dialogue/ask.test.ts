/** How a question is put: what stands above it, below it, and on its buttons. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { interviewsOf } from "../../../src/core/matters/interviews.ts";
import { content } from "../../support/core-talker.ts";
import { buttonsOf, en, ja, says, TODAY, talk } from "../../support/talk.ts";

const begun = talk().presses("go:refund@0");
const asked = begun.presses("refund.course=target@0");
const WAYS = { unknown: "refund.requested=unknown@0", back: "do:back@0", menu: "do:menu@0" };

describe.each(["ja", "en"])("every question in %s", (locale) => {
  const say = says(locale);
  const questions = interviewsOf(content, TODAY).flatMap(({ id, questions }) =>
    questions.map((question) => [id, question.id, question] as const),
  );

  test.each(questions)("%s: %s", (interview, id, question) => {
    const path = `${interview}.questions.${id}`;
    const { last } = talk({ locale }).presses(`go:${interview}@0`, `${interview}.${id}?@0`);
    expect(last).toMatchObject({
      kind: "question",
      text: expect.any(String),
      hint: say(`${path}.where`),
      asking: { interview, question: id, kind: question.kind },
    });
    const options =
      question.kind === "choice"
        ? question.options
        : [...Object.keys(question.shortcuts), ...(question.never ? ["never"] : [])];
    const unsure = question.kind === "choice" && question.unsure !== undefined;
    // Not to know is an answer like the others.
    expect(buttonsOf(last.choices)).toEqual(
      [...options, ...(unsure ? [] : ["unknown"])].map((option) => `${interview}.${id}=${option}@0`),
    );
    expect(last.asking!.picker).toEqual(
      question.kind === "date" ? { ...question.picker, latest: TODAY } : undefined,
    );
  });
});

describe("the way on without an answer", () => {
  test("is I don't know, as the last answer, and the menu; back, once something was answered", () => {
    expect(buttonsOf(begun.last.ways)).toEqual([WAYS.menu]);
    expect(buttonsOf(asked.last.ways)).toEqual([WAYS.back, WAYS.menu]);
    expect(asked.last.choices!.at(-1)).toEqual({ label: ja("desk.choices.unknown"), button: WAYS.unknown });
  });

  test("is advice, where the question has an option for who does not know", () => {
    const channel = talk().presses("go:opt-out@0");
    expect(buttonsOf(channel.last.choices)).toContain("opt-out.channel=advise@0");
    expect(buttonsOf(channel.last.ways)).toEqual([WAYS.menu]);
    expect(channel.says("わからない").answersTo("opt-out")).toEqual({ channel: "advise" });
  });

  test("never makes more than six buttons, unless there are that many answers", () => {
    const again = asked.presses("refund.requested?@0", "refund.course?@0");
    expect(buttonsOf(again.last.ways)).toEqual(["do:keep@0", WAYS.back]);
    const response = talk().presses(
      "go:still-called@0",
      "still-called.contact=call@0",
      "still-called.response?@0",
    );
    expect(response.last.choices).toHaveLength(5);
    expect(response.last.ways).toHaveLength(1);
  });
});

describe("how far it is", () => {
  test("is said as a length that is true: so many at most", () => {
    expect(begun.last.progress).toEqual({ at: 1, atMost: 5 });
    expect(asked.last.progress).toEqual({ at: 2, atMost: 5 });
    const member = asked.presses("refund.requested=until@0", "refund.applied=since@0");
    expect(member.last.progress).toEqual({ at: 4, atMost: 5 });
    expect(member.presses("refund.member=no@0").last.progress).toEqual({ at: 5, atMost: 5 });
  });

  test("is not said where somebody goes back, nor after the verdict", () => {
    expect(asked.presses("do:back@0").last.progress).toBeUndefined();
    const area = asked.presses("refund.requested=until@0", "refund.applied=since@0", "refund.member=yes@0");
    expect(area.asks).toBe("area");
    expect(area.presses("refund.area?@0").last.progress).toBeUndefined();
  });
});

test("however people answer, the length that was told never grows", () => {
  const spans = ["2009", "2009年9月", "2005年", "2008年3月", "2009年8月から10月", "2009年の夏", "2006年"];
  fc.assert(
    fc.property(
      fc.constantFrom(...interviewsOf(content, TODAY).map(({ id }) => id)),
      fc.array(fc.tuple(fc.nat(5), fc.constantFrom(...spans)), { minLength: 8, maxLength: 8 }),
      (interview, given) => {
        let there = talk().presses(`go:${interview}@0`);
        let most = there.last.progress!.atMost;
        for (const [nth, span] of given) {
          if (!there.last.asking || !there.last.progress) return;
          const { choices, asking } = there.last;
          const buttons = choices!.map(({ button }) => button);
          there =
            asking.kind === "date" && nth % 2 === 0
              ? there.says(span)
              : there.presses(buttons[nth % buttons.length]!);
          const { progress } = there.last;
          if (!progress) continue;
          expect(progress.atMost).toBeLessThanOrEqual(most);
          expect(progress.at).toBeLessThanOrEqual(progress.atMost);
          most = progress.atMost;
        }
      },
    ),
    { numRuns: 150 },
  );
});

describe("a date that is too vague", () => {
  const vague = asked.says("2009年9月");

  test("is asked for once more, by the day that decides", () => {
    expect(vague.asks).toBe("requested");
    expect(vague.last.text).toBe(ja("refund.questions.requested.refine", { answer: "2009年9月" }));
    expect(vague.last.hint).toBeUndefined();
    expect(vague.last.preface).toBeUndefined();
    expect(buttonsOf(vague.last.ways)).not.toContain("do:keep@0");
    expect(vague.last.progress).toEqual({ at: 2, atMost: 5 });
  });

  test("in English too", () => {
    const { last } = vague.presses("do:speak_en@0");
    expect(last.text).toBe(en("refund.questions.requested.refine", { answer: "September 2009" }));
  });
});

describe("a question somebody went back to", () => {
  test("shows the earlier answer and where to look", () => {
    const { last } = asked.says("2008年3月").presses("do:back@0");
    expect(last.preface).toBe(ja("desk.question.was", { answer: "2008年3月" }));
    expect(last.text).toBe(ja("refund.questions.requested.ask"));
    expect(last.hint).toBe(ja("refund.questions.requested.where"));
    expect(buttonsOf(last.ways)).toContain("do:keep@0");
  });
});

describe("what was meant as an answer and is none", () => {
  test.each([
    ["a day to come", "2027年3月", "future", "2027年3月"],
    ["a day there is not", "2009年2月30日", "impossible", ""],
    ["a month of no year", "3月", "yearless", ""],
  ])("%s: %s", (_, text, problem, answer) => {
    const { last, asks, conversation } = asked.says(text);
    expect(last.preface).toBe(ja(`desk.question.${problem}`, { answer }));
    expect(asks).toBe("requested");
    expect(conversation.answers).toEqual(asked.conversation.answers);
  });

  test("words of today, where the day of the announcement is asked about", () => {
    const member = asked.presses("refund.requested=until@0", "refund.applied=since@0");
    expect(member.says("今は会員です").last.preface).toBe(ja("refund.questions.member.otherTime"));
    expect(member.says("2010年に退会しました").last.preface).toBe(
      ja("refund.questions.member.astride", { answer: "2010年" }),
    );
  });
});
