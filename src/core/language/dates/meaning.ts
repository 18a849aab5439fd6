/** What a word of dates can mean, in any language; and what a language gives the reader: its folder's `dates/`. */
import type { Day } from "../../day.ts";

export type Unit = "year" | "month" | "week" | "day";

/** A stretch of a year or month. "末" is a year's December, "the end of 2009" its last quarter. */
export type Part =
  | "opening"
  | "start"
  | "early"
  | "mid"
  | "late"
  | "end"
  | "close"
  | "firstHalf"
  | "secondHalf";

/**
 * `until` and `from` include the day named, `before` and `after` do not. `soon`, `justBefore` and `past` stay near it:
 * 震災の直後, "shortly before Christmas", お盆過ぎ.
 */
export type Bound = "until" | "before" | "from" | "after" | "soon" | "justBefore" | "past";

/** Whether a word stands before the date it belongs to or after it. */
export type Side = "pre" | "post";

export type Meaning =
  /** `ends`: its last year and the month in which that ended (平成31年 ended in April). */
  | {
      readonly kind: "era";
      readonly base: number;
      readonly initial?: true;
      readonly ends?: readonly [year: number, month: number];
    }
  /** 年, 月, 日 after a number; `fiscal` 年度, `decade` 年代. */
  | { readonly kind: "unit"; readonly unit: "year" | "month" | "day" | "fiscal" | "decade" }
  /** A length of time: ヶ月, 週間, years. */
  | { readonly kind: "length"; readonly unit: Unit; readonly times?: number }
  /** `weak` is also an everyday word ("may", "march", "fall"): it needs a number or preposition beside it. */
  | { readonly kind: "month"; readonly month: number; readonly weak?: true }
  | { readonly kind: "season"; readonly first: number; readonly last: number; readonly weak?: true }
  | { readonly kind: "weekday"; readonly weekday: number }
  /** `ofMonth`: by itself it is of the month spoken of before (月末). */
  | { readonly kind: "part"; readonly part: Part; readonly side: Side; readonly ofMonth?: true }
  /** 去年, 先月, yesterday: so many units from today. */
  | { readonly kind: "shift"; readonly unit: Unit | "fiscal"; readonly by: number }
  /**
   * 同年, 翌月, "the day after": so many units from the date spoken of before. `time` is 同じころ, `soon` すぐ後, `that` the
   * date itself (それより前); `part` a stretch of it (月末).
   */
  | {
      readonly kind: "same";
      readonly unit: Unit | "time" | "soon" | "that";
      readonly by: number;
      readonly part?: Part;
      /** "The month after", "the same year as": it may be counted from a date that follows. */
      readonly of?: true;
    }
  /** 解約を頼んで, "I told them": stands for the day of another answer. */
  | { readonly kind: "deed" }
  /** A length that is one word: ひと月, 半月. */
  | { readonly kind: "lengthOf"; readonly unit: Unit; readonly least: number; readonly most: number }
  /** つい最近, "the other day": within so many days. */
  | { readonly kind: "lately"; readonly days: number }
  /** 丑年, "the year of the ox": any year that leaves this rest when divided by twelve. */
  | { readonly kind: "zodiac"; readonly rest: number }
  /** やってた, "began": says of an event that it took place. */
  | { readonly kind: "happening" }
  /** 17年前の今ごろ */
  | { readonly kind: "thisTimeOfYear" }
  /** A length of time after the date spoken of before: 半年後, "a month later". */
  | { readonly kind: "later"; readonly by: 1 | -1 }
  /** 過去3年間: the last so many units up to today. */
  | { readonly kind: "window" }
  /** 第2週, 最後の月曜: `value` where the word itself counts. */
  | { readonly kind: "nth"; readonly value?: number }
  /** "the nineties" */
  | { readonly kind: "decade"; readonly year: number }
  /** An event people date things by. */
  | { readonly kind: "landmark"; readonly days: readonly [Day, Day] }
  /** last, this, next: which one of the months, seasons or weekdays. */
  | { readonly kind: "which"; readonly by: number }
  /** "The summer before last" */
  | { readonly kind: "beforeLast" }
  /** `spans`: から goes on to the end of a stretch too: 上旬から中旬. `inside`: 2009年に入ってから is still in that year. */
  | {
      readonly kind: "bound";
      readonly bound: Bound;
      readonly side: Side;
      readonly spans?: true;
      readonly inside?: true;
      /** より前: beside a length, longer ago than that. */
      readonly compares?: true;
    }
  /** の翌日, の前月: so many units from the date before it. */
  | { readonly kind: "step"; readonly unit: Unit; readonly by: number }
  | { readonly kind: "between" }
  | { readonly kind: "join"; readonly join: "or" | "to" | "and" }
  /** `ofTime`: said of points of time only, never of lengths (ごろ, but not ぐらい). `lean`: a little less or more (3年弱). */
  | { readonly kind: "about"; readonly ofTime?: true; readonly lean?: "less" | "more" }
  /** `bound`: after a date it means "before" that date (2009年8月前). */
  | { readonly kind: "ago"; readonly bound?: true }
  /** になります, "it's been": beside a length, that so much time has gone by. */
  | { readonly kind: "lapse"; readonly side: Side }
  | { readonly kind: "over" }
  | { readonly kind: "under" }
  | { readonly kind: "half" }
  | { readonly kind: "halfYear" }
  /** 数, a few: between so many. */
  | { readonly kind: "few"; readonly least: number; readonly most: number }
  | { readonly kind: "spoken"; readonly value: number }
  | { readonly kind: "article" }
  /** `of` may stand between a day and its month, `ofYears` before the two figures of a year ("in 09"). */
  | {
      readonly kind: "preposition";
      readonly of?: true;
      readonly ofYears?: true;
      readonly during?: true;
    }
  | { readonly kind: "link" }
  /** `definite`: "the", which may stand between a month and its day. */
  /** `whole`: "the year of" the event that follows. */
  /** `doubt`: "May, perhaps June" is either. */
  | {
      readonly kind: "filler";
      readonly definite?: true;
      readonly whole?: "year" | "month" | "day";
      readonly doubt?: true;
    }
  | { readonly kind: "not"; readonly side: Side }
  /** 毎年, every: what follows is no date. */
  | { readonly kind: "every" }
  /** FY, fiscal year: before its number. */
  | { readonly kind: "fiscal" }
  /** What follows a number that is no date. */
  | { readonly kind: "counter" }
  /** What stands before a number that is no year: Windows 2000. */
  | { readonly kind: "label" }
  /** の時, "when": beside an event that dates something. `during`: while it lasted. */
  | { readonly kind: "when"; readonly during?: true }
  | { readonly kind: "word" };

