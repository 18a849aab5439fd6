/** Days and intervals in words: no finer than they were given. */
import { describe, expect, test } from "vitest";
import {
  sayDay,
  sayDays,
  sayInterval,
  sayMonth,
  sayWeekday,
  shortDay,
  shortMonth,
} from "../../../src/core/content/say-dates.ts";
import { en, ja } from "../../support/talk.ts";

describe("an interval", () => {
  test.each([
    [[null, null], "わからない", "not known"],
    [[null, "2009-09-16"], "2009年9月16日まで", "by 16 September 2009"],
    [["2009-09-17", null], "2009年9月17日以降", "17 September 2009 or later"],
    [["2009-09-16", "2009-09-16"], "2009年9月16日", "16 September 2009"],
    [["2009-08-01", "2009-08-31"], "2009年8月", "August 2009"],
    [["2008-02-01", "2008-02-29"], "2008年2月", "February 2008"],
    [["2009-01-01", "2009-12-31"], "2009年", "2009"],
    [["2009-06-01", "2009-09-30"], "2009年6月〜9月", "June to September 2009"],
    [["2008-11-01", "2009-02-28"], "2008年11月〜2009年2月", "November 2008 to February 2009"],
    [["2009-09-01", "2009-09-16"], "2009年9月1日〜2009年9月16日", "1 September 2009 to 16 September 2009"],
    [["2009-09-17", "2009-09-30"], "2009年9月17日〜2009年9月30日", "17 September 2009 to 30 September 2009"],
    [["2009-01-01", "2009-09-16"], "2009年1月〜2009年9月16日", "January 2009 to 16 September 2009"],
    [["2008-01-01", "2009-12-31"], "2008年〜2009年", "2008 to 2009"],
    [["2009-03-05", "2009-04-06"], "2009年3月5日〜2009年4月6日", "5 March 2009 to 6 April 2009"],
  ] as const)("%j", (interval, japanese, english) => {
    expect(sayInterval(ja, interval)).toBe(japanese);
    expect(sayInterval(en, interval)).toBe(english);
  });
});

test("a day, a month, a weekday, and their short forms", () => {
  expect([sayDay, sayMonth, sayWeekday, shortDay, shortMonth].map((say) => say(ja, "2009-09-06"))).toEqual([
    "2009年9月6日",
    "2009年9月",
    "9月6日（日）",
    "2009年9月6日",
    "2009年9月",
  ]);
  expect([sayDay, sayMonth, shortDay, shortMonth].map((say) => say(en, "2009-09-06"))).toEqual([
    "6 September 2009",
    "September 2009",
    "6 Sep 2009",
    "Sep 2009",
  ]);
});

test.each([
  ["2026-11-22", "日"],
  ["2026-11-23", "月"],
  ["2026-11-24", "火"],
  ["2026-11-25", "水"],
  ["2026-11-26", "木"],
  ["2026-11-27", "金"],
  ["2026-11-28", "土"],
])("%s is a %s", (day, weekday) => {
  expect(sayWeekday(ja, day)).toContain(`（${weekday}）`);
});

test("days on buttons have no year", () => {
  expect(sayDays(ja, { since: "2026-11-19" })).toEqual({ since: "11月19日" });
  expect(sayDays(ja)).toEqual({});
});
