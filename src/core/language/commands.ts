/** The words that work in every state, in every language the desk speaks. */
import { type Command, isCommand } from "../command.ts";
import type { Content } from "../content/content.ts";
import { isNear } from "./likeness.ts";
import { squash } from "./normalise.ts";
import { squashed } from "./phrases.ts";

/** Shorter words must be exact: 戻る is not 回る. */
const FORGIVEN = 6;

/** Of the letters of a whole text. */
export type CommandReader = (letters: string) => Command | undefined;

/** Without what makes a command polite: 最初から|お願いします, "can I|start over|please". */
function plainly(said: string, polite: readonly string[]): string {
  let bare = said;
  for (;;) {
    const behind = polite.find((phrase) => phrase.length < bare.length && bare.endsWith(phrase));
    const before = polite.find(
      (phrase) => phrase.length > 1 && phrase.length < bare.length && bare.startsWith(phrase),
    );
    if (!behind && !before) return bare;
    bare = behind ? bare.slice(0, -behind.length) : bare.slice(before!.length);
  }
}

export function commandReader(content: Content): CommandReader {
  const commands = new Map<string, Command>();
  for (const locale of content.locales) {
    const words = content.words(locale);
    for (const command of words.names("grammar.commands").filter(isCommand)) {
      for (const phrase of words.list(`grammar.commands.${command}`)) commands.set(squash(phrase), command);
    }
  }
  const polite = content.locales
    .flatMap((locale) => squashed(content.words(locale), "grammar.polite"))
    .toSorted((a, b) => b.length - a.length);
  const phrases = [...commands.keys()].filter((phrase) => phrase.length >= FORGIVEN);
  return (said) => {
    const exact = commands.get(said) ?? commands.get(plainly(said, polite));
    if (exact || said.length < FORGIVEN) return exact;
    const near = phrases.find((phrase) => isNear(said, phrase));
    return near === undefined ? undefined : commands.get(near);
  };
}
