/** How the eight days are told: the last of them, and how it was counted. */
import { sayInterval, sayWeekday } from "../../content/say-dates.ts";
import { addDays, type Day } from "../../day.ts";
import { isInterval } from "../../interview/interview.ts";
import type { Telling, Told } from "../matter.ts";
import { lastDay } from "./eight-days.ts";
import { FACTS } from "./facts.ts";

/** Of the days on which the paper may have come, the earliest leaves the least time: it is the one to count from. */
function firstDay({ answers, today }: Told): Day {
  const [from] = isInterval(answers.paper) ? answers.paper : [null];
  const earliest = addDays(today, 1 - FACTS.days);
  return from && from > earliest ? from : earliest;
}

export const telling: Telling = {
  icon: "bill",
  certainty: () => "plan",
  reminder: (told) => lastDay(firstDay(told)),
  values: (told) => {
    const { words, japanese, answers } = told;
    const paper = isInterval(answers.paper) ? answers.paper : ([null, null] as const);
    const exact = paper[0] !== null && paper[0] === paper[1];
    return {
      firstDay: sayWeekday(words.say, firstDay(told)),
      lastDay: sayWeekday(words.say, lastDay(firstDay(told))),
      dayKnown: exact ? "yes" : "no",
      paperJa: exact ? sayInterval(japanese.say, paper) : "＿＿＿＿＿＿",
      paperDay: exact ? sayInterval(words.say, paper) : "______",
    };
  },
};
