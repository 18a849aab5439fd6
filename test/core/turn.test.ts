/** What holds in every conversation, whatever people do. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { render as renderForDiscord } from "../../src/adapters/discord/render.ts";
import { render as renderForLine } from "../../src/adapters/line/render.ts";
import { type Conversation, conversationSchema } from "../../src/core/conversation.ts";
import { type Input, type Message, offers } from "../../src/core/message.ts";
import { plainText } from "../../src/core/plain-text.ts";
import { type Turn, turn } from "../../src/core/turn.ts";
import { content, tappable } from "../support/core-talker.ts";
import { violations as discordViolations } from "../support/validators/discord-messages.ts";
import { violations as lineViolations } from "../support/validators/line-messages.ts";

const TODAY = "2026-11-22";
const FORBIDDEN =
  /対象です|対象者です|返金されます|返金します|you are eligible|you will be refunded|you will get a refund|guaranteed/i;

const play = (conversation: Conversation | null, input: Input, locale: string): Turn =>
  turn({ conversation, input, content, today: TODAY, locale });

const texts = fc.oneof(
  fc.constantFrom(
    ...[
      "払いすぎたかも",
      "勧誘を止めたい",
      "はい",
      "いいえ",
      "わからない",
      "戻る",
      "やり直す",
      "メニュー",
      "人と話す",
      "2009年8月",
      "H21.9",
      "never",
      "2",
      "３",
      "④",
    ],
    ...[
      "was I overbilled?",
      "stop the calls",
      "yes",
      "no",
      "I don't know",
      "back",
      "start over",
      "menu",
      "speak_en",
      "日本語",
      "why",
      "what if",
      "change",
      "delete",
    ],
    ...[
      "やっぱり西日本",
      "actually 2010",
      "なぜ聞くの",
      "今のところどう",
      "電話番号教えて",
      "死にたい",
      "4111111111111111",
      "https://example.com/",
      "",
      "　",
      "🙇‍♀️",
      "2099年1月",
      "2009年2月30日",
    ],
  ),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(..."年月日平成はいえ解約申込みso-net0123456789/.-ー（）？"),
    maxLength: 40,
  }),
);

/** Values that are formed like ours and never were: ids of other things, names every object has, odd dates. */
const names = fc.constantFrom(
  "refund",
  "opt-out",
  "still-called",
  "course",
  "requested",
  "ended",
  "area",
  "never",
  "unknown",
  "constructor",
  "__proto__",
  "toString",
  "menu",
  "refund_check",
  "optout_phone",
  "confirm_delete",
  "2009-13-45_2009-14-01",
  "2009-09-30_2009-09-01",
  "2099-01-01_",
  "_",
  "2009-02-30_2009-02-30",
);
const forged = fc.oneof(
  fc.tuple(names, names, names, fc.nat(2)).map(([a, b, c, at]) => `${a}.${b}=${c}@${at}`),
  fc.tuple(names, names, fc.nat(2)).map(([a, b, at]) => `${a}.${b}?@${at}`),
  fc.tuple(fc.constantFrom("go", "topic", "do"), names, fc.nat(2)).map(([a, b, at]) => `${a}:${b}@${at}`),
);

/** What a person does next: mostly something on the table, sometimes anything at all. */
const acts = fc.oneof(
  { weight: 6, arbitrary: fc.record({ tap: fc.nat(30) }) },
  { weight: 3, arbitrary: texts.map((text) => ({ text })) },
  { weight: 1, arbitrary: fc.record({ any: fc.string({ maxLength: 120 }) }) },
  { weight: 2, arbitrary: forged.map((any) => ({ any })) },
  {
    weight: 1,
    arbitrary: fc.record({
      date: fc.constantFrom("2009-09-16", "2004-02-29", "2026-11-20", "2008", "2009-09", "2009-13-40", "x"),
      initial: fc.constantFrom("2009-09-16", "2008-09-16", "2005-07-16", "x", undefined),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      sends: fc.constantFrom("sticker", "image", "audio", "video", "location", "file"),
    }),
  },
);
type ActOf<T> = T extends fc.Arbitrary<infer U> ? U : never;

function inputOf(act: ActOf<typeof acts>, seen: readonly Message[]): Input {
  if ("text" in act) return { type: "text", text: act.text };
  if ("any" in act) return { type: "press", button: act.any };
  if ("date" in act) return { type: "pick", date: act.date, initial: act.initial };
  if ("sends" in act) return { type: "unreadable", what: act.sends as "sticker" };
  const there = seen.flatMap(tappable);
  return there.length > 0
    ? { type: "press", button: there[act.tap % there.length]!.button }
    : { type: "arrive" };
}

const graphemes = (text: string): number =>
  [...new Intl.Segmenter("ja", { granularity: "grapheme" }).segment(text)].length;

