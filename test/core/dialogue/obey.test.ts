/** What each command does where nothing is open, at a question, and after a verdict. */
import { describe, expect, test } from "vitest";
import type { Command } from "../../../src/core/command.ts";
import { turn } from "../../../src/core/turn.ts";
import { content } from "../../support/core-talker.ts";
import { buttonsOf, en, ja, type Talk, TODAY, talk } from "../../support/talk.ts";

const command = (before: Talk, name: Command): Talk =>
  before.presses(`do:${name}@${before.conversation.generation}`);

const nothing = talk();
const asked = talk().presses("go:refund@0", "refund.course=target@0");
const told = talk().presses("go:refund@0", "refund.course=other_company@0");
const MENU = { kind: "menu", heading: ja("desk.menu.heading") };
const QUESTION = { kind: "question", text: ja("refund.questions.requested.ask") };

describe("screens are shown in every state, and change nothing", () => {
  const screens: readonly (readonly [Command, object])[] = [
    ["menu", { ...MENU, text: ja("desk.menu.text") }],
    ["help", { kind: "answer", heading: ja("desk.help.heading"), text: ja("desk.help.text") }],
    ["about", { kind: "answer", heading: ja("desk.about.heading"), text: ja("desk.about.text") }],
    ["human", { kind: "answer", heading: ja("desk.human.heading"), text: ja("desk.human.text") }],
    ["data", { kind: "answer", heading: ja("desk.data.heading") }],
    ["thanks", { ...MENU, text: ja("desk.thanks") }],
    ["topics", { kind: "menu", text: ja("desk.topics") }],
    ["keep_record", { ...MENU, text: ja("desk.notDeleted") }],
    ["delete", { kind: "menu", text: ja("desk.deleteAsk") }],
  ];
  describe.each([
    ["nothing open", nothing],
    ["a question on the table", asked],
    ["a verdict told", told],
  ])("with %s", (_, before) => {
    test.each(screens)("%s", (name, screen) => {
      const after = command(before, name);
      expect(after.messages).toHaveLength(1);
      expect(after.last).toMatchObject(screen);
      expect(after.conversation.open).toEqual(before.conversation.open);
      expect(after.conversation.answers).toEqual(before.conversation.answers);
    });
  });
});

describe("about the open interview", () => {
  const cases: readonly (readonly [Command, "asked" | "told", object, string | null])[] = [
    [
      "why",
      "asked",
      { ...QUESTION, preface: ja("desk.question.whyAsked", { why: ja("refund.questions.requested.why") }) },
      "requested",
    ],
    [
      "whyask",
      "asked",
      { ...QUESTION, preface: ja("desk.question.whyAsked", { why: ja("refund.questions.requested.why") }) },
      "requested",
    ],
    ["where", "asked", { ...QUESTION, preface: ja("refund.questions.requested.where") }, "requested"],
    ["change", "asked", { kind: "menu", text: ja("desk.verdict.change") }, "requested"],
    ["resume", "asked", QUESTION, "requested"],
    ["keep", "asked", QUESTION, "requested"],
    ["back", "asked", { kind: "question", text: ja("refund.questions.course.ask") }, "course"],
    ["why", "told", { kind: "answer", heading: ja("desk.verdict.why") }, null],
    ["whyask", "told", { kind: "answer", heading: ja("desk.verdict.why") }, null],
    ["whatif", "told", { kind: "answer", heading: ja("desk.verdict.whatIf") }, null],
    ["change", "told", { kind: "menu", text: ja("desk.verdict.change") }, null],
    ["where", "told", { kind: "verdict", certainty: "not_covered" }, null],
    ["resume", "told", { kind: "verdict", certainty: "not_covered" }, null],
    ["keep", "told", { kind: "verdict", certainty: "not_covered" }, null],
    ["back", "told", { kind: "question", text: ja("refund.questions.course.ask") }, "course"],
  ];
  test.each(cases)("%s, %s", (name, when, message, asks) => {
    const after = command(when === "asked" ? asked : told, name);
    expect(after.messages).toHaveLength(1);
    expect(after.last).toMatchObject(message);
    expect(after.asks).toBe(asks);
  });

  test.each([
    "why",
    "whyask",
    "whatif",
    "where",
    "change",
    "now",
    "keep",
    "resume",
    "restart",
    "back",
  ] as const)("%s leads to the menu where nothing is open", (name) => {
    const { messages } = command(nothing, name);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ ...MENU, text: ja("desk.menu.text") });
  });

  test("change asks again where nothing is answered yet", () => {
    const after = command(talk().presses("go:refund@0"), "change");
    expect(after.last).toMatchObject({ kind: "question", text: ja("refund.questions.course.ask") });
  });

  test("why at the question that only refines a verdict is about the verdict", () => {
    const area = talk().presses(
      "go:refund@0",
      "refund.course=target@0",
      "refund.requested=until@0",
      "refund.applied=since@0",
      "refund.member=yes@0",
    );
    expect(area.asks).toBe("area");
    expect(command(area, "why").last.heading).toBe(ja("desk.verdict.why"));
    expect(command(area, "whyask").last.preface).toContain(ja("refund.questions.area.why"));
  });

  test("now tells where the answers stand, and asks on", () => {
    const now = command(asked, "now");
    expect(now.asks).toBe("requested");
    expect(now.last.preface).toContain(ja("desk.verdict.nowOpen", { possible: "" }).split("「")[0]!);
    expect(command(talk().presses("go:refund@0"), "now").last.preface).toBe(ja("desk.verdict.nothingYet"));
  });
});

