import { describe, expect, it, test } from "vitest";
import { newConversation } from "../../../../src/core/conversation.ts";
import { tell } from "../../../../src/core/dialogue/tell.ts";
import type { Answers } from "../../../../src/core/interview/interview.ts";
import { plainText } from "../../../../src/core/plain-text.ts";
import { content } from "../../../support/core-talker.ts";
import { timelineOf } from "../../../support/layers.ts";
import { interviewOf } from "../../../support/matters.ts";

const today = "2026-11-22";

function told(answers: Answers, interview = "refund", locale = "ja") {
  const words = content.words(locale);
  const stage = { content, words, today, conversation: newConversation(locale) };
  return tell(stage, interviewOf(interview, today)!, answers);
}
const timeline = (answers: Answers) => timelineOf(told(answers));

const route3: Answers = {
  course: "target",
  requested: ["2008-02-01", "2008-04-30"],
  applied: ["2006-05-01", "2006-05-31"],
  member: "no",
  ended: ["2008-04-01", "2008-04-30"],
};

describe("the timeline of a refund verdict", () => {
  test("shows each date in its lane, in the order of time, beside the announced periods", () => {
    expect(timeline(route3)?.lanes.map(({ text }) => text)).toEqual([
      "コースの申込み：2006年5月（期間内）。発表の条件：2005年4月1日以降",
      "解約の申込み：2008年2月〜4月（期間内）。発表の条件：2009年9月16日まで",
      "コースの終了：2008年4月（自分で申し出る）。自分で申し出る：2005年4月〜2009年5月・So-netから連絡：2009年6月〜9月",
    ]);
  });

  test("spans whole years, the announced ones at least and the person's as well", () => {
    expect(timeline(route3)).toMatchObject({ earliest: "2005-01-01", latest: "2009-12-31" });
    expect(timeline({ ...route3, applied: ["2003-01-01", "2003-12-31"] })?.earliest).toBe("2003-01-01");
    expect(timeline({ ...route3, applied: ["1985-01-01", "1985-12-31"] })?.earliest).toBe("2000-01-01");
    expect(timeline({ course: "target", requested: ["2020-01-01", null] })?.latest).toBe("2014-12-31");
  });

  it.each([
    ["the day before", ["2005-03-31", "2005-03-31"], "outside"],
    ["the first day", ["2005-04-01", "2005-04-01"], "inside"],
    ["the year around it", ["2005-01-01", "2005-12-31"], "across"],
    ["open before", [null, "2006-01-01"], "across"],
    ["open after", ["2005-04-01", null], "inside"],
  ] as const)("places a sign-up on %s", (_, applied, fit) => {
    expect(timeline({ course: "target", applied })?.lanes[0]?.mark?.fit).toBe(fit);
  });

  it.each([
    ["2009-09-16", "inside"],
    ["2009-09-17", "outside"],
  ] as const)("places a request of %s %s", (day, fit) => {
    expect(timeline({ course: "target", requested: [day, day] })?.lanes[1]?.mark?.fit).toBe(fit);
  });

  it.each([
    [["2009-05-01", "2009-06-30"], "自分で申し出るかSo-netから連絡"],
    [["2009-06-01", "2009-06-30"], "So-netから連絡"],
    [["2009-10-01", null], "発表に書かれていない時期"],
    [["2009-01-01", "2009-12-31"], "どの時期か、まだわからない"],
  ] as const)("says in which announced time an end of %s lies", (ended, note) => {
    expect(timeline({ ...route3, ended })?.lanes[2]?.mark?.note).toBe(note);
  });

  const endedLane = (answers: Answers) =>
    timeline({ ...route3, ...answers })?.lanes.find(({ label }) => label === "コースの終了");

  test("does not tell a member that they apply themselves: the end of the plan decides nothing for them", () => {
    expect(endedLane({ member: "yes" })).toBeUndefined();
    expect(timeline({ ...route3, member: "yes" })?.lanes).toHaveLength(2);
    expect(
      timeline({ course: "target", member: "yes", ended: ["2008-04-30", "2008-04-30"] }),
    ).toBeUndefined();
    expect(plainText(told({ ...route3, member: "yes" }), content.words("ja"))).not.toContain(
      "自分で申し出る",
    );
  });

  test("says both ways under a condition where membership is open", () => {
    expect(endedLane({ member: "unknown" })?.text).toBe(
      "コースの終了：2008年4月（退会していたら申し出る）。退会していたら申し出る：2005年4月〜2009年5月・退会していたら連絡：2009年6月〜9月",
    );
  });

  test("names no way where the verdict tells none", () => {
    const neutral = "発表にある時期：2005年4月〜2009年9月";
    const tooLate = { requested: ["2009-09-17", "2009-09-17"], ended: ["2009-09-30", "2009-09-30"] } as const;
    expect(endedLane(tooLate)?.text).toBe(`コースの終了：2009年9月30日（期間内）。${neutral}`);
    const contradiction = {
      requested: ["2009-08-01", "2009-08-31"],
      ended: ["2008-04-01", "2008-04-30"],
    } as const;
    expect(endedLane(contradiction)?.text).toBe(`コースの終了：2008年4月（期間内）。${neutral}`);
  });

  it.each([
    [
      "asked in July 2009, ended that year: the third way is impossible",
      { requested: ["2009-07-01", "2009-07-31"], ended: ["2009-01-01", "2009-08-31"] },
      "So-netから連絡",
      "inside",
    ],
    [
      "asked in July 2009, ended in 2009",
      { requested: ["2009-07-01", "2009-07-31"], ended: ["2009-01-01", "2009-12-31"] },
      "どの時期か、まだわからない",
      "across",
    ],
    [
      "sign-up unknown, ended in 2005",
      { applied: "unknown", requested: "unknown", ended: ["2005-01-01", "2005-12-31"] },
      "どの時期か、まだわからない",
      "across",
    ],
  ] as const)("places the end as the verdict does: %s", (_, answers, note, fit) => {
    expect(endedLane(answers)?.mark).toMatchObject({ note, fit });
  });

  test("leaves a lane without a mark where the date is not known", () => {
    const lanes = timeline({ ...route3, requested: "unknown" })?.lanes;
    expect(lanes?.[1]).toMatchObject({ text: "解約の申込み：発表の条件：2009年9月16日まで" });
    expect(lanes?.[1]?.mark).toBeUndefined();
  });

  test("shows answers that contradict each other too", () => {
    const verdict = told({ ...route3, requested: ["2005-05-01", "2005-05-31"] });
    expect(verdict.certainty).toBe("inconsistent");
    expect(timelineOf(verdict)?.lanes).toHaveLength(3);
  });

  test("is left out where dates decide nothing", () => {
    expect(timeline({ course: "other_company", requested: ["2008-01-01", null] })).toBeUndefined();
    expect(timeline({ course: "target", requested: "never" })).toBeUndefined();
    expect(timelineOf(told({ how: "phone", scope: "calls" }, "opt-out"))).toBeUndefined();
  });

  test("is said line by line in plain text, in every language", () => {
    for (const locale of content.locales) {
      const verdict = told(route3, "refund", locale);
      for (const { text } of timelineOf(verdict)!.lanes)
        expect(plainText(verdict, content.words(locale))).toContain(text);
    }
  });
});
