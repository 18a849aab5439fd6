/**
 * The person's own words out of what Discord calls the content of a message: no emoji pictures, names of others,
 * quotations, addresses or marks of formatting. Forms: https://docs.discord.com/developers/reference#message-formatting.
 */
import { dayInTokyo } from "../../desk/clock.ts";
import { ADDRESS } from "./markdown.ts";

const MARKUP = /<([^<>\n]+)>/g;
const EMOJI = /^a?:\w+:\d+$/;
const COMMAND = /^(\/[^:]+):\d+$/;
const TIMESTAMP = /^t:(-?\d{1,10})(?::([a-zA-Z]))?$/;
/** People, roles and channels; the pages of a server; a broken timestamp; an address without its preview. */
const REFERENCE = /^(?:[@#][!&]?\d|id:|t:|https?:)/;
/** Whatever else Discord may refer to ends in its id (a "snowflake": "API Reference: Snowflakes"). */
const ID_AT_END = /\d{15}$/;

/** A moment as the day it falls on where this desk is; a time of day alone is no date. */
const dayOf = (seconds: number, style: string | undefined): string =>
  style?.toLowerCase() === "t" ? " " : ` ${dayInTokyo(seconds * 1000)} `;

/** What stands between `<` and `>`, as it is read on the screen; what is no markup stays. */
function readable(whole: string, inside: string): string {
  const moment = TIMESTAMP.exec(inside);
  if (moment) return dayOf(Number(moment[1]), moment[2]);
  const command = COMMAND.exec(inside);
  if (command) return command[1]!;
  return [EMOJI, REFERENCE, ID_AT_END].some((kind) => kind.test(inside)) ? " " : whole;
}

/** `[label](address)`: the label is what is read. */
const MASKED_LINK = /\[([^[\]\n]+)\]\(<?https?:[^\s()<>[\]]*>?\)/g;

const QUOTED_LINE = /^ *> /;
const QUOTED_REST = /^ *>>> /;

/** Somebody else's words, unless the message holds nothing else: then they are what is asked about. */
function unquoted(text: string): string {
  const lines = text.split("\n");
  const rest = lines.findIndex((line) => QUOTED_REST.test(line));
  const own = lines.slice(0, rest < 0 ? undefined : rest).filter((line) => !QUOTED_LINE.test(line));
  return own.some((line) => line.trim())
    ? own.join("\n")
    : lines.map((line) => line.replace(/^ *>{1,3} /, "")).join("\n");
}

/** Emphasis, spoilers, code, headings and lists: the marks go, what they mark stays. */
const unmarked = (text: string): string =>
  text
    .replace(/```(?:[\w+-]*\n)?|`|\*\*|__|\|\|/g, "")
    .replace(/~~/g, " ")
    .replace(/(?<!\\)\*([^*\\\n]+)\*/g, "$1")
    // Not within a mail address.
    .replace(/(?<!\w)_([^_\n]+)_(?!\w)/g, "$1")
    .replace(/^(?:#{1,3}|-#|[-*]) /gm, "")
    .replace(/\\([\\*_~|<>[\]#-])/g, "$1");

/** Empty where the person said nothing in words. An address alone is kept: the desk says that it opens none. */
export function ownWords(content: string): string {
  const said = unquoted(content)
    .replace(MASKED_LINK, "$1")
    .replace(MARKUP, readable)
    .split(ADDRESS)
    .filter((_, index) => index % 2 === 0)
    .join(" ");
  const words = unmarked(said)
    .replace(/[^\S\n]+/g, " ")
    .trim();
  return words || (ADDRESS.exec(content)?.[0] ?? "");
}

/** Whether there are pictures among the words that stand for a feeling, as a sticker does. */
export const holdsEmoji = (content: string): boolean =>
  [...content.matchAll(MARKUP)].some(([, inside = ""]) => EMOJI.test(inside));
