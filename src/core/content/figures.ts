/** The facts as a locale writes them, under the names by which every sentence may use them. */
import { addDays, type Day } from "../day.ts";
import type { Values, Words } from "./content.ts";
import { FACTS, SOURCES } from "./facts.ts";
import { sayDay, sayInterval, sayMonth, shortDay, shortMonth } from "./say-dates.ts";

const yen = new Intl.NumberFormat("en").format;

/** `say` is used for the date sentences only, which need no figures themselves. */
export function figures(say: Words["say"], retentionDays: number): Values {
  const { amount, ...refund } = FACTS.refund;
  const days: Readonly<Record<string, Day>> = {
    announcedOn: refund.announcedOn,
    newspaperOn: refund.newspaperOn,
    reportedOn: SOURCES.refundSecond.dated,
    equipmentFeeOn: SOURCES.equipmentFee.dated,
    appliedFrom: refund.appliedFrom,
    appliedBefore: addDays(refund.appliedFrom, -1),
    requestedUntil: refund.requestedUntil,
    requestedAfter: addDays(refund.requestedUntil, 1),
  };
  const months: Readonly<Record<string, Day>> = {
    announcedMonth: refund.announcedOn,
    route2From: refund.route2From,
    route2Until: refund.route2Until,
    route3From: refund.route3From,
    route3Until: refund.route3Until,
    afterRoute2: addDays(refund.route2Until, 1),
  };
  const each = (
    of: Readonly<Record<string, Day>>,
    format: (say: Words["say"], day: Day) => string,
    suffix = "",
  ) => Object.fromEntries(Object.entries(of).map(([name, day]) => [name + suffix, format(say, day)]));
  return {
    ...each(days, sayDay),
    ...each(days, shortDay, "Short"),
    ...each(months, sayMonth),
    ...each(months, shortMonth, "Short"),
    route2Months: sayInterval(say, [refund.route2From, refund.route2Until]),
    people: yen(refund.people),
    equipmentFeePeople: yen(FACTS.equipmentFee.people),
    equipmentFeeLow: yen(FACTS.equipmentFee.amount[0]),
    equipmentFeeHigh: yen(FACTS.equipmentFee.amount[1]),
    amountLow: yen(amount.any[0]),
    amountHigh: yen(amount.any[1]),
    eastLow: yen(amount.east[0]),
    eastHigh: yen(amount.east[1]),
    westLow: yen(amount.west[0]),
    westHigh: yen(amount.west[1]),
    refundDesk: refund.desk,
    refundDeskHours: refund.deskHours,
    hotline: FACTS.hotline,
    lifeline: FACTS.lifeline,
    lifelineTohoku: FACTS.lifelineTohoku,
    policeAdvice: FACTS.policeAdvice,
    plan: say("desk.names.plan"),
    planJa: "「So-net 光 with フレッツ」",
    company2010: say("desk.names.company2010"),
    companyNow: say("desk.names.companyNow"),
    retentionDays,
  };
}
