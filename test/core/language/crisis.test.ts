/** Which texts are cries for help. The lists are content; here is what they must and must not hear. */
import { describe, expect, test } from "vitest";
import { crisisIn } from "../../../src/core/language/crisis.ts";
import { content } from "../../support/core-talker.ts";

const heard = (text: string) => crisisIn(content, text)?.cue;

describe("despair", () => {
  test.each([
    "死にたい",
    "シニタイ",
    "死に　たい…",
    "もう死\nにたい",
    "死にたくなってきた",
    "生きてるのが嫌になった",
    "もう無理。楽になりたい",
    "shinitai",
    "I want to die",
    "i don’t want to live any more",
    "these calls make me want to kill myself",
    "there is no point in living",
    "I feel suicidal",
    "I want to disappear",
  ])("is heard in %j", (text) => expect(heard(text)).toBe("distress"));

  test("comes before danger", () => {
    expect(heard("家に押し入られました。もう死にたい")).toBe("distress");
  });

  test("is heard at either end of the longest text", () => {
    const long = "電話がしつこいです。".repeat(3000);
    expect(heard(`死にたい。${long}`)).toBe("distress");
    expect(heard(`${long}死にたい`)).toBe("distress");
  });

  test.each([
    "死ぬほど電話が来る",
    "電話が殺到して困る",
    "死亡した父の契約を解約したい",
    "話にたいして返事がない",
    "名簿から消えたい",
    "死にたくない",
    "the calls are killing me",
    "my line is dead",
    "what is the dead line",
    "I'm dying to know if I get money back",
    "I want to disappear from their call list",
  ])("is not heard in %j", (text) => expect(heard(text)).toBeUndefined());
});

describe("danger", () => {
  test.each([
    "家に知らない男がいる",
    "誰かが家の中にいます",
    "男の人が家から出て行ってくれません",
    "帰ってって言うても帰らへん",
    "セールスの人が契約するまで帰らないと言っている",
    "ドアをどんどん叩かれてる",
    "玄関に営業の人がいる。こわい",
    "払わないと家に行くぞと言われた",
    "殺すと電話で言われました",
    "a man is in my house",
    "There's a stranger in my apartment!",
    "someone at my door is threatening me",
    "There is a salesman at my door. I am afraid",
    "he won’t leave",
    "he grabbed my arm",
    "they will take me to court if I don't pay today",
    "he knows where I live and will come and hurt me",
  ])("is heard in %j", (text) => expect(heard(text)).toBe("danger"));

  test.each([
    "玄関にチラシが入っていた",
    "営業の人が玄関に表札を見に来ただけです",
    "息子が家に来て帰りました",
    "長男が家にいるときに電話が来た",
    "業者が家の前で工事をしています",
    "脅すつもりはないけど",
    "家に誰かいる時間に電話してほしい",
    "営業がしつこくて怖い",
    "they won't leave me alone",
    "a salesman came to my door last year",
    "the technician is coming to my house on friday",
    "people in my house use the internet",
    "can you hit me up with the phone number",
    "is it a threat to my contract",
    "the caller knew where I live, how come",
    "pay now or later?",
    "i want to sue them",
  ])("is not heard in %j", (text) => expect(heard(text)).toBeUndefined());
});

test.each([
  ["死にたい", "ja"],
  ["shinitai", "ja"],
  ["kill myself", "en"],
  ["He asked what 死にたい means and I think that he is in my house", "en"],
])("%j is answered in %s", (text, locale) => {
  expect(crisisIn(content, text)?.locale).toBe(locale);
});

test("nothing that the desk offers to type or gives as an example of a question is a cry", () => {
  const offered = content.locales.flatMap((locale) => {
    const words = content.words(locale);
    return [
      ...words.list("desk.choices"),
      ...words.names("grammar.commands").flatMap((name) => words.list(`grammar.commands.${name}`)),
      ...words.names("topics").map((id) => words.say(`topics.${id}.title`)),
      ...words
        .names("examples")
        // Threats against the desk: who can tell whom they are meant for?
        .filter((name) => name !== "out_of_scope")
        .flatMap((name) => words.list(`examples.${name}`)),
    ];
  });
  expect(offered.length).toBeGreaterThan(1000);
  expect(offered.filter(heard)).toEqual([]);
});
