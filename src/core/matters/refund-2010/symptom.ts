/**
 * What the incident looked like to the person it happened to: a full last month, or the month of cancelling charged
 * twice. Today a full last month is So-net's rule (fact C06), then it could be the error (B04), so the words alone do
 * not tell which of the two is meant. The date does.
 */
import type { Dated } from "../matter.ts";
import { FACTS } from "./facts.ts";

const SYMPTOM = "refund_symptom";
const TODAYS_RULE = "out_of_scope.full_last_month";

/** The same topic, or its counterpart where the dates say so. Without a date what the text is like decides. */
export const bySymptom: Dated = (topic, dates) => {
  if ((topic !== SYMPTOM && topic !== TODAYS_RULE) || dates.length === 0) return topic;
  const recent = dates.every(([from]) => from !== null && from > FACTS.announcedOn);
  return recent ? TODAYS_RULE : SYMPTOM;
};
