/** What a reply rests on: the sentences it is made of, the figures in them, and the sources with their dates. */
import { LINKS, SOURCES } from "../src/core/content/common-facts.ts";
import { sentenceOf } from "../src/core/content/sentence.ts";
import type { Source } from "../src/core/content/source.ts";
import { matterHolding, matterOf } from "../src/core/matters/interviews.ts";
import type { Matter } from "../src/core/matters/matter.ts";
import { layerOf, type Message } from "../src/core/message.ts";
import { UNDERSTOOD } from "../src/desk/load-content.ts";
import type { Said } from "./overheard.ts";
import type { Seen } from "./play.ts";
import type { Shelf } from "./workshop.ts";

export interface Sentence {
  readonly locale: string;
  readonly path: string;
  readonly text: string;
  readonly written: string;
  readonly figures: readonly string[];
}

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(stringsIn) : [];
};

/** Of what was said while a reply was made, what stands in it. */
export function sentencesIn(
  shelf: Shelf,
  said: readonly Said[],
  messages: readonly Message[],
): readonly Sentence[] {
  const shown = stringsIn(messages).join("\n");
  return said
    .filter(({ path, text }) => text !== "" && !UNDERSTOOD.test(path) && shown.includes(text))
    .map(({ locale, path, text }) => {
      const written = shelf.written.get(locale)?.[path] ?? text;
      const figures = shelf.figures.get(locale) ?? {};
      const { names } = sentenceOf(locale, written);
      return { locale, path, text, written, figures: names.filter((name) => name in figures) };
    });
}

export const figuresIn = (shelf: Shelf, sentences: readonly Sentence[], locale: string) =>
  [...new Set(sentences.flatMap(({ figures }) => figures))].sort().map((name) => ({
    name,
    value: shelf.figures.get(locale)?.[name] ?? "",
    from: fileOf(shelf, name),
  }));

/** Where a figure is to be changed. */
function fileOf({ content }: Shelf, name: string): string {
  const { say, aloud } = content.words("ja");
  const owner = content.matters.find(({ figures }) => name in figures(say, aloud));
  return owner ? `src/core/matters/${owner.id}/` : "src/core/content/common-facts.ts";
}

/** Those of its facts, for an answer; of its matter, for what an interview says; of its links, for the rest. */
export function sourcesOf({ content }: Shelf, { messages, topic }: Seen): readonly Source[] {
  const interview = messages.flatMap(({ asking }) => asking?.interview ?? [])[0] ?? interviewIn(messages);
  const matter: Matter | undefined = topic
    ? matterOf(content, topic)
    : interview
      ? matterHolding(content, interview)
      : undefined;
  const known: readonly Source[] = [...Object.values(matter?.sources ?? {}), ...Object.values(SOURCES)];
  const facts = topic ? (content.topics.get(topic)?.facts ?? []) : [];
  if (topic) return known.filter((source) => source.facts.some((fact) => facts.includes(fact)));
  if (matter) return Object.values(matter.sources);
  const urls = stringsIn(messages.map(({ links }) => links));
  return known.filter(({ url }) => urls.includes(url) && !Object.values(LINKS).includes(`tel:${url}`));
}

/** The interview of a verdict, by the answers it lets one change. */
function interviewIn(messages: readonly Message[]): string | undefined {
  const rows = messages.flatMap((message) => layerOf(message, "answers")?.said.rows ?? []);
  return rows[0]?.change?.button.split(".")[0];
}
