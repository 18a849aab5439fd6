/** One conversation, kept as long as the terminal is open. */
import type { Content } from "../../core/content/content.ts";
import type { Words } from "../../core/content/words.ts";
import type { Conversation } from "../../core/conversation.ts";
import type { Day } from "../../core/day.ts";
import { type Turn, turn } from "../../core/turn.ts";
import { receive } from "./receive.ts";

interface ChatSettings {
  readonly content: Content;
  readonly locale: string;
  readonly today: Day;
  /** Another dialogue than the house's own. */
  readonly turn?: typeof turn | undefined;
}

export interface Chat {
  /** What is answered to a line of input. */
  answer(line: string): Turn;
  /** Before anything was said. */
  begin(): Turn;
  /** In the language of the conversation. */
  words(): Words;
  /** In that of what was said last. */
  wordsOf(said: Turn): Words;
}

export function openChat({ content, locale, today, turn: dialogue = turn }: ChatSettings): Chat {
  let conversation: Conversation | null = null;
  /** Of the next conversation that begins. */
  let generation = 0;
  const play = (input: ReturnType<typeof receive>): Turn => {
    const played = dialogue({ conversation, input, content, today, locale, generation });
    generation = (conversation?.generation ?? generation) + 1;
    conversation = played.conversation;
    return played;
  };
  const words = (): Words => content.words(conversation?.locale ?? locale);
  return {
    answer: (line) => play(receive(line)),
    begin: () => play({ type: "arrive" }),
    words,
    wordsOf: (said) => (said.locale === undefined ? words() : content.words(said.locale)),
  };
}
