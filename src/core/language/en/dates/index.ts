/** What the date reader must know of English. */
import type { DateLanguage } from "../../dates/meaning.ts";
import { calendar } from "./calendar.ts";
import { modifiers } from "./modifiers.ts";
import { englishNumberAt } from "./numbers.ts";
import { relative } from "./relative.ts";

export const en: DateLanguage = {
  entries: [...calendar, ...relative, ...modifiers],
  roles: { ordinalEnding: "st nd rd th" },
  numberAt: englishNumberAt,
};
