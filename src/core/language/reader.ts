/** The readers that are built once from the words the desk understands. */
import type { Content } from "../content/content.ts";
import { latest } from "../latest.ts";
import { type CommandReader, commandReader } from "./commands.ts";
import { type TopicSearch, topicSearch } from "./topics.ts";

export interface Reader {
  readonly command: CommandReader;
  readonly topics: TopicSearch;
}

const readers = new WeakMap<Content, Reader>();

/** The same content always gives the same reader; building one takes tens of milliseconds. */
export function readerOf(content: Content): Reader {
  const known = readers.get(content);
  if (known) return known;
  const made = { command: commandReader(content), topics: latest(topicSearch(content)) };
  readers.set(content, made);
  return made;
}
