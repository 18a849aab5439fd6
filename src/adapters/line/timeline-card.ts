/**
 * A timeline as Flex: one lane for each date, the announced periods above and the person's own date below, all
 * to one scale. Every bar is also said in words beside it.
 */
import type { Words } from "../../core/content/words.ts";
import { type Day, yearOf } from "../../core/day.ts";
import type { Lane, LaneMark, Span, Timeline } from "../../core/message.ts";
import { CERTAINTY } from "../kit/palette.ts";
import type { Action } from "./actions.ts";
import { type Box, type Component, GREY, horizontal, INK, TRACK, text, vertical, WHITE } from "./parts.ts";

/** The width in steps. LINE takes whole numbers only, and a bar of one step can still be seen. */
const STEPS = 120;

/** Years written under the lanes: more of them would run into each other. */
const MOST_YEARS = 6;

/** At least 3:1 on the white card (WCAG 1.4.11); the second is hollow, so that no colour has to be told apart. */
const PERIOD = "#5B7186";
const isHollow = (index: number): boolean => index % 2 === 1;

/** Beside the words, in signs that everybody in Japan reads: it fits, it does not, it cannot be told. */
const SIGNS: Readonly<Record<LaneMark["fit"], string>> = { inside: "○", outside: "×", across: "△" };

const MARKS: Readonly<Record<LaneMark["fit"], string>> = {
  inside: CERTAINTY.in_range,
  outside: CERTAINTY.not_covered,
  across: CERTAINTY.undetermined,
};

interface Bar {
  readonly from: number;
  readonly until: number;
  readonly color: string;
  readonly hollow: boolean;
}

export function timelineBox(timeline: Timeline, words: Words): Component {
  return vertical([...timeline.lanes.map((lane) => laneBox(lane, timeline, words)), years(timeline)], {
    spacing: "sm",
  });
}

/** As low as it can be read: beneath a conclusion, where a tap opens the whole. */
export function timelineStrip(timeline: Timeline, words: Words, action: Action): Component {
  const lanes = timeline.lanes.map((lane) =>
    vertical(
      [
        lane.mark
          ? text(
              words.say("line.mark", {
                sign: SIGNS[lane.mark.fit],
                label: lane.label,
                answer: lane.mark.text,
              }),
              { size: "xs", color: MARKS[lane.mark.fit], weight: "bold" },
            )
          : text(lane.label, { size: "xs", weight: "bold" }),
        tracks(lane, timeline),
      ],
      { spacing: "2px" },
    ),
  );
  return vertical([...lanes, years(timeline)], { spacing: "sm", action });
}

function tracks({ periods, mark }: Lane, timeline: Timeline): Component {
  const bars = periods.map((period, index) => barOf(period, timeline, PERIOD, isHollow(index)));
  return vertical(
    [track(bars, "8px"), ...(mark ? [track([barOf(mark, timeline, MARKS[mark.fit])], "8px")] : [])],
    { spacing: "2px" },
  );
}

function laneBox(lane: Lane, timeline: Timeline, words: Words): Component {
  const { label, periods, mark } = lane;
  const [only, ...others] = periods;
  const named = only && others.length === 0 ? words.say("line.lane", { label, value: only.text }) : label;
  return vertical(
    [
      text(named, { size: "xs", weight: "bold" }),
      tracks(lane, timeline),
      ...(mark
        ? [
            text(words.say("line.yours", { sign: SIGNS[mark.fit], answer: mark.text, note: mark.note }), {
              size: "xs",
              color: MARKS[mark.fit],
              weight: "bold",
            }),
          ]
        : []),
      ...(others.length > 0 ? periods : []).map((period, index) =>
        legend(isHollow(index), words.say("line.period", { label: period.label, value: period.text }), {
          color: GREY,
        }),
      ),
    ],
    { spacing: "2px" },
  );
}

const legend = (hollow: boolean, said: string, style: Parameters<typeof text>[1]): Component =>
  horizontal(
    [
      vertical([], { width: "10px", height: "10px", flex: 0, ...filling(PERIOD, hollow) }),
      text(said, { size: "xs", flex: 1, ...style }),
    ],
    { spacing: "sm", alignItems: "center" },
  );

const noon = (day: Day): number => Date.parse(`${day}T12:00:00Z`);

/** Steps from the left. What reaches past an end is cut there; what lies past it altogether is drawn at it. */
function barOf({ from, until }: Span, { earliest, latest }: Timeline, color: string, hollow = false): Bar {
  const step = (day: Day | null, open: number) =>
    day === null
      ? open
      : Math.round(((noon(day) - noon(earliest)) / (noon(latest) - noon(earliest))) * STEPS);
  const start = Math.min(Math.max(step(from, 0), 0), STEPS - 1);
  return { from: start, until: Math.min(Math.max(step(until, STEPS), start + 1), STEPS), color, hollow };
}

const filling = (color: string, hollow: boolean): Partial<Box> =>
  hollow ? { backgroundColor: WHITE, borderWidth: "2px", borderColor: color } : { backgroundColor: color };

function track(bars: readonly Bar[], height: string): Component {
  const stretch = (flex: number, bar?: Bar): Component[] =>
    flex > 0 ? [vertical([], { flex, height, ...(bar ? filling(bar.color, bar.hollow) : {}) })] : [];
  const parts: Component[] = [];
  let at = 0;
  for (const bar of bars) {
    const { from, until } = bar;
    const start = Math.max(from, at);
    parts.push(...stretch(start - at), ...stretch(until - start, bar));
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
  const first = yearOf(earliest);
  const count = yearOf(latest) - first + 1;
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
