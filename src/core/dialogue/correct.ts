/** Taking back an earlier answer, at any time and in the person's own words. */
import type { Interval } from "../day.ts";
import { contains, inOneMonth, monthOf, overlap, wholeMonth, wholeYearIn } from "../day.ts";
import { readAnswer } from "../hearing/answer.ts";
import { type Clause, has } from "../hearing/clauses.ts";
import type { DateScene, Heard, HeardDate } from "../hearing/heard.ts";
import { type Fact, factsIn } from "../hearing/in-passing.ts";
import type { Mark } from "../hearing/marks.ts";
import { namesOf } from "../hearing/mentions.ts";
import { cuesOf } from "../hearing/placed-dates.ts";
import { isAnswered } from "../hearing/reading.ts";
import { standingDates } from "../hearing/standing-dates.ts";
import { votesOf } from "../hearing/votes.ts";
import { type Answers, type Interview, isInterval, questionOf, UNKNOWN } from "../interview/interview.ts";
import { squashed } from "../language/phrases.ts";
import { problemAt } from "./answer-open.ts";
import type { Scene } from "./scene.ts";
import type { Reply } from "./stage.ts";
import { volunteer } from "./volunteer.ts";
import { take } from "./walk.ts";

/** "Actually it was West Japan": the earlier answer that these words can replace; which one, if there are two. */
export function correct(scene: Scene): Reply | undefined {
  const { stage, heard, open, question, answers } = scene;
  if (!open) return undefined;
  const corrects = heard.clauses.some((clause) => clause.corrects) || objects(scene) || isSorry(scene);
  if (corrects && isOwn(scene)) return undefined;
  const last = Object.keys(answers).at(-1);
  const replaced = replacement(heard, open, answers);
  // "5月じゃなくて4月" at its own question is an answer; about an earlier one it takes that back.
  if (
    replaced &&
    (corrects || question?.kind !== "date" || replaced.question === last || isNamed(scene, replaced))
  )
    return volunteer(stage, open, { facts: [replaced], unplaced: [] }, true);
  if (corrects) return correctFacts(scene, open, last);
  const isTakenBack = heard.dates().length === 0 && heard.clauses.some(({ takenBack }) => takenBack);
  return isTakenBack ? correctChoice(scene, open) : undefined;
}

/** What is told now of what was answered before. */
function correctFacts(scene: Scene, open: Interview, last: string | undefined): Reply | undefined {
  const { stage, heard, answers } = scene;
  const read = factsIn(heard, open, { answers, asked: Object.keys(answers) });
  // A mere no takes back nothing that was not said.
  const takesBack =
    heard.clauses.some((clause) => clause.corrects) ||
    isSorry(scene) ||
    read.facts.some(({ question: id }) => answers[id] !== undefined);
  if (read.facts.length > 0) return takesBack ? volunteer(stage, open, read, true) : undefined;
  const [date] = read.unplaced;
  if (date) {
    const dated = Object.keys(answers).filter(
      (id) => isInterval(answers[id]) && (date.candidates.length === 0 || date.candidates.includes(id)),
    );
    // "No, sorry, 2007", right after the year was given.
    const isLast =
      last !== undefined && date.candidates.length === 0 && dated.includes(last) && beginsWithNo(heard);
    const candidates = isLast ? [last] : dated;
    return dated.length > 0
      ? volunteer(stage, open, { facts: [], unplaced: [{ interval: date.interval, candidates }] }, true)
      : undefined;
  }
  return correctChoice(scene, open);
}

/** Another option of a question that was answered. */
function correctChoice({ stage, heard, question, answers }: Scene, open: Interview): Reply | undefined {
  for (const id of Object.keys(answers).reverse()) {
    const other = questionOf(open, id);
    if (other?.kind !== "choice" || other === question) continue;
    // "Actually no" answers nothing that was not asked.
    const rest = withoutBare(heard);
    if (votesOf(rest, open, other).every(({ bare }) => bare)) continue;
    const reading = readAnswer(rest, open, other, answers);
    if (reading && "problem" in reading && reading.problem !== "denied")
      return problemAt(stage, open, other, reading);
    if (isAnswered(reading) && reading.answer !== UNKNOWN && reading.answer !== answers[id])
      return take(stage, {
        interview: open,
        question: other,
        answer: reading.answer,
        hedged: reading.hedged,
        echo: true,
      });
  }
  return undefined;
}

/** Whether the text speaks of the question by its own words. */
const isNamed = ({ heard, open }: Scene, { question }: Fact): boolean =>
  open !== undefined &&
  cuesOf(heard.words, open, [])
    .find(heard.written)
    .some(({ means }) => means.includes(question));

const beginsWithNo = ({ words, written }: Heard): boolean =>
  squashed(words, "grammar.marks.no").some((no) => written.letters.startsWith(no));

