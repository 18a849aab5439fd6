/** What a long text is made of, and what of it the person sets aside. */
import { describe, expect, test } from "vitest";
import { segmentsOf, withoutSetAside } from "../../../../src/core/language/topics/segments.ts";

describe("the clauses of a text", () => {
  test.each([
    ["one sentence", "電話を止めたい", ["電話を止めたい"]],
    ["sentences", "母は八十歳です。電話を止めたい！", ["母は八十歳です。", "電話を止めたい！"]],
    ["English ones", "She is eighty. They ring daily. How?", ["She is eighty.", "They ring daily.", "How?"]],
    ["lines", "ソネットです\n電話を止めたい", ["ソネットです", "電話を止めたい"]],
    ["a point within a word", "see so-net.ne.jp for 3.5 days", ["see so-net.ne.jp for 3.5 days"]],
    ["scraps", "Hi. Why is it so?", ["Why is it so?"]],
    [
      "a long one, as people speak",
      "夫が単身赴任で昼間は私ひとりなんですが、平日のお昼に決まって電話がかかってくるので、止めたいです",
      [
        "夫が単身赴任で昼間は私ひとりなんですが、",
        "平日のお昼に決まって電話がかかってくるので、",
        "止めたいです",
      ],
    ],
    ["a short one with a pause", "まだ来るけど、どうすれば", ["まだ来るけど、どうすれば"]],
    [
      "a long English one",
      "my mother is eighty and she gets these calls every single evening at dinner so tell me how I can make them stop",
      [
        "my mother is eighty",
        "and she gets these calls every single evening at dinner",
        "so tell me how I can make them stop",
      ],
    ],
  ])("%s", (_, text, clauses) => expect(segmentsOf(text)).toEqual(clauses));

  test("of very many, the first and the last", () => {
    const many = Array.from({ length: 40 }, (_, index) => `これは${index}番目の文です。`);
    const kept = segmentsOf(many.join(""));
    expect(kept).toEqual([...many.slice(0, 8), ...many.slice(-8)]);
  });
});

describe("what is set aside", () => {
  test.each([
    ["解約したいんじゃなくて勧誘だけやめさせたい", "勧誘だけやめさせたい"],
    ["返金はどうでもいいから電話を止めて", "電話を止めて"],
    ["So-netではなく、ビッグローブの話です", "ビッグローブの話です"],
    ["会員はやめたくないけど電話を止めたい", " 電話を止めたい"],
    ["電話を止めたいけど退会するつもりはない", "電話を止めたいけど "],
    ["I don't want to cancel my internet, I just want the calls to stop", " , I just want the calls to stop"],
    ["Not So-net but Biglobe", "  Biglobe"],
    ["Can I mail instead of phoning?", "Can I mail  ?"],
  ])("%s", (text, rest) => expect(withoutSetAside(text).trim()).toBe(rest.trim()));

  test.each([
    "会員じゃなくても頼めますか",
    "電話に出たくない",
    "もうかけてきてほしくない",
    "I don't want these calls",
    "解約したくない",
    "not so-net, it's",
  ])("%s stays whole", (text) => expect(withoutSetAside(text)).toBe(text));
});
