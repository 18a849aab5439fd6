/** Where calendars open, and which dates are held out as examples: never on a day that decides. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  type Day,
  dayOf,
  type Interval,
  monthOf,
  wholeMonth,
  yearOf,
} from "../../../src/core/day.ts";
import type { DateQuestion } from "../../../src/core/interview/interview.ts";
import { readDates } from "../../../src/core/language/dates.ts";
import { content } from "../../support/core-talker.ts";
import { interviews } from "../../support/matters.ts";

const TODAY = "2026-11-22";

const dated = (today: Day) =>
  interviews(today).flatMap((interview) => {
    const questions = interview.questions.filter((each): each is DateQuestion => each.kind === "date");
    // A border of one question is a trap in the others too: their days are compared with each other.
    const cuts = questions.flatMap((question) => question.cuts);
    return questions.map((question) => ({ interview, question, cuts }));
  });

const isDayOrMonth = ([from, to]: Interval): boolean =>
  from !== null && (from === to || wholeMonth(yearOf(from), monthOf(from))[1] === to);

const todays = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("a calendar that must show some day", () => {
  test("shows none at which a verdict may change, nor one beside it, whatever day it is", () => {
    fc.assert(
      fc.property(todays, (today) => {
        for (const { question, cuts } of dated(today))
          for (const cut of cuts) {
            const { initial } = question.picker;
            // A cut is the first day on its far side: the last on the near side decides as well.
            const near = addDays(cut, -4) <= initial && initial <= addDays(cut, 3);
            expect(near, `${question.id} opens on ${initial}, beside ${cut}`).toBe(false);
          }
      }),
    );
  });

  test("shows a day that it also offers", () => {
    fc.assert(
      fc.property(todays, (today) => {
        for (const { question } of dated(today)) {
          expect(question.picker.initial >= question.picker.earliest).toBe(true);
          expect(question.picker.initial <= today).toBe(true);
        }
      }),
    );
  });
});

const WRITTEN = [
  "discord.form.date.example",
  "discord.form.date.hint",
  "web.dateHint",
  "desk.question.yearless",
];

describe.each(content.locales)("a date shown as an example in %s", (locale) => {
  const words = content.words(locale);
  const examples = [
    ...WRITTEN.map((path) => words.say(path)),
    ...dated(TODAY).map(({ interview, question }) =>
      words.say(`${interview.id}.questions.${question.id}.example`),
    ),
  ];
  const cuts = dated(TODAY).flatMap((each) => each.cuts);

  test.each(examples)("%s: no month or day in it holds a border", (example) => {
    for (const { interval } of readDates(example, { today: TODAY })) {
      if (!isDayOrMonth(interval)) continue;
      for (const cut of cuts) {
        const inside = interval[0]! <= cut && cut <= (interval[1] ?? dayOf(9999, 1, 1));
        expect(inside, `${example} holds ${cut}`).toBe(false);
      }
    }
  });
});
