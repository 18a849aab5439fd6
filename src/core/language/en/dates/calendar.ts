/** Eras, units, months, seasons and the parts of them, in English. */
import type { Entry } from "../../dates/meaning.ts";
import { seasons } from "./seasons.ts";

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
  [{ kind: "era", base: 1925, ends: [64, 1] }, "showa"],
  [{ kind: "era", base: 1988, ends: [31, 4] }, "heisei"],
  [{ kind: "era", base: 2018 }, "reiwa"],

  [{ kind: "length", unit: "year" }, "year years yr yrs"],
  [{ kind: "length", unit: "month" }, "month months"],
  [{ kind: "length", unit: "week" }, "week weeks wk wks"],
  [{ kind: "length", unit: "day" }, "day days"],
  [{ kind: "length", unit: "year", times: 10 }, "decade decades"],
  [{ kind: "halfYear" }, "half_a_year half_year"],

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

  ...seasons,

  [{ kind: "part", part: "start", side: "pre" }, "beginning_of start_of the_beginning_of the_start_of"],
  [{ kind: "part", part: "early", side: "pre" }, "early early_in"],
  [{ kind: "part", part: "mid", side: "pre" }, "mid middle_of the_middle_of halfway_through"],
  [{ kind: "part", part: "late", side: "pre" }, "late late_in"],
  [{ kind: "part", part: "end", side: "pre" }, "end_of the_end_of tail_end_of"],
  [
    { kind: "part", part: "firstHalf", side: "pre" },
    "first_half_of the_first_half_of first_half 1st_half_of 1st_half",
  ],
  [
    { kind: "part", part: "secondHalf", side: "pre" },
    "second_half_of the_second_half_of second_half latter_half_of latter_half 2nd_half_of 2nd_half last_half_of",
  ],
  [{ kind: "unit", unit: "decade" }, "s 's"],
  [{ kind: "decade", year: 1950 }, "fifties nineteen_fifties"],
  [{ kind: "decade", year: 1960 }, "sixties nineteen_sixties"],
  [{ kind: "decade", year: 1970 }, "seventies nineteen_seventies"],
  [{ kind: "decade", year: 1980 }, "eighties nineteen_eighties"],
  [{ kind: "decade", year: 1990 }, "nineties nineteen_nineties"],
  [{ kind: "decade", year: 2000 }, "noughties two_thousands"],
  [{ kind: "every" }, "every"],
  [{ kind: "fiscal" }, "fy fiscal fiscal_year school_year academic_year financial_year business_year"],
];
