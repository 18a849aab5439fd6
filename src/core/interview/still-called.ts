/** "I asked them to stop and they called again": what kind of contact it was decides what helps next. */
import { FACTS } from "../content/facts.ts";
import { addDays, type Day } from "../day.ts";
import { type Completion, type Interview, NEVER, type Verdict } from "./interview.ts";

const { usualDays, contractorDays } = FACTS.optout;

/** First match wins. Facts A24, A25: notices; A21, A22: affiliates; A30, A31: mail; A16, A18: waiting; A27: refusal; A26: escalation. */
const verdictOn =
  (usualSince: Day, contractorSince: Day) =>
  ({ contact, requested, caller, response, named }: Completion): Verdict => {
    if (contact!.id === "notice") return { id: "not_solicitation" };
    if (requested!.id === NEVER) return { id: "not_requested" };
    if (response!.id === "refused") return { id: "not_accepted" };
    if (caller!.id === "affiliate") return { id: "affiliates" };
    if (contact!.id === "mail" && named!.id === "no") return { id: "mail_not_named" };
    if (requested!.earliest >= usualSince) return { id: "usual_time" };
    if (caller!.id === "agent" && requested!.earliest >= contractorSince) return { id: "contractor" };
    return { id: response!.id === "repeated" ? "escalate" : "ask_accepted" };
  };

/** The slices of time depend on the day on which the person asks. */
export function stillCalled(today: Day): Interview {
  const usualSince = addDays(today, -usualDays);
  const contractorSince = addDays(today, -contractorDays);
  return {
    id: "still-called",
    questions: [
      { id: "contact", kind: "choice", options: ["call", "mail", "notice"] },
      {
        id: "requested",
        kind: "date",
        cuts: [contractorSince, usualSince],
        never: { unlessDated: [] },
        shortcuts: {
          this_week: [usualSince, today],
          this_month: [contractorSince, addDays(usualSince, -1)],
          earlier: [null, addDays(contractorSince, -1)],
        },
        // "11月10日" without a year is the last one.
        period: [addDays(today, -364), today],
        picker: { earliest: addDays(today, -730), initial: today },
      },
      { id: "caller", kind: "choice", options: ["sonet", "agent", "affiliate"] },
      { id: "response", kind: "choice", options: ["accepted", "none", "refused", "repeated"] },
      { id: "named", kind: "choice", options: ["yes", "no"] },
      {
        id: "how",
        kind: "choice",
        options: ["phone", "email", "webform"],
        refines: ["usual_time", "ask_accepted"],
      },
    ],
    verdict: verdictOn(usualSince, contractorSince),
    routeOf: (routes) => routes.join("_or_"),
  };
}
