/** The facts as a locale writes them, under the names by which every sentence may use them. */
import { sayDay, sayInterval, sayMonth, shortDay, shortMonth } from "../../content/say-dates.ts";
import type { Say, Values } from "../../content/words.ts";
import { addDays, type Day } from "../../day.ts";
import { FACTS, SOURCES } from "./facts.ts";

const yen = new Intl.NumberFormat("en").format;

const DAYS: Readonly<Record<string, Day>> = {
  announcedOn: FACTS.announcedOn,
  newspaperOn: FACTS.newspaperOn,
  reportedOn: SOURCES.report.dated,
  equipmentFeeOn: SOURCES.equipmentFee.dated,
  appliedFrom: FACTS.appliedFrom,
  appliedBefore: addDays(FACTS.appliedFrom, -1),
  requestedUntil: FACTS.requestedUntil,
  requestedAfter: addDays(FACTS.requestedUntil, 1),
};

const MONTHS: Readonly<Record<string, Day>> = {
  announcedMonth: FACTS.announcedOn,
  route2From: FACTS.route2From,
  route2Until: FACTS.route2Until,
  route3From: FACTS.route3From,
  route3Until: FACTS.route3Until,
  afterRoute2: addDays(FACTS.route2Until, 1),
};

/** `say` is used for the date sentences only, which need no figures themselves. */
export function figures(say: Say, aloud: Say): Values {
  const each = (of: typeof DAYS, format: (say: Say, day: Day) => string, suffix = "") =>
    Object.fromEntries(Object.entries(of).map(([name, day]) => [name + suffix, format(say, day)]));
  const aloudOf = (of: typeof DAYS, format: (say: Say, day: Day) => string) =>
    Object.fromEntries(Object.entries(of).map(([name, day]) => [`${name}Reading`, format(aloud, day)]));
  const { amount, equipmentFee } = FACTS;
  return {
    ...each(DAYS, sayDay),
    ...each(DAYS, shortDay, "Short"),
    ...each(MONTHS, sayMonth),
    ...aloudOf(DAYS, sayDay),
    ...aloudOf(MONTHS, sayMonth),
    ...each(MONTHS, shortMonth, "Short"),
    route2Months: sayInterval(say, [FACTS.route2From, FACTS.route2Until]),
    people: yen(FACTS.people),
    equipmentFeePeople: yen(equipmentFee.people),
    equipmentFeeLow: yen(equipmentFee.amount[0]),
    equipmentFeeHigh: yen(equipmentFee.amount[1]),
    amountLow: yen(amount.any[0]),
    amountHigh: yen(amount.any[1]),
    eastLow: yen(amount.east[0]),
    eastHigh: yen(amount.east[1]),
    westLow: yen(amount.west[0]),
    westHigh: yen(amount.west[1]),
    refundDesk: FACTS.desk,
    refundDeskHours: FACTS.deskHours,
    plan: say("matters.refund-2010.names.plan"),
    planJa: "「So-net 光 with フレッツ」",
    company2010: say("matters.refund-2010.names.company2010"),
  };
}
