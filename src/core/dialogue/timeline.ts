/** The periods a refund verdict rests on, and where this person's dates fall among them. */
import type { Words } from "../content/content.ts";
import { sayInterval } from "../content/dates.ts";
import { FACTS } from "../content/facts.ts";
import { type Day, type Interval, wholeYear, yearOf } from "../day.ts";
import { type Answers, type Interview, isInterval } from "../interview/interview.ts";
import type { Standing } from "../interview/possibilities.ts";
import type { Lane, Mark, Span, Timeline } from "../message.ts";
import type { Stage } from "./stage.ts";

const { appliedFrom, requestedUntil, route2From, route2Until, route3From, route3Until } = FACTS.refund;

/** The announced periods by the question whose date they are about (facts B05, B10, B11). */
const ANNOUNCED: Readonly<Record<string, Readonly<Record<string, Interval>>>> = {
  applied: { applied: [appliedFrom, null] },
  requested: { requested: [null, requestedUntil] },
  ended: { route3: [route3From, route3Until], route2: [route2From, route2Until] },
};

/** Years further away than these would press the announced periods together until nothing can be seen. */
const WIDEST = [2000, 2014] as const;

/** Undefined where dates do not matter or none is known: then there is nothing to see. */
export function timelineOf(
  stage: Stage,
  interview: Interview,
  answers: Answers,
  now: Standing,
): Timeline | undefined {
  const dated = Object.keys(ANNOUNCED).filter((id) => isInterval(answers[id]));
  const elsewhere = now.why.some((clause) => clause === "other_company" || clause === "other_course");
  if (interview.id !== "refund" || dated.length === 0 || elsewhere) return undefined;
  const lanes = Object.keys(ANNOUNCED).filter((id) => id !== "ended" || dated.includes(id));
  return {
    ...extent(dated.flatMap((id) => answers[id] as Interval)),
    lanes: lanes.map((id) => lane(stage, id, answers)),
  };
}

/** Whole years, so that they can be written under the drawing. */
function extent(days: readonly (Day | null)[]): { readonly earliest: Day; readonly latest: Day } {
  const years = [appliedFrom, route2Until, ...days].flatMap((day) => (day === null ? [] : yearOf(day)));
  return {
    earliest: wholeYear(Math.max(WIDEST[0], Math.min(...years)))[0]!,
    latest: wholeYear(Math.min(WIDEST[1], Math.max(...years)))[1]!,
  };
}

function lane({ words }: Stage, id: string, answers: Answers): Lane {
  const span = (label: string, [from, until]: Interval): Span => ({
    label,
    text: sayInterval(words.say, [from, until]),
    from,
    until,
  });
  const periods = Object.entries(ANNOUNCED[id]!).map(([name, interval]) =>
    span(words.say(`refund.timeline.periods.${name}`), interval),
  );
  const label = words.say(`refund.questions.${id}.name`);
  const value = periods
    .map((period) => words.say("refund.timeline.period", { label: period.label, value: period.text }))
    .join(words.say("desk.listSeparator"));
  const answer = answers[id];
  if (!isInterval(answer))
    return { label, text: words.say("refund.timeline.open", { name: label, value }), periods };
  const fit = fitOf(answer, periods);
  const mark: Mark = { ...span(label, answer), fit, note: noteOf(words, answer, periods, fit) };
  return {
    label,
    text: words.say("refund.timeline.lane", { name: label, answer: mark.text, note: mark.note, value }),
    periods,
    mark,
  };
}

/** Where there are several periods, the ones a date may lie in say more than that it lies in one. */
function noteOf(words: Words, answer: Interval, periods: readonly Span[], fit: Mark["fit"]): string {
  if (periods.length === 1) return words.say(`refund.timeline.fit.${fit}`);
  const [first, second] = touched(answer, periods);
  if (!first || fit !== "inside") return words.say(`refund.timeline.ways.${fit}`);
  return second ? words.say("refund.timeline.either", { from: first.label, to: second.label }) : first.label;
}

const touched = ([from, until]: Interval, periods: readonly Span[]): readonly Span[] =>
  periods.filter(
    (period) =>
      !(from && period.until && from > period.until) && !(until && period.from && until < period.from),
  );

/** The periods of a question adjoin each other, so they count as one stretch. */
function fitOf(answer: Interval, periods: readonly Span[]): Mark["fit"] {
  if (touched(answer, periods).length === 0) return "outside";
  const first = periods[0]!.from;
  const last = periods.at(-1)!.until;
  const [from, until] = answer;
  const begins = first === null || (from !== null && from >= first);
  const ends = last === null || (until !== null && until <= last);
  return begins && ends ? "inside" : "across";
}
