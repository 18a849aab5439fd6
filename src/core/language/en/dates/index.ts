/** What the date reader must know of English. */
import type { DateLanguage, Site } from "../../dates/meaning.ts";
import { calendar } from "./calendar.ts";
import { landmarks } from "./landmarks.ts";
import { modifiers } from "./modifiers.ts";
import { englishNumberAt } from "./numbers.ts";
import { relative } from "./relative.ts";
import { meant } from "./spelling.ts";

/** H1 is an era year too (平成1年): half of a year only before that year. */
const YEAR_FOLLOWS = /^ (?:of )?(?:19|20)\d\d/;

function fits({ word, meaning, rest, previous }: Site): boolean {
  // 1970s, the '90s
  if (word === "s" || word === "'s") return previous?.kind === "number" && !/^ ?[\d.]/.test(rest);
  if (meaning.kind === "season" && /^h\d$/.test(word)) return YEAR_FOLLOWS.test(rest);
  return true;
}

export const en: DateLanguage = {
  entries: [...calendar, ...relative, ...modifiers, ...landmarks],
  roles: { ordinalEnding: "st nd rd th" },
  fits,
  numberAt: englishNumberAt,
  misspelled: meant,
};
