/** Events people date things by: リーマンショックの頃, 震災の年, "before the Beijing Olympics". */
import { type Day, monthOf, yearOf } from "../../day.ts";
import type { Parse } from "./parsing.ts";
import type { Shape } from "./shape.ts";
import type { Token } from "./tokens.ts";

/** The event's own year, month or days. */
function wholeOf([from, to]: readonly [Day, Day], unit: "year" | "month" | "day"): Shape {
  if (unit === "day") return { calendars: [], fixed: [from, to] };
  const ends = from.slice(0, 7) === to.slice(0, 7) ? [from] : [from, to];
  const calendars = ends.map((day) => ({
    year: yearOf(day),
    ...(unit === "month" && { month: monthOf(day) }),
  }));
  return { calendars };
}

/** `whole`: "the year of" stood before it; の年 may stand after it. */
export function landmarkAt(
  tokens: readonly Token[],
  at: number,
  whole: "year" | "month" | undefined,
): Parse | undefined {
  const token = tokens[at]!;
  if (token.kind !== "landmark") return undefined;
  let then = at + 1;
  while (then < at + 3 && tokens[then]?.kind === "link") then++;
  const unit = tokens[then];
  const named =
    unit?.kind === "unit" && (unit.unit === "year" || unit.unit === "month" || unit.unit === "day")
      ? unit.unit
      : undefined;
  if (whole || named) return { shape: wholeOf(token.days, whole ?? named!), next: named ? then + 1 : at + 1 };
  return { shape: { calendars: [], fixed: token.days, landmark: true }, next: at + 1 };
}
