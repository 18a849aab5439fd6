/** Facts in the person's own words about other questions than the open one, or about several at once. */
import { type Interval, monthOf, overlap, wholeMonth, yearOf } from "../day.ts";
import { readAnswer } from "../hearing/answer.ts";
import { type Facts, factsIn } from "../hearing/in-passing.ts";
import { namesOf } from "../hearing/mentions.ts";
import { isAnswered } from "../hearing/reading.ts";
import { doubtsOthers } from "../hearing/unknown.ts";
import { excuses, saysUnknown, votesOf } from "../hearing/votes.ts";
import { type Interview, isInterval, type Question, questionOf, UNKNOWN } from "../interview/interview.ts";
import { kept } from "./repair.ts";
import { pathOf, sayAnswer } from "./rows.ts";
import { askToChange } from "./say-back.ts";
import type { Scene } from "./scene.ts";
import type { Reply, Stage } from "./stage.ts";
import { volunteer } from "./volunteer.ts";
import { take } from "./walk.ts";

export function tellFacts(scene: Scene): Reply | undefined {
  const { stage, open } = scene;
  if (!open) return undefined;
  const facts = readFacts(scene, open);
  return volunteer(stage, open, facts) ?? knownAlready(scene, open, facts);
}

/** What is told once more is said back, and the question stands. */
function knownAlready(
  { stage, heard, question }: Scene,
  open: Interview,
  { facts }: Facts,
): Reply | undefined {
  if (!question || facts.length === 0 || heard.clauses.some(({ mood }) => mood === "asked")) return undefined;
  const { words } = stage;
  const summary = facts
    .map(({ question: id, answer }) => {
      const told = questionOf(open, id)!;
      const name = words.say(`${pathOf(open, told)}.name`);
      return words.say("desk.labelled", { name, value: sayAnswer(words, open, told, answer) });
    })
    .join(words.say("desk.listComma"));
  return kept(stage, open, words.say("desk.question.saidSoFar", { summary }));
}

export function readFacts({ heard, question, answers }: Scene, open: Interview): Facts {
  const old = question && answers[question.id];
  const facts = factsIn(heard, open, {
    answers,
    asked: question ? [question.id] : [],
    near: isInterval(old) ? old : undefined,
  });
  return placed(answers, question, forOpen(question, withLead({ heard, question, answers }, open, facts)));
}

/** "はい、2006年に…": the facts about other questions do not hide the answer to this one. */
function withLead(
  { heard, question, answers }: Pick<Scene, "heard" | "question" | "answers">,
  open: Interview,
  read: Facts,
): Facts {
  if (question?.kind !== "choice" || read.facts.some((fact) => fact.question === question.id)) return read;
  const votes = votesOf(heard, open, question).filter(({ mood }) => mood === "told" || mood === "hedged");
  const [vote, ...others] = votes.filter(({ denied }) => !denied);
  const tells =
    read.facts.length + read.unplaced.filter(({ candidates }) => candidates.length > 0).length > 0;
  // "I don't know that", "my father did it", and "I cancelled in 2008": both are told.
  const unsaid = saysUnknown(heard) || excuses(heard);
  if (!vote && tells && unsaid && !doubtsOthers(heard, open, question)) {
    const unknown = { question: question.id, answer: question.unsure ?? UNKNOWN, named: true };
    return { ...read, facts: [unknown, ...read.facts] };
  }
  // "Not in Kansai": the other one, if there is but one. "No, it was Yahoo": what is named, and not the mere no.
  const several = others.some(({ option }) => option !== vote?.option);
  const isOther = (!vote && votes.length > 0) || several;
  const other = tells && isOther ? readAnswer(heard, open, question, answers) : undefined;
  if (isAnswered(other) && other.answer !== UNKNOWN)
    return { ...read, facts: [{ ...other, question: question.id, named: true }, ...read.facts] };
  if (!vote || several) return read;
  const fact = { question: question.id, answer: vote.option, hedged: vote.mood === "hedged", named: true };
  return { ...read, facts: [fact, ...read.facts] };
}

/**
 * A date that nothing around it places may be meant for any date that was given before; but not the day that the open
 * question is about ("I was a member in January 2010").
 */
function placed(answers: Scene["answers"], open: Question | undefined, told: Facts): Facts {
  const { facts, unplaced } = told;
  const given = Object.entries(answers).flatMap(([id, answer]) => (isInterval(answer) ? [id] : []));
  const named = open?.kind === "choice" ? open.asOf?.day : undefined;
  const isNamed = (interval: Interval): boolean =>
    named !== undefined && overlap(interval, wholeMonth(yearOf(named), monthOf(named))) !== undefined;
  return {
    ...told,
    facts,
    unplaced: unplaced.flatMap((date) => {
      if (date.candidates.length > 0) return date;
      return isNamed(date.interval) ? [] : { ...date, candidates: given, stray: true as const };
    }),
  };
}

/** A date without words of its own, or with words that fit the open question too, answers the open question. */
function forOpen(open: Question | undefined, told: Facts): Facts {
  const { facts, unplaced } = told;
  if (open?.kind !== "date" || told.rivals) return told;
  const [mine, ...others] = unplaced.filter(
    ({ candidates }) => candidates.length === 0 || candidates.includes(open.id),
  );
  if (!mine || others.length > 0 || facts.some(({ question }) => question === open.id)) return told;
  return {
    ...told,
    facts: [...facts, { question: open.id, answer: mine.interval, named: true }],
    unplaced: unplaced.filter((other) => other !== mine),
  };
}

/** The name of an option of one other question, and of no more: "So-net" answers who called, not when. */
export function nameOther({ stage, heard, open, question, answers }: Scene): Reply | undefined {
  if (!open) return undefined;
  const meant = open.questions.flatMap((other) => {
    // "I left" says nothing of a day in the past that was not asked about.
    if (other.kind !== "choice" || other.asOf || other === question) return [];
    const option = namesOf(heard.words, open, other).whole.get(heard.written.letters);
    return option === undefined ? [] : [{ question: other, answer: option }];
  });
  const [only, ...others] = meant;
  if (others.length > 0) return undefined;
  return only
    ? keepOrChange(stage, open, only, answers[only.question.id])
    : nameAnswered({ stage, heard, open, question, answers });
}

/**
 * What names an option of one question and of no other: it answers that one, if nothing did; once the verdict is told,
 * it asks to change it.
 */
function nameAnswered({ stage, heard, open, question, answers }: Scene): Reply | undefined {
  if (!open || heard.clauses.some(({ mood }) => mood === "asked")) return undefined;
  const isTold = !question || question.refines !== undefined;
  const meant = open.questions.flatMap((other) => {
    if (other.kind !== "choice" || other === question || other.refines) return [];
    if (answers[other.id] === undefined ? other.asOf : !isTold) return [];
    if (votesOf(heard, open, other).every(({ bare }) => bare)) return [];
    const reading = readAnswer(heard, open, other, answers);
    return isAnswered(reading) && typeof reading.answer === "string" && reading.answer !== UNKNOWN
      ? [{ question: other, answer: reading.answer }]
      : [];
  });
  const [only, ...others] = meant;
  return only && others.length === 0 ? keepOrChange(stage, open, only, answers[only.question.id]) : undefined;
}

const keepOrChange = (
  stage: Stage,
  interview: Interview,
  { question, answer }: { question: Question; answer: string },
  old: unknown,
): Reply | undefined => {
  if (old === answer) return undefined;
  return old === undefined
    ? take(stage, { interview, question, answer, echo: true })
    : askToChange(stage, interview, question, answer);
};
