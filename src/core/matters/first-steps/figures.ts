/** The facts as a locale writes them, each number with the day of the page it is from. */
import { sayDay, sayMonth } from "../../content/say-dates.ts";
import type { Say, Values } from "../../content/words.ts";
import { FACTS, SOURCES } from "./facts.ts";

/** Pages that show no more than a month. */
const MONTHLY: readonly string[] = ["beforeWork", "remoteApp", "policeAdvice", "tell"];

const asOf = (say: Say): Values =>
  Object.fromEntries(
    Object.entries(SOURCES).flatMap(([name, { dated }]) =>
      dated ? [[`${name}On`, (MONTHLY.includes(name) ? sayMonth : sayDay)(say, dated)]] : [],
    ),
  );

export const figures = (say: Say): Values => ({
  ...asOf(say),
  eightDays: FACTS.days,
  cardDays: FACTS.cardDays,
  takeoverFee: new Intl.NumberFormat("en").format(FACTS.takeoverFee),
  myNumberDesk: FACTS.myNumberDesk,
  languagesDesk: FACTS.languagesDesk,
  languagesDeskIp: FACTS.languagesDeskIp,
  languagesHours: FACTS.languagesHours,
  tellDesk: FACTS.tell,
});
