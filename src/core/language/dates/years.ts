/** Years as people write them: 2009年, 平成21年, H21, 21年, '09, 去年, 翌年, 2008年度, 90年代. */
import { monthOf, yearOf } from "../../day.ts";
import { hasRole } from "./lexicon.ts";
import type { Parse, ParsingScene } from "./parsing.ts";
import { sameYears } from "./same.ts";
import { isHiragana, isLatin, runsOn } from "./script.ts";
import type { Shape } from "./shape.ts";
import { isNumber, type NumberToken, type Token } from "./tokens.ts";

const SHOWA = 1925;
const HEISEI = 1988;
const REIWA = 2018;
const HEISEI_YEARS = 31;
const SHOWA_YEARS = 64;

export const isYear = (value: number): boolean => value >= 1900 && value <= 2099;

const ZODIAC = 12;
/** Nobody tells a year longer ago by its animal. */
const ZODIAC_REACH = 36;

const isUnit = (token: Token | undefined): token is Extract<Token, { kind: "unit" }> =>
  token?.kind === "unit" && (token.unit === "year" || token.unit === "fiscal" || token.unit === "decade");

export const century = (twoDigits: number): number => (twoDigits >= 70 ? 1900 : 2000) + twoDigits;

/** 09 is 2009. 21 is 平成21 as much as 2021: which, the interview's period decides later. */
export function twoDigitYears(
  { value, digits }: NumberToken,
  { today, last }: ParsingScene,
): readonly number[] {
  if (value > 99) return [];
  if (digits === 2 && value < 10) return [2000 + value];
  if (last?.era) return [last.era + value];
  const years = [
    ...(digits === 2 ? [century(value)] : []),
    ...(value >= 1 && value <= HEISEI_YEARS ? [HEISEI + value] : []),
    ...(value >= 1 && REIWA + value <= yearOf(today) ? [REIWA + value] : []),
  ];
  // 昭和 only where nothing nearer fits: 60年8月.
  return years.some((year) => year <= yearOf(today)) || value > SHOWA_YEARS ? years : [SHOWA + value];
}

const named = (years: readonly number[], extra: Omit<Shape, "calendars"> = {}): Shape => ({
  calendars: years.map((year) => ({ year })),
  ...extra,
});

const spanOf = (token: Token | undefined): Pick<Shape, "span"> =>
  isUnit(token) && token.unit !== "year" ? { span: token.unit as "fiscal" | "decade" } : {};

const isYears = (token: Token | undefined): boolean => token?.kind === "length" && token.unit === "year";

/** "the 20th year of Heisei" */
function yearOfEra(tokens: readonly Token[], at: number): Parse | undefined {
  const number = tokens[at];
  const unit = tokens[at + 1];
  const then = at + (isYears(unit) && tokens[at + 2]?.kind === "preposition" ? 3 : 2);
  const era = tokens[then];
  if (!isNumber(number) || !number.ordinal || !(isYears(unit) || unit?.kind === "filler")) return undefined;
  if (era?.kind !== "era" || era.initial) return undefined;
  return { shape: named([era.base + number.value], { era: era.base }), next: then + 1 };
}

/** 丑年, "the year of the ox": every twelfth year up to this one. */
function zodiacYear(token: Token, { today, period }: ParsingScene): Parse["shape"] | undefined {
  if (token.kind !== "zodiac" || !period) return undefined;
  const years: number[] = [];
  for (let year = yearOf(today); year > yearOf(today) - ZODIAC_REACH; year--)
    if (year % ZODIAC === token.rest) years.unshift(year);
  return named(years);
}

