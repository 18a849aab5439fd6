/**
 * A timeline as Flex: one lane for each date, the announced periods above and the person's own date below, all
 * to one scale. Every bar is also said in words beside it.
 */
import type { Words } from "../../core/content/words.ts";
import type { Day } from "../../core/day.ts";
import type { Lane, LaneMark, Span, Timeline } from "../../core/message.ts";
import { type Component, GREY, horizontal, INK, TRACK, text, vertical } from "./parts.ts";

/** The width in steps. LINE takes whole numbers only, and a bar of one step can still be seen. */
const STEPS = 120;

/** Years written under the lanes: more of them would run into each other. */
const MOST_YEARS = 6;

const PERIODS = ["#A3CFB6", "#A5C2EA"] as const;
const MARKS: Readonly<Record<LaneMark["fit"], string>> = {
  inside: "#0B6B3A",
  outside: "#A3261D",
  across: "#8A5A00",
};

interface Bar {
  readonly from: number;
  readonly until: number;
  readonly color: string;
}

export function timelineBox(timeline: Timeline, words: Words): Component {
  return vertical([...timeline.lanes.map((lane) => laneBox(lane, timeline, words)), years(timeline)], {
    spacing: "md",
  });
}

function laneBox({ label, periods, mark }: Lane, timeline: Timeline, words: Words): Component {
  const bars = periods.map((period, index) => barOf(period, timeline, PERIODS[index % PERIODS.length]!));
  return vertical(
    [
      text(label, { size: "sm", weight: "bold" }),
      vertical(
        [track(bars, "10px"), ...(mark ? [track([barOf(mark, timeline, MARKS[mark.fit])], "8px")] : [])],
        { spacing: "2px" },
      ),
      ...(mark
        ? [
            legend(MARKS[mark.fit], words.say("line.yours", { answer: mark.text, note: mark.note }), {
              color: MARKS[mark.fit],
              weight: "bold",
            }),
          ]
        : []),
      ...periods.map((period, index) =>
        legend(
          PERIODS[index % PERIODS.length]!,
          words.say("line.period", { label: period.label, value: period.text }),
          { color: GREY },
        ),
      ),
    ],
    { spacing: "xs" },
  );
}

const legend = (color: string, said: string, style: Parameters<typeof text>[1]): Component =>
  horizontal(
    [
      vertical([], { width: "10px", height: "10px", backgroundColor: color, cornerRadius: "2px", flex: 0 }),
      text(said, { size: "xs", flex: 1, ...style }),
    ],
    { spacing: "sm", alignItems: "center" },
  );

const noon = (day: Day): number => Date.parse(`${day}T12:00:00Z`);

/** Steps from the left. What reaches past an end is cut there; what lies past it altogether is drawn at it. */
function barOf({ from, until }: Span, { earliest, latest }: Timeline, color: string): Bar {
  const step = (day: Day | null, open: number) =>
    day === null
      ? open
      : Math.round(((noon(day) - noon(earliest)) / (noon(latest) - noon(earliest))) * STEPS);
  const start = Math.min(Math.max(step(from, 0), 0), STEPS - 1);
  return { from: start, until: Math.min(Math.max(step(until, STEPS), start + 1), STEPS), color };
}

function track(bars: readonly Bar[], height: string): Component {
  const stretch = (flex: number, color?: string): Component[] =>
    flex > 0 ? [vertical([], { flex, height, ...(color ? { backgroundColor: color } : {}) })] : [];
  const parts: Component[] = [];
  let at = 0;
  for (const { from, until, color } of bars) {
    const start = Math.max(from, at);
    parts.push(...stretch(start - at), ...stretch(until - start, color));
    at = Math.max(until, at);
  }
  return horizontal([...parts, ...stretch(STEPS - at)], {
    height,
    backgroundColor: TRACK,
    cornerRadius: "3px",
  });
}

/** Each year's number stands where the year begins. */
function years({ earliest, latest }: Timeline): Component {
  const first = Number(earliest.slice(0, 4));
  const count = Number(latest.slice(0, 4)) - first + 1;
  const every = Math.ceil(count / MOST_YEARS);
  const written = Array.from({ length: Math.ceil(count / every) }, (_, index) => index * every);
  return horizontal(
    written.map((years) =>
      text(String(first + years), {
        size: "xxs",
        color: INK,
        wrap: false,
        flex: Math.min(every, count - years),
      }),
    ),
  );
}
