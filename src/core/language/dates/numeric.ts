/** Dates in figures: 2009/8/16, 2009-06, 20090916, 16/8/2009, 09/8, 21.9.16, H21.9.16, 2009 8 16. */
import { dayExists, yearOf } from "../../day.ts";
import type { Parse, ParsingScene } from "./parsing.ts";
import type { Calendar } from "./shape.ts";
import type { NumberToken, Token } from "./tokens.ts";
import { isNumber } from "./tokens.ts";
import { century, endsFree, isYear, standsFree, twoDigitYears } from "./years.ts";

const SEPARATORS = "/-.・";
/** Ｈ二十一・四 too. */
const AFTER_ERA = "/-.・";

interface Figures {
  readonly numbers: readonly NumberToken[];
  readonly separator: string;
  readonly next: number;
}

const isFigure = (token: Token | undefined): token is NumberToken => isNumber(token) && token.digits > 0;

/** Two or three numbers with the same sign between them. */
function figuresAt(tokens: readonly Token[], at: number): Figures | undefined {
  const first = tokens[at];
  if (!isFigure(first)) return undefined;
  const separator = tokens[at + 1]?.text ?? "";
  const loose = separator === "/" && first.digits === 4;
  if (separator.length !== 1 || !SEPARATORS.includes(separator)) return undefined;
  if (separator === "・" && first.digits !== 4) return undefined;
  const numbers: NumberToken[] = [first];
  let next = at + 1;
  while (numbers.length < 3 && tokens[next]?.text === separator) {
    const number = tokens[next + 1];
    if (!isFigure(number) || !(loose || (tokens[next]!.close && number.close))) break;
    numbers.push(number);
    next += 2;
  }
  // 08/12,2015
  const year = tokens[next + 1];
  const comma = separator === "/" && numbers.length === 2 && tokens[next]?.text === ",";
  // 13/8 2009
  const apart = tokens[next];
  if (
    separator === "/" &&
    numbers.length === 2 &&
    isFigure(apart) &&
    !apart.close &&
    isYear(apart.value) &&
    endsFree(tokens, next + 1)
  ) {
    numbers.push(apart);
    next++;
  }
  if (
    comma &&
    isFigure(year) &&
    (year.digits === 4 || (year.digits === 2 && year.close)) &&
    endsFree(tokens, next + 2)
  ) {
    numbers.push(year);
    next += 2;
  }
  return numbers.length > 1 ? { numbers, separator, next } : undefined;
}

const isShort = (number: NumberToken | undefined): boolean => number !== undefined && number.digits <= 2;

/** Day before month and month before day: both, where both exist. */
const eitherOrder = (year: number, a: number, b: number): readonly Calendar[] => {
  const orders = [
    { year, month: a, day: b },
    { year, month: b, day: a },
  ];
  const existing = orders.filter(({ month, day }) => dayExists(year, month, day));
  return existing.length > 0 ? existing : [orders[a > 12 ? 1 : 0]!];
};

const existing = (calendars: readonly Calendar[]): readonly Calendar[] =>
  calendars.filter(({ year, month, day }) => dayExists(year!, month!, day ?? 1));

function inPeriod(calendars: readonly Calendar[], { period }: ParsingScene): boolean {
  const years = calendars.map(({ year }) => year!);
  const [from, to] = period ?? [null, null];
  return years.some((year) => from !== null && to !== null && year >= yearOf(from) && year <= yearOf(to));
}

function three({ numbers, separator }: Figures, scene: ParsingScene): readonly Calendar[] {
  const [a, b, c] = numbers as [NumberToken, NumberToken, NumberToken];
  if (a.digits === 4 && isYear(a.value) && isShort(b) && isShort(c))
    return [{ year: a.value, month: b.value, day: c.value }];
  if (!isShort(a) || !isShort(b)) return [];
  if (c.digits === 4 && isYear(c.value)) return eitherOrder(c.value, a.value, b.value);
  if (!isShort(c)) return [];
  const yearFirst = twoDigitYears(a, scene).map((year) => ({ year, month: b.value, day: c.value }));
  // 21.9.16 may be a version and 21-9-16 a street number: a date only if the period has such a year.
  if (separator === "/") {
    // 13/8/09: whoever writes 09 and not 08 means a year by it.
    const padded = c.digits === 2 && c.value < 10 && (a.digits === 1 || b.digits === 1);
    if (padded) return existing(eitherOrder(century(c.value), a.value, b.value));
    const yearLast = c.digits === 2 ? existing(eitherOrder(century(c.value), a.value, b.value)) : [];
    return existing([...(a.digits === 2 ? yearFirst : []), ...yearLast]);
  }
  const written = separator === "." || numbers.every(({ digits }) => digits === 2);
  return written && inPeriod(existing(yearFirst), scene) ? existing(yearFirst) : [];
}

