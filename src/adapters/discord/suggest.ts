/** What is proposed while somebody types a question: their own words, then the topics nearest to them. */
import type { APIApplicationCommandOptionChoice } from "discord.js";
import type { Content } from "../../core/content/content.ts";
import { squash } from "../../core/language/normalise.ts";
import { readerOf } from "../../core/language/reader.ts";
import { oneLine } from "../kit/text.ts";
import { AUTOCOMPLETE_CHOICES, AUTOCOMPLETE_LENGTH } from "./limits.ts";
import { topicValue } from "./slash-commands.ts";

/** A guess weaker than this is noise while somebody is still typing. */
const WORTH_SHOWING = 0.02;

export function suggestions(
  content: Content,
  locale: string,
  typed: string,
): APIApplicationCommandOptionChoice<string>[] {
  const words = content.words(locale);
  const titleOf = (id: string): string => words.say(`topics.${id}.title`);
  const topics = words.names("topics").filter((id) => words.has(`topics.${id}.title`));
  const said = squash(typed);
  const containing = said ? topics.filter((id) => squash(titleOf(id)).includes(said)) : [];
  const guessed = said
    ? readerOf(content)
        .topics(typed)
        .filter(({ id, score }) => score >= WORTH_SHOWING && topics.includes(id))
        .map(({ id }) => id)
    : topics;
  const own = typed.trim();
  return [
    // First, so that Enter asks what was typed and not something near it.
    ...(own && own.length <= AUTOCOMPLETE_LENGTH ? [{ name: own, value: own }] : []),
    ...[...new Set([...containing, ...guessed])].map((id) => ({
      name: oneLine(titleOf(id), AUTOCOMPLETE_LENGTH),
      value: topicValue(id),
    })),
  ].slice(0, AUTOCOMPLETE_CHOICES);
}
