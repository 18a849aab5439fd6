/** What the dialogue speaks with and about: loaded by the desk, never changed. */
import type { Matter } from "../matters/matter.ts";
import type { Learned } from "./learned.ts";
import type { Topic } from "./topic.ts";
import type { Words } from "./words.ts";

/** The languages and what is said in them. */
export interface Spoken {
  /** The first is the default. */
  readonly locales: readonly string[];
  /** The words of a locale ("en-GB" finds "en"): of one the desk does not speak, English; of "", the default. */
  words(locale: string): Words;
  /** What people can come with, in the order in which it is offered. */
  readonly matters: readonly Matter[];
  readonly topics: ReadonlyMap<string, Topic>;
}

export interface Content extends Spoken {
  /** How texts tell what they are about, learned from the examples of all languages together. */
  readonly learned: Learned;
  /** How emergencies and what only sounds like one differ, learned from examples of both. */
  readonly emergencies: Learned;
  /** What is heard and said in languages the desk does not speak, by language. */
  readonly abroad: ReadonlyMap<string, Words>;
  /** Where the house's own pages are reached from outside, without a slash at the end, if they are. */
  readonly address?: string | undefined;
}
