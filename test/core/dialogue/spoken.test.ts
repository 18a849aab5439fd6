/** A page was read, and the next words only make sense with it. */
import { describe, expect, test } from "vitest";
import { talk } from "../../support/talk.ts";

const page = (locale: string, topic: string) => talk({ locale }).presses(`topic:${topic}@0`);

describe("under a page that offers an interview", () => {
  test.each([
    ["ja", "始めてください"],
    ["ja", "じゃあそれで"],
    ["ja", "どうやるの？"],
    ["ja", "次は？"],
    ["en", "ok do it"],
    ["en", "How?"],
    ["en", "what next"],
  ])("%s: %j begins it", (locale, text) => {
    const { conversation } = page(locale, "optout_overview").says(text);
    expect(conversation.open).toEqual({ interview: "opt-out", question: "channel" });
  });

  test.each([
    ["ja", "もっと詳しく"],
    ["en", "tell me more"],
    ["en", "and then?"],
  ])("%s: %j asks which of what stands there", (locale, text) => {
    const before = page(locale, "optout_overview");
    const { last, conversation } = before.says(text);
    expect(conversation.open).toBeNull();
    const topics = before.last
      .choices!.map(({ button }) => button)
      .filter((each) => each.startsWith("topic:"));
    expect(last.choices!.map(({ button }) => button)).toEqual([...topics, "do:none_of_these@0"]);
  });
});

test("under a page whose first button begins nothing it begins nothing", () => {
  const before = page("en", "first_genuine");
  const { last, conversation } = before.says("what do I do?");
  expect(conversation.open).toBeNull();
  expect(last.choices!.map(({ button }) => button)).toContain("topic:first_agreed@0");
});

test("under the menu, which is about no one thing, it is as vague as ever", () => {
  const { conversation } = talk().presses("do:menu@0").says("どうすればいい？");
  expect(conversation.open).toBeNull();
});

test.each([
  ["ja", "何分くらいかかる", "optout_how_long"],
  ["en", "how long", "optout_how_long"],
  ["en", "what do I say", "optout_phone"],
])("%s: %j is asked of what was just spoken of", (locale, text, topic) => {
  expect(talk({ locale }).presses("do:menu@0").says(text).topic).toBe("clarify");
  expect(page(locale, "optout_phone").says(text).topic).toBe(topic);
});

test.each([
  ["ja", "今日の天気は"],
  ["en", "what's the weather today"],
])("%s: %j tells nothing of the interview that a page offers", (locale, text) => {
  const { conversation } = page(locale, "optout_overview").says(text);
  expect(conversation.open).toBeNull();
  expect(conversation.answers).toEqual({});
});

describe("too little anywhere else, but asked on under a page of the matter", () => {
  test.each([
    ["ja", "optout_overview", "番号は？", "optout_phone"],
    ["ja", "refund_overview", "番号は？", "refund_contact"],
    ["ja", "optout_phone", "断られたら？", "optout_not_accepted"],
    ["ja", "refund_amount", "もう遅いですか？", "refund_deadline_today"],
    ["en", "optout_overview", "what number?", "optout_phone"],
    ["en", "refund_overview", "what number?", "refund_contact"],
    ["en", "optout_phone", "and if they refuse?", "optout_not_accepted"],
    ["en", "refund_amount", "too late?", "refund_deadline_today"],
  ])("%s: under %s, %j is about %s", (locale, under, text, topic) => {
    expect(page(locale, under).says(text).topic).toBe(topic);
  });

  test("under the menu the number is nobody's", () => {
    expect(talk().presses("do:menu@0").says("番号は？").topic).toBe("clarify");
  });
});
