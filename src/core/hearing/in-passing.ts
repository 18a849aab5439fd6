/**
 * Facts in a text, told in passing: dates by the words beside them ("2006年に申し込んで" is the sign-up), and options by
 * words that can mean nothing else. A date whose words fit two questions is not placed; the person is asked.
 */
import { type Interval, wholeYear, yearOf } from "../day.ts";
import { type Answers, type Interview, isInterval, questionOf } from "../interview/interview.ts";
import { sideOf } from "./as-of.ts";
import { has } from "./clauses.ts";
import type { Fact } from "./fact.ts";
import type { DateScene, Heard } from "./heard.ts";
import { heldOn, type ToldSpan } from "./held-on.ts";
import { mentionsIn, namesOf } from "./mentions.ts";
import { dateSceneOf, type PlacedDate, placedDates, toldDates } from "./placed-dates.ts";
import { areOne, distinctDays } from "./several-days.ts";
import { standingDates } from "./standing-dates.ts";
import { unknownIn } from "./unknown.ts";
import { moodFor, readVotes, type Vote } from "./votes.ts";

export type { Fact };

/** A date that was given, and the questions it may answer. */
export interface Unplaced {
  readonly interval: Interval;
  readonly candidates: readonly string[];
  /** Nothing beside it says what it is the date of; the candidates are only those that have a date. */
  readonly stray?: true;
}

/** Days that were all told of one thing and exclude each other. */
export interface Rivals {
  readonly question: string;
  readonly days: readonly Interval[];
}

export interface Facts {
  readonly facts: readonly Fact[];
  readonly unplaced: readonly Unplaced[];
  readonly rivals?: readonly Rivals[];
}

export interface AskedHere {
  readonly answers: Answers;
  /** The questions that are answered here, if any: "I left" speaks of membership where that was asked. */
  readonly asked?: readonly string[];
  /** The dates that are being talked about. */
  readonly near?: Interval | undefined;
}

export function factsIn(heard: Heard, interview: Interview, { answers, asked = [], near }: AskedHere): Facts {
  const open = interview.questions.find(({ id }) => asked.length === 1 && asked.includes(id));
  const scene = dateSceneOf(heard, interview, answers, { question: open, period: near });
  const dates = placedDates(heard, interview, scene, asked);
  const stands = new Set(standingDates(heard, scene, toldDates(dates, asked)).map(({ at }) => at.from));
  const told = dates.filter(({ date, ofOther }) => stands.has(date.at.from) && !ofOther);
  const facts: Fact[] = [];
  const unplaced: Unplaced[] = [];
  const isTaken = (id: string): boolean => facts.some(({ question }) => question === id);
  const isDated = (id: string): boolean => questionOf(interview, id)?.kind === "date";
  const place = (id: string, { interval, clause, candidates }: PlacedDate): boolean => {
    const question = questionOf(interview, id);
    const answer = question?.kind === "choice" ? sideOf(question, interval) : interval;
    if (answer !== undefined)
      facts.push({ question: id, answer, hedged: clause.mood === "hedged", named: candidates.length === 1 });
    return answer !== undefined;
  };
  const spans = [
    ...told.flatMap((date) => spanOf(heard, interview, scene, date, { answers, asked })),
    ...dates.flatMap((date) => heldOn(heard, interview, date, asked)),
  ];
  facts.push(...spans.map(({ fact }) => fact));
  const free = told.filter((date) => !spans.some(({ of }) => of === date));
  const rivals = rivalsIn(
    free.filter(({ candidates }) => candidates.every(isDated)),
    open?.id,
  );
  const left = free.filter(({ candidates }) => !rivals.some(({ question }) => candidates.includes(question)));
  for (const date of left)
    if (date.candidates.length === 1 && !isTaken(date.candidates[0]!)) place(date.candidates[0]!, date);
    else
      unplaced.push({
        ...date,
        candidates: date.candidates.filter((id) => isDated(id) || asked.includes(id)),
      });
  // What one date took the other no longer can mean.
  const rest = unplaced.flatMap(({ interval, candidates }) => {
    const open = candidates.length > 1 ? candidates.filter((id) => !isTaken(id)) : candidates;
    const date = told.find((other) => other.interval === interval);
    return open.length === 1 && date && candidates.length > 1 && place(open[0]!, date)
      ? []
      : [{ interval, candidates: open }];
  });
  facts.push(...toldOptions(heard, interview, answers).filter(({ question }) => !isTaken(question)));
  if (facts.length + rest.filter(({ candidates }) => candidates.length > 0).length > 0)
    for (const { id } of interview.questions) {
      const fact = isTaken(id) || asked.includes(id) ? undefined : toldOption(heard, interview, id, "cues");
      if (fact && answers[id] === undefined) facts.push(fact);
    }
  facts.push(...unknownIn(heard, interview, asked).filter(({ question }) => !isTaken(question)));
  // What others said and the person only repeats is asked about.
  const heardOf = dates
    .filter(({ clause }) => clause.mood === "hearsay")
    .map(({ interval, candidates }) => ({ interval, candidates: candidates.filter(isDated) }));
  return { facts, unplaced: [...rest, ...heardOf], ...(rivals.length > 0 && { rivals }) };
}

