/** A verdict, as it is told: its words, the answers it rests on, the steps, the memo, the links, the ways on. */
import { describe, expect, test } from "vitest";
import { addDays } from "../../../src/core/day.ts";
import type { Message } from "../../../src/core/message.ts";
import { content } from "../../support/core-talker.ts";
import { kitOf, said, timelineOf } from "../../support/layers.ts";
import { buttonsOf, en, ja, says, talk } from "../../support/talk.ts";

const begun = (locale = "ja") => talk({ locale }).presses("go:refund@0");
const IN_RANGE = [
  "refund.course=target@0",
  "refund.requested=2008-03-01_2008-03-31@0",
  "refund.applied=2006-05-01_2006-05-31@0",
];
const urls = (message: Message) => kitOf(message).links?.map(({ url }) => url);
const rows = ({ rows }: Message) => rows?.map(({ label, value }) => [label, value]);

describe.each(["ja", "en"])("the refund in %s", (locale) => {
  const say = says(locale);
  const ways: readonly (readonly [string, readonly string[]])[] = [
    ["1", ["refund.member=yes@0"]],
    ["2", ["refund.member=no@0", "refund.ended=2009-07-01_2009-07-31@0"]],
    ["3", ["refund.member=no@0", "refund.ended=2008-04-01_2008-04-30@0"]],
    ["none_stated", ["refund.member=no@0", "refund.ended=later@0"]],
  ];
  test.each(ways)("route %s has its own words and steps; all routes share the rest", (route, buttons) => {
    const { first } = begun(locale).presses(...IN_RANGE, ...buttons);
    expect(first).toMatchObject({
      kind: "verdict",
      certainty: "in_range",
      heading: say(
        route === "none_stated"
          ? "refund.verdicts.in_range.routes.none_stated.heading"
          : "refund.verdicts.in_range.heading",
      ),
      text: say(`refund.verdicts.in_range.routes.${route}.text`),
    });
    const steps = content.words(locale).list(`refund.verdicts.in_range.routes.${route}.steps`);
    expect(kitOf(first).steps).toEqual(steps);
    expect(first.next).toBe(steps[0]);
    expect(urls(first)).toEqual(["https://www.so-net.ne.jp/", "tel:188"]);
    expect(said(first, "sources")).toMatchObject({
      text: say("refund.source"),
      links: [{ url: "https://internet.watch.impress.co.jp/docs/news/341239.html" }, {}],
    });
    expect(
      said(first, "answers")
        .rows!.slice(0, 3)
        .map(({ change }) => change?.button),
    ).toEqual(["refund.course?@0", "refund.requested?@0", "refund.applied?@0"]);
    expect(kitOf(first).draft!.label).toBe(say("refund.verdicts.in_range.draft.label"));
    expect(kitOf(first).draft!.text).toContain("2010年1月7日");
    expect(kitOf(first).draft!.text).toContain("・解約の申込み：2008年3月");
  });

  const reasons: readonly (readonly [string, readonly string[]])[] = [
    ["other_company", ["refund.course=other_company@0"]],
    ["other_course", ["refund.course=other_sonet@0"]],
    ["never_cancelled", ["refund.course=target@0", "refund.requested=never@0"]],
    ["requested_after", ["refund.course=target@0", "refund.requested=later@0"]],
    ["applied_before", ["refund.course=target@0", "refund.requested=until@0", "refund.applied=earlier@0"]],
  ];
  test.each(reasons)("%s is the reason that is given", (reason, buttons) => {
    const { last } = begun(locale).presses(...buttons);
    expect(last.certainty).toBe("not_covered");
    expect(last.text).toBe(
      say("refund.verdicts.not_covered.text", {
        reason: say(`refund.verdicts.not_covered.reasons.${reason}`),
        clause: reason,
      }),
    );
    expect(urls(last)!.includes("https://www.so-net.ne.jp/")).toBe(reason !== "other_company");
    expect(buttonsOf(last.choices)).toEqual(["do:why@0", "do:whatif@0", "do:change@0"]);
    expect(buttonsOf(last.ways)).toEqual(["do:human@0", "do:menu@0"]);
  });
});

