/** The first step in troubles that people bring beside the calls and the announcement of 2010. */
import type { Matter } from "../matter.ts";
import { eightDays } from "./eight-days.ts";
import { FACTS, SOURCES } from "./facts.ts";
import { figures } from "./figures.ts";
import { telling } from "./telling.ts";

const EIGHT_DAYS = "eight-days";

export const firstSteps: Matter = {
  id: "first-steps",
  menu: "questions",
  interviews: (today) => [eightDays(today)],
  tellings: { [EIGHT_DAYS]: telling },
  begins: {},
  twins: { [EIGHT_DAYS]: "first_agreed" },
  sources: SOURCES,
  links: {
    sourceTransfer: SOURCES.transfer.url,
    sourceEightDays: SOURCES.eightDays.url,
    sourceRules: SOURCES.rules.url,
    sourceLeaving: SOURCES.leaving.url,
    sourceLineSupport: SOURCES.lineSupport.url,
    sourceTakeover: SOURCES.takeover.url,
    sourceAtm: SOURCES.atm.url,
    sourceLanguages: SOURCES.languages.url,
    languagesDesk: `tel:${FACTS.languagesDesk}`,
    myNumberDesk: `tel:${FACTS.myNumberDesk}`,
  },
  figures,
  phones: [FACTS.languagesDeskIp],
  years: [],
};