/** "Actually no, I was a member": what is only a no, or a yes, takes back and tells nothing of its own. */
function withoutBare(heard: Heard): Heard {
  const bare = [...squashed(heard.words, "grammar.no"), ...squashed(heard.words, "grammar.yes")];
  const clauses = heard.clauses.filter(
    (clause) => !heard.coresOf(clause).some((step) => bare.includes(step)),
  );
  return clauses.length > 0 ? { ...heard, clauses, dates: heard.dates } : heard;
}

/** "No, the cancellation was in July", where yes and no are no answer. */
function objects({ stage, heard, open, question }: Scene): boolean {
  const [first] = heard.clauses;
  const no = squashed(heard.words, "grammar.marks.no")[0] ?? "";
  const takesNo = open && question?.kind === "choice" && namesOf(stage.words, open, question).whole.has(no);
  return (
    !takesNo &&
    first !== undefined &&
    heard.clauses.length > 1 &&
    heard.coresOf(first).some((step) => squashed(heard.words, "grammar.no").includes(step))
  );
}

/** "Sorry, I cancelled in April": of what was answered before, and not of what is asked. */
function isSorry({ heard, open, question, answers }: Scene): boolean {
  const [first] = heard.clauses;
  const apologies = squashed(heard.words, "grammar.apologies");
  if (!open || !first) return false;
  const opens = apologies.some((apology) => apology.length > 2 && heard.written.letters.startsWith(apology));
  if (!opens && !heard.coresOf(first).some((core) => apologies.includes(core))) return false;
  const { facts, unplaced } = factsIn(heard, open, { answers, asked: question ? [question.id] : [] });
  const named = [
    ...facts.filter((fact) => fact.named).map((fact) => [fact.question]),
    ...unplaced.map(({ candidates }) => candidates),
  ];
  const isEarlier = (ids: readonly string[]): boolean =>
    ids.some((id) => answers[id] !== undefined) && !ids.some((id) => id === question?.id);
  return named.length > 0 && named.every(isEarlier);
}

/** "August 2008, no wait, 2009": what is taken back was said in the same breath, of the open question. */
function isOwn({ heard, question }: Scene): boolean {
  const index = heard.clauses.findIndex((clause) => clause.corrects);
  // "…, that was a mistake" only says what the rest does.
  const follows = heard.dates().some(({ clause }) => heard.clauses.indexOf(clause) >= index);
  return (
    question?.kind === "date" &&
    follows &&
    heard.dates().some(({ clause }) => heard.clauses.indexOf(clause) < index && !clause.takenBack)
  );
}

/** "In July, not May": the answer that holds the date that is taken back, with what stands instead. */
function replacement(heard: Heard, open: Interview, answers: Answers): Fact | undefined {
  const given = Object.entries(answers).filter((entry): entry is [string, Interval] => isInterval(entry[1]));
  for (const [id, old] of given.toReversed()) {
    const question = questionOf(open, id);
    const period = question?.kind === "date" ? question.period : old;
    const scene = { period, anchors: [{ id, interval: old }], of: `${id} before` };
    const [now, ...others] = standingDates(heard, scene);
    const before = deniedDates(heard, open, scene).find((interval) => isSaidOf(interval, old));
    if (before && now && others.length === 0 && !now.problem)
      return { question: id, answer: instead(old, before, now), named: true };
  }
  return undefined;
}

/** Whether days that are denied are an answer that was given: "not May", of May 2008; but not of a whole year. */
const isSaidOf = (denied: Interval, [from, until]: Interval): boolean =>
  contains(denied, [from, until]) ||
  (from !== null &&
    until !== null &&
    inOneMonth(from, until) &&
    overlap(denied, [from, until]) !== undefined);

/** What was said to be so and is not: 5月じゃなくて, "I said May", "not May". */
const deniedDates = (heard: Heard, open: Interview, scene: DateScene): readonly Interval[] =>
  heard.clauses.flatMap((clause) => {
    if (!clause.takenBack && (!has(clause, "not") || namesOption(heard, open, clause))) return [];
    const denied = clause.marks.filter(({ means }) => DENYING.has(means));
    const [first] = denied;
    const { places, plain } = heard.written;
    const part = heard.grammar.headFinal
      ? plain.slice(places[clause.from], first && places[first.from])
      : plain.slice(first && places[first.to], places[clause.to]);
    return heard.datesOf(heard.grammar.dated(part), scene);
  });

/** 1月はもう会員じゃなかった: what is denied is the name, and not the month. */
const namesOption = ({ words, written }: Heard, open: Interview, { from, to }: Clause): boolean =>
  open.questions.some(
    (question) =>
      question.kind === "choice" && namesOf(words, open, question).within.find(written, from, to).length > 0,
  );

const DENYING: ReadonlySet<Mark> = new Set(["not", "replaced", "takenBack"]);

/** "2009, not 2008", of May 2008: May 2009. */
function instead(old: Interval, before: Interval, now: HeardDate): Interval {
  const [from, until] = old;
  if (from === null || until === null || !inOneMonth(from, until)) return now.interval;
  const year = wholeYearIn(now.interval);
  return year !== undefined && wholeYearIn(before) !== undefined
    ? wholeMonth(year, monthOf(from))
    : now.interval;
}
