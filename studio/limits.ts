/** How much of what each platform allows a reply uses, counted on what is really sent. */
import { graphemes } from "../src/adapters/kit/text.ts";
import type { Words } from "../src/core/content/words.ts";
import { type Message, offers } from "../src/core/message.ts";
import { plainText } from "../src/core/plain-text.ts";
import { longest, type Use } from "./limit-use.ts";
import { usesOfDiscord } from "./limits-discord.ts";
import { usesOfLine } from "./limits-line.ts";

export const usesOf = (messages: readonly Message[], words: Words): readonly Use[] =>
  [...ofEvery(messages, words), ...usesOfLine(messages, words), ...usesOfDiscord(messages, words)].filter(
    ({ used }) => used > 0,
  );

/** Ours (core/message.ts), and what there is to read in all. */
const LABEL = 20;

const ofEvery = (messages: readonly Message[], words: Words): readonly Use[] => [
  {
    surface: "every surface",
    what: "longest label, in characters",
    used: longest(
      messages.flatMap((message) => offers(message).map(({ label }) => label)),
      graphemes,
    ),
    most: LABEL,
  },
  {
    surface: "every surface",
    what: "all as plain text, in characters",
    used: graphemes(messages.map((message) => plainText(message, words)).join("")),
    most: null,
  },
];
