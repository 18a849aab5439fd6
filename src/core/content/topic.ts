/** The topics of all matters: what each rests on and leads to. */
import type { Lead } from "../matters/matter.ts";
import type { TopicWords } from "./schema.ts";

export interface Topic {
  /** The id of its matter. */
  readonly matter: string;
  readonly facts: readonly string[];
  /** Names of links, of the desk's own or of a matter. */
  readonly links: readonly string[];
  readonly leads: readonly Lead[];
}

export const topicOf = (matter: string, { facts, links, leads }: TopicWords): Topic => ({
  matter,
  facts,
  links,
  leads,
});
