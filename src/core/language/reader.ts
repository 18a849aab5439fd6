/** The readers that are built once from the words the desk understands. */

import type { Content } from "../content/content.ts";
import { latest } from "../latest.ts";
import { once } from "../once.ts";
import { type CommandReader, commandReader } from "./commands.ts";
import { type TopicSearch, topicSearch } from "./topics.ts";

export interface Reader {
  readonly command: CommandReader;
  readonly topics: TopicSearch;
}

/** Building one takes tens of milliseconds. */
export const readerOf = once(
  (content: Content): Reader => ({
    command: commandReader(content),
    topics: latest(topicSearch(content)),
  }),
);
