/**
 * "Can I still undo it?": how long a contract may be ended in writing without the company's consent (fact F10).
 *
 * The day the contract paper came is the first of eight, so a paper of the 1st is answered by the 8th. A city's page
 * counts from the later of the paper and the start of the service; the earlier reading is taken, as no one loses by it.
 * Whether this contract is one of those that can be ended so is not decided here: the words say "may".
 */
import { addDays, type Day } from "../../day.ts";
import { type Interview, NEVER, UNKNOWN } from "../../interview/interview.ts";
import { latest } from "../../latest.ts";
import { FACTS } from "./facts.ts";

/** The last day on which to send the letter. */
export const lastDay = (paper: Day): Day => addDays(paper, FACTS.days - 1);

/** The slices of time depend on the day on which the person asks. */
export const eightDays = latest((today: Day): Interview => {
  const since = addDays(today, 1 - FACTS.days);
  const before = addDays(since, -1);
  return {
    id: "eight-days",
    questions: [
      {
        id: "paper",
        kind: "date",
        cuts: [since],
        never: { unlessDated: [] },
        shortcuts: { within: [since, today], earlier: [null, before] },
        period: [addDays(today, -364), today],
        picker: { earliest: addDays(today, -730), initial: today },
      },
    ],
    verdict: ({ paper }) => {
      if (paper!.id === NEVER) return { id: "not_yet" };
      return { id: paper!.earliest >= since ? "within" : "over" };
    },
    routeOf: () => UNKNOWN,
    days: { paperSince: since, paperBefore: before },
  };
});
