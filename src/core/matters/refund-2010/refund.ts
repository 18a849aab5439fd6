/**
 * Does a person fall under So-net's announcement of 7 January 2010, and by which of its three routes?
 * The rules are the announcement's own, row by row (facts B03, B05, B09, B10, B11).
 */
import { addDays } from "../../day.ts";
import {
  type Completion,
  type Interview,
  inOrder,
  NEVER,
  UNKNOWN,
  type Verdict,
} from "../../interview/interview.ts";
import { FACTS } from "./facts.ts";

const { announcedOn, appliedFrom, requestedUntil, route2From, route2Until, route3From } = FACTS;

const requestedTooLate = addDays(requestedUntil, 1);
const afterRoute2 = addDays(route2Until, 1);

/** Clauses of the announcement that a completion does not meet. */
const unmet = ({ course, applied, requested }: Completion): readonly string[] => [
  ...(course!.id === "other_company" ? ["other_company"] : []),
  ...(course!.id === "other_sonet" ? ["other_course"] : []),
  ...(requested!.id === NEVER ? ["never_cancelled"] : []),
  ...(applied!.latest < appliedFrom ? ["applied_before"] : []),
  ...(requested!.id !== NEVER && requested!.earliest > requestedUntil ? ["requested_after"] : []),
];

const route = ({ member, ended }: Completion): string => {
  if (member!.id === "yes") return "1";
  if (ended!.latest < route2From) return "3";
  return ended!.latest <= route2Until ? "2" : "none_stated";
};

function verdict(completion: Completion): Verdict | null {
  const { applied, requested, ended } = completion;
  // Dates out of order cannot have been, whatever was cancelled: they are no evidence for another course.
  if (!(inOrder(applied!, requested!) && inOrder(requested!, ended!) && inOrder(applied!, ended!)))
    return null;
  const why = unmet(completion);
  return why.length > 0 ? { id: "not_covered", why } : { id: "in_range", route: route(completion) };
}

const earliest = "2000-01-01";
const period = [earliest, "2010-01-31"] as const;
/** Among the years people give, and more than a year from every day that decides. */
const picker = { earliest, initial: "2007-07-15" } as const;

export const refund: Interview = {
  id: "refund",
  questions: [
    { id: "course", kind: "choice", options: ["target", "other_sonet", "other_company"] },
    {
      id: "requested",
      kind: "date",
      cuts: [requestedTooLate],
      never: { unlessDated: ["ended"] },
      shortcuts: { until: [null, requestedUntil], later: [requestedTooLate, null] },
      period,
      picker,
    },
    {
      id: "applied",
      kind: "date",
      cuts: [appliedFrom],
      shortcuts: { since: [appliedFrom, null], earlier: [null, addDays(appliedFrom, -1)] },
      period,
      picker,
    },
    {
      id: "member",
      kind: "choice",
      options: ["yes", "no"],
      // Fact B09 says "members now", on the day of the announcement: who left before it was none, who left
      // after it was one.
      asOf: { day: announcedOn, before: "no", after: "yes" },
    },
    {
      id: "ended",
      kind: "date",
      // The last request day cuts here too: a course that ended by then was asked to end by then.
      cuts: [route3From, route2From, requestedTooLate, afterRoute2],
      shortcuts: {
        route3: [route3From, addDays(route2From, -1)],
        route2: [route2From, route2Until],
        later: [afterRoute2, null],
      },
      period,
      picker,
    },
    { id: "area", kind: "choice", options: ["east", "west"], refines: ["in_range"] },
  ],
  verdict,
  lasts: { from: "applied", until: "ended" },
  // Names for programs; people are told every route of the set. See docs/decisions/0008.
  routeOf: (routes) => {
    if (routes.includes("1")) return UNKNOWN;
    return routes.includes("3") ? "2_or_3" : "2_or_none_stated";
  },
};
