/** Answers in a person's own words: taking one back, several at once, a date that may mean two things, supposing. */
import { describe, expect, test } from "vitest";
import { buttonsOf, en, ja, talk } from "../../support/talk.ts";

const asked = talk().presses("go:refund@0", "refund.course=target@0");
const applied = asked.says("2008年3月");
const member = applied.presses("refund.applied=since@0");
const name = (question: string) => ja(`refund.questions.${question}.name`);

describe("taking an answer back", () => {
  test.each([
    ["やっぱりほかの会社でした", { course: "other_company" }],
    ["やっぱり解約の申込みは2009年10月", { requested: ["2009-10-01", "2009-10-31"] }],
    ["訂正、解約は2008年4月です", { requested: ["2008-04-01", "2008-04-30"] }],
    ["間違えました、2008年5月です", { requested: ["2008-05-01", "2008-05-31"] }],
  ])("%s", (text, corrected) => {
    expect(applied.says(text).answersTo("refund")).toMatchObject(corrected);
  });

  test("is said back, and the interview goes on", () => {
    const corrected = applied.says("間違えました、2008年5月です");
    expect(corrected.last.preface).toBe(ja("desk.echo", { name: name("requested"), answer: "2008年5月" }));
    expect(corrected.asks).toBe("applied");
  });

  test("a date that may replace two is asked about; its button takes it", () => {
    const two = applied.says("2006年5月").presses("refund.member=no@0");
    expect(two.asks).toBe("ended");
    const which = two.says("やっぱり2008年2月でした");
    const buttons = buttonsOf(which.last.choices)!;
    expect(buttons).toContain("refund.requested=2008-02-01_2008-02-29@0");
    expect(which.last.text).toBe(ja("desk.whichDate", { answer: "2008年2月" }));
    expect(buttonsOf(which.last.ways)).toEqual(["do:resume@0", "do:menu@0"]);
    expect(which.conversation.open).toEqual({ interview: "refund", question: null });
    expect(which.conversation.answers).toEqual(two.conversation.answers);
    expect(which.presses("refund.requested=2008-02-01_2008-02-29@0").answersTo("refund").requested).toEqual([
      "2008-02-01",
      "2008-02-29",
    ]);
    expect(which.says(name("requested")).answersTo("refund").requested).toEqual(["2008-02-01", "2008-02-29"]);
  });

  test("where nothing was answered there is nothing to take back", () => {
    const first = talk().presses("go:refund@0");
    expect(first.says("やっぱりやめておきます").answersTo("refund")).toEqual({});
  });

  test("in English", () => {
    const english = talk({ locale: "en" }).presses("go:refund@0", "refund.course=target@0");
    expect(english.says("sorry, I meant another company").answersTo("refund")).toEqual({
      course: "other_company",
    });
  });
});

describe("several facts at once", () => {
  test("are all taken, and said back together", () => {
    const both = talk().presses("go:refund@0").says("2006年5月に申し込んで、2008年3月に解約を申し込みました");
    expect(both.answersTo("refund")).toMatchObject({
      applied: ["2006-05-01", "2006-05-31"],
      requested: ["2008-03-01", "2008-03-31"],
    });
    const item = (question: string, answer: string) => ja("desk.echoItem", { name: name(question), answer });
    expect(both.last.preface).toBe(
      ja("desk.echoAll", { all: [item("applied", "2006年5月"), item("requested", "2008年3月")].join("、") }),
    );
  });

  test("one fact about another question is taken as well as the open one is left", () => {
    const told = asked.says("大阪でした");
    expect(told.answersTo("refund")).toEqual({ course: "target", area: "west" });
    expect(told.asks).toBe("requested");
    expect(told.last.preface).toBe(ja("desk.echoChoice", { name: name("area"), answer: "NTT西日本エリア" }));
  });
});

describe("a date at a date question", () => {
  test("answers it", () => {
    expect(applied.answersTo("refund").requested).toEqual(["2008-03-01", "2008-03-31"]);
  });

  test("with the words of another question answers that one", () => {
    const other = asked.says("2006年5月に加入しました");
    expect(other.answersTo("refund")).toEqual({ course: "target", applied: ["2006-05-01", "2006-05-31"] });
    expect(other.asks).toBe("requested");
  });
});

describe("supposing", () => {
  test("tells the verdict and keeps nothing", () => {
    const supposed = member.says("もし2009年10月に解約を申し込んでいたら？");
    expect(supposed.conversation.answers).toEqual(member.conversation.answers);
    expect(supposed.asks).toBe("member");
    expect(supposed.last.preface).toBe(
      ja("desk.verdict.supposed", {
        answer: ja("desk.verdict.supposedItem", { name: name("requested"), answer: "2009年10月" }),
        possible: ja("refund.verdicts.not_covered.certainty"),
        certain: "yes",
      }),
    );
  });

  test("says what is possible where several verdicts are", () => {
    const supposed = asked.says("もし2008年3月だったら？");
    expect(supposed.conversation.answers).toEqual(asked.conversation.answers);
    expect(supposed.last.preface).toContain("2008年3月");
    expect(supposed.last.preface).toContain(ja("refund.verdicts.not_covered.certainty"));
    expect(supposed.last.preface).toContain("考えられるのは");
  });

  test("after a verdict stands alone", () => {
    const told = asked.presses("refund.requested=later@0").says("もし解約の申込みが2008年3月だったら？");
    expect(told.messages).toHaveLength(1);
    expect(told.last.kind).toBe("note");
    expect(told.answersTo("refund").requested).toEqual(["2009-09-17", null]);
  });

  test("in English", () => {
    const { last } = talk({ locale: "en" })
      .presses("go:refund@0", "refund.course=target@0")
      .says("what if I had asked to cancel in October 2009?");
    expect(last.preface).toContain(en("refund.verdicts.not_covered.certainty"));
  });
});

describe("a bare word", () => {
  test("that names an option of one other question answers that one", () => {
    const stop = talk().presses("go:still-called@0", "still-called.contact=call@0");
    expect(stop.asks).toBe("requested");
    expect(stop.says("代理店").answersTo("still-called")).toEqual({ contact: "call", caller: "agent" });
  });

  test.each(["はい", "いいえ"])("%s answers no question but the open one", (text) => {
    expect(applied.says(text).answersTo("refund").member).toBeUndefined();
  });
});

describe("what must not be written here", () => {
  test("a card number is neither read nor kept, and the question stays", () => {
    const { last, conversation } = asked.says("カードは4111 1111 1111 1111です");
    expect(last.preface).toBe(ja("desk.safety.secret"));
    expect(last.text).toBe(ja("refund.questions.requested.ask"));
    expect(conversation.answers).toEqual(asked.conversation.answers);
    const { last: alone } = talk().says("カードは4111 1111 1111 1111です");
    expect(alone).toMatchObject({ kind: "note", text: ja("desk.safety.secret") });
    expect(buttonsOf(alone.ways)).toEqual(["do:menu@0"]);
  });

  test("a phone number is left out, and the rest is answered", () => {
    const { last, conversation } = asked.says("2008年3月です。電話は090-1234-5678");
    expect(conversation.answers.refund!.requested).toEqual(["2008-03-01", "2008-03-31"]);
    expect(last.preface).toContain(ja("desk.safety.masked"));
  });
});