describe("start over", () => {
  const again = command(asked, "restart");

  test("forgets this interview's answers and asks its first question", () => {
    expect(again.conversation.answers).toEqual({});
    expect(again.asks).toBe("course");
    expect(again.last.preface).toBe(ja("desk.restarted"));
  });

  test("makes every button of before an old one", () => {
    expect(again.conversation.generation).toBe(1);
    const old = again.presses("refund.course=target@0");
    expect(old.conversation.answers).toEqual({});
    expect(old.last.preface).toBe(ja("desk.old"));
    expect(buttonsOf(again.last.choices)).toContain("refund.course=target@1");
  });

  test("keeps the answers of the other interviews, and forgets what could not be given more exactly", () => {
    const both = asked
      .presses("refund.requested=2009-09-01_2009-09-30@0", "refund.requested=unknown@0")
      .presses("go:opt-out@0", "opt-out.channel=phone@0", "go:refund@0");
    expect(both.conversation.exhausted.refund).toEqual(["requested"]);
    const { answers, exhausted } = command(both, "restart").conversation;
    expect(answers).toEqual({ "opt-out": { channel: "phone" } });
    expect(exhausted).toEqual({ "opt-out": [] });
  });
});

describe("deletion", () => {
  test("is asked back", () => {
    const ask = command(asked, "delete");
    expect(buttonsOf(ask.last.choices)).toEqual(["do:confirm_delete@0", "do:keep_record@0"]);
    expect(ask.last.ways).toBeUndefined();
  });

  test.each(["はい", "はい、削除する", "1", "うん"])("%s deletes everything", (text) => {
    const after = command(asked, "delete").says(text);
    expect(after.kept).toBeNull();
    expect(after.messages).toEqual([{ kind: "note", text: ja("desk.deleted") }]);
  });

  test.each(["いいえ", "削除しない", "2"])("%s keeps everything", (text) => {
    const after = command(asked, "delete").says(text);
    expect(after.conversation.answers).toEqual(asked.conversation.answers);
    expect(after.last.text).toBe(ja("desk.notDeleted"));
  });

  test("a yes that was not asked for deletes nothing", () => {
    expect(nothing.says("はい").kept).not.toBeNull();
  });

  test("makes every button of before an old one, in the conversation that begins after it", () => {
    const button = asked.last.choices![0]!.button;
    expect(command(asked, "delete").presses("do:confirm_delete@0").kept).toBeNull();
    const input = { type: "press", button: "go:refund@0" } as const;
    const { conversation } = turn({ conversation: null, input, content, today: TODAY, generation: 4711 });
    const again = talk({ conversation: conversation! });
    expect(again.conversation.generation).toBe(4711);
    const old = again.presses(button, "refund.course=target@0", "refund.course?@0");
    expect(old.conversation.answers).toEqual({});
    expect(old.last.preface).toBe(ja("desk.old"));
    expect(old.presses("refund.course=target@4711").answersTo("refund")).toEqual({ course: "target" });
  });

  test("the button of an earlier generation deletes nothing", () => {
    const again = command(asked, "restart").presses("refund.course=target@1");
    const old = again.presses("do:confirm_delete@0");
    expect(old.conversation.answers).toEqual({ refund: { course: "target" } });
    expect(old.last.preface).toBe(ja("desk.old"));
    expect(command(again, "delete").presses("do:confirm_delete@1").kept).toBeNull();
  });

  test("the button deletes only where it was asked a moment ago", () => {
    const declined = command(asked, "delete").presses("do:keep_record@0");
    expect(declined.presses("do:confirm_delete@0").conversation.answers).toEqual(asked.conversation.answers);
  });
});

describe("the language", () => {
  test("is changed in every state; answers and the question stay", () => {
    const english = command(asked, "speak_en");
    expect(english.conversation.locale).toBe("en");
    expect(english.last.text).toBe(en("refund.questions.requested.ask"));
    expect(english.conversation.answers).toEqual(asked.conversation.answers);
    const back = command(english, "speak_ja");
    expect(back.conversation.locale).toBe("ja");
    expect(back.last.text).toBe(ja("refund.questions.requested.ask"));
  });

  test("is changed where nothing is open, with the menu in the new one", () => {
    const english = command(nothing, "speak_en");
    expect(english.last).toMatchObject({ kind: "menu", text: en("desk.menu.text") });
    expect(buttonsOf(english.last.ways)).toEqual(["do:speak_ja@0", "do:human@0"]);
  });
});
