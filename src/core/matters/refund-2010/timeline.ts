/** The periods a refund verdict rests on, and where this person's dates fall among them. */
import { sayInterval } from "../../content/say-dates.ts";
import type { Words } from "../../content/words.ts";
import { type Day, type Interval, overlap, wholeYear, yearOf } from "../../day.ts";
import { type Answer, isInterval } from "../../interview/interview.ts";
import { type Standing, UNDETERMINED } from "../../interview/possibilities.ts";
import type { Lane, LaneMark, Span, Timeline } from "../../message.ts";
import type { Told } from "../matter.ts";
import { FACTS } from "./facts.ts";

const { appliedFrom, requestedUntil, route2From, route2Until, route3From, route3Until } = FACTS;

/** In the order of time, each by its name. */
type Periods = readonly (readonly [name: string, Interval])[];

/** By which route people who had left were to be reached: the month in which the plan ended (B10, B11). */
const LEFT: Periods = [
  ["3", [route3From, route3Until]],
  ["2", [route2From, route2Until]],
];

/**
 * The announced periods by the question whose date they are about (B05, B10, B11), named so that they say of
 * this person what the verdict says. None where the date decides nothing: a member's end of the plan.
 */
function announced(routes: readonly string[]): Readonly<Record<string, Periods>> {
  const conditions = {
    applied: [["applied", [appliedFrom, null]]],
    requested: [["requested", [null, requestedUntil]]],
  } as const;
  if (routes.length === 0) return { ...conditions, ended: [["named", [route3From, route2Until]]] };
  if (routes.join() === "1") return conditions;
  const known = routes.includes("1") ? "open" : "left";
  return { ...conditions, ended: LEFT.map(([route, period]) => [`${known}.${route}`, period] as const) };
}

/** Years further away than these would press the announced periods together until nothing can be seen. */
const WIDEST = [2000, 2014] as const;

/** Undefined where dates do not matter or none is known: then there is nothing to see. */
export function timelineOf({ words, answers, now }: Told): Timeline | undefined {
  const periods = Object.entries(announced(now.routes));
  const dated = periods.flatMap(([id]) => (isInterval(answers[id]) ? [id] : []));
  const elsewhere = now.why.some((clause) => clause === "other_company" || clause === "other_course");
  if (dated.length === 0 || elsewhere) return undefined;
  const lanes = periods.filter(([id]) => id !== "ended" || dated.includes(id));
  return {
    ...extent(dated.flatMap((id) => answers[id] as Interval)),
    lanes: lanes.map(([id, of]) => lane(words, id, of, answers[id], now)),
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

function lane(words: Words, id: string, of: Periods, answer: Answer | undefined, now: Standing): Lane {
  const span = (label: string, [from, until]: Interval): Span => ({
    label,
    text: sayInterval(words.say, [from, until]),
    from,
    until,
  });
  const periods = of.map(([name, interval]) => span(words.say(`refund.timeline.periods.${name}`), interval));
  const label = words.say(`refund.questions.${id}.name`);
  const value = periods
    .map((period) => words.say("refund.timeline.period", { label: period.label, value: period.text }))
    .join(words.say("desk.listSeparator"));
  if (!isInterval(answer))
    return { label, text: words.say("refund.timeline.open", { name: label, value }), periods };
  const mark: LaneMark = { ...span(label, answer), ...placeOf(words, answer, periods, now) };
  return {
    label,
    text: words.say("refund.timeline.lane", { name: label, answer: mark.text, note: mark.note, value }),
    periods,
    mark,
  };
}

/** Where a date lies. Between several ways it is said as the verdict has it, which knows the other answers too. */
function placeOf(
  words: Words,
  answer: Interval,
  periods: readonly Span[],
  { id, routes }: Standing,
): Pick<LaneMark, "fit" | "note"> {
  const drawn = fitOf(answer, periods);
  if (periods.length === 1) return { fit: drawn, note: words.say(`refund.timeline.fit.${drawn}`) };
  const left = routes.filter((route) => route !== "1");
  const reached = LEFT.flatMap(([route], index) => (left.includes(route) ? [periods[index]!] : []));
  const [first, second] = reached;
  if (!first) return { fit: "outside", note: words.say("refund.timeline.ways.outside") };
  const settled = reached.length === left.length && (id !== UNDETERMINED || drawn === "inside");
  if (!settled) return { fit: "across", note: words.say("refund.timeline.ways.across") };
  const note = second
    ? words.say("refund.timeline.either", { from: first.label, to: second.label })
    : first.label;
  return { fit: "inside", note };
}

/** The periods of a question adjoin each other, so they count as one stretch. */
function fitOf(answer: Interval, periods: readonly Span[]): LaneMark["fit"] {
  if (!periods.some(({ from, until }) => overlap(answer, [from, until]))) return "outside";
  const first = periods[0]!.from;
  const last = periods.at(-1)!.until;
  const [from, until] = answer;
  const begins = first === null || (from !== null && from >= first);
  const ends = last === null || (until !== null && until <= last);
  return begins && ends ? "inside" : "across";
}
