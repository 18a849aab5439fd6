/** Discord reads every text as Markdown: what the desk says has to arrive as it was written. */

import { type Cut, divide } from "../kit/text.ts";

/** Autolinked by Discord; a backslash inside would become part of the address. */
export const ADDRESS =
  /(https?:\/\/[^\s<>\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]+)/u;
/** What starts formatting anywhere in a line; `<` starts mentions, `[` masked links. */
const INLINE = /[\\*_~`|<[\]]/g;
/** What starts a heading, subtext, quote or list, at the start of a line only. */
const LINE_START = /^([^\S\r\n\u2028\u2029]*)([#>+-])(?=[\s#>-]|$)/gm;
const NUMBERED = /^([^\S\r\n\u2028\u2029]*\d+)([.)])(?=\s|$)/gm;

const literalLineStarts = (text: string): string =>
  text.replace(LINE_START, "$1\\$2").replace(NUMBERED, "$1\\$2");

export const literal = (text: string): string =>
  literalLineStarts(
    text
      .replace(/\r\n?/g, "\n")
      .split(ADDRESS)
      .map((part, index) => (index % 2 ? part : part.replace(INLINE, "\\$&")))
      .join(""),
  );

/** For headings and labels, which end at the line's end. */
export const literalLine = (text: string): string =>
  literal(
    text
      .split(/[\r\n]/)
      .map((line) => line.trim())
      .filter(Boolean)
      .join(" "),
  );

export const bold = (line: string): string => (line ? `**${line}**` : "");

/** A code block shows its text as it is, except that three backticks would end it. */
const fenceable = (text: string): string => text.replace(/\r\n?/g, "\n").replaceAll("```", "`\u200b`\u200b`");

/** Where to cut so that the piece is at most `limit` long: at a line's end if one is near, never inside a character or an escape. */
const cutAt: Cut = (text, limit) => {
  const line = text.lastIndexOf("\n", limit);
  if (line > limit / 2) return line;
  let at = limit;
  if (/[\udc00-\udfff]/.test(text[at] ?? "")) at -= 1;
  let unescaped = at;
  while (text[unescaped - 1] === "\\") unescaped -= 1;
  return (at - unescaped) % 2 ? at - 1 : at;
};

/** `begun` mends a piece that begins in the middle of a line. */
const cut = (text: string, limit: number, begun: (rest: string) => string): string[] =>
  divide(text, limit, cutAt, (rest) => (rest.startsWith("\n") ? rest.slice(1) : begun(rest)));

/** What stood inside a line may now stand at the start of one, where it would begin a heading or a list. */
const asLineStart = (rest: string): string => {
  const end = rest.indexOf("\n");
  return end < 0 ? literalLineStarts(rest) : literalLineStarts(rest.slice(0, end)) + rest.slice(end);
};

export const pieces = (written: string, limit: number): string[] => cut(written, limit, asLineStart);

/** A text as code blocks of at most `limit` characters each, fences included. */
export const codeBlocks = (text: string, limit: number): string[] =>
  cut(fenceable(text), limit - "```\n\n```".length, (rest) => rest).map(
    (piece) => `\`\`\`\n${piece}\n\`\`\``,
  );