function eraYear(tokens: readonly Token[], at: number): Parse | undefined {
  const era = tokens[at]!;
  if (era.kind !== "era") return undefined;
  const between = tokens[at + 1];
  // H.21, "Heisei year 17", 平成の二十年
  const dot = (era.initial ? between?.text === "." : between?.kind === "link" || isYears(between)) ? 1 : 0;
  const number = tokens[at + 1 + dot];
  if (!isNumber(number) || number.value < 1 || number.value > 99 || number.ordinal) return undefined;
  if (tokens[at + 2 + dot]?.kind === "counter") return undefined;
  const unit = tokens[at + 2 + dot];
  // A letter and one digit is too little to be a year (S3, R2), unless a month follows.
  const lone =
    era.initial &&
    number.digits < 2 &&
    number.value < 10 &&
    !isUnit(unit) &&
    !(unit && "./-".includes(unit.text));
  if (lone) return undefined;
  const over = era.ends !== undefined && number.value > era.ends[0];
  const last = era.ends?.[0] === number.value && !(isUnit(unit) && unit.unit !== "year") ? era.ends[1] : 12;
  return {
    shape: named([era.base + number.value], {
      era: era.base,
      ...spanOf(unit),
      ...(over && { never: true as const }),
      ...(last < 12 && { season: [1, last] as const }),
    }),
    next: at + 2 + dot + (isUnit(unit) || isYears(unit) ? 1 : 0),
  };
}

/** 20年 may be a length of time (20年使った): what follows tells. */
function isLength(tokens: readonly Token[], afterUnit: number): boolean {
  const token = tokens[afterUnit];
  if (!token) return false;
  if (["over", "under", "half", "ago", "length", "counter", "lapse"].includes(token.kind)) return true;
  if (token.kind === "about") return !token.ofTime;
  if (isNumber(token)) return tokens[afterUnit + 1]?.kind === "length";
  return token.kind === "other" && token.close && (runsOn(token.text[0]) || hasRole("emphasis", token.text));
}

function shortYear(tokens: readonly Token[], at: number, scene: ParsingScene): Parse | undefined {
  const number = tokens[at] as NumberToken;
  const unit = tokens[at + 1];
  const next = at + 2;
  if (unit?.kind === "unit" && unit.unit === "decade")
    return { shape: named([century(number.value)], { span: "decade" }), next };
  const { last, joined } = scene;
  if (joined && last?.year && !last.era && number.value < 10 && number.digits < 2)
    return { shape: named([Math.floor(last.year / 10) * 10 + number.value]), next };
  const monthFollows = isNumber(tokens[next + (tokens[next]?.kind === "link" ? 1 : 0)]);
  const short =
    number.value <= 12 && !(number.digits === 2 && number.value < 10) && !(joined && last?.era) && !last?.era;
  if (isLength(tokens, next) || (short && !monthFollows)) return undefined;
  const years = twoDigitYears(number, scene);
  if (years.length === 0) return undefined;
  return {
    shape: named(years, { ...spanOf(unit), ...(last?.era && { era: last.era }) }),
    next,
  };
}

/** What may stand right before a bare year or a written-out date; a sign there makes it a price or a part number. */
export const standsFree = (tokens: readonly Token[], at: number, scene: ParsingScene): boolean => {
  const before = tokens[at - 1];
  if (scene.joined || !before) return true;
  if (isNumber(before) || before.kind === "label") return false;
  // mid-2009
  if (before.text === "-" && tokens[at - 2]?.kind === "part") return true;
  if (!tokens[at]!.close) return !"¥$€£#".includes(before.text);
  return before.kind === "mark"
    ? !"-/.:#¥$€£+@_*&=".includes(before.text)
    : !(before.text === "-" || isLatin(before.text.at(-1)) || hasRole("numbering", before.text));
};

/** What may stand right after: "2009-" begins a phone number unless a year follows, 2009ポイント are points. */
export function endsFree(tokens: readonly Token[], next: number): boolean {
  const after = tokens[next];
  if (!after) return true;
  if (after.kind === "counter" || after.kind === "length") return false;
  if (isNumber(after)) return false;
  if (!after.close) return true;
  const follower = tokens[next + 1];
  // 2009-08-16T14:30
  if (after.text === "t") return isNumber(follower);
  if (after.kind === "other") return isHiragana(after.text) && !hasRole("countEnding", after.text);
  if (!isNumber(follower) || !"-/.:%".includes(after.text)) return after.text !== "%";
  return (
    after.text === "-" && isYear(follower.value) && follower.digits >= 4 && tokens[next + 2]?.text !== "-"
  );
}

/** "in 09", "summer of 08", "since oh-nine": nothing else has a nought in front there. */
function inTwoFigures(tokens: readonly Token[], at: number): boolean {
  const number = tokens[at] as NumberToken;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const year =
    before?.kind === "preposition"
      ? before.ofYears
      : (before?.kind === "bound" || before?.kind === "part") && before.side === "pre";
  if (!year || number.ordinal || number.digits !== 2 || number.value >= 10) return false;
  return (
    !after ||
    (after.kind === "mark" && !after.close) ||
    [".", ",", "?", "!"].includes(after.text) ||
    after.kind === "other" ||
    after.kind === "filler"
  );
}

