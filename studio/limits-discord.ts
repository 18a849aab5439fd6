/** What Discord allows (src/adapters/discord/limits.ts), and how much of it a reply uses. */
import { type Node, walk } from "../src/adapters/discord/component-tree.ts";
import * as limits from "../src/adapters/discord/limits.ts";
import { render } from "../src/adapters/discord/render.ts";
import { units } from "../src/adapters/kit/text.ts";
import type { Words } from "../src/core/content/words.ts";
import type { Message } from "../src/core/message.ts";
import { longest, type Use } from "./limit-use.ts";

const most = (counts: readonly number[]): number => Math.max(0, ...counts);

const lettersIn = (nodes: readonly Node[]): number =>
  nodes.reduce((sum, { content }) => sum + String(content ?? "").length, 0);

export function usesOfDiscord(messages: readonly Message[], words: Words): readonly Use[] {
  const trees = render(messages, words, "dm").map(({ components }) => walk(components));
  const all = trees.flat();
  const field = (name: string): number =>
    longest(
      all.map((node) => (typeof node[name] === "string" ? String(node[name]) : "")),
      units,
    );
  const lists = all.flatMap(({ options }) =>
    Array.isArray(options) ? [options as readonly { readonly label: string }[]] : [],
  );
  const options = lists.flat().map(({ label }) => label);
  const rows: readonly (readonly [what: string, used: number, most: number])[] = [
    ["components in a message", most(trees.map(({ length }) => length)), limits.COMPONENTS_PER_MESSAGE],
    ["text in a message, in UTF-16 units", most(trees.map(lettersIn)), limits.TEXT_PER_MESSAGE],
    ["longest button, in UTF-16 units", field("label"), limits.BUTTON_LABEL_LENGTH],
    ["longest custom id, in UTF-16 units", field("custom_id"), limits.CUSTOM_ID_LENGTH],
    ["longest address, in UTF-16 units", field("url"), limits.BUTTON_URL_LENGTH],
    ["options in a list", most(lists.map(({ length }) => length)), limits.OPTIONS_PER_SELECT],
    ["longest option, in UTF-16 units", longest(options, units), limits.OPTION_LENGTH],
  ];
  return rows.map(([what, used, limit]) => ({ surface: "Discord", what, used, most: limit }));
}
