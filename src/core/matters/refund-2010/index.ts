/** So-net's announcement of 7 January 2010: too much was charged in the month of cancelling. */
import { yearOf } from "../../day.ts";
import type { Matter } from "../matter.ts";
import { FACTS, SOURCES } from "./facts.ts";
import { figures } from "./figures.ts";
import { refund } from "./refund.ts";
import { bySymptom } from "./symptom.ts";
import { telling } from "./telling.ts";

const CHECK = "refund_check";

export const refund2010: Matter = {
  id: "refund-2010",
  interviews: () => [refund],
  tellings: { [refund.id]: telling },
  entry: CHECK,
  begins: { [CHECK]: refund.id },
  instances: { refund_symptom: { of: CHECK, preface: "matters.refund-2010.prefaces.symptom" } },
  twins: { [refund.id]: CHECK },
  dated: bySymptom,
  sources: SOURCES,
  links: {
    sourceRefund: SOURCES.report.url,
    sourceRefundDetail: encodeURI(SOURCES.detail.url),
    sourceLastMonth: SOURCES.lastMonth.url,
    sourceEquipmentFee: SOURCES.equipmentFee.url,
  },
  figures,
  phones: [FACTS.desk],
  // Applications count from 2005, cancellations until 2009; the announcement is of 2010.
  years: [
    yearOf(FACTS.appliedFrom),
    yearOf(FACTS.route2Until),
    yearOf(FACTS.announcedOn),
    yearOf(FACTS.announcedOn) + 1,
  ],
};
