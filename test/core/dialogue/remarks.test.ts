/** What is said once beside an answer: the soft line for a weak sign, and what the desk speaks. */
import { expect, test } from "vitest";
import { type Conversation, conversationSchema, newConversation } from "../../../src/core/conversation.ts";
import { tellsOfDeath } from "../../../src/core/language/bereaved.ts";
import { type Turn, turn } from "../../../src/core/turn.ts";
import { content } from "../../support/core-talker.ts";

const say = (conversation: Conversation | null, text: string, locale = "ja", today = "2026-11-22"): Turn =>
  turn({ conversation, input: { type: "text", text }, content, today, locale });
const first = ({ messages }: Turn): string => messages[0]!.preface ?? "";

const greeted = { ...newConversation("ja"), greeted: true };
const soft = (locale: string, cue: string): string => content.words(locale).say(`desk.safety.${cue}.soft`);

test.each([
  ["しつこくて限界です。電話を止めたい", "ja", "distress"],
  ["勧誘の電話が怖い", "ja", "danger"],
  ["I can't take it anymore, stop the calls", "en", "distress"],
])("%j: one line before the ordinary answer, and no card", (text, locale, cue) => {
  const said = say({ ...greeted, locale }, text, locale);
  const plain = say({ ...greeted, locale, told: { soft: "2026-11-22" } }, text, locale);
  expect(first(said)).toBe(soft(locale, cue));
  expect(first(plain)).not.toContain(soft(locale, cue));
  expect(said.messages.map((each) => each.text)).toEqual(plain.messages.map((each) => each.text));
  expect(said.conversation).not.toHaveProperty("crisis");
});

test("「助けて」 alone is asked after before it gets the help screen", () => {
  const said = say(null, "助けて");
  expect(first(said)).toBe(soft("ja", "danger"));
  expect(said.messages.at(-1)!.heading).toBe(content.words("ja").say("desk.help.heading"));
});

test("is said once a day", () => {
  const { conversation } = say(greeted, "怖いです");
  expect(first(say(conversation, "怖いです"))).not.toContain(soft("ja", "danger"));
  expect(first(say(conversation, "怖いです", "ja", "2026-11-23"))).toContain(soft("ja", "danger"));
});

test.each([
  ["怎么让So-net不要再打推销电话？", "zh"],
  ["Làm sao để So-net không gọi quảng cáo nữa?", "vi"],
  ["Как остановить звонки?", "und"],
])("%j is told once, in that language, what the desk speaks and where help is", (text, language) => {
  const says = content.abroad.get(language)!.say("abroad.says");
  const once = say(greeted, text);
  expect(first(once)).toBe(says);
  expect(says).toContain("0570-078377");
  expect(once.conversation).toMatchObject({ locale: "ja", told: { abroad: true } });
  expect(first(say(once.conversation, text))).not.toContain(says);
});

test.each(["Bonjour, je voudrais arrêter les appels de So-net", "Olá, quero parar as ligações"])(
  "what %j sounds like is offered, not told",
  (text) => {
    const { topic, messages } = say(greeted, text);
    expect(topic).toBe("clarify");
    expect(messages.at(-1)!.choices?.length).toBeGreaterThan(0);
  },
);

test("what was told is read back, and is missing in older records", () => {
  const { conversation } = say(greeted, "怖いです");
  expect(conversationSchema.parse(JSON.parse(JSON.stringify(conversation)))).toEqual(conversation);
  expect(conversationSchema.parse(greeted)).toEqual(greeted);
});

test.each([
  ["母が亡くなったのですが、So-netの契約が残っています", "ja"],
  ["主人が先月他界しました。名義変更したい", "ja"],
  ["亡き父のSo-netを解約したい", "ja"],
  ["my mother died and she has So-net", "en"],
  ["The account holder has passed away. How do I cancel?", "en"],
  ["my late husband had the contract", "en"],
])("%j is met with a word of sympathy, and nothing of it is kept", (text, locale) => {
  const { conversation, messages } = say({ ...greeted, locale }, text, locale);
  expect(messages[0]!.preface).toContain(content.words(locale).say("desk.condolence.text"));
  expect(conversation).not.toHaveProperty("told");
});

test.each([
  "ルーターが死んだみたいです",
  "母の電話を止めたい",
  "my router died",
  "my phone died while my mother was talking to So-net",
  "the call died and my father hung up",
])("%j tells of no death", (text) => {
  for (const locale of content.locales) expect(tellsOfDeath(content.words(locale), text)).toBe(false);
});
