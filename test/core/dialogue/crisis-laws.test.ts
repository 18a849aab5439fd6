/** Laws over every sentence of the material: what a cry for help is answered with, wherever it comes. */
import { describe, expect, test } from "vitest";
import { type Conversation, newConversation } from "../../../src/core/conversation.ts";
import { offers } from "../../../src/core/message.ts";
import { turn } from "../../../src/core/turn.ts";
import { emergencies } from "../../evaluation/emergencies.ts";
import { content } from "../../support/core-talker.ts";

const say = (conversation: Conversation | null, text: string, locale: string) =>
  turn({ conversation, input: { type: "text", text }, content, today: "2026-11-22", locale });

const cards = new Set(
  content.locales.flatMap((locale) =>
    ["distress", "danger", "fraud", "door"].map((cue) =>
      content.words(locale).say(`desk.safety.${cue}.heading`),
    ),
  ),
);
for (const words of content.abroad.values())
  if (words.has("abroad.cards"))
    for (const cue of ["distress", "danger", "fraud"]) cards.add(words.say(`abroad.cards.${cue}.heading`));

const interviewing = (locale: string): Conversation => {
  const begun = say(
    { ...newConversation(locale), greeted: true },
    locale === "ja" ? "払いすぎたかも" : "was I overbilled?",
    locale,
  );
  return say(begun.conversation, locale === "ja" ? "はい" : "yes", locale).conversation!;
};

const cries = emergencies.filter(
  ({ kind, debatable }) => !debatable && ["danger", "distress", "fraud"].includes(kind),
);

describe.each(["ja", "en"])("in %s", (locale) => {
  const open = interviewing(locale);

  test("a cry is answered with one card, with the way back to an open interview, in the language of before", () => {
    const unheard: string[] = [];
    for (const { text } of cries)
      for (const before of [null, { ...newConversation(locale), greeted: true }, open]) {
        const { messages, conversation } = say(before, text, locale);
        const [card] = messages;
        if (!cards.has(card!.heading ?? "")) {
          unheard.push(text);
          continue;
        }
        expect(messages, text).toHaveLength(1);
        expect(card!.preface, text).toBeUndefined();
        expect(card!.links?.[0]?.url, text).toMatch(/^tel:/);
        if (before) expect(conversation!.locale, text).toBe(locale);
        expect(conversation!.answers, text).toEqual(before?.answers ?? {});
        const ways = offers(card!).map(({ button }) => button);
        expect(ways.includes("do:resume@0"), text).toBe(before === open);
        expect(JSON.stringify(conversation), text).not.toContain(text);
      }
    expect(new Set(unheard).size / cries.length, [...new Set(unheard)].join("\n")).toBeLessThanOrEqual(0.05);
  });

  test("a weak sign gets its line first and keeps what was on the table", () => {
    const soft = content.locales.flatMap((each) =>
      ["distress", "danger", "fraud"].map((cue) => content.words(each).say(`desk.safety.${cue}.soft`)),
    );
    for (const { text } of emergencies.filter(({ kind }) => kind === "weak"))
      for (const before of [null, open]) {
        const { messages, conversation } = say(before, text, locale);
        expect(
          soft.some((line) => messages[0]!.preface?.startsWith(line)),
          text,
        ).toBe(true);
        expect(conversation!.open, text).toEqual(before?.open ?? null);
      }
  });
});

test("the card about money begins with what to do, in at most 150 characters before three steps", () => {
  for (const locale of content.locales) {
    const words = content.words(locale);
    expect(words.say("desk.safety.fraud.text").length).toBeLessThanOrEqual(locale === "ja" ? 150 : 330);
    for (const act of words.names("desk.safety.fraud.acts"))
      expect(words.say(`desk.safety.fraud.acts.${act}`).length, act).toBeLessThanOrEqual(
        locale === "ja" ? 150 : 330,
      );
    expect(words.list("desk.safety.fraud.steps")).toHaveLength(2);
  }
});

test.each([
  ["ja", "胸が苦しくて息ができません"],
  ["ja", "主人が倒れました"],
  ["ja", "家が火事です"],
  ["ja", "救急車呼んで"],
  ["en", "my mother collapsed, she is not breathing"],
  ["en", "fire! there is fire in my kitchen"],
  ["en", "call an ambulance"],
])("%s, illness and fire: %s", (locale, text) => {
  const played = turn({ conversation: null, input: { type: "text", text }, content, today: "2026-11-25" });
  expect(played.messages[0]!.heading).toBe(content.words(locale).say("desk.safety.medical.heading"));
  expect(played.messages[0]!.links!.map(({ url }) => url)).toEqual(["tel:119"]);
});

test.each([
  ["去年、母が倒れて入院したので、電話に出られませんでした"],
  ["火事場の馬鹿力で解約しました"],
  ["電話が鳴り止まなくて息が詰まりそう"],
  ["my father had a stroke last year and I handle his contract"],
  ["the wifi stopped breathing lol"],
])("no illness: %s", (text) => {
  const played = turn({ conversation: null, input: { type: "text", text }, content, today: "2026-11-25" });
  expect(played.messages[0]!.heading).not.toBe(content.words("ja").say("desk.safety.medical.heading"));
  expect(played.messages[0]!.heading).not.toBe(content.words("en").say("desk.safety.medical.heading"));
});
