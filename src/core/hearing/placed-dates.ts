/**
 * The dates of a text, each with the questions that the words beside it speak of: in its own clause, else in the next
 * or the last one of its sentence that has no date of its own.
 */

import type { Words } from "../content/words.ts";
import type { Interval } from "../day.ts";
import { type Answers, type Interview, isInterval, type Question } from "../interview/interview.ts";
import { possibilities } from "../interview/possibilities.ts";
import type { Anchor } from "../language/dates.ts";
import { squashed } from "../language/phrases.ts";
import { onceEach } from "../once.ts";
import type { Clause } from "./clauses.ts";
import type { DateScene, Heard, HeardDate } from "./heard.ts";
import { namesOf } from "./mentions.ts";
import { type Hit, type Phrasebook, phrasebook } from "./phrasebook.ts";
import { letterAt, type Written } from "./written.ts";

export interface PlacedDate {
  readonly date: HeardDate;
  readonly interval: Interval;
  /** The questions it may answer; none where nothing beside it says. */
  readonly candidates: readonly string[];
  /** Its own clause tells something else ("they rang again yesterday"): it is the date of that. */
  readonly ofOther: boolean;
  readonly clause: Clause;
}

type Cues = Phrasebook<readonly string[]>;

/** "I left" speaks of membership only where that was asked. */
export const cuesOf = onceEach(
  (interview: Interview, asked: readonly string[]) => `${interview.id} ${asked.join()}`,
  cuesIn,
);

function cuesIn(words: Words, interview: Interview, asked: readonly string[]): Cues {
  const questions = new Map<string, string[]>();
  for (const { id } of interview.questions) {
    const path = `${interview.id}.questions.${id}`;
    const lists = asked.includes(id) ? ["cues", "cuesWhenAsked"] : ["cues"];
    for (const cue of lists.flatMap((list) => squashed(words, `${path}.${list}`)))
      questions.set(cue, [...new Set([...(questions.get(cue) ?? []), id])]);
  }
  return phrasebook([...questions]);
}

/**
 * How a date of this interview is read: by the time it is about, and counted from the other answers. What the text
 * names (解約の翌月) comes first, then the last one told.
 */
export function dateSceneOf(
  heard: Heard,
  interview: Interview,
  answers: Answers,
  {
    question,
    period,
  }: { readonly question?: Question | undefined; readonly period?: Interval | undefined } = {},
): DateScene {
  const named = new Set(
    cuesOf(heard.words, interview, [])
      .find(heard.written)
      .flatMap(({ means }) => means),
  );
  const deeds = (id: string): Pick<Anchor, "deeds"> => {
    const path = `${interview.id}.questions.${id}.deeds`;
    return squashed(heard.words, path).some((deed) => heard.written.letters.includes(deed))
      ? { deeds: path }
      : {};
  };
  const anchors = Object.entries(answers)
    .reverse()
    .flatMap(([id, answer]): readonly Anchor[] =>
      id !== question?.id && isInterval(answer) ? [{ id, interval: answer, ...deeds(id) }] : [],
    )
    .sort(
      (a, b) =>
        Number(b.deeds !== undefined) - Number(a.deeds !== undefined) ||
        Number(named.has(b.id)) - Number(named.has(a.id)),
    );
  return {
    period:
      period ?? interview.questions.flatMap((other) => (other.kind === "date" ? [other.period] : []))[0],
    anchors,
    of: question?.id,
    ...(question?.kind === "date" && {
      allows: (interval) => possibilities(interview, { ...answers, [question.id]: interval }).length > 0,
    }),
  };
}

export function placedDates(
  heard: Heard,
  interview: Interview,
  scene: DateScene,
  asked: readonly string[] = [],
): readonly PlacedDate[] {
  const book = cuesOf(heard.words, interview, asked);
  const dates = heard.dates(scene).filter(({ problem }) => problem === undefined);
  const taken = new Set<string>();
  const apart = saidApart(heard, interview, book, asked);
  return dates.map((date) => {
    const cue = cueOf(heard, interview, apart, dates, date, taken);
    if (cue) taken.add(`${cue.from}`);
    const ofOther = !cue && tellsOther(heard, interview, date.clause);
    return {
      date,
      interval: bounded(heard, date),
      candidates: cue?.means ?? [],
      ofOther,
      clause: date.clause,
    };
  });
}

/** "After I moved in 2008", "in 2008 I had already left": from then on, or until then. */
export function bounded({ grammar }: Heard, { interval: [from, until], clause }: HeardDate): Interval {
  const side = grammar.sideOf(clause.plain);
  if (side === "after") return [from, null];
  return side === "before" ? [null, until] : [from, until];
}

const UP_TO = /\b(?:until|till?|up to)\b|まで(?!に)/;

/** "Until 2009": it went on so long, and not only by then. */
export const isUpTo = ({ plain }: Written, { from, to }: HeardDate): boolean =>
  UP_TO.test(plain.slice(from, to + 1));

/**
 * Which dates stand though another is counted from them: those whose words say what happened then, and all where that
 * other one tells something else than what is asked ("I called in August and a month later it stopped").
 */
