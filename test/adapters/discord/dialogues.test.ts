/** Whatever the real dialogue says, Discord takes it: every screen in every locale, and random conversations. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formsFor, type Place } from "../../../src/adapters/discord/form.ts";
import { render, renderPlain } from "../../../src/adapters/discord/render.ts";
import { type Act, encode } from "../../../src/core/button.ts";
import { COMMANDS } from "../../../src/core/command.ts";
import type { Conversation } from "../../../src/core/conversation.ts";
import type { Input, Message } from "../../../src/core/message.ts";
import { turn } from "../../../src/core/turn.ts";
import { content, tappable } from "../../support/core-talker.ts";
import { violations } from "../../support/validators/discord-messages.ts";

const TODAY = "2026-11-22";
/** 100,000 were run when this was written; the count is small here because the suite runs at every change. */
const DIALOGUES = Number(process.env.DISCORD_DIALOGUES ?? 150);

const places: readonly Place[] = ["dm", "server"];

function refusals(messages: readonly Message[], locale: string): string[] {
  const words = content.words(locale);
  return [
    ...places.flatMap((place) => render(messages, words, place).flatMap(violations)),
    ...renderPlain(messages, words).flatMap(violations),
  ];
}

const SAID = [
  "2009年8月",
  "平成21年の夏ごろ",
  "2008年か2009年",
  "2009-09-16",
  "去年",
  "3年前",
  "わからない",
  "2",
  "はい",
  "いいえ",
  "なぜ聞くの？",
  "もし2009年9月だったら？",
  "さっきの、やっぱり2009年10月でした",
  "2005年5月に申し込んで、2009年7月に解約を伝え、8月に止まりました。今は会員ではありません。",
  "戻る",
  "メニュー",
  "人と話す",
  "データを見る",
  "電話で止めたい",
  "いくら戻りますか",
  "脅された",
  "4111 1111 1111 1111",
  "*_`|<@1> # 見出し",
  "how do I stop the calls?",
  "summer of 2009",
  "English",
  "日本語",
  "x".repeat(5001),
];

/** A number of 0 to 999 picks among what is there: a thing to tap, or something to say. */
const step = fc.record({ tap: fc.integer({ min: 0, max: 2 }), which: fc.nat(999) });

function inputOf({ tap, which }: { tap: number; which: number }, seen: readonly Message[]): Input {
  const offered = seen.flatMap(tappable);
  if (tap > 0 && offered.length > 0)
    return { type: "press", button: offered[which % offered.length]!.button };
  return { type: "text", text: SAID[which % SAID.length]! };
}

describe("in random conversations with the real dialogue", () => {
  it(`Discord refuses nothing (${DIALOGUES} conversations)`, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...content.locales),
        fc.array(step, { minLength: 1, maxLength: 12 }),
        (locale, steps) => {
          let conversation: Conversation | null = null;
          let seen: readonly Message[] = [];
          for (const each of steps) {
            const played = turn({ conversation, input: inputOf(each, seen), content, today: TODAY, locale });
            conversation = played.conversation;
            seen = played.messages;
            expect(refusals(seen, conversation?.locale ?? locale)).toEqual([]);
          }
        },
      ),
      { numRuns: DIALOGUES },
    );
  }, 3_600_000);
});

describe.each(content.locales)("every screen in %s", (locale) => {
  const words = content.words(locale);
  const press = (act: Act): Input => ({ type: "press", button: encode(act, 0) });
  const screens: readonly (readonly [string, Input])[] = [
    ["arriving", { type: "arrive" }],
    ...COMMANDS.map((command) => [command, press({ type: "command", command })] as const),
    ...words.names("topics").map((topic) => [topic, press({ type: "topic", topic })] as const),
    ...["opt-out", "refund", "still-called"].map(
      (interview) => [interview, press({ type: "interview", interview })] as const,
    ),
    ...(["sticker", "image", "audio", "video", "location", "file"] as const).map(
      (what) => [what, { type: "unreadable", what }] as const,
    ),
  ];

  it.each(screens)("%s", (_, input) => {
    const { messages } = turn({ conversation: null, input, content, today: TODAY, locale });
    expect(refusals(messages, locale)).toEqual([]);
    expect(formsFor(messages.at(-1)!, "server")).not.toEqual([]);
  });
});
