/** How the refund's verdicts are told. */
import { sayDay } from "../../content/say-dates.ts";
import type { Telling } from "../matter.ts";
import { FACTS } from "./facts.ts";
import { timelineOf } from "./timeline.ts";

/** What the route still depends on, where several are possible: membership, the end of the plan, or both. */
const openOf = (routes: readonly string[]): string => {
  const left = routes.filter((route) => route !== "1");
  if (left.length === routes.length) return "ended";
  return left.length > 1 ? "both" : "member";
};

export const telling: Telling = {
  icon: "bill",
  certainty: (verdict) => (verdict === "in_range" ? "in_range" : "not_covered"),
  values: ({ japanese, now }) => ({
    open: openOf(now.routes),
    announcedOnJa: sayDay(japanese.say, FACTS.announcedOn),
  }),
  timeline: timelineOf,
};
