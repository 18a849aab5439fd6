/** The words that work in every state, in every language the desk speaks. */
import type { Content } from "../content/content.ts";
import { type Command, isCommand } from "../dialogue/stage.ts";
import { squash } from "./normalise.ts";

export type CommandReader = (text: string) => Command | undefined;

export function commandReader(content: Content): CommandReader {
  const commands = new Map<string, Command>();
  for (const locale of content.locales) {
    const words = content.words(locale);
    for (const command of words.names("understand.commands").filter(isCommand)) {
      for (const phrase of words.list(`understand.commands.${command}`))
        commands.set(squash(phrase), command);
    }
  }
  return (text) => commands.get(squash(text));
}
