import { describe, expect, it, test } from "vitest";
import { holdsEmoji, ownWords } from "../../../src/adapters/discord/own-words.ts";
import { holdsSecret } from "../../../src/core/language/guard.ts";
import { normalise } from "../../../src/core/language/normalise.ts";
import { content } from "./setting.ts";

describe("what Discord puts into a text is not the person's words:", () => {
  test.each([
    ["メニュー<:smile:123>", "メニュー"],
    ["<a:b1nzy:392938283556143104> hello <:mmLol:216154654256398347>there", "hello there"],
    ["<@80351110224678912> <@!80351110224678912> 解約しました", "解約しました"],
    ["<@&165511591545143296>さん、<#103735883630395392>を見て", "さん、 を見て"],
    ["<id:customize> <id:linked-roles:1234567890123456789>から来ました", "から来ました"],
    ["</refund:816437322781949972>とは", "/refundとは"],
    ["</help topic list:816437322781949972>", "/help topic list"],
    ["<sound:0:1234567890123456789>やあ", "やあ"],
    ["<tomorrow's_kind:1234567890123456789>やあ", "やあ"],
    ["https://example.com/a?b=4111111111111111 は本物ですか", "は本物ですか"],
    ["<https://example.com/> は本物ですか", "は本物ですか"],
    ["[so-net](https://example.com/4111)は本物ですか", "so-netは本物ですか"],
    ["[so-net](<https://example.com/4111>)は本物ですか", "so-netは本物ですか"],
  ])("%s", (text, words) => {
    expect(ownWords(text)).toBe(words);
  });
});

describe("a timestamp is the day it falls on in Japan", () => {
  test.each([
    ["<t:1251763200:D>に解約", "2009-09-01 に解約"],
    ["<t:1251763200>に解約", "2009-09-01 に解約"],
    ["<t:1251763199:R>", "2009-09-01"],
    ["<t:1251730799:d>", "2009-08-31"],
    ["<t:1251730800:F>", "2009-09-01"],
    ["<t:-1:s>", "1970-01-01"],
    ["<t:1251763200:t>に電話", "に電話"],
    ["<t:1251763200:T>に電話", "に電話"],
    ["<t:99999999999999999999:D>に電話", "に電話"],
  ])("%s", (text, words) => {
    expect(ownWords(text)).toBe(words);
  });
});

describe("quotations are somebody else's", () => {
  test.each([
    ["> 2009年9月に解約\nこれは本当ですか", "これは本当ですか"],
    ["はい\n> 2009年9月\n> 2005年\nいいえ", "はい\nいいえ"],
    ["これは？\n>>> 2009年9月\n2005年", "これは？"],
    // Nothing of their own beside it: it is what they ask about.
    ["> 勧誘電話を止めたい", "勧誘電話を止めたい"],
    [">>> 一行目\n二行目", "一行目\n二行目"],
    // No space, no quotation.
    [">2009年", ">2009年"],
    ["2008年 > 2007年", "2008年 > 2007年"],
  ])("%j", (text, words) => {
    expect(ownWords(text)).toBe(words);
  });
});

describe("marks of formatting go, what they mark stays", () => {
  test.each([
    ["**メニュー**", "メニュー"],
    ["*2009年* __8月__ _16日_", "2009年 8月 16日"],
    ["||死にたい||", "死にたい"],
    ["~~2008年~~2009年", "2008年 2009年"],
    ["`メニュー`", "メニュー"],
    ["```\n2009年8月\n```", "2009年8月"],
    ["```ts\n2009年8月```", "2009年8月"],
    ["# 質問\n-# 小さい\n- 解約した", "質問\n小さい\n解約した"],
    ["\\*本当\\*", "*本当*"],
    // What is no formatting.
    ["taro_yamada_1@example.com", "taro_yamada_1@example.com"],
    ["3 < 5 > 2", "3 < 5 > 2"],
    ["<3 大好き", "<3 大好き"],
    ["-5", "-5"],
    ["1. はい", "1. はい"],
  ])("%j", (text, words) => {
    expect(ownWords(text)).toBe(words);
  });
});

it("an address alone stays, so that the desk can say that it opens none", () => {
  expect(ownWords("  https://example.com/x ")).toBe("https://example.com/x");
  expect(ownWords("<https://example.com/x>")).toBe("https://example.com/x");
});

it("the id of an emoji, a person or a channel is no card number", () => {
  // One id in ten passes the check of card numbers.
  const ids = Array.from({ length: 10 }, (_, last) => `21615465425639834${last}`);
  const secret = (text: string) => holdsSecret(content, normalise(text));
  expect(ids.filter((id) => secret(`<:smile:${id}>`))).toHaveLength(1);
  const texts = ids.flatMap((id) => [`<:smile:${id}>`, `<@${id}>`, `https://discord.com/channels/${id}/1`]);
  expect(texts.filter((text) => secret(ownWords(`${text} はい`)))).toEqual([]);
});

it("nothing but markup is no words", () => {
  expect(ownWords("<:smile:123> <@123> <#123>")).toBe("");
  expect(holdsEmoji("やあ<:smile:123>")).toBe(true);
  expect(holdsEmoji("<@123> <t:123>")).toBe(false);
});

it("takes any text", () => {
  for (const text of ["<", "<:a:", "```", "||", "> ", ">>> ", "[](", "*", "\\", "<t:1", "\n\n"])
    expect(typeof ownWords(text.repeat(50))).toBe("string");
});