/** A year of the era where the period has it as much as not; else asked for the year. */
function dayFirst(a: NumberToken, b: NumberToken, _scene: ParsingScene): readonly Calendar[] {
  return dayExists(2000, b.value, a.value) ? [{ month: b.value, day: a.value }] : [];
}

function two({ numbers, separator }: Figures, scene: ParsingScene): readonly Calendar[] {
  const [a, b] = numbers as [NumberToken, NumberToken];
  if (a.digits === 4 && isYear(a.value) && isShort(b))
    return separator === "." && b.value > 12 ? [] : [{ year: a.value, month: b.value }];
  if (a.digits === 4 && isYear(a.value) && b.digits === 4 && isYear(b.value))
    return separator === "/" ? [{ year: a.value }, { year: b.value }] : [];
  if (isShort(a) && b.digits === 4 && isYear(b.value)) return existing([{ year: b.value, month: a.value }]);
  if (separator !== "/" || !isShort(a) || !isShort(b)) return [];
  // 13/8: day and month, or Heisei 13.
  if (a.value > 12 && a.value <= 31 && b.value <= 12 && b.digits === 1 && a.digits === 2)
    return dayFirst(a, b, scene);
  const padded = (number: NumberToken): boolean => number.digits === 2 && number.value < 10;
  const yearFirst =
    a.digits === 2 && (padded(a) || a.value > 12)
      ? twoDigitYears(a, scene).map((year) => ({ year, month: b.value }))
      : [];
  const yearLast = padded(b) ? [{ year: century(b.value), month: a.value }] : [];
  const found = existing([...yearFirst, ...yearLast]);
  // 9/16: the year is elsewhere in the text, or nowhere.
  return found.length > 0 || !dayExists(2000, a.value, b.value) ? found : [{ month: a.value, day: b.value }];
}

/** H21.9.16, 平成21/8: the era and its number are read, the rest follows with a sign between. */
export function afterEraYear(tokens: readonly Token[], year: Parse): Parse {
  const separator = tokens[year.next];
  const month = tokens[year.next + 1];
  if (!separator || !AFTER_ERA.includes(separator.text) || !isNumber(month) || !isShort(month)) return year;
  const day = tokens[year.next + 3];
  const both = tokens[year.next + 2]?.text === separator.text && isNumber(day) && isShort(day);
  return {
    shape: {
      ...year.shape,
      calendars: year.shape.calendars.map((calendar) => ({
        ...calendar,
        month: month.value,
        ...(both && { day: day.value }),
      })),
    },
    next: year.next + (both ? 4 : 2),
  };
}

/** 20090916 and 200909: only if such a month exists, for it may be any number. */
function compact({ value, digits }: NumberToken): readonly Calendar[] {
  const day = digits === 8 ? value % 100 : undefined;
  const yearAndMonth = digits === 8 ? Math.floor(value / 100) : value;
  const [year, month] = [Math.floor(yearAndMonth / 100), yearAndMonth % 100];
  if ((digits !== 8 && digits !== 6) || !isYear(year) || !dayExists(year, month, 1)) return [];
  return day === undefined ? [{ year, month }] : day >= 1 && day <= 31 ? [{ year, month, day }] : [];
}

/** 2009 8 16 */
function spaced(tokens: readonly Token[], at: number): Parse | undefined {
  const [year, month, day] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!isFigure(year) || !isYear(year.value) || !isFigure(month) || !isShort(month)) return undefined;
  const both = isFigure(day) && isShort(day);
  const next = at + (both ? 3 : 2);
  const after = tokens[next];
  if (after && (after.close || isNumber(after) || after.kind === "counter" || after.kind === "length"))
    return undefined;
  const calendar = { year: year.value, month: month.value, ...(both && { day: day.value }) };
  return existing([calendar]).length > 0 ? { shape: { calendars: [calendar] }, next } : undefined;
}

export function numericDate(tokens: readonly Token[], at: number, scene: ParsingScene): Parse | undefined {
  const first = tokens[at];
  if (!isFigure(first) || !standsFree(tokens, at, scene)) return undefined;
  const figures = figuresAt(tokens, at);
  if (!figures) {
    const calendars = endsFree(tokens, at + 1) ? compact(first) : [];
    return calendars.length > 0 ? { shape: { calendars }, next: at + 1 } : spaced(tokens, at);
  }
  // 2009/9/16 10:30
  const apart = isNumber(tokens[figures.next]) && !tokens[figures.next]!.close;
  if (!apart && !endsFree(tokens, figures.next)) return undefined;
  const calendars = figures.numbers.length === 3 ? three(figures, scene) : two(figures, scene);
  if (calendars.length === 0) return undefined;
  return { shape: { calendars }, next: figures.next };
}
