/**
 * "I asked them to stop and they called again": what kind of contact it was decides what helps next.
 *
 * A person who has asked again and again is not told to wait again, however short a time ago that was. The article
 * tells one to wait (A16, A18), then to say that it was asked for and to ask So-net whether it was accepted (A19, A25),
 * and if it still goes on to turn to a consumer centre (A26). Who has asked several times after it was accepted has
 * taken the steps before the last. What needs a request of its own comes first all the same: a refusal is mended and
 * repeated in writing (A27, A29), affiliates and advertising by post were perhaps never asked (A21, A22, A30, A31).
 */
import { addDays, type Day } from "../../day.ts";
import { type Completion, type Interview, NEVER, type Verdict } from "../../interview/interview.ts";
import { latest } from "../../latest.ts";
import { contractorSince, usualSince } from "./waiting.ts";

/** First match wins. Facts A24, A25: notices; A27: refusal; A21, A22: affiliates; A30, A31: mail; A26: escalation; A16, A18: waiting. */
const verdictOn =
  (usual: Day, contractor: Day) =>
  ({ contact, requested, caller, response, named }: Completion): Verdict | null => {
    if (requested!.id === NEVER && response!.id === "repeated") return null;
    if (contact!.id === "notice") return { id: "not_solicitation" };
    if (requested!.id === NEVER) return { id: "not_requested" };
    if (response!.id === "refused") return { id: "not_accepted" };
    if (caller!.id === "affiliate") return { id: "affiliates" };
    if (contact!.id === "mail" && named!.id === "no") return { id: "mail_not_named" };
    if (response!.id === "repeated") return { id: "escalate" };
    if (requested!.earliest >= usual) return { id: "usual_time" };
    if (caller!.id === "agent" && requested!.earliest >= contractor) return { id: "contractor" };
    return { id: "ask_accepted" };
  };

/** The slices of time depend on the day on which the person asks. */
export const stillCalled = latest((today: Day): Interview => {
  const [usual, contractor] = [usualSince(today), contractorSince(today)];
  const [usualBefore, contractorBefore] = [addDays(usual, -1), addDays(contractor, -1)];
  return {
    id: "still-called",
    questions: [
      { id: "contact", kind: "choice", options: ["call", "mail", "notice"] },
      {
        id: "requested",
        kind: "date",
        cuts: [contractor, usual],
        never: { unlessDated: [] },
        shortcuts: {
          usual: [usual, today],
          contractor: [contractor, usualBefore],
          earlier: [null, contractorBefore],
        },
        // "11月10日" without a year is the last one.
        period: [addDays(today, -364), today],
        picker: { earliest: addDays(today, -730), initial: today },
      },
      { id: "caller", kind: "choice", options: ["sonet", "agent", "affiliate"] },
      {
        id: "response",
        kind: "choice",
        reported: true,
        options: ["accepted", "none", "refused", "repeated"],
      },
      { id: "named", kind: "choice", options: ["yes", "no"] },
      {
        id: "how",
        kind: "choice",
        options: ["phone", "email", "webform"],
        refines: ["usual_time", "ask_accepted"],
      },
    ],
    verdict: verdictOn(usual, contractor),
    routeOf: (routes) => routes.join("_or_"),
    days: { usualSince: usual, usualBefore, contractorSince: contractor, contractorBefore },
  };
});