describe("an open verdict", () => {
  const open = begun().presses(
    "refund.course=target@0",
    "refund.requested=unknown@0",
    "refund.applied=since@0",
    "refund.member=yes@0",
  );

  test("names what is missing, and shows each route that is possible", () => {
    expect(open.last).toMatchObject({
      certainty: "undetermined",
      heading: ja("refund.verdicts.undetermined.heading"),
      text: ja("refund.verdicts.undetermined.text", { missing: ja("refund.questions.requested.name") }),
    });
    expect(rows(open.last)).toContainEqual([ja("refund.routes.1.who"), ja("refund.routes.1.told")]);
    expect(rows(open.last)).not.toContainEqual([ja("refund.routes.3.who"), ja("refund.routes.3.told")]);
  });

  test("that is settled but for the route says on what it depends", () => {
    const several = (...buttons: string[]) => begun().presses(...IN_RANGE, ...buttons).first;
    const text = (open: string) => ja("refund.verdicts.in_range.routes.several.text", { open });
    expect(several("refund.member=no@0", "refund.ended=unknown@0").text).toBe(text("ended"));
    expect(several("refund.member=unknown@0", "refund.ended=route3@0").text).toBe(text("member"));
    expect(several("refund.member=unknown@0", "refund.ended=unknown@0").text).toBe(text("both"));
  });

  test("a single route needs no list of routes", () => {
    const { first } = begun().presses(...IN_RANGE, "refund.member=yes@0");
    expect(rows(first)).not.toContainEqual([ja("refund.routes.1.who"), ja("refund.routes.1.told")]);
  });
});

describe("answers that clash", () => {
  const { last } = begun().presses(
    "refund.course=target@0",
    "refund.requested=2006-03-01_2006-03-31@0",
    "refund.applied=2007-08-01_2007-08-31@0",
  );

  test("are shown alone, each with the way to change it", () => {
    expect(last).toMatchObject({
      kind: "verdict",
      certainty: "inconsistent",
      heading: ja("refund.verdicts.inconsistent.heading"),
      text: ja("refund.verdicts.inconsistent.text"),
    });
    expect(rows(last)).toEqual([
      [ja("refund.questions.requested.name"), "2006年3月"],
      [ja("refund.questions.applied.name"), "2007年8月"],
    ]);
    expect(last.choices).toEqual([
      { label: ja("refund.questions.requested.name"), button: "refund.requested?@0" },
      { label: ja("refund.questions.applied.name"), button: "refund.applied?@0" },
    ]);
    expect(buttonsOf(last.ways)).toEqual(["do:restart@0", "do:menu@0"]);
    expect(last.layers!.map(({ name }) => name)).toEqual(["timeline"]);
    expect(last.next).toBeUndefined();
  });
});

describe("a plan", () => {
  // Thursday 26 November 2026, a working day: a week on is 3 December.
  const today = "2026-11-26";
  const plan = (channel: string, scope: string, locale = "ja") =>
    talk({ locale, today }).presses(
      "go:opt-out@0",
      `opt-out.channel=${channel}@0`,
      `opt-out.scope=${scope}@0`,
    ).last;

  test.each(["phone", "email", "webform"])("by %s: its own words, memo and steps", (channel) => {
    const told = plan(channel, "calls");
    const path = `opt-out.verdicts.plan_${channel}`;
    expect(told).toMatchObject({
      kind: "verdict",
      certainty: "plan",
      heading: ja(`${path}.heading`),
      text: ja(`${path}.text`, { scope: "calls" }),
    });
    expect(said(told, "sources").text).toBe(ja("opt-out.source"));
    expect(kitOf(told).draft).toEqual({
      label: ja(`${path}.draft.label`),
      text: ja(`${path}.draft.text`, { scope: "calls" }),
    });
    expect(buttonsOf(told.choices)).toEqual(["do:why@0", "do:whatif@0", "do:change@0", "go:still-called@0"]);
    expect(timelineOf(told)).toBeUndefined();
  });

  test.each(["calls", "mail", "affiliates", "everything"])("for %s the memo asks for just that", (scope) => {
    for (const channel of ["phone", "email", "webform"])
      expect(kitOf(plan(channel, scope)).draft!.text).toBe(
        ja(`opt-out.verdicts.plan_${channel}.draft.text`, { scope }),
      );
    const texts = ["calls", "mail", "affiliates", "everything"].map(
      (other) => kitOf(plan("email", other)).draft!.text,
    );
    expect(new Set(texts).size).toBe(4);
  });

  test("counts the week from a working day, on the page and in the calendar alike", () => {
    const told = plan("phone", "calls");
    expect(rows(told)).toContainEqual([
      ja("opt-out.verdicts.plan_phone.rows.0.label"),
      ja("opt-out.verdicts.plan_phone.rows.0.value", {
        startDay: "11月26日（木）",
        usualDay: "12月3日（木）",
      }),
    ]);
    const calendar = kitOf(told).links!.find(({ url }) => url.startsWith("https://calendar.google.com/"))!;
    expect(kitOf(told).reminder!.day).toBe("2026-12-03");
    const query = new URL(calendar.url).searchParams;
    expect([query.get("text"), query.get("details"), query.get("dates")]).toEqual([
      ja("opt-out.calendar.title"),
      ja("opt-out.calendar.details"),
      "20261203/20261204",
    ]);
  });

  test.each([
    ["a Saturday", "2026-11-28", "11月30日（月）", "12月7日（月）"],
    ["a holiday", "2026-11-23", "11月24日（火）", "12月1日（火）"],
    ["the turn of the year", "2026-12-30", "1月4日（月）", "1月11日（月）"],
  ])("asked on %s it counts from the next working day", (_, today, startDay, usualDay) => {
    const told = talk({ today }).presses(
      "go:opt-out@0",
      "opt-out.channel=phone@0",
      "opt-out.scope=calls@0",
    ).last;
    expect(rows(told)).toContainEqual([
      ja("opt-out.verdicts.plan_phone.rows.0.label"),
      ja("opt-out.verdicts.plan_phone.rows.0.value", { startDay, usualDay }),
    ]);
  });

  test("in English names the days in English", () => {
    expect(rows(plan("phone", "calls", "en"))).toContainEqual([
      en("opt-out.verdicts.plan_phone.rows.0.label"),
      expect.stringContaining("3 December"),
    ]);
  });
});

