/** A cry for help is answered before everything else, in its own language, and is not forgotten at once. */
import { describe, expect, test } from "vitest";
import { type Conversation, conversationSchema, newConversation } from "../../../src/core/conversation.ts";
import { lapsed, moveOn } from "../../../src/core/dialogue/safety.ts";
import { type Message, offers } from "../../../src/core/message.ts";
import { type Turn, turn } from "../../../src/core/turn.ts";
import { content } from "../../support/core-talker.ts";

const say = (conversation: Conversation | null, text: string, locale = "ja"): Turn =>
  turn({ conversation, input: { type: "text", text }, content, today: "2026-11-22", locale });

const press = (conversation: Conversation | null, button: string): Turn =>
  turn({ conversation, input: { type: "press", button }, content, today: "2026-11-22", locale: "ja" });

const numbers = ({ links }: Message) => links?.map(({ url }) => url);
const DISTRESS = ["tel:0120-279-338", "tel:110"];
const DANGER = ["tel:110", "tel:%239110"];

const interviewing = say(say(null, "払いすぎたかも").conversation, "はい").conversation;
const cried = say(null, "死にたい").conversation;

describe("the first bubble is the help card", () => {
  test.each([
    ["死にたい", "ja", DISTRESS],
    ["死にたい", "en-GB", DISTRESS],
    ["I want to die", "ja", DISTRESS],
    ["a man is in my house", "ja", DANGER],
    ["家に知らない男がいる", "en", DANGER],
    [`${"電話がしつこいです。".repeat(600)}死にたい`, "ja", DISTRESS],
    ["https://example.com/ 死にたい", "ja", DISTRESS],
    ["カードは4111 1111 1111 1111です。死にたい", "ja", DISTRESS],
    ["090-1234-5678に電話して。死にたい", "ja", DISTRESS],
  ])("at first contact: %.40j in %s", (text, locale, lines) => {
    const { messages, conversation } = say(null, text, locale);
    expect(messages).toHaveLength(1);
    expect(numbers(messages[0]!)).toEqual(lines);
    expect(messages[0]!.preface).toBeUndefined();
    expect(JSON.stringify(conversation)).not.toMatch(/死|die|man/);
  });

  test("who the desk is follows at the next turn", () => {
    const { messages } = say(cried, "勧誘を止めたい");
    expect(messages[0]!.text).toBe(content.words("ja").say("desk.firstContact"));
  });

  test.each([
    ["ja", "I want to die", "en"],
    ["en", "死にたい", "ja"],
  ])("a conversation in %s: %j is answered in %s, and stays what it is", (locale, text, written) => {
    const { messages, conversation } = say({ ...newConversation(locale), greeted: true }, text);
    const words = content.words(written);
    expect(messages[0]!.heading).toBe(words.say("desk.safety.distress.heading"));
    expect(offers(messages[0]!).map(({ label }) => label)).toEqual([
      content.words(written).say("desk.names.language"),
      words.say("desk.choices.menu"),
    ]);
    expect(conversation!.locale).toBe(locale);
  });
});

describe("under the card", () => {
  test("no way leads to a desk for contracts", () => {
    const [card] = say({ ...newConversation("ja"), greeted: true }, "家に知らない男がいる").messages;
    expect(offers(card!).map(({ button }) => button)).toEqual(["do:menu@0"]);
    expect(numbers(card!)).not.toContain("tel:188");
  });

  test("an open interview is one tap, number or word away", () => {
    const { messages, conversation } = say(interviewing, "死にたい");
    expect(offers(messages[0]!).map(({ button }) => button)).toEqual(["do:resume@0", "do:menu@0"]);
    const asked = content.words("ja").say("refund.questions.requested.ask");
    for (const back of [
      press(conversation, "do:resume@0"),
      say(conversation, "1"),
      say(conversation, "続き"),
    ])
      expect(back.messages.at(-1)!.text).toBe(asked);
    expect(say(conversation, "2008年5月").conversation!.answers).toMatchObject({
      refund: { requested: ["2008-05-01", "2008-05-31"] },
    });
  });
});

