/** A calendar of the tests' own, on the machine's: what the core reckons with is not asked. */

export type Days = readonly [from: string | null, to: string | null];

/** Months and days may run over: month 13 is the next January, day 0 the last of the month before. */
export const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

export const monthDays = (year: number, first: number, last = first): readonly [string, string] => [
  iso(year, first, 1),
  iso(year, last + 1, 0),
];

export const yearDays = (year: number, last = year): readonly [string, string] => [
  iso(year, 1, 1),
  iso(last, 12, 31),
];

export const dayDays = (year: number, month: number, day: number): readonly [string, string] => [
  iso(year, month, day),
  iso(year, month, day),
];

/** A day as its three figures. */
export const figures = (day: string): readonly [year: number, month: number, day: number] =>
  day.split("-").map(Number) as [number, number, number];

export const shiftDays = (day: string, by: number): string => {
  const [year, month, date] = figures(day);
  return iso(year, month, date + by);
};

/** 0 is Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The Monday on or before it. */
export const mondayBefore = (day: string): string => {
  let monday = day;
  while (weekdayOf(monday) !== 1) monday = shiftDays(monday, -1);
  return monday;
};