/** A meaning and the words that have it, separated by spaces; "_" stands for the space inside one. */
export type Entry = readonly [Meaning, string];

/** A number in words. */
export interface SpelledNumber {
  readonly to: number;
  /** Undefined for what only looks like a number (○月○日). */
  readonly value: number | undefined;
  /** How many figures it stands for, where that says what kind of number it is: "oh-nine" is '09. */
  readonly digits?: number;
  readonly ordinal?: true;
}

/** What was read right before a number in words; undefined at the beginning. */
export type NumberSite = { readonly kind: string } | undefined;

/** Where a word is found: whether it is that word there, or part of another. */
export interface Site {
  readonly word: string;
  readonly meaning: Meaning;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** What follows the word, as far as anybody looks. */
  readonly rest: string;
  /** What was read right before it, where nothing lies between. */
  readonly previous: NumberSite;
  /** The same where a space may lie between. */
  readonly near: NumberSite;
}

/** Words with a part to play beside dates that are no words of dates themselves. */
export type Role =
  /** 10年も前 */
  | "emphasis"
  /** 3日に1回 */
  | "per"
  /** 3日目: the number before counts, it names no day. */
  | "lengthEnd"
  /** (水) */
  | "shortWeekday"
  /** 16th */
  | "ordinalEnding"
  /** What goes on after a number that is a count: 2009つ. */
  | "countEnding"
  /** What a number right after it is no year of: 第2009. */
  | "numbering"
  /** 1か月と21日 */
  | "lengthJoin"
  /** 2週目 */
  | "ordinalMark"
  /** 15年は前: it is that long at least. */
  | "atLeast"
  /** 解約する1年前: a verb before a length that is counted from what it tells. */
  | "verbEnd"
  /** 申し込んだ翌月 */
  | "pastEnd";

/** All that the reader must know of a language. */
export interface DateLanguage {
  readonly entries: readonly Entry[];
  readonly roles: Partial<Readonly<Record<Role, string>>>;
  readonly fits?: (site: Site) => boolean;
  /** Reads a number that is not written in Arabic figures. */
  readonly numberAt?: (text: string, at: number, previous: NumberSite) => SpelledNumber | undefined;
  /** What a word that is no word of dates was meant to be. */
  readonly misspelled?: (word: string) => Meaning | undefined;
}
