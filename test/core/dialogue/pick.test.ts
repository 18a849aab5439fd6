/** A day from a date picker: what was chosen is taken, what merely stood there is not. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Conversation } from "../../../src/core/conversation.ts";
import { addDays, type Day } from "../../../src/core/day.ts";
import type { Input } from "../../../src/core/message.ts";
import { type Turn, turn } from "../../../src/core/turn.ts";
import { content } from "../../support/core-talker.ts";
import { interviews } from "../../support/matters.ts";

const TODAY = "2026-11-22";
const INITIAL = "2007-07-15";

const play = (conversation: Conversation | null, input: Input, today: Day = TODAY): Turn =>
  turn({ conversation, input, content, today, locale: "ja" });
const says = (before: Turn, text: string): Turn => play(before.conversation, { type: "text", text });
const picks = (before: Turn, date: string, initial: string | undefined = INITIAL): Turn =>
  play(before.conversation, { type: "pick", date, question: "refund.requested", initial });

const begun = (button: string, today: Day = TODAY): Turn =>
  play(play(null, { type: "arrive" }, today).conversation, { type: "press", button }, today);
const asked = (): Turn =>
  play(begun("go:refund@0").conversation, { type: "press", button: "refund.course=target@0" });

const answer = ({ conversation }: Turn) => conversation?.answers.refund?.requested;
const last = ({ messages }: Turn) => messages.at(-1)!;

describe("the day a calendar opened on", () => {
  test("answers no date question of any interview by itself, on any day", () => {
    const days = fc.nat(20_000).map((days) => addDays("2020-01-01", days));
    fc.assert(
      fc.property(days, (today) => {
        for (const interview of interviews(today))
          for (const question of interview.questions) {
            if (question.kind !== "date") continue;
            const before = begun(`go:${interview.id}@0`, today);
            const { initial } = question.picker;
            const input = {
              type: "pick",
              date: initial,
              question: `${interview.id}.${question.id}`,
              initial,
            } as const;
            const { conversation, messages } = play(before.conversation, input, today);
            expect(conversation?.answers[interview.id] ?? {}).toEqual({});
            expect(messages.at(-1)!.asking).toMatchObject({ interview: interview.id, question: question.id });
          }
      }),
      { numRuns: 30 },
    );
  });

  test("is asked back, beside every other answer", () => {
    const back = picks(asked(), INITIAL);
    expect(last(back).preface).toContain("2007年7月15日で合っていますか？");
    expect(last(back).choices!.map(({ label }) => label)).toEqual([
      "はい、その日です",
      ...last(asked()).choices!.map(({ label }) => label),
    ]);
  });

  test.each(["はい", "はい、その日です", "1", "うん"])("is taken once the person says so: %s", (text) => {
    expect(answer(says(picks(asked(), INITIAL), text))).toEqual([INITIAL, INITIAL]);
  });

  test.each(["いいえ", "ちがいます"])("is let go when it is denied: %s", (text) => {
    const denied = says(picks(asked(), INITIAL), text);
    expect(answer(denied)).toBeUndefined();
    expect(last(denied).asking?.question).toBe("requested");
    expect(last(denied).choices).toEqual(last(asked()).choices);
  });

  test("gives way to another date in words", () => {
    expect(answer(says(picks(asked(), INITIAL), "2008年3月"))).toEqual(["2008-03-01", "2008-03-31"]);
  });
});

describe("a day that was moved", () => {
  test.each([
    ["altogether", "2008-03-02", ["2008-03-02", "2008-03-02"]],
    ["by its day", "2007-07-16", ["2007-07-16", "2007-07-16"]],
    ["by its month: the day that stood there is nobody's", "2007-03-15", ["2007-03-01", "2007-03-31"]],
    ["by month and year", "2008-03-15", ["2008-03-01", "2008-03-31"]],
    ["by its year", "2008-07-15", ["2008-01-01", "2008-12-31"]],
  ])("%s is taken as far as it was moved", (_, date, taken) => {
    expect(answer(picks(asked(), date))).toEqual(taken);
  });

  test("is said back, before the next question", () => {
    const next = last(picks(asked(), "2008-03-02"));
    expect(next.preface).toContain("2008年3月2日");
    expect(next.asking?.question).toBe("applied");
  });

  test("from the 31st to a shorter month is that month", () => {
    expect(answer(picks(asked(), "2008-02-29", "2007-10-31"))).toEqual(["2008-02-01", "2008-02-29"]);
  });

  test("within a month that is known already is asked back, then taken as the day", () => {
    const month = picks(asked(), "2009-09-15");
    expect(answer(month)).toEqual(["2009-09-01", "2009-09-30"]);
    const back = picks(month, "2009-09-15");
    expect(last(back).preface).toContain("2009年9月15日で合っていますか？");
    expect(answer(says(back, "はい"))).toEqual(["2009-09-15", "2009-09-15"]);
  });

  test("again, to the same exact day, is no reason to ask", () => {
    expect(answer(picks(picks(asked(), "2008-03-02"), "2008-03-02"))).toEqual(["2008-03-02", "2008-03-02"]);
  });
});

describe("a picker that opens empty", () => {
  test.each([
    ["2008", ["2008-01-01", "2008-12-31"]],
    ["2008-02", ["2008-02-01", "2008-02-29"]],
    [INITIAL, [INITIAL, INITIAL]],
  ])("gives as much of a date as was chosen: %s", (date, taken) => {
    const picked = play(asked().conversation, { type: "pick", date });
    expect(answer(picked)).toEqual(taken);
  });

  test.each(["2008-13", "2008-00", "2008-02-30", "2008-2", "08", "", "x"])(
    "%s is no date, and no answer",
    (date) => {
      const picked = play(asked().conversation, { type: "pick", date });
      expect(answer(picked)).toBeUndefined();
      expect(last(picked).asking?.question).toBe("requested");
    },
  );

  test("a month that has not come is said to be in the future", () => {
    const picked = play(asked().conversation, { type: "pick", date: "2026-12" });
    expect(answer(picked)).toBeUndefined();
    expect(last(picked).preface).toContain("2026年12月は、まだ来ていない日のようです");
  });
});

test("a picker of an interview that was never begun, or was deleted, answers nothing", () => {
  const input = { type: "pick", date: "2008-03-02", question: "refund.requested" } as const;
  const { conversation, messages } = play(play(null, { type: "arrive" }).conversation, input);
  expect(conversation?.answers).toEqual({});
  expect(messages.at(-1)!.kind).toBe("menu");
});
