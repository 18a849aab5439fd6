/** The engine against the announcement's own text, on every combination of abstract answers. */
import { describe, expect, test } from "vitest";
import type { Answers } from "../../../../src/core/interview/interview.ts";
import { standing } from "../../../../src/core/interview/possibilities.ts";
import { refund } from "../../../../src/core/matters/refund-2010/refund.ts";
import { type Answered, type Days, datesAllowed, readAnnouncement, type Said } from "./announcement.ts";

const day = (iso: string): Days => [iso, iso];
const year = (number: number): Days => [`${number}-01-01`, `${number}-12-31`];
const month = (name: string, days: number): Days => [`${name}-01`, `${name}-${days}`];
const from = (iso: string): Days => [iso, null];
const until = (iso: string): Days => [null, iso];

/** Days on both sides of every border, months and years around it, open ends, stretches across several. */
const applied: readonly Said[] = [
  "unknown",
  day("2005-03-31"),
  day("2005-04-01"),
  day("2008-02-10"),
  day("2009-09-16"),
  day("2009-09-17"),
  month("2005-03", 31),
  month("2005-04", 30),
  month("2009-09", 30),
  year(2004),
  year(2005),
  year(2007),
  until("2005-03-31"),
  from("2005-04-01"),
  ["2005-03-15", "2005-04-15"],
  ["2004-01-01", "2009-12-31"],
  from("2009-10-01"),
];

const requested: readonly Said[] = [
  "unknown",
  "never",
  day("2005-03-31"),
  day("2006-03-10"),
  day("2009-05-31"),
  day("2009-06-01"),
  day("2009-09-16"),
  day("2009-09-17"),
  day("2010-01-07"),
  month("2009-05", 31),
  month("2009-09", 30),
  year(2005),
  year(2009),
  until("2009-09-16"),
  from("2009-09-17"),
  ["2009-05-15", "2009-06-15"],
  ["2008-01-01", "2010-12-31"],
  from("2009-06-01"),
];

const ended: readonly Said[] = [
  "unknown",
  day("2005-03-31"),
  day("2005-04-01"),
  day("2006-03-10"),
  day("2009-05-31"),
  day("2009-06-01"),
  day("2009-09-16"),
  day("2009-09-17"),
  day("2009-09-30"),
  day("2009-10-01"),
  day("2010-01-07"),
  month("2009-05", 31),
  month("2009-09", 30),
  year(2005),
  year(2009),
  ["2005-04-01", "2009-05-31"],
  ["2009-06-01", "2009-09-30"],
  from("2009-10-01"),
  ["2009-05-15", "2009-06-15"],
  ["2009-09-15", "2009-10-15"],
  until("2009-09-16"),
];

const courses = ["target", "other_sonet", "other_company", "unknown"];
const members = ["yes", "no", "unknown"];

function* combinations(): Generator<{ said: Answered; dates: ReturnType<typeof datesAllowed> }> {
  for (const a of applied)
    for (const r of requested)
      for (const e of ended) {
        const dates = datesAllowed({ applied: a, requested: r, ended: e });
        for (const course of courses)
          for (const member of members)
            yield { said: { course, requested: r, applied: a, member, ended: e }, dates };
      }
}

/** The public name of a set of routes. */
const NAMES: Readonly<Record<string, string | undefined>> = {
  "": undefined,
  "1": "1",
  "2": "2",
  "3": "3",
  none_stated: "none_stated",
  "2,3": "2_or_3",
  "2,3,none_stated": "2_or_3",
  "2,none_stated": "2_or_none_stated",
  "1,2": "unknown",
  "1,3": "unknown",
  "1,none_stated": "unknown",
  "1,2,3": "unknown",
  "1,2,none_stated": "unknown",
  "1,2,3,none_stated": "unknown",
};

describe("the refund interview says what the announcement's text says", () => {
  test("on every combination of answers", () => {
    const wrong: unknown[] = [];
    const seen = new Map<string, number>();
    const routes = new Set<string>();
    let count = 0;
    for (const { said, dates } of combinations()) {
      count++;
      const text = readAnnouncement(said, dates);
      const engine = standing(refund, said as Answers & Answered);
      seen.set(text.verdict, (seen.get(text.verdict) ?? 0) + 1);
      routes.add(text.routes.join());
      const same =
        engine.id === text.verdict &&
        engine.routes.join() === text.routes.join() &&
        engine.route === NAMES[text.routes.join()] &&
        [...engine.why].sort().join() === [...text.reasons].sort().join();
      if (!same) wrong.push({ said, text, engine });
    }
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(wrong).toHaveLength(0);
    expect(count).toBeGreaterThanOrEqual(69_160);
    // The table reaches everything there is to say.
    expect([...seen.keys()].sort()).toEqual(["in_range", "inconsistent", "not_covered", "undetermined"]);
    expect([...routes].sort()).toEqual(Object.keys(NAMES).sort());
  });
});