/** "08", and nothing else: with its nought it numbers no choice. */
const isWholeAnswer = (tokens: readonly Token[], { value, digits, ordinal }: NumberToken): boolean =>
  !ordinal &&
  digits === 2 &&
  value < 10 &&
  tokens.every((token) => token.kind !== "other" && (token.kind !== "number" || token.value === value));

function bareYear(tokens: readonly Token[], at: number, scene: ParsingScene): Parse | undefined {
  const number = tokens[at] as NumberToken;
  const monthFollows = tokens[at + 2]?.kind === "unit" && isNumber(tokens[at + 1]);
  if (inTwoFigures(tokens, at) || isWholeAnswer(tokens, number))
    return { shape: named([century(number.value)]), next: at + 1 };
  if (!isYear(number.value) || number.ordinal || !standsFree(tokens, at, scene)) return undefined;
  if (!monthFollows && !endsFree(tokens, at + 1)) return undefined;
  return { shape: named([number.value]), next: at + 1 };
}

function shiftedYear(tokens: readonly Token[], at: number, scene: ParsingScene): Parse | undefined {
  const token = tokens[at]!;
  const { today } = scene;
  const same = sameYears(token, scene);
  if (same) return { shape: same, next: at + 1 };
  const animal = zodiacYear(token, scene);
  if (animal) return { shape: animal, next: at + 1 };
  if (token.kind === "decade") return { shape: named([token.year], { span: "decade" }), next: at + 1 };
  if (token.kind !== "shift" || (token.unit !== "year" && token.unit !== "fiscal")) return undefined;
  const fiscal = token.unit === "fiscal";
  const year = yearOf(today) - (fiscal && monthOf(today) < 4 ? 1 : 0) + token.by;
  return { shape: named([year], { ...(fiscal && { span: "fiscal" }) }), next: at + 1 };
}

const isDecade = (token: Token | undefined): boolean => token?.kind === "unit" && token.unit === "decade";
const decadeOf = (token: Token | undefined, year: number): Pick<Shape, "span"> =>
  isDecade(token) && year % 10 === 0 ? { span: "decade" } : {};

export function yearAt(tokens: readonly Token[], at: number, scene: ParsingScene): Parse | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const following = tokens[at + 1];
  if (token.text === "'" && isNumber(following) && following.digits === 2)
    return {
      shape: named([century(following.value)], {
        ...decadeOf(tokens[at + 2], following.value),
      }),
      next: at + (isDecade(tokens[at + 2]) ? 3 : 2),
    };
  if (token.kind === "fiscal") {
    const number = following;
    if (!isNumber(number) || !(isYear(number.value) || number.digits === 2)) return undefined;
    const year = number.digits === 2 ? century(number.value) : number.value;
    return { shape: named([year], { span: "fiscal" }), next: at + 2 };
  }
  if (!isNumber(token)) return eraYear(tokens, at) ?? shiftedYear(tokens, at, scene);
  const ofEra = yearOfEra(tokens, at);
  if (ofEra) return ofEra;
  // "the 2008 financial year"
  if (following?.kind === "fiscal" && isYear(token.value))
    return { shape: named([token.value], { span: "fiscal" }), next: at + 2 };
  // "2008 year", as Japanese has it
  // "year 2009 month 9"
  if (isYear(token.value) && isYears(tokens[at - 1]) && following?.kind === "length")
    return { shape: named([token.value]), next: at + 1 };
  if (isYear(token.value) && isYears(following) && tokens[at + 2]?.kind !== "ago")
    return { shape: named([token.value]), next: at + 2 };
  // 2009's is no decade.
  if (isDecade(following) && token.value % 10 !== 0) return bareYear(tokens, at, scene);
  if (!isUnit(following)) return bareYear(tokens, at, scene);
  if (token.value < 100) return shortYear(tokens, at, scene);
  if (!isYear(token.value)) return undefined;
  return { shape: named([token.value], spanOf(following)), next: at + 2 };
}
