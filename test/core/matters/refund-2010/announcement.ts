/**
 * The announcement of 7 January 2010 read once more, from its text alone: nothing here comes from `src`. Every
 * way things may concretely have been is gone through day by day, and each is judged by the announcement's own
 * words. What a person's answers leave possible is what all those ways have in common.
 *
 * The text (ITライフハック, on the release of 7 January 2010) in short:
 * - the plan is So-net 光 with フレッツ (ファミリー/マンション);
 * - signed up on or after 1 April 2005, asked to cancel by 16 September 2009;
 * - (1) members at that time, (2) who ended it from June to the end of September 2009 and left So-net,
 *   (3) who ended it from April 2005 to the end of May 2009 and left So-net. It names nobody else.
 */
export type Days = readonly [string | null, string | null];
export type Said = string | Days;

/** How it was with one person; null: the plan was never asked to end, or has not ended. */
interface World {
  readonly course: string;
  readonly applied: string;
  readonly requested: string | null;
  readonly member: string;
  readonly ended: string | null;
}

type Dates = Pick<World, "applied" | "requested" | "ended">;

/** Nobody can ask to cancel what they have not signed up for, nor does a plan end before that was asked. */
const couldBe = ({ applied, requested, ended }: Dates): boolean =>
  (requested === null || applied <= requested) &&
  (ended === null || applied <= ended) &&
  (requested === null || ended === null || requested <= ended);

function reasonsAgainst({ course, applied, requested }: Omit<World, "member" | "ended">): string[] {
  const reasons = [];
  if (course === "other_company") reasons.push("other_company");
  if (course === "other_sonet") reasons.push("other_course");
  if (requested === null) reasons.push("never_cancelled");
  if (applied < "2005-04-01") reasons.push("applied_before");
  if (requested !== null && requested > "2009-09-16") reasons.push("requested_after");
  return reasons;
}

function routeOf({ member, ended }: Pick<World, "member" | "ended">): string {
  if (member === "yes") return "1";
  if (ended !== null && "2009-06-01" <= ended && ended <= "2009-09-30") return "2";
  if (ended !== null && "2005-04-01" <= ended && ended <= "2009-05-31") return "3";
  return "none_stated";
}

/** The days on either side of every border: between two of them, one day is like another. */
const BORDERS = [
  ["2005-03-31", "2005-04-01"],
  ["2009-05-31", "2009-06-01"],
  ["2009-09-16", "2009-09-17"],
  ["2009-09-30", "2009-10-01"],
].flat();

const FIRST = "1995-01-01";
const LAST = "2026-11-01";

/** Days of an answer that stand for all of its days: its ends, the borders, and what other answers begin or end on. */
function daysOf([from, until]: Days, marked: readonly string[]): string[] {
  const [earliest, latest] = [from ?? FIRST, until ?? LAST];
  const inside = [...BORDERS, ...marked].filter((day) => earliest <= day && day <= latest);
  return [...new Set([earliest, ...inside, latest])];
}

export interface Answered {
  readonly course: Said;
  readonly applied: Said;
  readonly requested: Said;
  readonly member: Said;
  readonly ended: Said;
}

export interface Reading {
  readonly verdict: "in_range" | "not_covered" | "undetermined" | "inconsistent";
  readonly routes: readonly string[];
  readonly reasons: readonly string[];
}

const isDays = (said: Said): said is Days => typeof said !== "string";

/** All triples of dates that the answers allow and that could have been; alike ones once. */
export function datesAllowed(said: Pick<Answered, "applied" | "requested" | "ended">): readonly Dates[] {
  const answers = [said.applied, said.requested, said.ended];
  const marked = answers.flatMap((answer) => (isDays(answer) ? answer : [])).filter((day) => day !== null);
  const allowed = (answer: Said) => daysOf(isDays(answer) ? answer : [null, null], marked);
  // A plan of which it is said when it ended was asked to end, unless the person says it never was.
  const requests =
    said.requested === "never"
      ? [null]
      : said.requested === "unknown" && !isDays(said.ended)
        ? [null, ...allowed("unknown")]
        : allowed(said.requested);
  const alike = new Map<string, Dates>();
  for (const applied of allowed(said.applied))
    for (const requested of requests)
      for (const ended of requested === null && !isDays(said.ended) ? [null] : allowed(said.ended)) {
        const dates = { applied, requested, ended };
        if (!couldBe(dates)) continue;
        const reasons = reasonsAgainst({ course: "target", applied, requested });
        alike.set(`${reasons} ${routeOf({ member: "no", ended })}`, dates);
      }
  return [...alike.values()];
}

/** What all the ways things may have been have in common. */
export function readAnnouncement(
  said: Pick<Answered, "course" | "member">,
  dates: readonly Dates[],
): Reading {
  const courses =
    said.course === "unknown" ? ["target", "other_sonet", "other_company"] : [String(said.course)];
  const members = said.member === "unknown" ? ["yes", "no"] : [String(said.member)];
  const routes = new Set<string>();
  const against: string[][] = [];
  for (const course of courses)
    for (const each of dates) {
      const reasons = reasonsAgainst({ course, ...each });
      if (reasons.length > 0) against.push(reasons);
      else for (const member of members) routes.add(routeOf({ member, ended: each.ended }));
    }
  const found = { routes: [...routes].sort() };
  if (routes.size > 0)
    return { ...found, verdict: against.length > 0 ? "undetermined" : "in_range", reasons: [] };
  if (against.length === 0) return { ...found, verdict: "inconsistent", reasons: [] };
  const all = [...new Set(against.flat())];
  const shared = all.filter((reason) => against.every((reasons) => reasons.includes(reason)));
  return { ...found, verdict: "not_covered", reasons: shared.length > 0 ? shared : all };
}
