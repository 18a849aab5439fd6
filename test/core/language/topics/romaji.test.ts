/** Japanese in Latin letters: every syllable, typed a second time. */
import { describe, expect, test } from "vitest";
import { kanaOf, kanaText } from "../../../../src/core/language/topics/romaji.ts";

test.each([
  ["a i u e o", "あ い う え お"],
  ["ka ki ku ke ko", "か き く け こ"],
  ["ga gi gu ge go", "が ぎ ぐ げ ご"],
  ["sa si su se so", "さ し す せ そ"],
  ["shi sha shu sho she", "し しゃ しゅ しょ しぇ"],
  ["za zi zu ze zo", "ざ じ ず ぜ ぞ"],
  ["ji ja ju jo je", "じ じゃ じゅ じょ じぇ"],
  ["ta ti tu te to", "た てぃ つ て と"],
  ["chi cha chu cho che tsu", "ち ちゃ ちゅ ちょ ちぇ つ"],
  ["da di du de do", "だ ぢ づ で ど"],
  ["na ni nu ne no n", "な に ぬ ね の ん"],
  ["ha hi hu he ho fu", "は ひ ふ へ ほ ふ"],
  ["fa fi fo", "ふぁ ふぃ ふぉ"],
  ["ba bi bu be bo", "ば び ぶ べ ぼ"],
  ["pa pi pu pe po", "ぱ ぴ ぷ ぺ ぽ"],
  ["ma mi mu me mo", "ま み む め も"],
  ["ra ri ru re ro", "ら り る れ ろ"],
  ["ya yu yo wa wo", "や ゆ よ わ を"],
  ["kya kyu kyo gya gyu gyo", "きゃ きゅ きょ ぎゃ ぎゅ ぎょ"],
  ["sya syu syo zya zyu zyo", "しゃ しゅ しょ じゃ じゅ じょ"],
  ["tya tyu tyo dya dyu dyo", "ちゃ ちゅ ちょ ぢゃ ぢゅ ぢょ"],
  ["nya nyu nyo hya hyu hyo", "にゃ にゅ にょ ひゃ ひゅ ひょ"],
  ["bya byu byo pya pyu pyo", "びゃ びゅ びょ ぴゃ ぴゅ ぴょ"],
  ["mya myu myo rya ryu ryo", "みゃ みゅ みょ りゃ りゅ りょ"],
])("%s", (romaji, kana) => {
  expect(romaji.split(" ").map((word) => kanaOf(word))).toEqual(kana.split(" "));
});

describe("a word", () => {
  test.each([
    ["kanyuu", "かにゅう"],
    ["kaiyaku", "かいやく"],
    ["teishi", "ていし"],
    ["kitte", "きって"],
    ["zasshi", "ざっし"],
    ["onna", "おんな"],
    ["meeru", "めーる"],
    ["foomu", "ふぉーむ"],
    ["saabisu", "さーびす"],
    ["ii", "いい"],
    ["shinbun", "しんぶん"],
    ["", ""],
  ])("%s is %s", (word, kana) => expect(kanaOf(word)).toBe(kana));

  test.each(["x", "call", "stop", "kq", "refund", "the"])("%s is no romaji", (word) =>
    expect(kanaOf(word)).toBeUndefined(),
  );
});

describe("a text", () => {
  test("of three words, nearly all of them romaji, is Japanese", () => {
    expect(kanaText(["denwa", "wo", "tomete"])).toBe("でんわをとめて");
    expect(kanaText(["denwa", "wo", "tomete", "hoshii", "please"])).toBe("でんわをとめてほしいplease");
  });

  test.each([[["denwa", "tomete"]], [[]], [["stop", "the", "calls"]], [["denwa", "wo", "tomete", "please"]]])(
    "%j is not",
    (words) => expect(kanaText(words)).toBeUndefined(),
  );
});
