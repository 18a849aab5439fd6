/**
 * The neutral language between people, the dialogue and the platforms.
 *
 * Read this first. A platform turns what a person did into an `Input`; the dialogue answers with
 * `Message`s, which are meaning and not layout; each platform draws them its own way.
 *
 * Two laws, both property-tested:
 * - **Complete without buttons**: rendered as plain text, a message still shows its choices, numbered,
 *   and typing the number or the label does what a tap does.
 * - **Choices never vanish**: a platform with fewer buttons than choices falls back to a menu or to the
 *   numbered list; it never drops one.
 */
import type { Day } from "./day.ts";

/** What a person did. */
export type Input =
  | { readonly type: "arrive" }
  /** `stale`: it was written under an older screen than the last, and answers no question that was asked since. */
  | { readonly type: "text"; readonly text: string; readonly stale?: boolean }
  | { readonly type: "press"; readonly button: string }
  /**
   * From a date picker. `date` is as much of a day as the person chose: "2009", "2009-08", "2009-08-15".
   * Where the platform can tell, `question` ("<interview>.<question>") is the one the picker stood under, and
   * `initial` the day it showed before anybody touched it: what was not touched is no answer.
   */
  | {
      readonly type: "pick";
      readonly date: string;
      readonly question?: string | undefined;
      readonly initial?: Day | undefined;
    }
  | { readonly type: "unreadable"; readonly what: Unreadable };

/** What comes without words; "other" is whatever a platform adds one day. */
export const UNREADABLE = ["sticker", "image", "audio", "video", "location", "file", "other"] as const;
export type Unreadable = (typeof UNREADABLE)[number];

/** Something to tap, and to type. `label` is at most 20 characters; `button` is opaque (see button.ts). */
export interface Choice {
  readonly label: string;
  readonly button: string;
}

/** One answer or fact, with the way to change it where there is one. */
export interface Row {
  readonly label: string;
  readonly value: string;
  readonly change?: Choice;
}

/** `https:` opens a page, `tel:` dials. `note` stands beside it: opening hours, "as of", a price. */
export interface Link {
  readonly label: string;
  readonly url: string;
  readonly note?: string;
}

/** What stands for a link in words: a number as it is dialled, or the address. */
export const addressOf = ({ url }: Link): string =>
  url.startsWith("tel:") ? decodeURIComponent(url.slice("tel:".length)) : url;

/** A text for the person to copy: an e-mail, a phone script, a note to keep. Only `text` is copied. */
export interface Draft {
  readonly label: string;
  readonly text: string;
  /** How `text` is read aloud, where the reader may not read its script. */
  readonly reading?: string;
  /** What `text` says, in the reader's language. */
  readonly meaning?: string;
}

/** A day to be reminded of, for a calendar of the person's own: nothing about it is kept. */
export interface Reminder {
  readonly title: string;
  readonly details: string;
  readonly day: Day;
}

/** A stretch of days; null is an open end. `text` says it ready to read. */
export interface Span {
  readonly label: string;
  readonly text: string;
  readonly from: Day | null;
  readonly until: Day | null;
}

/** Where the person's own date lies: within the periods beside it, outside them, or it cannot be told. */
export interface LaneMark extends Span {
  readonly fit: "inside" | "outside" | "across";
  readonly note: string;
}

/** One date in question: the announced periods, and the person's own date where it is known. */
export interface Lane {
  readonly label: string;
  /** The whole lane in words, for where nothing can be drawn. */
  readonly text: string;
  readonly periods: readonly Span[];
  readonly mark?: LaneMark;
}

/** Periods and dates to be drawn to one scale, from `earliest` to `latest`; what reaches further is cut there. */
export interface Timeline {
  readonly earliest: Day;
  readonly latest: Day;
  readonly lanes: readonly Lane[];
}

/** What the message asks, so that a platform may show its own date picker. */
export interface Asking {
  readonly interview: string;
  readonly question: string;
  readonly kind: "choice" | "date";
  /**
   * For a date: what a picker may offer. `initial` is for platforms whose calendar has to show some day before
   * it is touched; their `pick` says which (see there). A picker that can open empty opens empty.
   */
  readonly picker?: { readonly earliest: Day; readonly latest: Day; readonly initial: Day };
}

/** How sure a verdict is. A platform may colour it; the words always say it too. */
export type Certainty = "in_range" | "not_covered" | "undetermined" | "inconsistent" | "plan";

/**
 * The parts of a verdict beneath its conclusion: what to do and the texts for it, the dates drawn, the answers with
 * the way to change each, why it is so, what would change it, where it comes from.
 */
export const LAYERS = ["kit", "timeline", "answers", "why", "changes", "sources"] as const;
export type LayerName = (typeof LAYERS)[number];

/** A platform shows a layer in place, or shows `open`, whose button says it: as it has room. */
export interface Layer {
  readonly name: LayerName;
  /** Its title. The button may be among the message's `choices` too; a layer that is shown answers it. */
  readonly open: Choice;
  /** What it holds, without ways onward. */
  readonly said: Message;
}

export interface Message {
  /** What this is for the person: a plain line, an answer from the FAQ, a question, a menu, a verdict. */
  readonly kind: "note" | "answer" | "question" | "menu" | "verdict";
  /** Help lines for somebody in need: whether they were useful is not asked. */
  readonly urgent?: true;
  /** What was understood, or where the conversation goes back to, said first. */
  readonly preface?: string;
  readonly heading?: string;
  readonly text: string;
  /** Where to look, what may be roughly: read after the question, in smaller type. */
  readonly hint?: string;
  readonly certainty?: Certainty;
  /** `certainty` in words: where there is the one there is the other. */
  readonly sure?: string;
  /** The answer that led to a verdict, as it was understood: said after the conclusion. */
  readonly echo?: string;
  /** The one thing to do next: the first of the steps that a layer tells in full. */
  readonly next?: string;
  /** What lies beneath a verdict, in the order of `LAYERS`. */
  readonly layers?: readonly Layer[];
  /** What may be passed on to somebody else: the conclusion, and nothing of the person's own answers. */
  readonly share?: Draft;
  readonly timeline?: Timeline;
  readonly rows?: readonly Row[];
  readonly steps?: readonly string[];
  readonly draft?: Draft;
  readonly reminder?: Reminder;
  readonly links?: readonly Link[];
  /** "Question 2 of at most 5". Given only when it is true. */
  readonly progress?: { readonly at: number; readonly atMost: number };
  /** Where this comes from, ready to read: publisher, date, "as of". */
  readonly source?: string;
  readonly asking?: Asking;
  /** Answers to this message, in order; the person may also type their number or label. */
  readonly choices?: readonly Choice[];
  /** Ways onward that are not answers (back, menu, change an answer). They are numbered after `choices`. */
  readonly ways?: readonly Choice[];
}

export const layerOf = ({ layers }: Message, name: LayerName): Layer | undefined =>
  layers?.find((layer) => layer.name === name);

/** Everything a person may tap or type a number for, in the order of their numbers. */
export const offers = (message: Message): readonly Choice[] => [
  ...(message.choices ?? []),
  ...(message.ways ?? []),
];
