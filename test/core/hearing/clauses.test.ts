/** How clauses are meant: told, doubted, denied, asked, supposed, hearsay, taken back. */
import { describe, expect, test } from "vitest";
import { isDenied } from "../../../src/core/hearing/clauses.ts";
import { heardOf } from "../../../src/core/hearing/heard.ts";
import { phrasebook } from "../../../src/core/hearing/phrasebook.ts";
import { writtenOf } from "../../../src/core/hearing/written.ts";
import { content } from "../../support/core-talker.ts";

const heard = (locale: string, text: string) => heardOf(content.words(locale), text, "2026-11-22");
const moods = (locale: string, text: string) => heard(locale, text).clauses.map(({ mood }) => mood);

describe("a clause is", () => {
  test.each([
    ["ja", "会員でした", ["told"]],
    ["ja", "会員だったと思います", ["hedged"]],
    ["ja", "会員だったかもしれません", ["hedged"]],
    ["ja", "2009年8月、たぶん", ["hedged", "hedged"]],
    ["ja", "会員だったかわからない", ["unknown"]],
    ["ja", "会員だったと言われました", ["hearsay"]],
    ["ja", "会員でしたか？", ["asked"]],
    ["ja", "もし会員だったら？", ["supposed"]],
    ["ja", "2009年8月に解約したけど返金されますか", ["told", "asked"]],
    ["ja", "解約したら最後の月も満額でした", ["told", "told"]],
    ["ja", "退会してなかったらどうなりますか", ["supposed", "asked"]],
    ["en", "I was a member", ["told"]],
    ["en", "I think I was a member", ["hedged"]],
    ["en", "I can't remember if I was a member", ["unknown"]],
    ["en", "they told me I was a member", ["hearsay"]],
    ["en", "was I a member?", ["asked"]],
    ["en", "what if I hadn't cancelled?", ["supposed"]],
    ["en", "August 2009 if I remember rightly", ["hedged", "hedged"]],
    ["en", "August 2009, I think", ["hedged", "hedged"]],
    ["en", "Probably, August 2009", ["hedged", "hedged"]],
    ["en", "It was August 2009. I think I was a member", ["told", "hedged"]],
    ["en", "I cancelled in 2009, am I in?", ["told", "asked"]],
  ])("in %s, %s: %j", (locale, text, expected) => {
    expect(moods(locale, text)).toEqual(expected);
  });

  test.each([
    ["ja", "会員ではありませんでした", "yes"],
    ["ja", "会員じゃなかったとは言えない", "unclear"],
    ["ja", "会員に違いない", "no"],
    ["en", "I was no longer a member", "yes"],
    ["en", "I was certainly a member", "no"],
  ] as const)("in %s, %s denies it: %s", (locale, text, denied) => {
    const said = heard(locale, text);
    const name = phrasebook([[locale === "ja" ? "会員" : "member", true]]);
    const [hit] = name.find(said.written);
    expect(isDenied(said.grammar, said.clauses.at(-1)!, hit!.from, hit!.to)).toBe(denied);
  });

  test("what is replaced is taken back", () => {
    expect(heard("ja", "東京ではなく大阪").clauses.map(({ takenBack }) => takenBack)).toEqual([true, false]);
    expect(heard("en", "I said May but it was July").clauses.map(({ takenBack }) => takenBack)).toEqual([
      true,
      false,
    ]);
  });
});

describe("phrases are found", () => {
  const found = (text: string, ...phrases: string[]) =>
    phrasebook(phrases.map((phrase) => [phrase, phrase] as const))
      .find(writtenOf(text))
      .map(({ means }) => means);

  test("the longest first, from left to right", () => {
    expect(found("東京都です", "京都", "東京", "東京都")).toEqual(["東京都"]);
    expect(found("東京の京都", "京都", "東京")).toEqual(["東京", "京都"]);
  });

  test("as whole words of English", () => {
    expect(found("I can't remember", "member")).toEqual([]);
    expect(found("because", "au")).toEqual([]);
    expect(found("two sales calls", "sales call")).toEqual([]);
    expect(found("two sales calls", "salescall")).toEqual(["salescall"]);
  });

  // Whose it is and how many leave a name whole; what denies a verb does not.
  test.each([
    ["so-net's bill", "sonet", true],
    ["so-net’s bill", "sonet", true],
    ["I can't", "can", false],
    ["they'll", "they", false],
    ["the calls'", "calls", true],
    ["the sets's", "set", false],
    ["the sets", "set", true],
    ["the settle", "set", false],
  ])("%s holds %s: %s", (text, phrase, whole) => {
    expect(found(text, phrase)).toEqual(whole ? [phrase] : []);
  });
});
