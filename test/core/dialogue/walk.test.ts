/** Walking through an interview: on, back, over again, and to the verdict. */
import { describe, expect, test } from "vitest";
import { buttonsOf, en, ja, type Talk, talk } from "../../support/talk.ts";

const begun = talk().presses("go:refund@0");
const asked = begun.presses("refund.course=target@0");
const member = asked.presses("refund.requested=until@0", "refund.applied=since@0");
const requested = (now: Talk) => now.answersTo("refund").requested;

describe("beginning", () => {
  test("says once what will be asked", () => {
    expect(begun.messages.map(({ text }) => text)).toEqual([
      ja("refund.open"),
      ja("refund.questions.course.ask"),
    ]);
    const again = asked.presses("go:opt-out@0", "go:refund@0");
    expect(again.messages.map(({ text }) => text)).toEqual([ja("refund.questions.requested.ask")]);
  });

  test("goes on where it was left, each interview for itself", () => {
    const there = asked.presses("go:opt-out@0");
    expect(there.conversation.open).toEqual({ interview: "opt-out", question: "channel" });
    expect(there.presses("go:refund@0").asks).toBe("requested");
  });
});

describe("an answer in words", () => {
  test.each([
    ["2008年3月", "refund", "requested", "desk.echo", "2008年3月"],
    ["まだ使っています", "refund", "requested", "desk.echoChoice", "解約していない"],
    ["2008年3月だったと思う", "refund", "requested", "desk.echoHedged", "2008年3月"],
  ])("%s is said back", (text, interview, question, echo, answer) => {
    const name = ja(`${interview}.questions.${question}.name`);
    const { preface, echo: after } = asked.says(text).first;
    expect(preface ?? after).toBe(ja(echo, { name, answer }));
  });

  test("that was doubted and would end the questions is asked about first", () => {
    const doubted = asked.says("まだ使っている気がする");
    expect(doubted.last.preface).toBe(ja("desk.question.confirmEarly", { answer: "解約していない" }));
    expect(requested(doubted)).toBeUndefined();
    expect(requested(doubted.says("はい"))).toBe("never");
    expect(requested(doubted.says("いいえ"))).toBeUndefined();
  });

  test("that is a date of long before all that is asked about is asked about first: a slip, or of something else", () => {
    const far = asked.says("昭和21年8月");
    expect(far.last.preface).toBe(ja("desk.question.confirmFar", { answer: "1946年8月" }));
    expect(requested(far)).toBeUndefined();
    expect(requested(far.says("はい"))).toEqual(["1946-08-01", "1946-08-31"]);
    expect(requested(far.says("平成21年8月"))).toEqual(["2009-08-01", "2009-08-31"]);
    expect(requested(asked.says("2004年8月")), "no more than too early").toEqual([
      "2004-08-01",
      "2004-08-31",
    ]);
  });

  test("that names the option exactly needs no echo; one that does not know is reassured by a tap or not at all", () => {
    expect(begun.says("ほかの会社").first.preface).toBeUndefined();
    expect(asked.presses("refund.requested=unknown@0").last.preface).toBeUndefined();
  });
});

describe("a date that is too vague to decide", () => {
  const vague = asked.says("2009年9月");

  test.each([
    ["a day of it", "9月10日", ["2009-09-10", "2009-09-10"]],
    ["the part before the day that decides", "前", ["2009-09-01", "2009-09-16"]],
    ["the part from it", "後", ["2009-09-17", "2009-09-30"]],
    ["another date altogether", "2008年3月", ["2008-03-01", "2008-03-31"]],
    ["I don't know", "わからない", ["2009-09-01", "2009-09-30"]],
    ["the same again", "2009年9月", ["2009-09-01", "2009-09-30"]],
    ["a longer time around it", "2009年", ["2009-01-01", "2009-12-31"]],
    ["that it never happened", "解約していない", "never"],
  ])("%s: %s", (_, text, answer) => {
    expect(requested(vague.says(text))).toEqual(answer);
  });

  test("is asked once more, not a third time", () => {
    const unknown = vague.says("わからない");
    expect(unknown.conversation.exhausted.refund).toEqual(["requested"]);
    expect(unknown.asks).toBe("applied");
    const narrower = asked.says("2009年").says("2009年の秋");
    expect(requested(narrower)).toEqual(["2009-09-01", "2009-11-30"]);
    expect(narrower.asks).toBe("applied");
  });

  test("is asked once more where it only grew", () => {
    const wider = vague.says("2009年");
    expect(wider.conversation.exhausted.refund).toEqual([]);
    expect(wider.asks).toBe("requested");
  });

  test("is not narrowed by a correction: that replaces it", () => {
    expect(requested(vague.presses("refund.requested=later@0"))).toEqual(["2009-09-17", "2009-09-30"]);
    expect(
      requested(member.says("やっぱり解約の申込みは2009年10月").presses("refund.requested=until@0")),
    ).toEqual([null, "2009-09-16"]);
  });
});

