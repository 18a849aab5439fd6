/** What a text says in answer to one question. */
import { type Answers, type Interview, isInterval, type Question, UNKNOWN } from "../interview/interview.ts";
import { latest } from "../latest.ts";
import { readAsOf } from "./as-of.ts";
import { readDateAnswer } from "./date-answer.ts";
import type { Heard } from "./heard.ts";
import { namesOf } from "./mentions.ts";
import { dateSceneOf } from "./placed-dates.ts";
import { isAnswered, type Reading } from "./reading.ts";
import { doubtsOthers } from "./unknown.ts";
import { readVotes, votesOf } from "./votes.ts";

/** What the whole text is asked for first, it is asked for again among other words: read once. */
export const readAnswer = latest(
  (heard: Heard, interview: Interview, question: Question, answers: Answers): Reading | undefined => {
    const reading = read(heard, interview, question, answers);
    const unknown = isAnswered(reading) && reading.answer === UNKNOWN;
    return unknown && doubtsOthers(heard, interview, question) ? undefined : reading;
  },
);

function read(heard: Heard, interview: Interview, question: Question, answers: Answers): Reading | undefined {
  const old = answers[question.id];
  if (question.kind === "date") {
    const period = isInterval(old) ? old : question.period;
    const scene = dateSceneOf(heard, interview, answers, { question, period });
    return readDateAnswer(heard, interview, question, scene, old);
  }
  const votes = votesOf(heard, interview, question);
  const { whole } = namesOf(heard.words, interview, question);
  const { asOf } = question;
  const together = (some: typeof votes) =>
    readVotes(heard, question, some, some === votes ? whole : new Map());
  if (!asOf) return together(votes);
  const scene = dateSceneOf(heard, interview, answers);
  // 2月にやめた: the February that is nearest to the day in question.
  const near = {
    ...scene,
    anchors: [{ id: question.id, interval: [asOf.day, asOf.day] as const }, ...(scene.anchors ?? [])],
    of: question.id,
  };
  return readAsOf(heard, interview, { ...question, asOf }, near, votes, together);
}
