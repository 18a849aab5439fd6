/** Events people date things by: リーマンショックの頃, 震災の年, "before the Beijing Olympics". */
import {
  addMonths,
  type Day,
  daysBetween,
  inOneMonth,
  monthOf,
  startOfMonth,
  wholeMonth,
  yearOf,
} from "../../day.ts";
import { seasonAfterEvent } from "./beside-event.ts";
import { follow } from "./calendar-dates.ts";
import { durationAt } from "./duration.ts";
import type { Parse, ParsingScene } from "./parsing.ts";
import type { Shape } from "./shape.ts";
import type { Token } from "./tokens.ts";

/** The event's own year, month or days, or those so many before or after. */
function wholeOf([from, to]: readonly [Day, Day], unit: "year" | "month" | "day", by = 0): Shape {
  if (unit === "day") return { calendars: [], fixed: [from, to] };
  // The year before what took years is the one before it began.
  const own = inOneMonth(from, to) ? [from] : [from, to];
  const ends = by === 0 ? own : [by < 0 ? from : to];
  const calendars = ends.map((end) => {
    const day = unit === "month" ? addMonths(startOfMonth(end), by) : end;
    return unit === "month" ? { year: yearOf(day), month: monthOf(day) } : { year: yearOf(day) + by };
  });
  return { calendars };
}

/** Words of an event and its time: が起きた, やってた, の. */
const LONGEST_TAIL = 4;

interface Counted {
  readonly unit: "year" | "month" | "day";
  readonly by: number;
  readonly next: number;
}

/** の年, があった月, の前の年, の次の月; の2年前 where a season follows. */
function countedAt(tokens: readonly Token[], then: number, scene: ParsingScene): Counted | undefined {
  const token = tokens[then];
  if (token?.kind === "unit" && (token.unit === "year" || token.unit === "month" || token.unit === "day"))
    return { unit: token.unit, by: 0, next: then + 1 };
  const steps = token?.kind === "step" || (token?.kind === "same" && token.by !== 0 && !token.of);
  if (steps && (token.unit === "year" || token.unit === "month"))
    return { unit: token.unit, by: token.by, next: then + 1 };
  const duration = durationAt(tokens, then);
  const length = duration?.parts.length === 1 ? duration.parts[0] : undefined;
  if (length?.unit !== "year" || length.least !== length.most || duration!.about) return undefined;
  const sign = tokens[duration!.next];
  const by = sign?.kind === "ago" ? -length.most : sign?.kind === "later" ? length.most : 0;
  const next = duration!.next + 1;
  const year = { shape: { calendars: [{ year: 2000 }] }, next };
  return by !== 0 && follow(tokens, year, scene).next > next ? { unit: "year", by, next } : undefined;
}

/** やってた, "began", and the だった of 首相だったころ. */
const isTail = (token: Token | undefined): boolean =>
  token?.kind === "happening" ||
  (token?.kind === "filler" &&
    !token.definite &&
    !token.whole &&
    !token.doubt &&
    !"、,".includes(token.text));

/** `whole`: "the year of" stood before it; の年 may stand after it. */
export function landmarkAt(
  tokens: readonly Token[],
  at: number,
  whole: "year" | "month" | "day" | undefined,
  scene: ParsingScene,
): Parse | undefined {
  const token = tokens[at]!;
  if (token.kind !== "landmark") return undefined;
  let happened = at + 1;
  while (happened < at + LONGEST_TAIL && isTail(tokens[happened])) happened++;
  let then = happened;
  while (then < at + LONGEST_TAIL && ["link", "happening"].includes(tokens[then]?.kind ?? "")) then++;
  const counted = countedAt(tokens, then, scene) ?? countedAt(tokens, happened, scene);
  if (whole) return { shape: wholeOf(token.days, whole), next: counted?.by === 0 ? counted.next : happened };
  const season = whole || counted ? undefined : seasonAfterEvent(tokens, happened, token.days);
  if (season) return season;
  if (!counted) return { shape: { calendars: [], fixed: token.days, landmark: true }, next: happened };
  const parse = { shape: wholeOf(token.days, counted.unit, counted.by), next: counted.next };
  return counted.unit === "year" ? follow(tokens, parse, scene) : parse;
}

/** What lasted longer has a time of its own. */
const LONG_DAYS = 100;

const months = (from: Day, to: Day, before: number, after: number): readonly [Day, Day] => {
  const [first, last] = [addMonths(startOfMonth(from), -before), addMonths(startOfMonth(to), after)];
  return [first, wholeMonth(yearOf(last), monthOf(last))[1]!];
};

/** "At the time of" an event: from the month before it to two months after; "when" it was, that month and the next. */
export function aboutThen(
  [from, to]: readonly [Day, Day],
  told: "during" | "when" | undefined,
): readonly [Day, Day] {
  const long = daysBetween(from, to) > LONG_DAYS;
  if (long || told === "during") return months(from, to, 0, 0);
  return told === "when" ? months(from, to, 0, 1) : months(from, to, 1, 2);
}
