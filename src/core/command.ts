/** What a person can ask for in every state, by word or by button. */
export const COMMANDS = [
  "menu",
  "back",
  "restart",
  "human",
  "help",
  "about",
  "thanks",
  "delete",
  "data",
  "english",
  "japanese",
  "why",
  "whatif",
  "change",
  "whyask",
  "where",
  "now",
  "resume",
  "topics",
  "confirm_delete",
  "keep_record",
  "keep",
] as const;

export type Command = (typeof COMMANDS)[number];

export const isCommand = (name: string): name is Command => (COMMANDS as readonly string[]).includes(name);
