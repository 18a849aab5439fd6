/** Eras, units, months, seasons and the parts of them, in English. */
import type { Entry } from "../../dates/meaning.ts";

const MONTHS = [
  "january jan",
  "february feb",
  "march mar",
  "april apr",
  "may",
  "june jun",
  "july jul",
  "august aug",
  "september sept sep",
  "october oct",
  "november nov",
  "december dec",
];
/** Everyday words too. */
const WEAK = ["march", "mar", "may"];
const WEEKDAYS = [
  "sunday sun",
  "monday mon",
  "tuesday tue tues",
  "wednesday wed",
  "thursday thu thur thurs",
  "friday fri",
  "saturday sat",
];

export const calendar: readonly Entry[] = [
  [{ kind: "era", base: 1925 }, "showa"],
  [{ kind: "era", base: 1988 }, "heisei"],
  [{ kind: "era", base: 2018 }, "reiwa"],

  [{ kind: "length", unit: "year" }, "year years yr yrs"],
  [{ kind: "length", unit: "month" }, "month months"],
  [{ kind: "length", unit: "week" }, "week weeks wk wks"],
  [{ kind: "length", unit: "day" }, "day days"],
  [{ kind: "length", unit: "year", times: 10 }, "decade decades"],
  [{ kind: "halfYear" }, "half_a_year"],

  ...MONTHS.flatMap((names, index) =>
    names
      .split(" ")
      .map(
        (name): Entry => [
          { kind: "month", month: index + 1, ...(WEAK.includes(name) && { weak: true }) },
          name,
        ],
      ),
  ),
  ...WEEKDAYS.map((names, weekday): Entry => [{ kind: "weekday", weekday }, names]),

  [{ kind: "season", first: 3, last: 5 }, "spring springtime"],
  [{ kind: "season", first: 6, last: 8 }, "summer summertime"],
  [{ kind: "season", first: 9, last: 11 }, "autumn"],
  [{ kind: "season", first: 9, last: 11, weak: true }, "fall"],
  [{ kind: "season", first: 12, last: 14 }, "winter wintertime"],
  [{ kind: "season", first: 7, last: 8 }, "summer_vacation"],
  [{ kind: "season", first: 4, last: 5 }, "golden_week"],
  [{ kind: "season", first: 12, last: 12 }, "christmas"],

  [{ kind: "part", part: "start", side: "pre" }, "beginning_of start_of the_beginning_of the_start_of"],
  [{ kind: "part", part: "early", side: "pre" }, "early early_in"],
  [{ kind: "part", part: "mid", side: "pre" }, "mid middle_of the_middle_of"],
  [{ kind: "part", part: "late", side: "pre" }, "late late_in"],
  [{ kind: "part", part: "end", side: "pre" }, "end_of the_end_of"],
  [{ kind: "part", part: "firstHalf", side: "pre" }, "first_half_of the_first_half_of"],
  [{ kind: "part", part: "secondHalf", side: "pre" }, "second_half_of the_second_half_of"],
  [{ kind: "every" }, "every"],
  [{ kind: "fiscal" }, "fy fiscal fiscal_year"],
];
