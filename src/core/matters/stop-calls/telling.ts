/** How a plan for stopping calls is told: by which day it usually has worked, and how that is counted. */
import { sayInterval, sayWeekday } from "../../content/say-dates.ts";
import type { Say } from "../../content/words.ts";
import type { Day } from "../../day.ts";
import { type Answers, isInterval } from "../../interview/interview.ts";
import { nextWorkingDay } from "../../working-day.ts";
import type { Telling, Told } from "../matter.ts";
import { usualUntil } from "./waiting.ts";

/** The days on which the request may have been made: as the person said, or today where they are about to make it. */
const requestDays = ({ requested }: Answers, today: Day): readonly [earliest: Day, latest: Day] => {
  const [from, until] = isInterval(requested) ? requested : [today, today];
  const latest = until && until < today ? until : today;
  return [from ?? latest, latest];
};

const reminder = ({ answers, today }: Told): Day => usualUntil(requestDays(answers, today)[1]);

export const telling: Omit<Telling, "icon"> = {
  certainty: () => "plan",
  reminder,
  values: (told) => {
    const { words, japanese, answers, today } = told;
    const [earliest, latest] = requestDays(answers, today);
    const requested = (say: Say) =>
      sayInterval(say, isInterval(answers.requested) ? answers.requested : [null, null]);
    return {
      requestedKnown: isInterval(answers.requested) ? "yes" : "no",
      requestedText: requested(words.say),
      requestedTextJa: requested(japanese.say),
      requestedReading: requested(words.aloud),
      startDay: sayWeekday(words.say, nextWorkingDay(latest)),
      usualDay: sayWeekday(words.say, reminder(told)),
      dayKnown: usualUntil(earliest) === usualUntil(latest) ? "yes" : "no",
    };
  },
};
