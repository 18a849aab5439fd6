/** The words that work in every state, in every language the desk speaks. */
import { type Command, isCommand } from "../command.ts";
import type { Content } from "../content/content.ts";
import { isNear } from "./likeness.ts";
import { squash } from "./normalise.ts";

/** Shorter words must be exact: 戻る is not 回る. */
const FORGIVEN = 6;

export type CommandReader = (text: string) => Command | undefined;

export function commandReader(content: Content): CommandReader {
  const commands = new Map<string, Command>();
  for (const locale of content.locales) {
    const words = content.words(locale);
    for (const command of words.names("grammar.commands").filter(isCommand)) {
      for (const phrase of words.list(`grammar.commands.${command}`)) commands.set(squash(phrase), command);
    }
  }
  const phrases = [...commands.keys()].filter((phrase) => phrase.length >= FORGIVEN);
  return (text) => {
    const said = squash(text);
    const exact = commands.get(said);
    if (exact || said.length < FORGIVEN) return exact;
    const near = phrases.find((phrase) => isNear(said, phrase));
    return near === undefined ? undefined : commands.get(near);
  };
}
