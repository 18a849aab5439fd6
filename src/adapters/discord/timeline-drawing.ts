/**
 * Periods and dates to one scale, as a code block: it can be read aloud, copied and enlarged, which a
 * picture cannot. Only ASCII is drawn, since no other sign is equally wide in every font; the exact days
 * stand under it in words.
 */
import type { Words } from "../../core/content/words.ts";
import { type Day, dateOf, monthOf, yearOf } from "../../core/day.ts";
import type { Lane, Span, Timeline } from "../../core/message.ts";

/** What a phone 375 pixels wide shows of a code block in a container without breaking the line. */
const COLUMNS = 32;
/** A sign for each period of a lane. */
const FILLS = ["=", "#", "%"] as const;
const fillOf = (index: number): string => FILLS[Math.min(index, FILLS.length - 1)]!;
const OUTSIDE = ".";

type Scale = (day: Day) => number;

/** Every month counts the same: a column is longer than the difference. */
const months = (day: Day): number => yearOf(day) * 12 + monthOf(day) + (dateOf(day) - 1) / 31;

const scaleOf = ({ earliest, latest }: Timeline): Scale => {
  const length = Math.max(1, months(latest) - months(earliest));
  return (day) => Math.floor(((months(day) - months(earliest)) / length) * COLUMNS);
};

/** A sign at every column of the stretch; what lies beside the drawing stands at its edge. */
function drawSpan(cells: string[], { from, until }: Span, sign: string, scale: Scale): void {
  const first = from === null ? 0 : scale(from);
  const last = until === null ? COLUMNS - 1 : scale(until);
  if (last < 0) cells[0] = "<";
  else if (first >= COLUMNS) cells[COLUMNS - 1] = ">";
  else cells.fill(sign, Math.max(0, first), Math.min(COLUMNS, last + 1));
}

function axis({ earliest, latest }: Timeline, scale: Scale): string {
  let line = "";
  for (let year = yearOf(earliest); year <= yearOf(latest); year++) {
    const at = Math.max(0, scale(`${year}-01-01`));
    if (at + 4 <= COLUMNS && (line === "" || at > line.length)) line = `${line.padEnd(at)}${year}`;
  }
  return line;
}

function lane({ label, periods, mark }: Lane, years: string, scale: Scale, words: Words): string {
  const announced = Array<string>(COLUMNS).fill(OUTSIDE);
  for (const [index, period] of periods.entries()) drawSpan(announced, period, fillOf(index), scale);
  const own = Array<string>(COLUMNS).fill(" ");
  if (mark) drawSpan(own, mark, "^", scale);
  return [
    label,
    years,
    announced.join(""),
    ...(mark
      ? [own.join("").trimEnd(), words.say("discord.timeline_own", { text: mark.text, note: mark.note })]
      : []),
    ...periods.map(({ label, text }, index) =>
      words.say("discord.timeline_period", { sign: fillOf(index), label, text }),
    ),
  ].join("\n");
}

export function drawTimeline(timeline: Timeline, words: Words): string {
  const scale = scaleOf(timeline);
  const years = axis(timeline, scale);
  return timeline.lanes.map((each) => lane(each, years, scale, words)).join("\n\n");
}
