/** "Prepare my request": by which channel, and how much should stop, lead to a plan that can be followed today. */
import { type Completion, type Interview, UNKNOWN, type Verdict } from "../../interview/interview.ts";

/** For a person who would like advice: what matters most to them points to a channel (facts A01, A14, A15). */
const ADVISED: Readonly<Record<string, string>> = { speed: "phone", record: "email", no_talking: "webform" };

function verdict({ channel, priority, scope }: Completion): Verdict {
  const by = channel!.id === "advise" ? ADVISED[priority!.id]! : channel!.id;
  return { id: `plan_${by}`, route: scope!.id };
}

export const optOut: Interview = {
  id: "opt-out",
  questions: [
    { id: "channel", kind: "choice", options: ["phone", "email", "webform", "advise"], unsure: "advise" },
    { id: "priority", kind: "choice", options: ["speed", "record", "no_talking"] },
    { id: "scope", kind: "choice", options: ["calls", "mail", "affiliates", "everything"] },
  ],
  verdict,
  routeOf: () => UNKNOWN,
};