export function toldDates(
  placed: readonly PlacedDate[],
  asked: readonly string[],
): (date: HeardDate) => boolean {
  const told = placed.filter(({ candidates }) => candidates.length > 0);
  const starts = new Set(told.map(({ date }) => date.at.from));
  const lends =
    asked.length > 0 &&
    told.some(({ date, candidates }) => date.derived && !candidates.some((id) => asked.includes(id)));
  return ({ at }) => lends || starts.has(at.from);
}

/**
 * まだ入ってた, where membership is asked, is a name of its answer and no word of when anything began; nor is 再入会, of
 * what began at another time.
 */
function saidApart(heard: Heard, interview: Interview, book: Cues, asked: readonly string[]): Cues {
  const names = interview.questions
    .filter(({ id, kind }) => kind === "choice" && asked.includes(id))
    .flatMap((question) => namesOf(heard.words, interview, question).within.find(heard.written));
  const again = heard.clauses.flatMap(({ marks }) => marks.filter(({ means }) => means === "began"));
  const others = [...names, ...again];
  if (others.length === 0) return book;
  const isName = ({ means, from }: Hit<readonly string[]>): boolean =>
    !means.some((id) => asked.includes(id)) && others.some((name) => name.from <= from && name.to > from);
  return { find: (text, from, to) => book.find(text, from, to).filter((cue) => !isName(cue)) };
}

/** Where somebody lived tells nothing of what happened then; what they used, or what came, does. */
const tellsOther = (
  { words, written }: Heard,
  interview: Interview,
  { from, to }: Pick<Clause, "from" | "to">,
): boolean =>
  interview.questions.some(
    (question) =>
      question.kind === "choice" &&
      !question.refines &&
      namesOf(words, interview, question).telling.find(written, from, to).length > 0,
  );

/** 申し込みが2006年で解約したのが、2008年: the last verb of …のが is that of the date behind it. */
function leadsOn({ clauses, grammar }: Heard, dates: readonly HeardDate[], { clause }: HeardDate): boolean {
  const next = clauses[clauses.indexOf(clause) + 1];
  return (
    next?.sentence === clause.sentence &&
    grammar.isTopic(clause.plain) &&
    dates.some((other) => other.clause === next)
  );
}

function cueOf(
  heard: Heard,
  interview: Interview,
  book: Cues,
  dates: readonly HeardDate[],
  date: HeardDate,
  taken: ReadonlySet<string>,
): Hit<readonly string[]> | undefined {
  const { clauses, written, grammar } = heard;
  // 解約の2年前: what a date is counted from is not what it is the date of.
  const counts = (cue: Hit<readonly string[]>): boolean =>
    date.relative !== undefined &&
    (cue.from >= date.at.from || written.letters.slice(cue.to, date.at.from) === "の") &&
    cue.to <= letterAt(written, date.to);
  const inClause = ({ from, to }: Clause) =>
    book.find(written, from, to).filter((cue) => !taken.has(`${cue.from}`) && !counts(cue));
  const own = inClause(date.clause);
  // "I told them and yet they rang again yesterday": the nearer word has it.
  const parted = (cue: Hit<readonly string[]>): boolean =>
    !grammar.headFinal &&
    cue.to < date.at.from &&
    tellsOther(heard, interview, { from: cue.to, to: date.at.from });
  const mates = dates.filter((other) => other !== date && other.clause === date.clause);
  // What stands beyond another date of the clause is said of that one.
  const reachable = own.filter(
    (cue) =>
      !parted(cue) &&
      !mates.some(({ at }) =>
        cue.from >= date.at.to
          ? at.from >= date.at.to && at.to <= cue.from
          : at.to <= date.at.from && at.from >= cue.to,
      ),
  );
  const after = reachable.filter(({ from }) => from >= date.at.to).toSorted((a, b) => a.from - b.from)[0];
  const before = reachable.filter(({ to }) => to <= date.at.from).toSorted((a, b) => b.to - a.to)[0];
  // In Japanese the verb follows its date, in English it precedes it.
  const index = clauses.indexOf(date.clause);
  const mine =
    grammar.headFinal && !(before && leadsOn(heard, dates, date)) ? (after ?? before) : (before ?? after);
  if (mine) return mine;
  if (tellsOther(heard, interview, date.clause)) return undefined;
  const beside = (step: 1 | -1): Hit<readonly string[]> | undefined => {
    const other = clauses[index + step];
    if (!other || other.sentence !== date.clause.sentence) return undefined;
    if (dates.some(({ clause }) => clause === other)) return undefined;
    // 契約は2006年で、やめたのは2008年: what opens with …のは speaks of the date behind it.
    const behind = clauses[index + step + 1];
    if (step === 1 && grammar.isTopic(other.plain) && dates.some(({ clause }) => clause === behind))
      return undefined;
    return step === 1 ? inClause(other)[0] : inClause(other).at(-1);
  };
  // …したのは、2009年8月です: what was just spoken of. 2009年8月に、…した: what comes.
  const spoken = clauses[index - 1];
  const topic = spoken !== undefined && grammar.isTopic(spoken.plain);
  const [first, second] = topic || !grammar.headFinal ? ([-1, 1] as const) : ([1, -1] as const);
  return beside(first) ?? beside(second);
}
