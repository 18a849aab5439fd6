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

/** The rest of the year by twelve is the place in the list: 1992 and 2004 were years of the monkey. */
const ANIMALS = [
  "monkey",
  "rooster chicken",
  "dog",
  "boar pig wild_boar",
  "rat mouse",
  "ox cow",
  "tiger",
  "rabbit hare",
  "dragon",
  "snake",
  "horse",
  "sheep goat ram",
];

export const calendar: readonly Entry[] = [
  [{ kind: "era", base: 1925, ends: [64, 1] }, "showa showa_era showa_period"],
  [{ kind: "era", base: 1988, ends: [31, 4] }, "heisei heisei_era heisei_period"],
  [{ kind: "era", base: 2018 }, "reiwa reiwa_era reiwa_period"],

  [{ kind: "length", unit: "year" }, "year years yr yrs"],
  [{ kind: "length", unit: "month" }, "month months"],
  [{ kind: "length", unit: "week" }, "week weeks wk wks"],
  [{ kind: "length", unit: "week", times: 2 }, "fortnight fortnights"],
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

  ...ANIMALS.map(
    (names, rest): Entry => [
      { kind: "zodiac", rest },
      names
        .split(" ")
        .map((name) => `year_of_the_${name} the_year_of_the_${name} in_the_year_of_the_${name}`)
        .join(" "),
    ],
  ),

  ...seasons,

  [
    { kind: "part", part: "start", side: "pre" },
    "beginning_of start_of the_beginning_of the_start_of first_few_months_of the_first_few_months_of first_months_of the_first_months_of first_days_of the_first_days_of first_few_days_of the_first_few_days_of",
  ],
  [
    { kind: "part", part: "early", side: "pre" },
    "early early_in early_on_in the_early_part_of early_part_of the_first_part_of first_part_of",
  ],
  [
    { kind: "part", part: "mid", side: "pre" },
    "mid middle_of about_halfway_through around_the_middle_of the_middle_of halfway_through",
  ],
  [{ kind: "part", part: "late", side: "pre" }, "late late_in late_on_in the_later_part_of later_part_of"],
  [
    { kind: "part", part: "end", side: "pre" },
    "end_of the_end_of tail_end_of the_tail_end_of back_end_of the_back_end_of last_few_months_of the_last_few_months_of last_months_of the_last_months_of last_days_of the_last_days_of last_few_days_of the_last_few_days_of the_close_of close_of",
  ],
  [
    { kind: "part", part: "firstHalf", side: "pre" },
    "first_half_of the_first_half_of first_half 1st_half_of 1st_half",
  ],
  [
    { kind: "part", part: "secondHalf", side: "pre" },
    "second_half_of the_second_half_of second_half latter_half_of latter_half the_latter_half_of the_latter_part_of latter_part_of 2nd_half_of 2nd_half last_half_of",
  ],
  [{ kind: "unit", unit: "decade" }, "s 's"],
  [{ kind: "decade", year: 1950 }, "fifties nineteen_fifties"],
  [{ kind: "decade", year: 1960 }, "sixties nineteen_sixties"],
  [{ kind: "decade", year: 1970 }, "seventies nineteen_seventies"],
  [{ kind: "decade", year: 1980 }, "eighties nineteen_eighties"],
  [{ kind: "decade", year: 1990 }, "nineties nineteen_nineties"],
  [{ kind: "decade", year: 2000 }, "noughties naughties two_thousands aughts"],
  [{ kind: "every" }, "every"],
  [{ kind: "fiscal" }, "fy fiscal fiscal_year school_year academic_year financial_year business_year"],
];
