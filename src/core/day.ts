/**
 * Calendar days without a clock. A `Day` is an ISO string ("2009-09-16"), so days compare with `<`;
 * an `Interval` is what a person's date means: "August 2009" is its first to its last day.
 */
export type Day = string;

/** Both ends included. `null` is an open end: the person gave no limit on that side. */
export type Interval = readonly [earliest: Day | null, latest: Day | null];

/** Stand-ins for open ends, so that intervals can be compared without special cases. */
export const DAWN: Day = "0000-01-01";
export const DUSK: Day = "9999-12-31";

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);

/** Whether such a day exists: 2009-02-29 and 2009-13-01 do not. */
export const dayExists = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

export const dayOf = (year: number, month: number, day: number): Day =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));
/** "2009-08" */
export const yearAndMonth = (day: Day): string => day.slice(0, 7);
export const startOfMonth = (day: Day): Day => `${yearAndMonth(day)}-01`;
export const inOneMonth = (a: Day, b: Day): boolean => yearAndMonth(a) === yearAndMonth(b);
export const dateOf = (day: Day): number => Number(day.slice(8, 10));

export const wholeYear = (year: number): Interval => [dayOf(year, 1, 1), dayOf(year, 12, 31)];
export const wholeMonth = (year: number, month: number): Interval => [
  dayOf(year, month, 1),
  dayOf(year, month, daysInMonth(year, month)),
];

/** Which year an interval is, if it is a whole one. */
export function wholeYearIn([from, until]: Interval): number | undefined {
  const year = from === null ? undefined : yearOf(from);
  return year !== undefined && String(wholeYear(year)) === String([from, until]) ? year : undefined;
}

const PARTIAL_DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** As much of a day as is known, "2009", "2009-08" or "2009-08-15", as the days it allows; undefined for none. */
export function partialDay(text: string): Interval | undefined {
  const [, year, month = "01", day = "01"] = PARTIAL_DAY.exec(text) ?? [];
  if (year === undefined || !dayExists(Number(year), Number(month), Number(day))) return undefined;
  if (text.length === year.length) return wholeYear(Number(year));
  return text.length === "2009-08".length ? wholeMonth(Number(year), Number(month)) : [text, text];
}

/** Days since 0000-03-01 in the proleptic Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
function toNumber(day: Day): number {
  const month = monthOf(day);
  const year = yearOf(day) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dateOf(day) - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  );
}

function fromNumber(days: number): Day {
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return dayOf(
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  );
}

export const addDays = (day: Day, days: number): Day => fromNumber(toNumber(day) + days);

/** How many days later `b` is than `a`. */
export const daysBetween = (a: Day, b: Day): number => toNumber(b) - toNumber(a);

/** 0 is Sunday, 6 is Saturday. 0000-03-01 was a Wednesday. */
export const weekday = (day: Day): number => (((toNumber(day) + 3) % 7) + 7) % 7;

/** The same date so many months on; 31 January and one month is the last day of February. */
export function addMonths(day: Day, months: number): Day {
  const count = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return dayOf(year, month, Math.min(dateOf(day), daysInMonth(year, month)));
}

/** The days that both allow; undefined where they have none in common. */
export function overlap(a: Interval, b: Interval): Interval | undefined {
  const from = (a[0] ?? DAWN) > (b[0] ?? DAWN) ? a[0] : b[0];
  const until = (a[1] ?? DUSK) < (b[1] ?? DUSK) ? a[1] : b[1];
  return (from ?? DAWN) > (until ?? DUSK) ? undefined : [from, until];
}

/** Whether `outer` allows every day that `inner` does. */
export const contains = (outer: Interval, inner: Interval): boolean =>
  (outer[0] ?? DAWN) <= (inner[0] ?? DAWN) && (outer[1] ?? DUSK) >= (inner[1] ?? DUSK);

/** Whether the interval can be meant: its days exist, it does not run backwards, and it has begun by today. */
export function canBeMeant([from, until]: Interval, today: Day): boolean {
  const exists = (day: Day): boolean => dayExists(yearOf(day), monthOf(day), dateOf(day));
  return (
    (from === null || (exists(from) && from <= today)) &&
    (until === null || exists(until)) &&
    (from ?? DAWN) <= (until ?? DUSK)
  );
}
