/**
 * A matter is one thing people come with: a folder here holds its rules and facts, a folder of the same name in every
 * locale its words (`locales/<locale>/matters/<id>/`). Nothing outside the two knows it by name; `index.ts` lists it.
 */
import type { Source } from "../content/source.ts";
import type { MakeFigures, Values, Words } from "../content/words.ts";
import type { Day, Interval } from "../day.ts";
import type { Answers, Interview } from "../interview/interview.ts";
import type { Standing } from "../interview/possibilities.ts";
import type { Certainty, Timeline } from "../message.ts";

/** A way onward as content writes it: `go:<interview>` or `topic:<topic>`. */
export type Lead = `go:${string}` | `topic:${string}`;

/** What a verdict is told from. `japanese` is for drafts that are sent or read out in Japan, whoever the reader is. */
export interface Told {
  readonly words: Words;
  readonly japanese: Words;
  readonly today: Day;
  readonly interview: Interview;
  readonly answers: Answers;
  readonly now: Standing;
}

/** What an interview is drawn as, where a platform has pictures. */
export type Icon = "stop" | "bill" | "again";

/** How an interview is shown and its verdicts told, beyond their words. */
export interface Telling {
  readonly icon: Icon;
  /** For a verdict that is settled. */
  readonly certainty: (verdict: string) => Certainty;
  /** What its sentences may speak of, beside the answers themselves. */
  readonly values?: (told: Told) => Values;
  readonly timeline?: (told: Told) => Timeline | undefined;
  /** The day to be reminded of, where the words have a calendar entry. */
  readonly reminder?: (told: Told) => Day;
  /** Where a verdict most likely leads, said before the ways that every verdict has. */
  readonly first?: Readonly<Record<string, Lead>>;
  /** Where any of its verdicts may lead later. */
  readonly later?: Lead;
}

/** A topic of which the text's dates decide whether it or its counterpart is meant. */
export type Dated = (topic: string, dates: readonly Interval[]) => string;

export interface Matter {
  readonly id: string;
  /** As they stand on a day: some slices of time depend on the day on which the person asks. The first leads. */
  readonly interviews: (today: Day) => readonly Interview[];
  readonly tellings: Readonly<Record<string, Telling>>;
  /** How it stands in the menu: each interview by itself, unless the list of its questions leads to all of it. */
  readonly menu?: "questions";
  /** Where somebody who says no more than what it is about most likely wants to begin, if all of it is one thing. */
  readonly entry?: string;
  /** Topics that are answered by beginning an interview. */
  readonly begins: Readonly<Record<string, string>>;
  /** Topics that only stand in the examples, each with the one that is offered for it. A sentence prefaces it. */
  readonly instances?: Readonly<Record<string, { readonly of: string; readonly preface: string }>>;
  /** An interview's topic: a text that is about one is about the other. */
  readonly twins: Readonly<Record<string, string>>;
  readonly dated?: Dated;
  /** From the shortest to the fullest: the first that holds all facts of a topic is the one that is named. */
  readonly sources: Readonly<Record<string, Source>>;
  /** Names of links and where they lead. */
  readonly links: Readonly<Record<string, string>>;
  /** The facts as a locale writes them, under the names by which every sentence may use them. */
  readonly figures: MakeFigures;
  /** Numbers of public desks: no secret when somebody writes them. */
  readonly phones: readonly string[];
  /** Years in which something of it changed: texts are told apart by the years they name. */
  readonly years: readonly number[];
}
