/** The dates a text names, by the stretch of years they fall into. Rough: the interviews read dates exactly. */

const YEAR = /(?<![\d.-])((?:19|20)\d\d)(?!\d)|(?:平成|へいせい|h)(\d{1,2})(?!\d)/;
/** Heisei 1 is 1989. */
const BEFORE_HEISEI = 1988;

const MONTHS: readonly (readonly [string, RegExp])[] = [
  ["spring", /(?<!\d)[1-5](?:月|がつ)|[一二三四五]月|春|はる|\b(?:jan|feb|mar|apr|may|spring)/],
  ["summer", /(?<!\d)[6-9](?:月|がつ)|[六七八九]月|夏|なつ|\b(?:jun|jul|aug|sep|summer|mid)/],
  ["autumn", /1[0-2](?:月|がつ)|冬|秋|\b(?:oct|nov|dec|winter|autumn)/],
];

/** A long number that is no date: a phone, a card, a contract. */
const DIGITS = /\d{3,}-?\d{3,}/;

/** `years` are those in which something of a matter changed; the months of such a year count too. */
export function periodsIn(normalised: string, years: readonly number[]): string[] {
  if (!/\d|月|夏|summer|june|july|august/.test(normalised)) return [];
  const [, western, era] = YEAR.exec(normalised) ?? [];
  const months = MONTHS.flatMap(([name, sign]) => (sign.test(normalised) ? [name] : []));
  if (!western && !era)
    return [
      ...(DIGITS.test(normalised) ? ["digits"] : []),
      ...(months.includes("summer") ? ["a summer"] : []),
    ];
  const year = western ? Number(western) : Number(era) + BEFORE_HEISEI;
  const since = years.findLast((first) => first <= year) ?? "ever";
  const within = years.includes(year) ? months.map((name) => `${name} ${year}`) : [];
  return ["a year", `since ${since}`, ...within];
}
