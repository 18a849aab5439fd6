/** What stands beside a date in English: bounds, joins, "about", and words that are no dates. */
import type { Entry } from "../../dates/meaning.ts";

export const modifiers: readonly Entry[] = [
  [
    { kind: "bound", bound: "until", side: "post" },
    "or_earlier or_before or_even_earlier or_possibly_earlier or_maybe_earlier possibly_earlier maybe_earlier perhaps_earlier or_before_that or_earlier_than_that at_the_latest at_the_very_latest or_sooner",
  ],
  [
    { kind: "bound", bound: "from", side: "post" },
    "or_later or_after or_even_later or_possibly_later or_maybe_later possibly_later maybe_later perhaps_later or_after_that or_later_than_that and_later and_after onward onwards at_the_earliest at_the_very_earliest or_thereafter",
  ],
  [
    { kind: "bound", bound: "until", side: "pre" },
    "by until till up_to_and_including until_and_including up_until til up_to on_or_before on/before no_later_than not_later_than latest at_latest not_after at_the_latest_by at_the_latest_in",
  ],
  [
    { kind: "bound", bound: "before", side: "pre" },
    "before prior_to earlier_than well_before long_before some_time_before sometime_before",
  ],
  [
    { kind: "bound", bound: "from", side: "pre" },
    "from since starting starting_in starting_from on_or_after on/after no_earlier_than not_earlier_than not_before at_the_earliest_in ever_since",
  ],
  [
    { kind: "bound", bound: "after", side: "pre" },
    "after not_until_after not_till_after only_after later_than well_after long_after some_time_after sometime_after",
  ],
  [
    { kind: "bound", bound: "soon", side: "pre" },
    "just_after directly_after straight_after not_long_after a_little_after a_bit_after a_few_days_after a_few_weeks_after a_couple_of_weeks_after in_the_weeks_after in_the_wake_of",
  ],
  [
    { kind: "bound", bound: "justBefore", side: "pre" },
    "just_before right_before directly_before shortly_before not_long_before a_little_before a_bit_before a_few_days_before a_few_weeks_before in_the_weeks_before in_the_run-up_to in_the_run_up_to",
  ],
  [{ kind: "between" }, "between"],
  [{ kind: "join", join: "or" }, "or"],
  [{ kind: "join", join: "to" }, "to through thru into going_into leading_into running_into"],
  [{ kind: "join", join: "and" }, "and &"],

  [
    { kind: "about" },
    "around right_around about approximately approx approx. roughly circa c. ca ca. or_so or_thereabouts ish -ish some_or_so give_or_take",
  ],
  [
    { kind: "about", lean: "less" },
    "nearly almost getting_on_for close_to nigh_on not_quite just_under a_little_under a_bit_under slightly_under a_little_less_than a_bit_less_than slightly_less_than coming_up_for coming_up_on going_on",
  ],
  [
    { kind: "about", lean: "more" },
    "just_over a_little_over a_bit_over slightly_over a_little_more_than a_bit_more_than slightly_more_than just_more_than and_a_bit and_a_little",
  ],
  [{ kind: "ago" }, "ago back"],
  [
    { kind: "lapse", side: "pre" },
    "it's_been its_been it_is_been it_has_been it_must_be it_must_have_been it_will_be it'll_be it_would_be",
  ],
  [{ kind: "lapse", side: "post" }, "have_passed has_passed have_gone_by has_gone_by"],
  [{ kind: "over" }, "+ over more_than at_least well_over a_good upwards_of"],
  [{ kind: "under" }, "less_than under within_the_last within_the_past"],
  [{ kind: "half" }, "and_a_half"],
  [{ kind: "few", least: 2, most: 6 }, "a_few few several some"],
  [{ kind: "few", least: 2, most: 3 }, "a_couple_of a_couple couple_of couple"],
  [{ kind: "article" }, "a an"],
  [{ kind: "preposition", ofYears: true }, "in"],
  [{ kind: "preposition", ofYears: true, during: true }, "during throughout"],
  [{ kind: "preposition" }, "on at"],
  [{ kind: "preposition", of: true, ofYears: true }, "of"],
  [{ kind: "filler", definite: true }, "the"],
  [{ kind: "filler" }, "big great huge terrible"],
  [
    { kind: "filler", whole: "year" },
    "year_of the_year the_year_of the_year_that the_year_when the_year_in_which",
  ],
  [{ kind: "filler", whole: "month" }, "the_month_of the_month the_month_that the_month_when"],
  [{ kind: "filler", whole: "day" }, "the_day the_day_of the_day_that the_day_when the_very_day"],
  [{ kind: "when" }, "when at_the_time_of the_time_of the_time at_the_time"],
  [{ kind: "when", during: true }, "while under_the"],
  [
    { kind: "happening" },
    "began started happened hit struck ended finished was_on were_on was_over were_over",
  ],
  [{ kind: "filler" }, "sometime probably i_think in_the_year either some_time"],
  [{ kind: "filler", doubt: true }, "maybe perhaps possibly"],
  [{ kind: "not", side: "pre" }, "not not_in not_on wasn't isn't"],
  ...[5, 6, 7, 8, 9, 10, 11, 12].map((year): Entry => [{ kind: "spoken", value: 2000 + year }, `2k${year}`]),
  [{ kind: "label" }, "windows office ver version v"],
  [
    { kind: "counter" },
    "yen jpy dollars usd people users customers times calls minutes minute hours hour points mb gb kb mbps pm am",
  ],
];
