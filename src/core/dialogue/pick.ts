/**
 * A day from a date picker. A calendar that always shows some day sends it on a single tap, whether or not
 * anybody chose it; so only what the person moved is taken, and a day they did not move is asked back.
 */
import { sayDay, sayInterval } from "../content/say-dates.ts";
import {
  canBeMeant,
  contains,
  type Day,
  dateOf,
  daysInMonth,
  type Interval,
  monthOf,
  partialDay,
  wholeMonth,
  wholeYear,
  yearOf,
} from "../day.ts";
import { type Interview, isInterval, type Question, questionOf } from "../interview/interview.ts";
import { interviewOf } from "../matters/interviews.ts";
import type { Input } from "../message.ts";
import { answersOf } from "./answers.ts";
import { isBegun, old } from "./perform.ts";
import { choice, type Reply, type Stage } from "./stage.ts";
import { askAbout, take } from "./walk.ts";

type Picked = Extract<Input, { type: "pick" }>;

export function pick(stage: Stage, { date, question: asked = current(stage), initial }: Picked): Reply {
  const [interviewId = "", questionId = ""] = asked.split(".");
  const interview = interviewOf(stage.content, interviewId, stage.today);
  const question = interview && questionOf(interview, questionId);
  const given = partialDay(date);
  if (!interview || question?.kind !== "date" || !given || !isBegun(stage, interview)) return old(stage);
  if (!canBeMeant(given, stage.today)) return notYet(stage, interview, question, given);
  const chosen = chosenOf(given, initial);
  const before = answersOf(stage.conversation, interview)[question.id];
  // After "August 2009", the month alone is no news: the day is what was asked for.
  const news = chosen === given || (chosen && !(isInterval(before) && contains(chosen, before)));
  return news
    ? take(stage, { interview, question, answer: chosen, echo: true })
    : askBack(stage, interview, question, date);
}

const current = ({ conversation: { open } }: Stage): string =>
  open ? `${open.interview}.${open.question}` : "";

/** What the person chose of it, the rest having stood there before; undefined: nothing. */
function chosenOf(given: Interval, initial: Day | undefined): Interval | undefined {
  const [day, end] = given;
  if (initial === undefined || day === null || day !== end) return given;
  const [year, month] = [yearOf(day), monthOf(day)];
  // A calendar goes from 31 August to 30 September by itself.
  if (dateOf(day) !== Math.min(dateOf(initial), daysInMonth(year, month))) return given;
  if (month !== monthOf(initial)) return wholeMonth(year, month);
  return year === yearOf(initial) ? undefined : wholeYear(year);
}

function notYet(stage: Stage, interview: Interview, question: Question, given: Interval): Reply {
  const { say } = stage.words;
  return askAbout(
    stage,
    interview,
    question.id,
    say("desk.question.future", { answer: sayInterval(say, given) }),
  );
}

/** The question again, with the day as one more answer. */
function askBack(stage: Stage, interview: Interview, question: Question, day: Day): Reply {
  const { say } = stage.words;
  const said = say("desk.question.untouched", { answer: sayDay(say, day) });
  const { conversation, messages } = askAbout(stage, interview, question.id, said);
  const yes = choice(
    stage,
    { type: "answer", interview: interview.id, question: question.id, option: day },
    say("desk.choices.thatDay"),
  );
  return {
    conversation,
    messages: messages.map((message) => ({ ...message, choices: [yes, ...(message.choices ?? [])] })),
  };
}