describe("back", () => {
  test("goes one question back at a time, and says where there is none before", () => {
    const one = member.says("戻る");
    expect(one.asks).toBe("applied");
    expect(one.last.preface).toBe(ja("desk.question.was", { answer: "2005年4月1日以降" }));
    const two = one.says("戻る");
    expect(two.asks).toBe("requested");
    const three = two.says("戻る");
    expect(three.asks).toBe("course");
    const four = three.says("戻る");
    expect(four.asks).toBe("course");
    expect(four.last.preface).toContain(ja("desk.back.none"));
    expect(four.conversation.answers).toEqual(member.conversation.answers);
  });

  test("from the first question there is nowhere to go", () => {
    expect(begun.says("戻る").last).toMatchObject({
      preface: ja("desk.back.none"),
      text: ja("refund.questions.course.ask"),
    });
  });

  test("from the verdict it goes to the answer given last", () => {
    const told = begun.presses("refund.course=other_company@0");
    expect(told.last.kind).toBe("verdict");
    expect(told.says("戻る").asks).toBe("course");
  });

  test("with nothing answered and nothing asked it is the menu", () => {
    const closed = talk({ conversation: { open: { interview: "refund", question: null } } }).says("戻る");
    expect(closed.last).toMatchObject({ kind: "menu", text: ja("desk.back.none") });
  });
});

describe("the verdict", () => {
  test("is told as soon as no question can change it", () => {
    expect(begun.presses("refund.course=other_company@0").last.certainty).toBe("not_covered");
    expect(asked.presses("refund.requested=later@0").last.certainty).toBe("not_covered");
    expect(asked.presses("refund.requested=never@0").last.certainty).toBe("not_covered");
    expect(asked.presses("refund.requested=until@0").asks).toBe("applied");
  });

  test("is the last that is said: a question that makes it more precise is offered beneath it, and heard", () => {
    const told = member.presses("refund.member=yes@0");
    expect(told.messages).toHaveLength(1);
    expect(told.last).toMatchObject({ kind: "verdict", certainty: "in_range" });
    expect(told.last.choices![0]).toEqual({
      label: ja("refund.questions.area.offer"),
      button: "refund.area?@0",
    });
    expect(told.asks).toBe("area");
    expect(told.says("大阪").last.text).toContain("3,402〜6,479円");
    expect(told.taps(ja("refund.questions.area.offer")).last).toMatchObject({
      kind: "question",
      text: ja("refund.questions.area.ask"),
    });
    expect(told.says(ja("refund.questions.area.offer")).last.text).toBe(ja("refund.questions.area.ask"));
  });

  test.each([
    ["east", "3,570〜6,720円"],
    ["west", "3,402〜6,479円"],
    ["unknown", "3,402〜6,720円"],
  ])("%s: the amount, and nothing of the verdict again", (area, amount) => {
    const told = member.presses("refund.member=yes@0", `refund.area=${area}@0`);
    expect(told.messages).toHaveLength(1);
    expect(told.last.kind).toBe("note");
    expect(told.last.text).toContain(amount);
    expect(buttonsOf(told.last.choices)).toEqual(["do:why@0", "do:whatif@0", "do:change@0"]);
    expect(buttonsOf(told.last.ways)).toEqual(["do:human@0", "do:menu@0"]);
    expect(told.asks).toBeNull();
    expect(told.presses("do:resume@0").messages).toHaveLength(1);
  });

  test("an area that was told before is not asked for, and stands in the verdict", () => {
    const told = asked
      .says("大阪でした")
      .presses("refund.requested=until@0", "refund.applied=since@0", "refund.member=yes@0");
    expect(told.messages).toHaveLength(1);
    expect(told.last.rows!.some(({ value }) => value.includes("3,402〜6,479円"))).toBe(true);
  });

  test("comes before what was understood of an answer in words", () => {
    const told = talk({ locale: "en" }).presses("go:refund@0", "refund.course=target@0").says("October 2009");
    expect(told.last.preface).toBeUndefined();
    expect(told.last.echo).toBe(
      en("desk.echo", { name: en("refund.questions.requested.name"), answer: "October 2009" }),
    );
    expect(told.last.certainty).toBe("not_covered");
  });
});
