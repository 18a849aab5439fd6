/** The dates a text names, by the stretch of years they fall into. Rough: the interviews read dates exactly. */
import { englishYearParts } from "../en/year-parts.ts";
import { japaneseYearParts } from "../ja/year-parts.ts";

const LANGUAGES = [japaneseYearParts, englishYearParts];
const PARTS = ["spring", "summer", "autumn"] as const;

const YEAR = /(?<![\d.-])((?:19|20)\d\d)(?!\d)/;
const FIGURE = /\d/;
/** A long number that is no date: a phone, a card, a contract. */
const DIGITS = /\d{3,}-?\d{3,}/;

/** The first that is named, by our calendar. */
function yearIn(normalised: string): number | undefined {
  const years = [{ sign: YEAR, before: 0 }, ...LANGUAGES.flatMap(({ era }) => era ?? [])].flatMap(
    ({ sign, before }) => {
      const found = sign.exec(normalised);
      return found ? [{ at: found.index, year: Number(found[1]) + before }] : [];
    },
  );
  return years.toSorted((a, b) => a.at - b.at)[0]?.year;
}

/** `years` are those in which something of a matter changed; the months of such a year count too. */
export function periodsIn(normalised: string, years: readonly number[]): string[] {
  if (!FIGURE.test(normalised) && !LANGUAGES.some(({ told }) => told.test(normalised))) return [];
  const year = yearIn(normalised);
  const parts = PARTS.filter((part) => LANGUAGES.some((language) => language[part].test(normalised)));
  if (year === undefined)
    return [
      ...(DIGITS.test(normalised) ? ["digits"] : []),
      ...(parts.includes("summer") ? ["a summer"] : []),
    ];
  const since = years.findLast((first) => first <= year) ?? "ever";
  const within = years.includes(year) ? parts.map((part) => `${part} ${year}`) : [];
  return ["a year", `since ${since}`, ...within];
}
