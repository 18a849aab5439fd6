/** A date in answer to a date question; or one of its buttons in words ("before that", 解約していない). */
import {
  addDays,
  contains,
  type Day,
  type Interval,
  inOneMonth,
  monthOf,
  overlap,
  wholeMonth,
  wholeYearIn,
  yearAndMonth,
  yearOf,
} from "../day.ts";
import { type DateQuestion, type Interview, isInterval, NEVER, UNKNOWN } from "../interview/interview.ts";
import { type Clause, has, isDenied } from "./clauses.ts";
import { type DateScene, type Heard, type HeardDate, saysOnly } from "./heard.ts";
import { heldOn } from "./held-on.ts";
import { namesOf } from "./mentions.ts";
import { bounded, cuesOf, isUpTo, placedDates, toldDates } from "./placed-dates.ts";
import { problem, type Reading } from "./reading.ts";
import { areOne, distinctDays, stretchOf } from "./several-days.ts";
import { standingDates, tellsAlternatives } from "./standing-dates.ts";
import { leavesUnread } from "./unread-dates.ts";
import { excuses, saysUnknown, votesOf } from "./votes.ts";

const DAY_ONLY = /(?:^|[^\d月])(\d{1,2})(?:日|st|nd|rd|th)/;

/** 16日より前, "before the 16th": no day but what lies on one side of it. */
const ONE_SIDE =
  /\d日(?:より|まで|以前|以後|以降|前|後|の前|のあと|を過ぎ|すぎ)|\b(?:before|after|by|until|till|since|from|past) (?:the )?\d/;

/** "10日" after "2009年9月": the day of the month that was given before. */
function dayWithin([from, until]: Interval, plain: string): Day | undefined {
  const found = ONE_SIDE.test(plain) ? undefined : DAY_ONLY.exec(plain);
  if (!found || from === null || until === null || !inOneMonth(from, until)) return undefined;
  const day = `${yearAndMonth(from)}-${found[1]!.padStart(2, "0")}`;
  return day >= from && day <= until ? day : undefined;
}

/** 16日より前 after "2009年9月": the days of that month on this side. */
function sideWithin(heard: Heard, old: Interval, scene: DateScene): Interval | undefined {
  const [from, until] = old;
  const { plain } = heard.written;
  const at = DAY_ONLY.exec(plain);
  if (!at || !ONE_SIDE.test(plain) || from === null || until === null || !inOneMonth(from, until))
    return undefined;
  const said = `${yearOf(from)}年${monthOf(from)}月${plain.slice(plain.indexOf(at[1]!, at.index))}`;
  const [side, ...others] = heard.datesOf(said, scene);
  return side && others.length === 0 ? overlap(old, side) : undefined;
}

function withinOld(heard: Heard, old: Interval, scene: DateScene): Interval | undefined {
  const day = dayWithin(old, heard.written.plain);
  return day ? [day, day] : sideWithin(heard, old, scene);
}

