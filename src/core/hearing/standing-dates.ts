/** Of the dates of a text those that are told and stand. */
import { squashed } from "../language/phrases.ts";
import { has, isDenied } from "./clauses.ts";
import type { DateScene, Heard, HeardDate } from "./heard.ts";

/**
 * Not denied, not taken back, and after a correction only what follows it. `tells` is whether the words beside a date say
 * what happened then: such a date stands though another is counted from it.
 */
export function standingDates(
  heard: Heard,
  scene: DateScene,
  tells: (date: HeardDate) => boolean = () => false,
): readonly HeardDate[] {
  const dates = heard
    .dates(scene)
    .filter(
      ({ clause, at }) =>
        (clause.mood === "told" || clause.mood === "hedged" || clause.tentative) &&
        !clause.takenBack &&
        isDenied(heard.grammar, clause, at.from, at.to) === "no",
    );
  if (tellsAlternatives(heard)) return counted(dates, tells);
  const index = Math.max(
    heard.clauses.findLastIndex(({ corrects }) => corrects),
    retractedAt(heard, dates),
  );
  const later = dates.filter(({ clause }) => heard.clauses.indexOf(clause) >= index);
  return counted(index > 0 && later.length > 0 ? later : dates, tells);
}

/** "One of the two": nothing is taken back by what follows. */
export const tellsAlternatives = ({ clauses }: Heard): boolean =>
  clauses.some((clause) => has(clause, "alternative"));

/** いや, "sorry", じゃなくて, alone between two dates: where it stands; -1 for nowhere. */
function retractedAt(heard: Heard, dates: readonly HeardDate[]): number {
  const words = squashed(heard.words, "grammar.retractions");
  return heard.clauses.findLastIndex((clause, index) => {
    const between =
      dates.some((date) => heard.clauses.indexOf(date.clause) < index) &&
      dates.some((date) => heard.clauses.indexOf(date.clause) > index);
    const letters = heard.written.letters.slice(clause.from, clause.to);
    return (
      between &&
      (words.includes(letters) || (clause.takenBack && !dates.some((date) => date.clause === clause)))
    );
  });
}

/** 子どもが生まれた2008年1月の、その二か月後: what another date is counted from is not what is told. */
function counted(dates: readonly HeardDate[], tells: (date: HeardDate) => boolean): readonly HeardDate[] {
  const derived = dates.filter((date) => date.derived);
  const [from, ...others] = dates.filter((date) => !date.derived);
  return derived.length > 0 && from && others.length === 0 && !tells(from) ? derived : dates;
}
