/** What stands beside a date in English: bounds, joins, "about", and words that are no dates. */
import type { Entry } from "../../dates/meaning.ts";

export const modifiers: readonly Entry[] = [
  [{ kind: "bound", bound: "until", side: "post" }, "or_earlier or_before at_the_latest"],
  [
    { kind: "bound", bound: "from", side: "post" },
    "or_later or_after and_later and_after onward onwards at_the_earliest",
  ],
  [
    { kind: "bound", bound: "until", side: "pre" },
    "by until till til up_to on_or_before on/before no_later_than not_later_than at_latest",
  ],
  [{ kind: "bound", bound: "before", side: "pre" }, "before prior_to earlier_than"],
  [
    { kind: "bound", bound: "from", side: "pre" },
    "from since starting starting_in starting_from on_or_after on/after no_earlier_than not_before",
  ],
  [{ kind: "bound", bound: "after", side: "pre" }, "after later_than"],
  [{ kind: "between" }, "between"],
  [{ kind: "join", join: "or" }, "or"],
  [{ kind: "join", join: "to" }, "to through thru"],
  [{ kind: "join", join: "and" }, "and &"],

  [
    { kind: "about" },
    "around about approximately approx roughly circa or_so or_thereabouts nearly almost ish getting_on_for close_to some_or_so give_or_take nigh_on",
  ],
  [{ kind: "ago" }, "ago back"],
  [{ kind: "over" }, "+ over more_than at_least"],
  [{ kind: "under" }, "less_than within_the_last within_the_past"],
  [{ kind: "half" }, "and_a_half"],
  [{ kind: "few", least: 2, most: 6 }, "a_few few several some"],
  [{ kind: "few", least: 2, most: 3 }, "a_couple_of a_couple couple_of couple"],
  [{ kind: "article" }, "a an"],
  [{ kind: "preposition", ofYears: true }, "in during"],
  [{ kind: "preposition" }, "on at"],
  [{ kind: "preposition", of: true, ofYears: true }, "of"],
  [{ kind: "filler", definite: true }, "the"],
  [{ kind: "filler", whole: "year" }, "the_year"],
  [{ kind: "filler", whole: "month" }, "the_month_of"],
  [{ kind: "when" }, "when at_the_time_of the_time_of"],
  [{ kind: "filler" }, "sometime maybe probably perhaps i_think year_of in_the_year either some_time"],
  [{ kind: "not", side: "pre" }, "not not_in not_on wasn't isn't"],
  [{ kind: "label" }, "windows office ver version v"],
  [
    { kind: "counter" },
    "yen jpy dollars usd people users customers times calls minutes minute hours hour points mb gb kb mbps pm am",
  ],
];
