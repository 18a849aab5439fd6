/** A date that is no more than the day another question is about: what is told of it answers that question. */
import { monthOf, overlap, wholeMonth, yearOf } from "../day.ts";
import { type Interview, isInterval } from "../interview/interview.ts";
import type { Fact } from "./fact.ts";
import type { Heard } from "./heard.ts";
import { cuesOf, type PlacedDate } from "./placed-dates.ts";
import { readVotes, votesOf } from "./votes.ts";

export interface ToldSpan {
  readonly fact: Fact;
  readonly of: PlacedDate;
}

/** "I wasn't a member on 7 January 2010", where it is not asked: the date is no other than the one in question. */
export function heldOn(
  heard: Heard,
  interview: Interview,
  date: PlacedDate,
  asked: readonly string[],
): readonly ToldSpan[] {
  return interview.questions.flatMap((question) => {
    const isOpen = asked.length === 1 && asked.includes(question.id);
    if (question.kind !== "choice" || !question.asOf || isOpen) return [];
    const { day } = question.asOf;
    if (!overlap(date.interval, wholeMonth(yearOf(day), monthOf(day)))) return [];
    // "I left in January 2010" tells when that happened, not how it stood.
    const { from, to } = date.clause;
    const happened = cuesOf(heard.words, interview, [question.id]).find(heard.written, from, to);
    if (happened.some(({ means }) => means.includes(question.id))) return [];
    const votes = votesOf(heard, interview, question).filter(
      ({ bare, clause, mood }) => !bare && clause === date.clause && (mood === "told" || mood === "hedged"),
    );
    const reading = votes.length > 0 ? readVotes(heard, question, votes, new Map()) : undefined;
    if (!reading || !("answer" in reading) || isInterval(reading.answer)) return [];
    const fact = { question: question.id, answer: reading.answer, hedged: reading.hedged, named: true };
    return [{ fact, of: date }];
  });
}
