/** How much of a text is read: both sides of every border. */
import { describe, expect, test } from "vitest";
import { crisisIn } from "../../../src/core/language/crisis/alarm.ts";
import { readDates } from "../../../src/core/language/dates.ts";
import { languageOf, tongueOf, weigh } from "../../../src/core/language/tongue.ts";
import { content } from "../../support/core-talker.ts";
import { ja, talk } from "../../support/talk.ts";

const today = "2026-11-22";
const read = (text: string) => readDates(text, { today });
/** Letters that mean nothing to anybody here. */
const filled = (length: number): string => "ぬ".repeat(length);

describe("dates", () => {
  test("are read in the first 2,000 characters", () => {
    expect(read(`${filled(1993)}2009年8月`)).toHaveLength(1);
    expect(read(`${filled(1999)}2009年8月`)).toEqual([]);
    expect(read(`${filled(1995)}2009年`).map(({ interval }) => interval)).toEqual([
      ["2009-01-01", "2009-12-31"],
    ]);
  });

  test("are read up to fifty", () => {
    const years = (count: number) => Array.from({ length: count }, () => "2009年1月1日、次").join("");
    expect(read(years(49))).toHaveLength(49);
    expect(read(years(50))).toHaveLength(50);
    expect(read(years(51))).toHaveLength(50);
  });
});

describe("a cry for help", () => {
  test.each([
    ["in the middle of all that a platform lets a person write", 4998, 4998, "distress"],
    ["within the first 5,000 characters of more", 4996, 9000, "distress"],
    ["within the last 5,000", 9000, 4996, "distress"],
    ["in the middle of more than anybody can read", 9000, 9000, undefined],
  ])("is heard %s", (_, before, after, cue) => {
    expect(crisisIn(content, `${filled(before)}死にたい${filled(after)}`)?.cue).toBe(cue);
  });
});

describe("the language of a text", () => {
  test("is weighed in its first 300 characters", () => {
    const noise = "1".repeat(290);
    expect(tongueOf(content, `${noise} わかりました`)).toBe("ja");
    expect(tongueOf(content, `${"1".repeat(300)} わかりました`)).toBeUndefined();
  });

  test.each([
    ["a kana and two kanji", "返金は", "ja"],
    ["a kana and one kanji", "金は", undefined],
    ["two kana", "はい", "ja"],
    ["two words that hold English together", "it is", "en"],
    ["one such word", "it", undefined],
    ["three words, one that holds and one that hints", "this refund thing", "en"],
    ["three words that only hint", "stop the calls", "en"],
    ["two hints and a stranger", "stop calls xyzzy", undefined],
    ["three hints", "stop calls please", "en"],
    ["English with a Japanese word in it", "what does 解約 mean", "en"],
    ["Japanese with English in it", "What is this と書かれていましたのですが", "ja"],
  ])("%s: %j", (_, text, tongue) => expect(tongueOf(content, text)).toBe(tongue));

  test("of a third language without a hint is a third one", () => {
    expect(languageOf(content, "해지", undefined)).toBe("und");
    expect(languageOf(content, "해", undefined)).toBe("");
    expect(languageOf(content, "해지", "ja")).toBe("ja");
    expect(languageOf(content, undefined, undefined)).toBe("");
  });

  test("links, addresses and what stands for pictures weigh nothing", () => {
    expect(
      weigh(content.words("en"), "https://example.com/ <:what:1> :is: (this is) a@b.example www.it.is"),
    ).toEqual({
      kana: 0,
      han: 0,
      latinLetters: 0,
      words: 0,
      function: 0,
      hints: 0,
      foreign: 0,
    });
  });
});

describe("a message", () => {
  test("is understood in its first 2,000 characters, and answered up to 5,000", () => {
    const asked = talk().presses("go:refund@0", "refund.course=target@0");
    const told = (text: string) => asked.says(text).answersTo("refund").requested;
    expect(told(`${"。".repeat(1900)}2008年3月`)).toEqual(["2008-03-01", "2008-03-31"]);
    expect(told(`ぬ${"。".repeat(2100)}2008年3月`)).toBeUndefined();
    expect(talk().says("あ".repeat(5001)).last.text).toBe(ja("desk.unreadable.tooLong"));
    expect(talk().says("あ".repeat(5000)).last.text).not.toBe(ja("desk.unreadable.tooLong"));
  });

  // One ㌀ is four letters, so that 600 of them are 2,400.
  test.each([
    ["of 2,000 characters is read whole", "ぬ".repeat(2000), false],
    ["that ends with nothing but spaces is read whole", `2008年3月${" ".repeat(2500)}`, false],
    ["of more is read in part", `2008年3月${"ぬ".repeat(2000)}`, true],
    ["whose rest is far down is read in part", `2008年3月${" ".repeat(2500)}ぬ`, true],
    ["that grows beyond it as it is read is read in part", "㌀".repeat(600), true],
  ])("%s, and that is said", (_, text, part) => {
    const asked = talk().presses("go:refund@0", "refund.course=target@0").says(text);
    const told = asked.messages.map(({ preface, text }) => `${preface ?? ""}${text}`).join();
    expect(told.includes(ja("desk.onlyBeginning"))).toBe(part);
  });
});
