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
  "languages",
  "why",
  "whatif",
  "change",
  "kit",
  "timeline",
  "sources",
  "whyask",
  "where",
  "now",
  "resume",
  "topics",
  "confirm_delete",
  "keep_record",
  "keep",
  "none_of_these",
] as const;

/** To go on in a language: as many of these as there are languages. */
export type Speak = `speak_${string}`;

export type Command = (typeof COMMANDS)[number] | Speak;

const SPEAK = /^speak_[a-z]{2,3}(?:-[a-z]{2,8})?$/;

export const speak = (locale: string): Speak => `speak_${locale}`;

/** The locale it asks for; undefined for every other command. */
export const spokenBy = (command: Command): string | undefined =>
  SPEAK.test(command) ? command.slice("speak_".length) : undefined;

export const isCommand = (name: string): name is Command =>
  (COMMANDS as readonly string[]).includes(name) || SPEAK.test(name);
