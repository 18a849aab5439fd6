import { describe, expect, test } from "vitest";
import { languageOf, tongueOf } from "../../../src/core/language/tongue.ts";
import { content } from "../../support/core-talker.ts";

describe("a text", () => {
  test.each([
    "was I overbilled?",
    "stop the calls",
    "stop calling me",
    "I quit in 2009",
    "how do I stop this? (smile)",
    "what does 解約 mean on my bill",
    "was I overbilled by So-net (ソネット) when I had FLET'S?",
    "I’ve been charged twice",
  ])("%j is English", (text) => expect(tongueOf(content, text)).toBe("en"));

  test.each([
    "払いすぎたかも",
    "ｿﾚﾊ ﾅﾝﾃﾞｽｶ",
    "So-net Hikari with FLET'S Family の解約",
    "https://example.com/what/is/my/refund を見ました",
    "(smile)(moon wink) わかりました",
    "メールで “do not call me again” と書けばいい？",
    "メニュー",
  ])("%j is Japanese", (text) => expect(tongueOf(content, text)).toBe("ja"));

  test.each([
    "",
    "2009",
    "OK",
    "so-net",
    "So-net Hikari with FLET'S",
    "Sony Network Communications",
    "Terms of Service",
    "Taro Yamada",
    "ソネット",
    "フレッツ光",
    "解約",
    "(smile)(moon wink)",
    "<:what_is_the:123> :this_is_my:",
    "https://example.com/what/is/my/refund",
    "this.is.the@example.com",
    "denwa wo tometai no desu",
    "thank you so much",
    "해지했는데 요금이 계속 청구됐어요",
    "怎么让So-net不要再打推销电话？",
    "Làm sao để So-net không gọi quảng cáo nữa?",
    "Я хочу вернуть деньги",
  ])("%j is neither, beyond doubt", (text) => expect(tongueOf(content, text)).toBeUndefined());
});

test.each([
  [undefined, undefined, "ja"],
  [undefined, "ja-JP", "ja"],
  [undefined, "en-GB", "en"],
  [undefined, "en_US", "en"],
  [undefined, "ko", "en"],
  [undefined, "pt-BR", "en"],
  [undefined, "jam", "en"],
  ["so-net", "ja", "ja"],
  ["so-net", "en-GB", "en"],
  ["so-net", undefined, "ja"],
  ["was I overbilled?", undefined, "en"],
  ["was I overbilled?", "ja", "en"],
  ["払いすぎたかも", "en-GB", "ja"],
  ["해지했는데 요금이 계속 청구됐어요", undefined, "en"],
  ["해지했는데 요금이 계속 청구됐어요", "ja", "ja"],
  ["怎么让So-net不要再打推销电话？", "zh-CN", "en"],
])("a conversation that begins with %j, hint %j, is held in %s", (text, hint, locale) => {
  expect(content.words(languageOf(content, text, hint)).locale).toBe(locale);
});