describe("the calls that went on", () => {
  const today = "2026-11-26";
  const asked = talk({ today }).presses("go:still-called@0", "still-called.contact=call@0");
  const withRequest = (requested: string) =>
    asked.presses(
      `still-called.requested=${requested}@0`,
      "still-called.caller=sonet@0",
      "still-called.response=accepted@0",
    );

  test("within the week one waits, until a day that is named", () => {
    const { first } = withRequest("2026-11-24");
    expect(first.heading).toBe(
      ja("still-called.verdicts.usual_time.heading", { dayKnown: "yes", usualDay: "12月1日（火）" }),
    );
    expect(first.text).toBe(ja("still-called.verdicts.usual_time.text", { requestedText: "2026年11月24日" }));
    expect(urls(first)![0]).toContain("dates=20261201%2F20261202");
  });

  test("where the day of asking is known roughly, no day is promised", () => {
    const { first } = withRequest("2026-11-24_2026-11-26");
    expect(first.heading).toBe(
      ja("still-called.verdicts.usual_time.heading", { dayKnown: "no", usualDay: "12月3日（木）" }),
    );
    // A time to come cannot have been the day of asking.
    const open = withRequest("2026-11-25_").first;
    expect(urls(open)![0]).toContain("dates=20261203%2F20261204");
  });

  test("a day that is not known is left out of what is read out", () => {
    const { last } = talk().presses(
      "go:still-called@0",
      "still-called.contact=call@0",
      "still-called.requested=unknown@0",
      "still-called.response=repeated@0",
      "still-called.caller=sonet@0",
    );
    expect(last.heading).toBe(ja("still-called.verdicts.escalate.heading"));
    expect(kitOf(last).draft!.text).toContain("So-netに勧誘の停止を頼み");
    expect(kitOf(last).draft!.text).not.toContain(ja("desk.unknown"));
  });

  test("after the week one asks whether it was accepted, by the day of asking", () => {
    const { first } = withRequest("2026-10-01_2026-10-31");
    expect(first.heading).toBe(ja("still-called.verdicts.ask_accepted.heading"));
    expect(kitOf(first).draft!.text).toBe(
      ja("still-called.verdicts.ask_accepted.draft.text", {
        requestedKnown: "yes",
        requestedText: "2026年10月",
        requestedTextJa: "2026年10月",
      }),
    );
    expect(kitOf(first).links!.some(({ url }) => url.includes("calendar"))).toBe(false);
  });

  test("who never asked is led to asking", () => {
    const { last } = asked.presses("still-called.requested=never@0");
    expect(last.heading).toBe(ja("still-called.verdicts.not_requested.heading"));
    expect(buttonsOf(last.choices)).toEqual(["go:opt-out@0", "do:why@0", "do:whatif@0", "do:change@0"]);
  });

  test("an outside desk has the law as its source", () => {
    const { last } = asked.presses(
      `still-called.requested=${addDays(today, -100)}@0`,
      "still-called.caller=sonet@0",
      "still-called.response=repeated@0",
    );
    expect(last.heading).toBe(ja("still-called.verdicts.escalate.heading"));
    expect(said(last, "sources").text).toBe(ja("still-called.verdicts.escalate.source"));
    expect(urls(last)![0]).toBe("tel:188");
  });
});
