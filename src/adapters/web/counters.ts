/** What an operator can watch of the page, beyond the desk's own figures. */
import { Counter, type Registry } from "prom-client";

export const JUDGED = ["verdict", "answer"] as const;
export type Judged = (typeof JUDGED)[number];

export interface WebMetrics {
  /** Whether somebody found it useful: a number, and nothing of who, what or when. */
  feedback(of: Judged, useful: boolean): void;
}

export function createWebMetrics(registry: Registry): WebMetrics {
  const feedback = new Counter({
    name: "madoguchi_web_feedback_total",
    help: "People's answers to “Was this useful?” under a verdict or an answer of the page.",
    labelNames: ["of", "useful"],
    registers: [registry],
  });
  return {
    feedback: (of, useful) => feedback.inc({ of, useful: useful ? "yes" : "no" }),
  };
}
