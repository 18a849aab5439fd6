/** What was not understood, or cannot be read: never silence, never the same words three times, never a lost question. */
import { describe, expect, test } from "vitest";
import { UNREADABLE } from "../../../src/core/message.ts";
import { turn } from "../../../src/core/turn.ts";
import { content } from "../../support/core-talker.ts";
import { buttonsOf, ja, offered, TODAY, talk } from "../../support/talk.ts";

/** Words that are about nothing at all. */
const NONSENSE = "むにゃむにゃぺろぺろ";
const asked = talk().presses("go:refund@0", "refund.course=target@0");
const MENU = offered(talk().presses("do:menu@0").last);

describe("not understood, with nothing open", () => {
  const first = talk().says(NONSENSE);
  const second = first.says(NONSENSE);
  const third = second.says(NONSENSE);
  const fourth = third.says(NONSENSE);

  test("is said in other words each time, above the menu", () => {
    expect([first, second, third, fourth].map(({ last }) => last.text)).toEqual([
      ja("desk.miss.first"),
      ja("desk.miss.second"),
      ja("desk.miss.third"),
      ja("desk.human.text"),
    ]);
    for (const { last } of [first, second, third]) expect(offered(last)).toEqual(MENU);
    expect([first, second, third, fourth].map(({ conversation }) => conversation.misses)).toEqual([
      1, 2, 3, 4,
    ]);
  });

  test.each([
    ["a button", third.presses("do:menu@0")],
    ["a word", third.says("メニュー")],
    ["a number", third.says("4")],
    ["a question", third.says("電話で止めるには？")],
    ["a sticker", third.sends("sticker")],
    ["coming back", third.arrives()],
    ["a cry for help", third.says("死にたい")],
  ])("begins anew after %s", (_, after) => {
    expect(after.conversation.misses).toBe(0);
    expect(after.presses("do:menu@0").says(NONSENSE).last.text).toBe(ja("desk.miss.first"));
  });
});

describe("not understood, at a question", () => {
  const example = ja("refund.questions.requested.example");

  test("is said in other words each time, and the question stays", () => {
    let now = asked;
    for (const key of ["notUnderstood", "notUnderstoodAgain", "notUnderstoodStill"]) {
      now = now.says(NONSENSE);
      expect(now.last.preface).toBe(ja(`desk.question.${key}`, { example }));
      expect(now.last.text).toBe(ja("refund.questions.requested.ask"));
      expect(now.conversation.open).toEqual(asked.conversation.open);
    }
    // Then people, with the way back.
    const people = now.says(NONSENSE);
    expect(people.last.text).toBe(ja("desk.human.text"));
    expect(offered(people.last)).toContain("do:resume@0");
    expect(people.conversation.open).toEqual(asked.conversation.open);
    expect(people.says(NONSENSE).last.preface).toBe(ja("desk.question.notUnderstood", { example }));
    expect(now.says("2008年3月").conversation.misses).toBe(0);
    expect(now.says("わからない").conversation.misses).toBe(0);
  });

  test("gives the question's own example, where it has one", () => {
    expect(asked.says(NONSENSE).last.preface).toContain(example);
    expect(talk().presses("go:refund@0").says(NONSENSE).last.preface).toBe(
      ja("desk.question.notUnderstood", { example: "none" }),
    );
  });

  test("after the verdict it is the menu that helps", () => {
    const told = talk().presses("go:refund@0", "refund.course=other_company@0").says(NONSENSE);
    expect(told.last.text).toBe(ja("desk.miss.first"));
    expect(offered(told.last)).toEqual(MENU);
  });
});

describe("what cannot be read", () => {
  test.each(UNREADABLE)("%s is named: above the menu, or at the question that stays", (what) => {
    const send = (before: typeof asked) =>
      turn({ conversation: before.conversation, input: { type: "unreadable", what }, content, today: TODAY });
    const [menu, question] = [send(talk()), send(asked)].map(({ messages }) => messages.at(-1)!);
    expect(menu).toMatchObject({ kind: "menu", text: ja(`desk.unreadable.${what}`) });
    expect(question).toMatchObject({
      preface: ja(`desk.unreadable.${what}`),
      text: ja("refund.questions.requested.ask"),
    });
  });

  test.each([
    ["empty", ""],
    ["empty", "　 \n"],
    ["empty", "！？…"],
    ["link", "https://example.com/a?b=c"],
    ["link", " http://example.com "],
    ["tooLong", "あ".repeat(5001)],
  ])("%s: %.20j", (key, text) => {
    expect(asked.says(text).last.preface).toBe(ja(`desk.unreadable.${key}`));
    expect(talk().says(text).last).toMatchObject({ kind: "menu", text: ja(`desk.unreadable.${key}`) });
  });

  test("after a verdict there is no question to return to", () => {
    const told = talk().presses("go:refund@0", "refund.course=other_company@0").sends("image");
    expect(told.last).toMatchObject({ kind: "menu", text: ja("desk.unreadable.image") });
  });

  test("5,000 characters are read", () => {
    const long = `払いすぎたかもしれない${"。".repeat(4989)}`;
    expect(long).toHaveLength(5000);
    expect(talk().says(long).last.kind).not.toBe("menu");
  });
});

describe("near two topics", () => {
  test("the person chooses between two or three, or goes elsewhere", () => {
    const unclear = talk().says("電話番号教えて");
    expect(unclear.topic).toBe("clarify");
    expect(unclear.last).toMatchObject({ kind: "menu", text: ja("desk.clarify") });
    expect(unclear.last.choices!.length).toBeGreaterThanOrEqual(2);
    expect(unclear.last.choices!.length).toBeLessThanOrEqual(3);
    expect(buttonsOf(unclear.last.ways)).toEqual(["do:menu@0", "do:human@0"]);
    expect(unclear.conversation.misses).toBe(0);
  });
});