export function readDateAnswer(
  heard: Heard,
  interview: Interview,
  question: DateQuestion,
  scene: DateScene,
  old: unknown,
): Reading | undefined {
  if (saysOnly(heard, "grammar.unknown")) return { answer: UNKNOWN, exact: true, hedged: false };
  const names = namesOf(heard.words, interview, question).whole;
  const asOption = (option: string) => question.shortcuts[option] ?? NEVER;
  const all = placedDates(heard, interview, scene, [question.id]);
  const elsewhere = all.filter(
    (placed) =>
      placed.ofOther ||
      (placed.candidates.length > 0 && !placed.candidates.includes(question.id)) ||
      heldOn(heard, interview, placed, [question.id]).length > 0,
  );
  const dates = standingDates(heard, scene, toldDates(all, [question.id])).filter(
    ({ at }) => !elsewhere.some(({ date }) => date.at.from === at.from),
  );
  const [date] = dates;
  const days = dates.map(({ interval }) => interval);
  if (date && areOne(days)) return readOneDate(heard, interview, question, scene, [date, ...dates.slice(1)]);
  if (date) {
    // 引っ越したのが3月末で、その2週間前に電話: one of them is named as the answer.
    const named = dates.filter(({ at }) =>
      all.some(({ candidates, date: one }) => one.at.from === at.from && candidates.includes(question.id)),
    );
    const oneNamed = named.length > 0 && areOne(named.map(({ interval }) => interval));
    return oneNamed ? undefined : severalDays(heard, dates);
  }
  if (elsewhere.length > 0) return undefined;
  const exactly = names.get(heard.written.letters);
  if (exactly !== undefined) return { answer: asOption(exactly), exact: true, hedged: false };
  const within = isInterval(old as Interval) ? withinOld(heard, old as Interval, scene) : undefined;
  if (within) return { answer: within, exact: false, hedged: false };
  if (question.never && saysNever(heard, interview, question))
    return { answer: NEVER, exact: false, hedged: false };
  const told = votesOf(heard, interview, question).filter(
    ({ mood, denied }) => !denied && (mood === "told" || mood === "hedged"),
  );
  const options = new Set(told.map(({ option }) => option));
  if (options.size === 1)
    return {
      answer: asOption([...options][0]!),
      exact: false,
      hedged: told.every(({ mood }) => mood === "hedged"),
    };
  if (saysUnknown(heard) || (heard.dates(scene).length === 0 && excuses(heard)))
    return { answer: UNKNOWN, exact: false, hedged: false };
  const others = heard
    .dates(scene)
    .filter(({ clause, problem: wrong }) => !wrong && (clause.mood === "hearsay" || clause.mood === "asked"));
  if (others.length === 1 && others[0]) return { suggested: others[0].interval };
  const said = heard.clauses.filter(({ mood }) => mood === "told" || mood === "hedged");
  if (!said.some((clause) => heard.lacksYear(clause, scene))) return undefined;
  const near = byCut(heard, question, scene);
  return near ? { answer: near, exact: false, hedged: false } : problem("yearless");
}

/** "Before 16 September": a day of no year is the one that the question itself names. */
function byCut(heard: Heard, { cuts, id }: DateQuestion, scene: DateScene): Interval | undefined {
  for (const cut of cuts) {
    const last = addDays(cut, -1);
    const near = [{ id, interval: [last, last] as const }];
    const [only, ...others] = heard.datesOf(heard.written.plain, {
      ...scene,
      anchors: near,
      allows: undefined,
    });
    const open = only && (only[0] === null) !== (only[1] === null);
    const end = only?.[0] ?? only?.[1];
    if (open && end && others.length === 0 && end >= addDays(cut, -2) && end <= addDays(cut, 1)) return only;
  }
  return undefined;
}

/** "It dragged on until the end of September": that is when it ended, and not at any time before. */
function lastedUntil(
  { written }: Heard,
  { lasts }: Interview,
  question: DateQuestion,
  date: HeardDate,
  [from, until]: Interval,
): Interval {
  if (from !== null || until === null || lasts?.until !== question.id) return [from, until];
  if (!isUpTo(written, date) && !has(date.clause, "lasted")) return [from, until];
  const month = wholeMonth(yearOf(until), monthOf(until));
  return until === month[1] ? month : [until, until];
}

/** 2005年9月から使い始めた: that is when it began, and not at any time after. */
function begunSince(
  heard: Heard,
  { lasts }: Interview,
  question: DateQuestion,
  scene: DateScene,
  { from: start, to: end }: HeardDate,
  [from, until]: Interval,
): Interval {
  if (from === null || until !== null || lasts?.from !== question.id) return [from, until];
  const { plain } = heard.written;
  const said = SINCE.exec(plain.slice(0, end)) ?? SINCE.exec(plain.slice(0, end + "から".length));
  if (!said) return [from, until];
  const [date, ...others] = heard.datesOf(
    plain.slice(start, end).replace(SINCE, "").replace(SINCE_EN, ""),
    scene,
  );
  return date?.[0] === from && others.length === 0 ? date : [from, until];
}

const SINCE = /から$/;
const SINCE_EN = /^(?:since|from) /;

