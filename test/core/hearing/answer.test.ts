/** An answer about a date is counted from the other answers, and only from what they leave possible. */
import { describe, expect, it } from "vitest";
import { readAnswer } from "../../../src/core/hearing/answer.ts";
import { heardOf } from "../../../src/core/hearing/heard.ts";
import { type Answers, questionOf } from "../../../src/core/interview/interview.ts";
import { refund } from "../../../src/core/matters/refund-2010/refund.ts";
import { content } from "../../support/core-talker.ts";

const today = "2026-11-22";
const asked: Answers = { requested: ["2008-05-01", "2008-05-31"] };

const heard = (locale: string, question: string, text: string, answers: Answers) =>
  readAnswer(heardOf(content.words(locale), text, today), refund, questionOf(refund, question)!, answers);

describe("asked when the line ended, after the cancellation was asked for in May 2008", () => {
  it.each([
    ["ja", "8月末", "2008-08-21", "2008-08-31"],
    ["ja", "翌月です", "2008-06-01", "2008-06-30"],
    ["ja", "同じ月", "2008-05-01", "2008-05-31"],
    ["ja", "その年の暮れ", "2008-12-01", "2008-12-31"],
    ["ja", "年明け", "2009-01-01", "2009-01-31"],
    ["ja", "頼んだ翌月", "2008-06-01", "2008-06-30"],
    ["en", "September", "2008-09-01", "2008-09-30"],
    ["en", "same month", "2008-05-01", "2008-05-31"],
    ["en", "a month later", "2008-06-01", "2008-06-30"],
    // No line ends before anybody asked for it.
    ["en", "in April", "2009-04-01", "2009-04-30"],
  ])("in %s %s is read", (locale, text, from, until) =>
    expect(heard(locale, "ended", text, asked)).toMatchObject({ answer: [from, until], exact: false }),
  );

  it.each([
    ["ja", "翌月"],
    ["en", "a month later"],
  ])("nothing is counted from what is not known: %s %s", (locale, text) =>
    expect(heard(locale, "ended", text, {})).toMatchObject({ problem: "yearless" }),
  );

  it.each([
    ["ja", "8月末"],
    ["ja", "夏ごろ"],
    ["en", "in September"],
  ])("the year is asked for where nothing tells it: %s %s", (locale, text) =>
    expect(heard(locale, "ended", text, {})).toMatchObject({ problem: "yearless" }),
  );
});

describe("what was done stands for its day, where that is known", () => {
  const both: Answers = { ...asked, applied: ["2006-01-01", "2006-12-31"] };

  it.each([
    ["ja", "ended", "頼んだ月の末です", "2008-05-21", "2008-05-31"],
    ["ja", "ended", "解約の翌月", "2008-06-01", "2008-06-30"],
    ["ja", "ended", "解約の電話から2か月後くらい", "2008-07-01", "2008-07-31"],
    ["ja", "ended", "解約を申し込んでから2か月後", "2008-07-01", "2008-07-31"],
    ["ja", "ended", "電話した次の月", "2008-06-01", "2008-06-30"],
    ["ja", "applied", "解約の2年前", "2005-11-01", "2006-11-30"],
    ["ja", "applied", "やめる前の年", "2007-01-01", "2007-12-31"],
    ["en", "ended", "the month after I told them", "2008-06-01", "2008-06-30"],
    ["en", "ended", "two months after I phoned", "2008-07-01", "2008-07-31"],
    ["en", "ended", "a month after the cancellation call", "2008-06-01", "2008-06-30"],
    ["en", "ended", "the month I called them", "2008-05-01", "2008-05-31"],
    ["en", "applied", "the year before I cancelled", "2007-01-01", "2007-12-31"],
  ])("%s at %s: %s", (locale, question, text, from, until) =>
    expect(heard(locale, question, text, both)).toMatchObject({ answer: [from, until] }),
  );

  it("解約を頼んだ月は忘れた is counted from nothing", () =>
    expect(heard("ja", "requested", "解約を頼んだ月は忘れた", both)).toMatchObject({ answer: "unknown" }));

  it("やめた2年前 is two years ago", () =>
    expect(heard("ja", "applied", "やめた2年前に入った", both)).toMatchObject({
      answer: ["2024-01-01", "2024-12-31"],
    }));
});

describe("what is counted from something that is not known is no date", () => {
  it.each([
    ["ja", "申し込んでから3年後"],
    ["ja", "引っ越しする半年前"],
    ["ja", "開通の翌月"],
    ["en", "the month after we moved"],
    ["en", "a year before my son was born"],
  ])("%s %s", (locale, text) => expect(heard(locale, "ended", text, asked)).toBeUndefined());
});

describe("a day alone is one of the month that was given before", () => {
  const september: Answers = { requested: ["2009-09-01", "2009-09-30"] };

  it.each([
    ["ja", "1日", "2009-09-01"],
    ["ja", "3日", "2009-09-03"],
    ["ja", "10日です", "2009-09-10"],
    ["ja", "30日", "2009-09-30"],
    ["en", "the 10th", "2009-09-10"],
  ])("in %s %s", (locale, text, day) =>
    expect(heard(locale, "requested", text, september)).toMatchObject({ answer: [day, day] }),
  );

  it.each<[string, Answers]>([
    ["31日", september],
    ["0日", september],
    ["10日", { requested: ["2009-09-11", "2009-09-30"] }],
    ["10日", { requested: ["2009-09-01", "2009-10-31"] }],
    ["10日", { requested: [null, "2009-09-30"] }],
    ["10日", {}],
  ])("but not where it lies in none: %s of %o", (text, answers) =>
    expect(heard("ja", "requested", text, answers)).toBeUndefined(),
  );
});
