/**
 * An answer to "how did things stand on that day?" (`asOf`). What holds today is no answer to it; and when
 * something happened is one only where it lies wholly before the day or after it: "left in 2010" leaves
 * 7 January 2010 open.
 */
import type { Words } from "../content/words.ts";
import { contains, type Day, type Interval, inOneMonth, monthOf, wholeMonth, yearOf } from "../day.ts";
import { type ChoiceQuestion, type Interview, UNKNOWN } from "../interview/interview.ts";
import { normalised } from "../language/phrases.ts";
import { type Clause, has, isDenied } from "./clauses.ts";
import type { DateScene, Heard } from "./heard.ts";
import { cuesOf, isUpTo, type PlacedDate, placedDates } from "./placed-dates.ts";
import { isAnswered, problem, type Reading } from "./reading.ts";
import type { Vote } from "./votes.ts";

export function readAsOf(
  heard: Heard,
  interview: Interview,
  question: ChoiceQuestion & Required<Pick<ChoiceQuestion, "asOf">>,
  scene: DateScene,
  votes: readonly Vote[],
  together: (votes: readonly Vote[]) => Reading | undefined,
): Reading | undefined {
  const path = `${interview.id}.questions.${question.id}`;
  const { day } = question.asOf;
  const dates = placedDates(heard, interview, scene, [question.id]).filter(
    ({ clause }) => clause.mood === "told" || clause.mood === "hedged",
  );
  const [happened, ...others] = dates.filter(
    ({ candidates, clause }) =>
      candidates.includes(question.id) && !isCueDenied(heard, interview, question.id, clause),
  );
  if (happened) {
    const side = others.length === 0 ? sideOf(question, happened.interval) : undefined;
    const spoken = votes.filter(({ bare, denied, mood }) => bare && !denied && mood === "told");
    // "No, I only left in February": the word says one thing, the date the other.
    if (side !== undefined && spoken.some(({ option }) => option !== side)) return { suggested: side };
    if (side !== undefined) return { answer: side, exact: false, hedged: happened.clause.mood === "hedged" };
    const isState = within(happened.interval, day) || (isBy(heard, happened) && !isAfter(happened, day));
    if (!(isState && says(heard.words, `${path}.then`, heard.written.plain)))
      return problem("astride", happened.interval);
  }
  const whole = together(votes);
  const stray = strayOf(heard, path, dates);
  const kept = keptUntil(heard, question, stray, whole);
  if (kept) return kept;
  const turned = turnedLater(heard, question, path, stray, whole);
  if (turned) return turned;
  const holds = (interval: Interval): boolean => contains(interval, [day, day]) || within(interval, day);
  // "2008年にOCNに乗り換えた": so it was from then on.
  const hasMoved = ({ interval, clause }: PlacedDate): boolean =>
    isAnswered(whole) &&
    whole.answer === sideOf(question, interval) &&
    votes.some((vote) => vote.clause === clause && has(clause, "switched"));
  if (stray.some((date) => !isAnswered(whole) || !(holds(date.interval) || hasMoved(date))))
    return problem("otherTime");
  if (!isAnswered(whole)) return whole;
  const named = dates.filter((date) => holds(date.interval)).map(({ clause }) => clause);
  const ofThen = votes.filter(
    // 2010年1月はもう会員じゃないよ: where the day itself is named, the present tense is about it.
    ({ clause }) => named.includes(clause) || !isOfToday(heard.words, path, clause.plain),
  );
  if (ofThen.length === votes.length) return whole;
  // "No, I'm not a member now": the bare "no" is about today as well.
  const left = ofThen.some(({ bare }) => !bare) ? together(ofThen) : undefined;
  return left && isAnswered(left) ? { ...left, exact: false } : problem("otherTime");
}

/** A date that nothing places says when it was so: that tells of this day only if it holds the day. */
const strayOf = ({ words }: Heard, path: string, dates: readonly PlacedDate[]): readonly PlacedDate[] =>
  dates.filter(
    // "Still am today": today is no other time, but said of then too.
    ({ candidates, clause }) =>
      candidates.length === 0 && (!has(clause, "now") || isOfToday(words, path, clause.plain)),
  );

/** Telling of use, or of what others did with it: "kept it", 払ってた. */
const USES = ["lasted", "arranged"] as const;