/** "August 2008, no wait, 2009": the month stays. */
function mended(heard: Heard, scene: DateScene, [from, until]: Interval): Interval {
  const index = heard.clauses.findIndex(({ corrects }) => corrects);
  const before = heard.dates(scene).find(({ clause }) => heard.clauses.indexOf(clause) < index)?.interval;
  const year = wholeYearIn([from, until]);
  if (
    !before ||
    year === undefined ||
    before[0] === null ||
    before[1] === null ||
    !inOneMonth(before[0], before[1])
  )
    return [from, until];
  return wholeMonth(year, monthOf(before[0]));
}

/** What is asked about is said not to have happened, and no date with it. */
function saysNever(heard: Heard, interview: Interview, { id }: DateQuestion): boolean {
  const cues = cuesOf(heard.words, interview, [id]);
  return heard.clauses.some(
    (clause) =>
      clause.mood === "told" &&
      !clause.takenBack &&
      cues
        .find(heard.written, clause.from, clause.to)
        .some(
          ({ means, from, to }) =>
            means.includes(id) &&
            isDenied(heard.grammar, clause, from, to) === "yes" &&
            isDirect(heard, clause, from, to),
        ),
  );
}

/** 頼んでいない, and not 頼んでも止まらない: what is denied is the word itself and no other verb. */
function isDirect({ written, grammar }: Heard, { marks }: Clause, from: number, to: number): boolean {
  const not = grammar.headFinal
    ? marks.find((mark) => mark.means === "not" && mark.from >= to)
    : marks.findLast((mark) => mark.means === "not" && mark.to <= from);
  if (!not) return true;
  return grammar.isClose(
    grammar.headFinal ? written.letters.slice(to, not.from) : written.letters.slice(not.to, from),
  );
}

/** `dates`: the same days, told once or more exactly again. */
function readOneDate(
  heard: Heard,
  interview: Interview,
  question: DateQuestion,
  scene: DateScene,
  dates: readonly [HeardDate, ...HeardDate[]],
): Reading {
  const [date] = dates;
  if (date.problem) return problem(date.problem, date.interval);
  const hedged = dates.every(({ clause }) => clause.mood !== "told") || saysUnknown(heard);
  const bounds = mended(heard, scene, bounded(heard, narrowest(dates)));
  const lasted = lastedUntil(heard, interview, question, date, bounds);
  const answer = begunSince(heard, interview, question, scene, date, lasted);
  return leavesUnread(heard, scene, dates, answer)
    ? { suggested: answer }
    : { answer, exact: false, hedged, filled: dates.some(({ relative }) => relative !== undefined) };
}

/** Of several that exclude each other none is the answer: who is not sure means all of them, who is says which. */
function severalDays(heard: Heard, dates: readonly HeardDate[]): Reading | undefined {
  if (dates.some(({ problem: wrong }) => wrong)) return undefined;
  const days = distinctDays(dates.map(({ interval }) => interval));
  // "Late 2008, getting on for Christmas": both hold, and neither is exact.
  const [first, second, ...others] = days;
  const both = others.length === 0 && second !== undefined && overlap(first!, second) !== undefined;
  // "Before 2009 but after 2006"
  const between = both ? betweenOpen(first!, second) : undefined;
  if (between) return { answer: between, exact: false, hedged: false };
  const unsure =
    both ||
    tellsAlternatives(heard) ||
    dates.some(({ clause }) => clause.mood === "hedged" || clause.tentative);
  const stretch = unsure ? stretchOf(days) : undefined;
  return stretch ? { answer: stretch, exact: false, hedged: true } : { either: days };
}

/** What two stretches have in common that are open on opposite sides. */
function betweenOpen(a: Interval, b: Interval): Interval | undefined {
  const [from, until] = overlap(a, b) ?? [null, null];
  const open = [a, b].every((one) => (one[0] === null) !== (one[1] === null));
  return open && from !== null && until !== null ? [from, until] : undefined;
}

const width = ([from, until]: Interval): string => `${from === null || until === null ? 1 : 0}`;
const narrowest = (dates: readonly HeardDate[]): HeardDate =>
  dates.reduce((best, date) =>
    width(date.interval) <= width(best.interval) && contains(best.interval, date.interval) ? date : best,
  );