/** The laws of one reply. */
function holds({ conversation, messages }: Turn, locale: string): void {
  const words = content.words(conversation?.locale ?? locale);
  expect(messages.length).toBeGreaterThanOrEqual(1);
  expect(messages.length).toBeLessThanOrEqual(3);
  if (conversation) expect(offers(messages.at(-1)!).length, "no dead end").toBeGreaterThan(0);
  for (const message of messages.slice(0, -1))
    expect(offers(message), "choices stand in the last message only").toEqual([]);
  for (const message of messages) {
    // Discord's link buttons take 512 characters, the tightest of the platforms.
    for (const { url } of message.links ?? []) expect(url.length).toBeLessThanOrEqual(512);
    expect(message.text.trim()).not.toBe("");
    expect(graphemes(message.text)).toBeLessThanOrEqual(words.locale === "ja" ? 300 : 600);
    expect(plainText(message, words)).not.toMatch(FORBIDDEN);
    expect(plainText(message, words)).not.toMatch(/undefined|\[object|\{\w+\}/);
    for (const { label } of offers(message)) expect(graphemes(label), label).toBeLessThanOrEqual(20);
    const buttons = offers(message).map(({ button }) => button);
    expect(new Set(buttons).size).toBe(buttons.length);
    expect(Math.max(0, ...buttons.map((button) => button.length))).toBeLessThanOrEqual(100);
  }
  if (conversation)
    expect(conversationSchema.parse(JSON.parse(JSON.stringify(conversation)))).toEqual(conversation);
}

describe("every conversation", () => {
  test("goes on: no exception, no silence, no dead end, nothing promised", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("ja", "en"),
        fc.array(acts, { minLength: 1, maxLength: 14 }),
        (locale, all) => {
          let played = play(null, { type: "arrive" }, locale);
          holds(played, locale);
          for (const act of all) {
            played = play(played.conversation, inputOf(act, played.messages), locale);
            holds(played, locale);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test("fits every platform's limits", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("ja", "en"),
        fc.array(acts, { minLength: 1, maxLength: 10 }),
        (locale, all) => {
          let played = play(null, { type: "arrive" }, locale);
          for (const act of all) {
            played = play(played.conversation, inputOf(act, played.messages), locale);
            const words = content.words(played.conversation?.locale ?? locale);
            expect(lineViolations(renderForLine(played.messages, words))).toEqual([]);
            for (const payload of renderForDiscord(played.messages, words, "dm"))
              expect(discordViolations(payload)).toEqual([]);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test("can be had by typing alone: a number or a label does what its button does", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("ja", "en"),
        fc.array(acts, { minLength: 1, maxLength: 8 }),
        (locale, all) => {
          let played = play(null, { type: "arrive" }, locale);
          for (const act of all) {
            played = play(played.conversation, inputOf(act, played.messages), locale);
            const { conversation, messages } = played;
            offers(messages.at(-1)!).forEach(({ label, button }, index) => {
              const pressed = play(conversation, { type: "press", button }, locale);
              for (const text of [
                String(index + 1),
                `${"０１２３４５６７８９"[(index + 1) % 10]!}`.padStart(index + 1 > 9 ? 2 : 1, "１"),
                label,
              ]) {
                if (text === "０" || (index + 1 > 9 && text.length > 2)) continue;
                const typed = play(conversation, { type: "text", text }, locale);
                expect(typed.messages, `${text} for [${label}]`).toEqual(pressed.messages);
                expect(typed.conversation).toEqual(pressed.conversation);
              }
            });
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("is played the same way every time", () => {
    fc.assert(
      fc.property(fc.array(acts, { minLength: 1, maxLength: 8 }), (all) => {
        const run = () => {
          let played = play(null, { type: "arrive" }, "ja");
          const said = [played];
          for (const act of all) {
            played = play(played.conversation, inputOf(act, played.messages), "ja");
            said.push(played);
          }
          return said;
        };
        expect(run()).toEqual(run());
      }),
      { numRuns: 50 },
    );
  });
});

describe("old and foreign buttons", () => {
  const answered = () => {
    const asked = play(
      play(null, { type: "arrive" }, "ja").conversation,
      { type: "text", text: "払いすぎたかもしれない" },
      "ja",
    );
    return play(asked.conversation, { type: "press", button: "refund.course=target@0" }, "ja");
  };

  test("a button from before 'start over' changes nothing and brings the current question", () => {
    const again = play(answered().conversation, { type: "text", text: "やり直す" }, "ja");
    const old = play(again.conversation, { type: "press", button: "refund.course=other_company@0" }, "ja");
    expect(old.conversation?.answers).toEqual(again.conversation?.answers);
    expect(old.messages.at(-1)!.asking?.question).toBe("course");
    expect(old.messages.at(-1)!.preface).toContain("前の画面のボタン");
  });

  test("a button of an earlier question is a correction", () => {
    const corrected = play(
      answered().conversation,
      { type: "press", button: "refund.course=other_company@0" },
      "ja",
    );
    expect(corrected.messages[0]!.certainty).toBe("not_covered");
  });

  test.each([
    "refund.course=nothing@0",
    "refund.nothing=target@0",
    "nothing.course=target@0",
    "topic:nothing@0",
    "do:nothing@0",
    "go:nothing@0",
    "__proto__.x=y@0",
    "do:constructor@0",
    "%%%",
    "",
  ])("%s, which the desk never wrote, does no harm", (button) => {
    const before = answered();
    const after = play(before.conversation, { type: "press", button }, "ja");
    expect(after.conversation?.answers).toEqual(before.conversation?.answers);
    expect(after.messages.at(-1)!.asking?.question).toBe("requested");
  });
});