/** "I kept it until 2012", 2009年まで会員でした: so it was up to the date, and no longer. */
function keptUntil(
  heard: Heard,
  { asOf }: Required<Pick<ChoiceQuestion, "asOf">>,
  stray: readonly PlacedDate[],
  whole: Reading | undefined,
): Reading | undefined {
  const answer = isAnswered(whole) ? whole.answer : undefined;
  const goesOn = ({ clause }: PlacedDate): boolean =>
    answer === undefined ? USES.some((mark) => has(clause, mark)) : answer === asOf.after;
  const kept = stray.find(
    (placed) => isUpTo(heard.written, placed.date) && !has(placed.clause, "not") && goesOn(placed),
  );
  const [from, until] = kept?.interval ?? [null, null];
  if (!kept || from !== null || until === null) return undefined;
  // "Until January 2010" ends on either side of the seventh.
  const [, endOfMonth] = wholeMonth(yearOf(asOf.day), monthOf(asOf.day));
  if (until === endOfMonth) return undefined;
  const side = until > asOf.day ? asOf.after : asOf.before;
  return { answer: side, exact: false, hedged: kept.clause.mood === "hedged" };
}

/** "Until he died in 2013", "still in 2011", "again only in 2012": what is told of a time after the day says how it stood before that. */
function turnedLater(
  heard: Heard,
  { asOf }: Required<Pick<ChoiceQuestion, "asOf">>,
  path: string,
  stray: readonly PlacedDate[],
  whole: Reading | undefined,
): Reading | undefined {
  const later = stray.filter(
    ({ interval: [from], clause }) => from !== null && from > asOf.day && !has(clause, "not"),
  );
  const told = (answer: string, { clause }: PlacedDate): Reading => ({
    answer,
    exact: false,
    hedged: clause.mood === "hedged",
  });
  const began = later.find(({ clause }) => has(clause, "began"));
  if (began) return told(asOf.before, began);
  const answer = isAnswered(whole) ? whole.answer : undefined;
  const still = later.find(({ clause }) => has(clause, "still"));
  if (still && (answer ? answer === asOf.after : has(still.clause, "lasted"))) return told(asOf.after, still);
  const until = later.find(({ clause }) => has(clause, "upTo"));
  if (!until) return undefined;
  if (answer !== undefined && answer !== UNKNOWN) return whole;
  const before = heard.clauses[heard.clauses.indexOf(until.clause) - 1];
  const used = before?.sentence === until.clause.sentence && USES.some((mark) => has(before, mark));
  return used || says(heard.words, `${path}.then`, until.clause.plain) ? told(asOf.after, until) : undefined;
}

/** How things stood on the day that is asked about, by when they changed: before it, after it, or unclear. */
export function sideOf({ asOf }: ChoiceQuestion, [from, until]: Interval): string | undefined {
  if (asOf && until !== null && until < asOf.day) return asOf.before;
  return asOf && from !== null && from > asOf.day ? asOf.after : undefined;
}

const isCueDenied = (heard: Heard, interview: Interview, id: string, clause: Clause): boolean =>
  cuesOf(heard.words, interview, [id])
    .find(heard.written, clause.from, clause.to)
    .some(({ means, from, to }) => means.includes(id) && isDenied(heard.grammar, clause, from, to) !== "no");

const BY = /^(?:に?は|までに|の時点|の頃には)/;

/** 2010年にはもう退会していた: how it stood by then, and not that it happened then. */
const isBy = ({ written }: Heard, { date }: PlacedDate): boolean => BY.test(written.plain.slice(date.to));

/** "By 2012 I had left": that leaves the day open. */
const isAfter = ({ date: { interval } }: PlacedDate, day: Day): boolean =>
  interval[0] !== null && interval[0] > day;

/** Whether the interval speaks of the very month that was asked about, and no more. */
const within = ([from, until]: Interval, day: Day): boolean =>
  from !== null && until !== null && inOneMonth(from, day) && inOneMonth(until, day);

/** In words for today and none for then: "no longer a member", but not "I was no longer a member". */
const isOfToday = (words: Words, path: string, clause: string): boolean =>
  says(words, `${path}.nowadays`, clause) && !says(words, `${path}.then`, clause);

/** A Latin phrase counts only as whole words: "now" is not in "I know". */
function says(words: Words, list: string, clause: string): boolean {
  const spaced = ` ${clause.replace(/[^\p{L}\p{N}']+/gu, " ")} `;
  return normalised(words, list).some((phrase) =>
    /^[a-z]/.test(phrase) ? spaced.includes(` ${phrase} `) : clause.includes(phrase),
  );
}
