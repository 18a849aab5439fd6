/** What a turn adds to what the dialogue says: who is speaking, another language, a way on. */
import { describe, expect, test } from "vitest";
import { buttonsOf, en, firstMeeting, ja, offered, talk } from "../support/talk.ts";

describe("at the first word", () => {
  test("the desk says who it is, once, before its answer", () => {
    const first = firstMeeting().says("返金の金額は？");
    expect(first.messages).toHaveLength(2);
    expect(first.first).toEqual({ kind: "note", text: ja("desk.firstContact") });
    expect(first.says("ありがとう").messages.map(({ text }) => text)).toEqual([ja("desk.thanks")]);
  });

  test.each([
    ["a button", () => firstMeeting().presses("do:menu@0")],
    ["a picture", () => firstMeeting().sends("image")],
    ["a day", () => firstMeeting().picks("2008-03-01")],
  ])("of %s too", (_, act) => {
    expect(act().first.text).toBe(ja("desk.firstContact"));
  });

  test("whoever arrives is greeted, and told no second time", () => {
    const arrived = firstMeeting().arrives();
    expect(arrived.conversation.greeted).toBe(true);
    expect(arrived.says("メニュー").messages).toHaveLength(1);
  });

  test("in the language of the answer, not of the platform's hint", () => {
    expect(firstMeeting("ja").says("was I overbilled?").first.text).toBe(en("desk.firstContact"));
    expect(firstMeeting("en").says("払いすぎたかもしれない").first.text).toBe(ja("desk.firstContact"));
    expect(firstMeeting("en").presses("do:menu@0").first.text).toBe(en("desk.firstContact"));
    expect(firstMeeting("ja").says("English").first.text).toBe(en("desk.firstContact"));
  });
});

describe("another language", () => {
  test("is offered in that language's own word, once, and nothing is switched unasked", () => {
    const written = talk().says("how much is the refund?");
    expect(written.conversation.locale).toBe("ja");
    expect(written.last.preface).toBe(en("desk.languageOffer"));
    expect(buttonsOf(written.last.ways)!.at(-1)).toBe("do:speak_en@0");
    expect(written.last.ways!.at(-1)!.label).toBe("English");
    const english = talk({ locale: "en" }).says("返金の金額は？");
    expect(english.last.preface).toBe(ja("desk.languageOffer"));
    expect(buttonsOf(english.last.ways)!.at(-1)).toBe("do:speak_ja@0");
  });

  test("is offered below what is said first, in the last message", () => {
    const asked = talk().presses("go:refund@0", "refund.course=target@0").says("I asked them in march 2008");
    expect(asked.last.preface!.split("\n").at(-1)).toBe(en("desk.languageOffer"));
    expect(asked.last.preface!.split("\n").length).toBe(2);
  });

  test("is not offered twice where the menu has it, nor where there is nothing to tell from", () => {
    const menu = talk().says("the quick brown fox jumps over the lazy dog");
    expect(offered(menu.last).filter((button) => button === "do:speak_en@0")).toHaveLength(1);
    expect(menu.last.preface).toBeUndefined();
    for (const text of ["2", "2008-03-01", "🙇"])
      expect(talk().says(text).last.preface ?? "").not.toContain(en("desk.languageOffer"));
  });

  test("after a deletion there is nothing to be switched", () => {
    const gone = talk().presses("do:delete@0").says("はい");
    expect(gone.kept).toBeNull();
    expect(gone.messages).toEqual([{ kind: "note", text: ja("desk.deleted") }]);
  });
});

test("what offers nothing else offers the menu", () => {
  const alone = talk().says("カードは4111 1111 1111 1111です");
  expect(offered(alone.last)).toEqual(["do:menu@0"]);
});

test("what was offered last is what a number means", () => {
  const menu = talk().presses("do:menu@0");
  expect(menu.conversation.offered).toEqual(offered(menu.last));
  expect(menu.says("2").conversation.open?.interview).toBe("refund");
});
