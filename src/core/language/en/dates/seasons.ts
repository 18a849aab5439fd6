/** Seasons, feasts and other times of the year in English: the months they fall in, wide where people differ. */
import type { Entry } from "../../dates/meaning.ts";

const ORDINALS = ["first 1st", "second 2nd", "third 3rd", "fourth 4th last final"];
const quarters = ORDINALS.map(
  (names, index): Entry => [
    { kind: "season", first: index * 3 + 1, last: index * 3 + 3 },
    [...names.split(" ").map((name) => `${name}_quarter`), `q${index + 1}`].join(" "),
  ],
);

export const seasons: readonly Entry[] = [
  [{ kind: "season", first: 3, last: 5 }, "spring springtime"],
  [{ kind: "season", first: 6, last: 8 }, "summer summertime midsummer high_summer"],
  [{ kind: "season", first: 9, last: 11 }, "autumn"],
  [{ kind: "season", first: 9, last: 11, weak: true }, "fall"],
  [{ kind: "season", first: 12, last: 14 }, "winter wintertime"],
  [
    { kind: "season", first: 7, last: 8 },
    "summer_vacation summer_holidays summer_holiday summer_break summer_hols school_holidays",
  ],
  [
    { kind: "season", first: 12, last: 13 },
    "new_years_holidays new_year's_holidays new_year_holidays new_year_holiday new_year_break winter_vacation winter_holidays winter_break christmas_holidays",
  ],
  [
    { kind: "season", first: 3, last: 4 },
    "easter hanami spring_break cherry_blossom_season cherry_blossom_time",
  ],
  [{ kind: "season", first: 4, last: 5 }, "golden_week golden_weeks"],
  [{ kind: "season", first: 6, last: 7 }, "tsuyu rainy_season summer_bonus"],
  [{ kind: "season", first: 7, last: 8 }, "obon bon_holidays"],
  [{ kind: "season", first: 9, last: 9 }, "respect_for_the_aged_day silver_week labor_day"],
  [{ kind: "season", first: 10, last: 10 }, "halloween sports_day health_and_sports_day"],
  [
    { kind: "season", first: 11, last: 11 },
    "culture_day labor_thanksgiving_day labour_thanksgiving_day shichigosan thanksgiving thanks_giving thanksgiving_day thanks_giving_day black_friday",
  ],
  // The Monday after Thanksgiving may be a day of December.
  [{ kind: "season", first: 11, last: 12 }, "cyber_monday"],
  [
    { kind: "season", first: 12, last: 12 },
    "omisoka bonenkai new_year_eve christmas xmas x-mas christmas_time christmas_eve christmas_day boxing_day winter_bonus new_year's_eve new_years_eve year_end year's_end eoy",
  ],
  [{ kind: "season", first: 12, last: 13 }, "turn_of_the_year"],
  [
    { kind: "season", first: 1, last: 1 },
    "coming_of_age_day oshogatsu shogatsu new_year new_years new_year's new_year's_day new_years_day",
  ],
  [{ kind: "season", first: 2, last: 2 }, "valentine's valentine's_day valentines_day"],
  [
    { kind: "season", first: 5, last: 5 },
    "mother's_day children's_day childrens_day constitution_day greenery_day",
  ],
  [{ kind: "season", first: 7, last: 7 }, "tanabata marine_day ocean_day"],
  [{ kind: "season", first: 3, last: 3 }, "hinamatsuri graduation_season st_patrick's_day"],
  [{ kind: "season", first: 6, last: 6 }, "father's_day"],
  [{ kind: "season", first: 1, last: 6 }, "spring_term spring_semester"],
  [{ kind: "season", first: 4, last: 7 }, "summer_term summer_semester"],
  [
    { kind: "season", first: 9, last: 12 },
    "autumn_term fall_term winter_term autumn_semester fall_semester winter_semester",
  ],
  [{ kind: "season", first: 8, last: 9 }, "back_to_school back-to-school"],
  [{ kind: "season", first: 1, last: 6 }, "h1"],
  [{ kind: "season", first: 7, last: 12 }, "h2"],
  ...quarters,
];
