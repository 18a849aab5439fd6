/** What a text was heard to say, and which reading of it decided: the desk's own parts, asked one by one. */
import type { Content } from "../src/core/content/content.ts";
import { sayInterval } from "../src/core/content/say-dates.ts";
import type { Words } from "../src/core/content/words.ts";
import type { Day } from "../src/core/day.ts";
import { decisionOn } from "../src/core/dialogue/inquire.ts";
import { sayAnswer } from "../src/core/dialogue/rows.ts";
import { sceneOf } from "../src/core/dialogue/scene.ts";
import { readAnswer } from "../src/core/hearing/answer.ts";
import { type Heard, heardOf } from "../src/core/hearing/heard.ts";
import { isAnswered, type Reading } from "../src/core/hearing/reading.ts";
import { votesOf } from "../src/core/hearing/votes.ts";
import type { Interview, Question } from "../src/core/interview/interview.ts";
import { alarmIn } from "../src/core/language/crisis/alarm.ts";
import { normalise } from "../src/core/language/normalise.ts";
import { readerOf } from "../src/core/language/reader.ts";
import { type Seen, stageOf } from "./play.ts";

/** Guesses beyond these say nothing. */
const GUESSES = 6;

export function heardIn(content: Content, today: Day, { before, reading }: Seen, text: string) {
  const stage = stageOf(content, before, today);
  const { words } = stage;
  const heard = heardOf(words, normalise(text), today);
  const { open, question, answers } = sceneOf(stage, heard);
  const alarm = alarmIn(content, text);
  return {
    text,
    decidedBy:
      reading ?? (alarm && !alarm.weak ? `a cry for help: ${alarm.cue}` : "what comes before any reading"),
    ...(alarm ? { alarm: `${alarm.cue}${alarm.weak ? ", weak" : ""}` } : {}),
    clauses: clausesIn(heard),
    dates: heard
      .dates({ period: question?.kind === "date" ? question.period : undefined })
      .map(({ interval, at, problem, relative }) => ({
        written: heard.written.plain.slice(heard.written.places[at.from], heard.written.places[at.to]),
        means: interval[0] === null && interval[1] === null ? "no day" : sayInterval(words.say, interval),
        ...(problem ? { problem } : {}),
        ...(relative ? { from: relative.id } : {}),
      })),
    ...(open && question
      ? {
          asked: words.say(`${open.id}.questions.${question.id}.name`),
          votes: votesIn(heard, words, open, question),
          answer: sayReading(words, open, question, readAnswer(heard, open, question, answers)),
        }
      : {}),
    topics: readerOf(content).topics(text).slice(0, GUESSES),
    decision: decisionOn(stage, normalise(text)),
  };
}

const clausesIn = (heard: Heard) =>
  heard.clauses.map(({ plain, mood, marks, tentative, takenBack, time }) => ({
    text: plain.trim(),
    mood,
    marks: [...new Set(marks.map(({ means }) => means))],
    also: [tentative && "tentative", takenBack && "taken back", time].filter(Boolean),
  }));

const votesIn = (heard: Heard, words: Words, open: Interview, question: Question) =>
  question.kind === "date"
    ? []
    : votesOf(heard, open, question).map(({ option, clause, mood, denied }) => ({
        option: sayAnswer(words, open, question, option),
        clause: clause.plain.trim(),
        mood,
        denied,
      }));

function sayReading(words: Words, open: Interview, question: Question, reading: Reading | undefined): string {
  if (!reading) return "no answer to this question";
  if (isAnswered(reading)) {
    const how = [reading.exact ? "in so many words" : "among other words", reading.hedged && "with a doubt"];
    return `${sayAnswer(words, open, question, reading.answer)} (${how.filter(Boolean).join(", ")})`;
  }
  if ("suggested" in reading)
    return `perhaps ${sayAnswer(words, open, question, reading.suggested)}: asked back`;
  if ("either" in reading)
    return `one of ${reading.either.map((each) => sayInterval(words.say, each)).join(" / ")}: asked back`;
  return `none yet: ${reading.problem}`;
}
