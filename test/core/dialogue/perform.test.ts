/** What a button may do: no more than typing, and nothing at all once its screen is gone. */
import { describe, expect, test } from "vitest";
import { buttonsOf, ja, talk } from "../../support/talk.ts";

const asked = talk().presses("go:refund@0", "refund.course=target@0");
const nothing = talk();
const again = asked.presses("do:restart@0");
const finished = talk().presses("go:refund@0", "refund.course=other_company@0");

describe("a button of an earlier generation", () => {
  test.each(["refund.course=other_company@0", "refund.course?@0", "do:confirm_delete@0"])(
    "%s is old: nothing happens, and the question is asked again",
    (button) => {
      const after = again.presses(button);
      expect(after.conversation.answers).toEqual(again.conversation.answers);
      expect(after.last).toMatchObject({
        kind: "question",
        preface: ja("desk.old"),
        text: ja("refund.questions.course.ask"),
      });
    },
  );

  test.each([
    ["do:menu@0", { kind: "menu", text: ja("desk.menu.text") }],
    ["go:opt-out@0", { kind: "question", text: ja("opt-out.questions.channel.ask") }],
    ["topic:optout_phone@0", { kind: "question", preface: ja("desk.question.resumed") }],
    ["do:restart@0", { preface: ja("desk.restarted") }],
  ])("%s means the same at any time", (button, message) => {
    expect(again.presses(button).last).toMatchObject(message);
  });
});

describe("a button nobody was shown", () => {
  test.each([
    "refund.course=target@0",
    "refund.course?@0",
    "opt-out.channel=phone@0",
    "still-called.requested=never@0",
    "still-called.requested=2026-11-01_2026-11-03@0",
  ])("%s answers nothing in an interview that was never begun", (button) => {
    const after = nothing.presses(button);
    expect(after.conversation.answers).toEqual({});
    expect(after.conversation.open).toBeNull();
    expect(after.last).toMatchObject({ kind: "menu", text: ja("desk.old") });
  });

  test("answers an interview that was begun and left", () => {
    const elsewhere = asked.presses("go:opt-out@0").presses("refund.requested=until@0");
    expect(elsewhere.answersTo("refund")).toEqual({ course: "target", requested: [null, "2009-09-16"] });
    expect(elsewhere.conversation.open?.interview).toBe("refund");
  });

  test.each([
    ["an option that another question has", "refund.requested=target@0"],
    ["an option that there is not", "refund.requested=soon@0"],
    ["never, where the question has none", "refund.applied=never@0"],
    ["days that do not exist", "refund.requested=2009-02-30_2009-03-01@0"],
    ["days in the wrong order", "refund.requested=2009-03-02_2009-03-01@0"],
    ["a day that has not come", "refund.requested=2026-11-23@0"],
    ["days that have not come", "refund.requested=2026-11-23_2026-11-30@0"],
    ["a date for a choice", "refund.member=2009-03-01@0"],
    ["a name that every object has", "refund.requested=constructor@0"],
    ["a topic that there is not", "topic:optout_nothing@0"],
    ["a command that there is not", "do:everything@0"],
    ["an interview that there is not", "go:everything@0"],
  ])("%s: nothing happens", (_, button) => {
    const after = asked.presses(button);
    expect(after.conversation.answers).toEqual(asked.conversation.answers);
    expect(after.last).toMatchObject({ preface: ja("desk.old"), text: ja("refund.questions.requested.ask") });
  });
});

describe("an answer", () => {
  const taken: readonly (readonly [string, string, unknown])[] = [
    ["requested", "until", [null, "2009-09-16"]],
    ["requested", "later", ["2009-09-17", null]],
    ["requested", "never", "never"],
    ["requested", "unknown", "unknown"],
    ["requested", "2009-09-16", ["2009-09-16", "2009-09-16"]],
    ["requested", "2026-11-22", ["2026-11-22", "2026-11-22"]],
    ["requested", "2009-08-01_2009-08-31", ["2009-08-01", "2009-08-31"]],
    ["requested", "_2009-08-31", [null, "2009-08-31"]],
    ["requested", "2009-08-01_", ["2009-08-01", null]],
    ["applied", "since", ["2005-04-01", null]],
    ["applied", "earlier", [null, "2005-03-31"]],
    ["member", "no", "no"],
    ["member", "unknown", "unknown"],
    ["ended", "route3", ["2005-04-01", "2009-05-31"]],
    ["ended", "route2", ["2009-06-01", "2009-09-30"]],
    ["ended", "later", ["2009-10-01", null]],
  ];
  test.each(taken)("%s=%s is taken, and not said back", (question, option, answer) => {
    const after = asked.presses(`refund.${question}=${option}@0`);
    expect(after.answersTo("refund")[question]).toEqual(answer);
    expect(after.last.preface ?? "").not.toContain(ja(`refund.questions.${question}.name`));
  });

  test("the days of a stop are the ones on the buttons", () => {
    const stop = talk({ today: "2026-11-26" }).presses("go:still-called@0", "still-called.contact=call@0");
    // 23 November is a holiday, so a request since the 19th may still be within its week.
    const answer = (option: string) =>
      stop.presses(`still-called.requested=${option}@0`).answersTo("still-called").requested;
    const usual = answer("usual") as readonly string[];
    const contractor = answer("contractor") as readonly string[];
    const earlier = answer("earlier") as readonly (string | null)[];
    expect(usual[1]).toBe("2026-11-26");
    expect([contractor[1]! < usual[0]!, earlier[1]! < contractor[0]!, earlier[0]]).toEqual([
      true,
      true,
      null,
    ]);
  });
});

describe("a change button", () => {
  test("asks that question again, with the earlier answer and the way to keep it", () => {
    const change = finished.presses("refund.course?@0");
    expect(change.asks).toBe("course");
    expect(change.last).toMatchObject({
      text: ja("refund.questions.course.ask"),
      preface: ja("desk.question.was", { answer: ja("refund.questions.course.options.other_company.value") }),
    });
    expect(buttonsOf(change.last.ways)).toContain("do:keep@0");
    expect(change.presses("do:keep@0").last.certainty).toBe("not_covered");
    expect(change.presses("refund.course=target@0").asks).toBe("requested");
  });
});

describe("a topic", () => {
  test("is answered, and the question returns by itself; only the question is there to be tapped", () => {
    const { messages, topic, conversation } = asked.presses("topic:refund_amount@0");
    expect(topic).toBe("refund_amount");
    expect(messages).toHaveLength(2);
    expect(messages[0]).toMatchObject({ kind: "answer", heading: ja("topics.refund_amount.title") });
    expect(messages[0]!.choices ?? messages[0]!.ways).toBeUndefined();
    expect(messages[1]).toMatchObject({
      preface: ja("desk.question.resumed"),
      text: ja("refund.questions.requested.ask"),
    });
    expect(conversation.open).toEqual({ interview: "refund", question: "requested" });
  });

  test.each([
    ["nothing open", nothing],
    ["a verdict told", finished],
  ])("is answered alone, with its own ways on: %s", (_, before) => {
    const { messages } = before.presses("topic:refund_amount@0");
    expect(messages).toHaveLength(1);
    expect(messages[0]!.choices?.length).toBeGreaterThan(0);
  });

  test("about the check begins the check", () => {
    const check = nothing.presses("topic:refund_check@0");
    expect(check.topic).toBe("refund_check");
    expect(check.conversation.open).toEqual({ interview: "refund", question: "course" });
    expect(check.first.text).toBe(ja("refund.open"));
  });
});
