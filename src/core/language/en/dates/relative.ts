/** Words that count from today or from a date spoken of before, in English. */
import type { Entry } from "../../dates/meaning.ts";

export const relative: readonly Entry[] = [
  [{ kind: "shift", unit: "year", by: -2 }, "the_year_before_last year_before_last"],
  [{ kind: "shift", unit: "year", by: -1 }, "last_year"],
  [{ kind: "shift", unit: "year", by: 0 }, "this_year"],
  [{ kind: "shift", unit: "year", by: 1 }, "next_year"],
  [{ kind: "shift", unit: "fiscal", by: -1 }, "last_fiscal_year"],
  [{ kind: "shift", unit: "fiscal", by: 0 }, "this_fiscal_year"],
  [{ kind: "shift", unit: "month", by: -2 }, "the_month_before_last month_before_last"],
  [{ kind: "shift", unit: "month", by: -1 }, "last_month"],
  [{ kind: "shift", unit: "month", by: 0 }, "this_month"],
  [{ kind: "shift", unit: "month", by: 1 }, "next_month"],
  [{ kind: "shift", unit: "week", by: -2 }, "the_week_before_last week_before_last"],
  [{ kind: "shift", unit: "week", by: -1 }, "last_week"],
  [{ kind: "shift", unit: "week", by: 0 }, "this_week"],
  [{ kind: "shift", unit: "week", by: 1 }, "next_week"],
  [{ kind: "shift", unit: "day", by: -2 }, "the_day_before_yesterday day_before_yesterday"],
  [{ kind: "shift", unit: "day", by: -1 }, "yesterday last_night"],
  [{ kind: "shift", unit: "day", by: 0 }, "today this_morning"],
  [{ kind: "shift", unit: "day", by: 1 }, "tomorrow"],
  [{ kind: "shift", unit: "day", by: 2 }, "the_day_after_tomorrow day_after_tomorrow"],

  [{ kind: "sameYear", by: 0 }, "the_same_year same_year that_year"],
  [{ kind: "sameYear", by: 1 }, "the_next_year the_following_year following_year"],
  [{ kind: "which", by: -1 }, "last past this_past"],
  [{ kind: "which", by: 0 }, "this"],
  [{ kind: "which", by: 1 }, "next"],
];
