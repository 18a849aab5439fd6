/**
 * What is learned from: `locales/<locale>/crisis-examples.yaml`, emergencies by what they are and their look-alikes,
 * and the examples of the topics and what the desk offers to type, none of which is an emergency.
 */
import type { Spoken } from "../../content/content.ts";
import { examplesOf } from "../topics/learning/examples.ts";

/** The id of what is no emergency; all others are cues. */
export const NONE = "none";

export interface CrisisExample {
  readonly text: string;
  readonly id: string;
  /** An example of a topic, a command or not knowing. Threats against the desk are among those: what the lists hear in one keeps it out. */
  readonly ordinary: boolean;
}

const ALTERNATIVES = /(\([^()|]*\|[^()]*\))/;

/**
 * "(a|b|c) and (d|e)": two sentences for every entry of the longest list, each taking from every list in turn, the
 * second time shifted, so that not the same entries always stand together.
 */
export function written(line: string): readonly string[] {
  const parts = line.split(ALTERNATIVES).map((part, at) => (at % 2 ? part.slice(1, -1).split("|") : [part]));
  const longest = Math.max(...parts.map(({ length }) => length));
  const sentences = Array.from({ length: longest === 1 ? 1 : 2 * longest }, (_, turn) =>
    parts.map((part, at) => part[(turn + (turn < longest ? 0 : at)) % part.length]).join(""),
  );
  return [...new Set(sentences)];
}

export function crisisExamplesOf(content: Spoken): readonly CrisisExample[] {
  const own = content.locales.flatMap((locale) => {
    const words = content.words(locale);
    return words.names("crisis-examples").flatMap((id) =>
      words
        .list(`crisis-examples.${id}`)
        .flatMap(written)
        .map((text) => ({ text, id, ordinary: false })),
    );
  });
  const offered = content.locales.flatMap((locale) => {
    const words = content.words(locale);
    const commands = words
      .names("grammar.commands")
      .flatMap((name) => words.list(`grammar.commands.${name}`));
    // What is typed at a question all day.
    const answers = ["unknown", "marks.unknown", "marks.excused", "yes", "no", "wait"].flatMap((list) =>
      words.list(`grammar.${list}`),
    );
    return [...words.list("desk.choices"), ...commands, ...answers];
  });
  const ordinary = [...examplesOf(content).map(({ text }) => text), ...offered].map((text) => ({
    text,
    id: NONE,
    ordinary: true,
  }));
  return own.length > 0 ? [...own, ...ordinary] : [];
}
