/**
 * How long one waits for a stop, counted in one place: what a plan says to wait for, what the calendar is given and
 * when "they called again" stops saying "wait" must be the same day.
 *
 * The article gives a number for the whole alone, "several days to about a week" (fact A16). For the ways to ask it
 * says "several days" without one, be it phone, e-mail or form (A08, A14, A15), so the way asked changes nothing
 * here. Requests of a weekend or holiday are often processed from a working day (A17): the wait counts from that day.
 */
import { addDays, type Day } from "../../day.ts";
import { nextWorkingDay } from "../../working-day.ts";
import { FACTS } from "./facts.ts";

const { usualDays, contractorDays } = FACTS;

/** The last day of the usual wait after a request; only after it is a stop late. */
export const usualUntil = (requested: Day): Day => addDays(nextWorkingDay(requested), usualDays);

/** The same where an outside contractor makes the calls (A18). */
const contractorUntil = (requested: Day): Day => addDays(nextWorkingDay(requested), contractorDays);

/** Requests made since these days are still within their wait. Later requests wait no shorter, so one day divides them. */
export const usualSince = (today: Day): Day => earliestWithin(today, usualUntil, usualDays);
export const contractorSince = (today: Day): Day => earliestWithin(today, contractorUntil, contractorDays);

function earliestWithin(today: Day, until: (requested: Day) => Day, days: number): Day {
  let since = addDays(today, -days);
  while (until(addDays(since, -1)) >= today) since = addDays(since, -1);
  return since;
}
