/**
 * What the incident looked like to the person it happened to: a full last month, or the month of cancelling charged
 * twice. Today a full last month is So-net's rule (fact C06), then it could be the error (B04), so the words alone do
 * not tell which of the two is meant. The date does.
 */
import { FACTS } from "../content/facts.ts";
import { readDates } from "../language/dates.ts";
import type { Stage } from "./stage.ts";

export const SYMPTOM = "refund_symptom";
const TODAYS_RULE = "out_of_scope.full_last_month";

/** The same id, or its counterpart where the dates of the text say so. Without a date what the text is like decides. */
export function byDate({ today }: Stage, id: string, text: string): string {
  if (id !== SYMPTOM && id !== TODAYS_RULE) return id;
  const dates = readDates(text, { today }).filter(({ problem }) => problem === undefined);
  if (dates.length === 0) return id;
  const recent = dates.every(({ interval: [from] }) => from !== null && from > FACTS.refund.announcedOn);
  return recent ? TODAYS_RULE : SYMPTOM;
}
