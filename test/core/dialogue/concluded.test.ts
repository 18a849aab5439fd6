/** A result that was told, and is another by the time the person writes again. */
import { describe, expect, test } from "vitest";
import { offers } from "../../../src/core/message.ts";
import { type Talk, talk } from "../../support/talk.ts";

const SAYS_SO = /前にお伝えした|The result I gave you before/;
const saysSo = ({ first }: Talk) => SAYS_SO.test(first.preface ?? "");
const ways = ({ last }: Talk) => offers(last).map(({ button }) => button);

/** Asked on the 24th of November, and called again a day later: within the usual week. */
const calledAgain = (locale: string) =>
  talk({ locale, today: "2026-11-25" }).presses(
    "go:still-called@0",
    "still-called.contact=call@0",
    "still-called.requested=2026-11-24@0",
    "still-called.caller=sonet@0",
    "still-called.response=accepted@0",
  );

describe.each(["ja", "en"])("in %s", (locale) => {
  test("while the result stands nothing is said of it", () => {
    expect(saysSo(calledAgain(locale).presses("do:menu@0"))).toBe(false);
    expect(saysSo(calledAgain(locale).on("2026-12-01").presses("do:menu@0"))).toBe(false);
  });

  test("once the week is over it is told, and the new result is one tap away", () => {
    const later = calledAgain(locale)
      .on("2026-12-20")
      .says(locale === "ja" ? "こんにちは" : "hello");
    expect(saysSo(later)).toBe(true);
    expect(ways(later)).toContain("go:still-called@0");
    const seen = later.presses("go:still-called@0");
    expect(saysSo(seen)).toBe(false);
    expect(seen.report.verdict!.id).not.toBe("usual_time");
    expect(saysSo(seen.presses("do:menu@0"))).toBe(false);
  });

  test("whoever asks for the result sees both at once", () => {
    const later = calledAgain(locale).on("2026-12-20").presses("go:still-called@0");
    expect(saysSo(later)).toBe(true);
    expect(later.first.kind).toBe("verdict");
    expect(ways(later)).not.toContain("go:still-called@0");
  });
});

const REFUNDED = {
  course: "target",
  requested: ["2009-05-01", "2009-05-31"],
  applied: ["2006-04-01", "2006-04-30"],
  member: "yes",
} as const;

test("a version with other rules tells whoever the old one told something else", () => {
  const before = { answers: { refund: REFUNDED }, concluded: { refund: "not_covered" } };
  expect(saysSo(talk({ conversation: before }).presses("do:menu@0"))).toBe(true);
});

test("an answer that is changed ends what was told of the old ones", () => {
  const before = { answers: { refund: REFUNDED }, concluded: { refund: "in_range 1" } };
  const changed = talk({ conversation: before }).presses("go:refund@0", "refund.member=no@0");
  expect(changed.conversation.concluded).toEqual({});
  expect(saysSo(changed.presses("do:menu@0"))).toBe(false);
});

test("what is begun anew was never told", () => {
  const { conversation } = calledAgain("ja").presses("do:restart@0");
  expect(conversation.concluded).toEqual({});
});