/** "I rang on 3 March, I rang on 5 June": told in the same words, and not one date. */
function rivalsIn(dates: readonly PlacedDate[], open: string | undefined): readonly Rivals[] {
  const told = new Map<string, PlacedDate[]>();
  for (const date of dates)
    told.set(date.candidates.join(), [...(told.get(date.candidates.join()) ?? []), date]);
  return [...told.values()].flatMap((alike) => {
    const days = alike.map(({ interval }) => interval);
    const { candidates } = alike[0]!;
    const question = candidates.find((id) => id === open) ?? candidates[0];
    return question === undefined || areOne(days) ? [] : [{ question, days: distinctDays(days) }];
  });
}

const toldOptions = (heard: Heard, interview: Interview, answers: Answers): readonly Fact[] =>
  interview.questions.flatMap(({ id }) => {
    // 郵便のことは言ってない, after the day was told, is about something else than the day.
    if (isInterval(answers[id]) && !heard.clauses.some(({ corrects }) => corrects)) return [];
    return toldOption(heard, interview, id, "telling") ?? [];
  });

/** The option whose telling words stand in the text; none where two options are told. */
function toldOption(
  heard: Heard,
  interview: Interview,
  id: string,
  by: "telling" | "cues",
): Fact | undefined {
  const question = questionOf(interview, id)!;
  const lead = question.kind === "choice" ? question.options[0] : undefined;
  const votes = mentionsIn(heard, namesOf(heard.words, interview, question)[by])
    .filter(({ way, option }) => way === undefined || (way === "to" && option === lead))
    .filter(({ denied }) => denied === "no")
    .map(
      ({ option, clause, way }): Vote => ({
        option,
        clause,
        mood: moodFor(question, clause),
        denied: false,
        bare: false,
        switchedTo: way === "to",
      }),
    );
  const as =
    question.kind === "choice" ? question : { ...question, kind: "choice" as const, options: ["never"] };
  const told = votes.filter(({ mood }) => mood === "told" || mood === "hedged");
  const reading = told.length > 0 ? readVotes(heard, as, told, new Map()) : undefined;
  if (!reading || !("answer" in reading) || isInterval(reading.answer)) return undefined;
  return { question: id, answer: reading.answer, hedged: reading.hedged, named: false };
}

/** "From 2006 until August 2009": where no date is asked for, or it was used so long, both ends are told. */
function spanOf(
  heard: Heard,
  { lasts, questions }: Interview,
  scene: DateScene,
  date: PlacedDate,
  { answers, asked = [] }: AskedHere,
): readonly ToldSpan[] {
  const [from, until] = date.interval;
  if (!lasts || from === null || until === null || date.candidates.length > 0) return [];
  if (yearOf(from) === yearOf(until)) return [];
  const isAsked = questions.some(({ id, kind }) => kind === "date" && asked.includes(id));
  // "From autumn to winter 2006" is some time between: it says nothing anew of what was told before.
  const isTold = [lasts.from, lasts.until].some((id) => isInterval(answers[id]));
  if ((isAsked || isTold) && !has(date.clause, "lasted")) return [];
  const ends = endsOf(heard, scene, date);
  if (!ends) return [];
  const hedged = date.clause.mood === "hedged";
  return [
    { fact: { question: lasts.from, answer: ends[0], hedged, named: true }, of: date },
    { fact: { question: lasts.until, answer: ends[1], hedged, named: true }, of: date },
  ];
}

/** The two dates that a stretch of time was made of. */
function endsOf(
  heard: Heard,
  scene: DateScene,
  { date }: PlacedDate,
): readonly [Interval, Interval] | undefined {
  const text = heard.written.plain.slice(date.from, date.to);
  for (const { index, length } of seams(text)) {
    const [first, second] = [text.slice(0, index), text.slice(index + length)].map((part) =>
      heard.datesOf(part, scene),
    );
    if (first?.length === 1 && second?.length === 1) return [wholly(first[0]!), wholly(second[0]!)];
  }
  return undefined;
}

const wholly = ([from, until]: Interval): Interval => {
  if (from !== null && until !== null) return [from, until];
  const year = yearOf((from ?? until)!);
  return wholeYear(year);
};

const SEAMS = /から|~|-|–|\b(?:to|until|till|through)\b/g;
const seams = (text: string): readonly { index: number; length: number }[] =>
  [...text.matchAll(SEAMS)].map((found) => ({ index: found.index, length: found[0].length }));
