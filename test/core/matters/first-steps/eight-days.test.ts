/** The eight days: the day the paper came is the first, and the last is told as a day. */
import { describe, expect, test } from "vitest";
import { addDays, type Day } from "../../../../src/core/day.ts";
import { standing } from "../../../../src/core/interview/possibilities.ts";
import { eightDays, lastDay } from "../../../../src/core/matters/first-steps/eight-days.ts";
import { kitOf, said } from "../../../support/layers.ts";
import { buttonsOf, talk } from "../../../support/talk.ts";

const verdictOf = (today: Day, from: Day | null, until: Day | null = from): string =>
  standing(eightDays(today), { paper: [from, until] }).id;

describe("the last day, typed by hand", () => {
  test.each([
    { why: "paper on the 1st, letter by the 8th", paper: "2026-11-01", last: "2026-11-08" },
    { why: "over the end of a month", paper: "2026-11-25", last: "2026-12-02" },
    { why: "over the end of the year", paper: "2026-12-28", last: "2027-01-04" },
    { why: "a February of 28 days", paper: "2027-02-22", last: "2027-03-01" },
    { why: "a February of 29 days", paper: "2028-02-22", last: "2028-02-29" },
    { why: "a Saturday ends on a Saturday", paper: "2026-11-21", last: "2026-11-28" },
  ])("$why", ({ paper, last }) => {
    expect(lastDay(paper)).toBe(last);
  });
});

describe("the borders, typed by hand, on 25 November 2026", () => {
  test.each([
    { paper: "2026-11-25", verdict: "within" },
    { paper: "2026-11-19", verdict: "within" },
    { paper: "2026-11-18", verdict: "within" },
    { paper: "2026-11-17", verdict: "over" },
    { paper: "2026-10-25", verdict: "over" },
  ])("a paper of $paper is $verdict", ({ paper, verdict }) => {
    expect(verdictOf("2026-11-25", paper)).toBe(verdict);
  });

  test.each([
    { why: "days on both sides of the border", from: "2026-11-17", until: "2026-11-18" },
    { why: "this month", from: "2026-11-01", until: "2026-11-30" },
  ])("$why leave it open", ({ from, until }) => {
    expect(verdictOf("2026-11-25", from, until)).toBe("undetermined");
  });

  test("no paper yet, and a day that nobody knows", () => {
    const interview = eightDays("2026-11-25");
    expect(standing(interview, { paper: "never" }).id).toBe("not_yet");
    expect(standing(interview, { paper: "unknown" }).id).toBe("undetermined");
  });
});

test("on every day of two years, every paper of the last three weeks is counted as a calendar counts", () => {
  const DAY = 86_400_000;
  for (let offset = 0; offset < 730; offset++) {
    const today = addDays("2027-01-01", offset);
    for (let age = 0; age < 21; age++) {
      const paper = addDays(today, -age);
      // Counted by another's calendar: day 1, day 2, … as milliseconds.
      const last = new Date(Date.parse(paper) + 7 * DAY).toISOString().slice(0, 10);
      expect(lastDay(paper)).toBe(last);
      expect(verdictOf(today, paper), `${paper} on ${today}`).toBe(today <= last ? "within" : "over");
    }
  }
});

describe("as it is told", () => {
  const asked = talk({ today: "2026-11-25" }).presses("go:eight-days@0");

  test("one question, with the ways to say that there is no paper", () => {
    expect(asked.asks).toBe("paper");
    expect(buttonsOf(asked.last.choices)).toEqual([
      "eight-days.paper=within@0",
      "eight-days.paper=earlier@0",
      "eight-days.paper=never@0",
      "eight-days.paper=unknown@0",
    ]);
    expect(asked.last.choices!.slice(0, 3).map(({ label }) => label)).toEqual([
      "11月18日以降",
      "11月17日まで",
      "まだ届いていない",
    ]);
  });

  test("a day: the eighth with its weekday, how it was counted, words for the postcard, and no promise", () => {
    const { last } = asked.says("11月20日");
    expect(last.heading).toBe("8日目は11月27日（金）です");
    expect(last.text).toContain("11月20日（金）を1日目として");
    expect(last.text).toContain("ことがあります");
    const kit = kitOf(last);
    expect(kit.draft!.text).toContain("契約書面を受け取った日：2026年11月20日");
    expect(kit.reminder!.day).toBe("2026-11-27");
    expect(kit.links!.some(({ url }) => url.includes("dates=20261127%2F20261128"))).toBe(true);
  });

  test("days that are not certain count from the earliest", () => {
    const { last } = asked.presses("eight-days.paper=within@0");
    expect(last.heading).toBe("早ければ11月25日（水）が8日目です");
    expect(kitOf(last).draft!.text).toContain("＿＿");
  });

  test("in English", () => {
    const { last } = talk({ locale: "en", today: "2026-11-25" })
      .presses("go:eight-days@0")
      .says("20 November");
    expect(last.heading).toMatch(/^Day 8 is .*27/);
    expect(kitOf(last).draft!.meaning).toContain("received the contract paper: 20 November 2026");
  });

  test("later: other ways, and 188", () => {
    const { last } = asked.says("先月");
    expect(last.heading).toBe("ほかの道を相談しましょう");
    expect(kitOf(last).steps!.join()).toContain("188");
    // What it says of devices and of people who would not leave has sources of its own.
    expect(said(last, "sources").text).toMatch(/livedoor.*菊池市/);
  });

  test("no paper: the days have not begun", () => {
    expect(asked.says("まだ届いていない").last.heading).toBe("8日は、まだ始まっていません");
  });
});