describe("asking for a person", () => {
  const human = content.words("ja").say("desk.human.heading");

  test.each([
    "人と話す",
    "人と話したいんですけど",
    "誰か助けて",
    "human",
    "can I please talk to a real person",
  ])("%s repeats the lines first", (text) => {
    const { messages } = say(cried, text);
    expect(numbers(messages[0]!)).toEqual(DISTRESS);
    expect(messages.at(-1)!.heading).toBe(human);
  });

  test("in an answer, the person they spoke to is none that is asked for", () => {
    const { conversation } = say(interviewing, "死にたい");
    expect(say(conversation, "オペレーターに2008年5月に言いました").conversation!.answers).toMatchObject({
      refund: { requested: ["2008-05-01", "2008-05-31"] },
    });
  });

  test("「助けて」 is one more cry, not a question about how to use the desk", () => {
    expect(numbers(say(cried, "助けて").messages[0]!)).toEqual(DISTRESS);
  });

  test("also by the menu's button, and after some other turns", () => {
    let now = cried;
    for (const text of ["メニュー", "勧誘を止めたい", "メニュー"]) now = say(now, text).conversation;
    const { messages } = press(now, "do:human@0");
    expect(numbers(messages[0]!)).toEqual(DISTRESS);
  });

  test("in the language of the cry", () => {
    const { conversation } = say({ ...newConversation("ja"), greeted: true }, "a man is in my house");
    const [card] = press(conversation, "do:human@0").messages;
    expect(card!.text).toBe(content.words("en").say("desk.safety.danger.heading"));
  });

  test("after ten other turns it is about the matter again, and nothing of the cry is kept", () => {
    let now = cried;
    for (let turns = 0; turns < 10; turns++) {
      expect(now!.crisis).toBeDefined();
      now = say(now, "メニュー").conversation;
    }
    expect(now).not.toHaveProperty("crisis");
    expect(say(now, "人と話す").messages.map(({ heading }) => heading)).toEqual([human]);
  });
});

test("what is kept of a cry is shown with the rest, and read back", () => {
  expect(conversationSchema.parse(JSON.parse(JSON.stringify(cried)))).toEqual(cried);
  const shown = say(cried, "データを見る").messages.at(-1)!;
  expect(shown.rows?.map(({ label }) => label)).toContain(content.words("ja").say("desk.data.crisis.label"));
});

test("a record from before there was such a mark is read", () => {
  const { crisis: _, ...old } = { ...newConversation("ja"), crisis: undefined };
  expect(conversationSchema.parse(old)).toEqual(old);
});

test.each(["ありがとうございます", "電話しました。ありがとうございました", "thank you, I called them"])(
  "%j after a card is met warmly, with the way back to what was being asked",
  (text) => {
    const { conversation } = say(interviewing, "死にたい");
    const { messages, conversation: after } = say(conversation, text);
    expect(messages.at(-1)!.text).toBe(content.words("ja").say("desk.thanksAfterCrisis"));
    expect(offers(messages.at(-1)!).map(({ button }) => button)).toContain("do:resume@0");
    expect(after!.answers).toEqual(interviewing!.answers);
  },
);

describe("whatever is open, a cry puts the card first and stores nothing", () => {
  const states: readonly (Conversation | null)[] = [
    null,
    newConversation("en"),
    interviewing,
    say(interviewing, "2008年5月").conversation,
    cried,
  ];
  test.each([
    "2008年5月に解約しました。さっきから男が玄関に居座って帰ってくれません",
    "はい。もう死にたいです",
    "いま電話の人にカード番号と暗証番号を教えてしまいました。1",
    "yes. my husband collapsed and he is not breathing",
    "In May 2008. Now a man is banging on my door and will not leave",
  ])("%s", (text) => {
    for (const state of states) {
      const { messages, conversation } = say(state, text);
      expect(messages).toHaveLength(1);
      expect(messages[0]!.links?.some(({ url }) => url.startsWith("tel:"))).toBe(true);
      expect(conversation!.answers).toEqual(state?.answers ?? {});
      expect(conversation!.crisis).toBeDefined();
    }
  });
});

describe("a cry is remembered until the day after", () => {
  const cried = {
    ...newConversation("ja"),
    crisis: { cue: "distress" as const, locale: "ja", turns: 3, on: "2026-02-28" },
  };
  test.each([
    ["2026-02-28", true],
    ["2026-03-01", true],
    ["2026-03-02", false],
  ])("on %s: %s", (today, remembered) => {
    expect(lapsed(cried, today).crisis !== undefined).toBe(remembered);
  });

  test("and for so many turns", () => {
    const turns = (left: number) =>
      moveOn({ ...cried, crisis: { ...cried.crisis, turns: left } }).crisis?.turns;
    expect([turns(3), turns(2), turns(1)]).toEqual([2, 1, undefined]);
  });
});
