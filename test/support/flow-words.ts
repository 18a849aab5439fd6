/** What the drawings of an interview say: its answers as its buttons say them, its verdicts by their headings. */
import { sayInterval } from "../../src/core/content/say-dates.ts";
import type { Values, Words } from "../../src/core/content/words.ts";
import { addDays, DAWN, type Day, DUSK } from "../../src/core/day.ts";
import { sayVerdict } from "../../src/core/dialogue/explain.ts";
import { type Interview, NEVER, type Question, UNKNOWN } from "../../src/core/interview/interview.ts";
import { atomsOf, INCONSISTENT, type Standing } from "../../src/core/interview/possibilities.ts";

/** The day on which it is drawn, and what is said where a button names a day of its own. */
export interface FlowDay {
  readonly today: Day;
  readonly days?: Values | undefined;
}

/** Neighbouring slices of time that lead the same way are said as one. */
export function sayAtoms(
  words: Words,
  interview: Interview,
  question: Question,
  ids: readonly string[],
  { today, days }: FlowDay,
): readonly string[] {
  const option = (id: string): string =>
    words.say(`${interview.id}.questions.${question.id}.options.${id}.label`, days);
  const unknown = words.say("desk.choices.unknown");
  if (question.kind === "choice") return ids.map((id) => (id === UNKNOWN ? unknown : option(id)));
  const atoms = atomsOf(question).filter(({ id }) => ids.includes(id) && id !== NEVER);
  const spans: [string, string][] = [];
  for (const { earliest, latest } of atoms) {
    const last = spans.at(-1);
    if (last && addDays(last[1], 1) === earliest) last[1] = latest;
    else spans.push([earliest, latest]);
  }
  const sliced = spans.map(([earliest, latest]): string => {
    const [from, until] = [earliest === DAWN ? null : earliest, latest === DUSK ? null : latest];
    const shortcut = Object.entries(question.shortcuts).find(
      ([, [a, b]]) => a === from && (b === until || b === today),
    );
    return shortcut ? option(shortcut[0]) : sayInterval(words.say, [from, until]);
  });
  return [...sliced, ...ids.flatMap((id) => (id === NEVER ? option(id) : id === UNKNOWN ? unknown : []))];
}

export function sayEnd(words: Words, interview: Interview, { id, routes }: Standing): string {
  const verdict = `${interview.id}.verdicts.${id}`;
  if (id === INCONSISTENT || !words.has(`${verdict}.heading`)) return words.say(`${verdict}.certainty`);
  const certain = routes.length > 0 && words.has(`${verdict}.short`);
  return certain
    ? sayVerdict(words, interview, id, routes)
    : words.say(`${verdict}.heading`, { usualDay: "…", lastDay: "…", dayKnown: "yes" });
}
