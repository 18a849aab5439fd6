/**
 * Platforms allow only so much text, and count it differently. It is cut where a reader would pause, and never
 * inside what is read as one character.
 */
const clusters = new Intl.Segmenter("ja", { granularity: "grapheme" });
const words = new Intl.Segmenter("ja", { granularity: "word" });

/** How long a text is to a platform: in UTF-16 units (`units`), in characters as read, in bytes. */
export type Measure = (text: string) => number;

export const units: Measure = (text) => text.length;

/** Letters, kana and kanji that no mark follows: each is read as one character, and a segmenter is slow to say so. */
const SINGLE = /^[\u0020-\u007e\u00ae-\u02ff\u3001-\u3029\u3031-\u3098\u309b-\u9fff\uff01-\uff9d]*$/;

export const graphemes: Measure = (text) => {
  if (SINGLE.test(text)) return text.length;
  let count = 0;
  for (const _ of clusters.segment(text)) count += 1;
  return count;
};

export const bytes: Measure = (text) => Buffer.byteLength(text);

/** The beginning of a text that is at most `limit` long; an ellipsis tells that there was more. */
export function shorten(text: string, limit: number, measure: Measure = units): string {
  if (measure(text) <= limit) return text;
  let left = limit - measure("…");
  let kept = "";
  for (const { segment } of clusters.segment(text)) {
    left -= measure(segment);
    if (left < 0) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** For a label, which stands on one line and may not be blank. */
export const oneLine = (text: string, limit: number, measure: Measure = units): string =>
  shorten(text.replace(/\s+/g, " ").trim() || "…", limit, measure);

/** Where to cut a text that is longer than `limit` units: at most that far. */
export type Cut = (text: string, limit: number) => number;

/** Pieces of at most `limit` units, blank ones left out. `begin` mends what is left after a cut. */
export function divide(text: string, limit: number, cut: Cut, begin: (rest: string) => string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const end = cut(rest, limit);
    pieces.push(rest.slice(0, end));
    rest = begin(rest.slice(end));
  }
  return [...pieces, rest].filter((piece) => piece.trim() !== "");
}

/** From the best place to the poorest. Each matches up to and including the mark it cuts after. */
const PAUSES = [/\n\s*\n/g, /\n/g, /[。．！？!?]+[」』）)]*|\.\s/g, /[、，,;:]|\s/g];

function lastPause(head: string, pause: RegExp): number {
  let end = 0;
  for (const match of head.matchAll(pause)) end = match.index + match[0].length;
  return end;
}

/** The last boundary inside `head` which the text that follows does not take back (a word or cluster goes on). */
function lastBoundary(head: string, following: string, segmenter: Intl.Segmenter): number {
  let end = 0;
  for (const { index } of segmenter.segment(head + following)) if (index <= head.length) end = index;
  return end;
}

/** Paragraph, line, sentence, clause, word. */
const atPause: Cut = (text, limit) => {
  const head = text.slice(0, limit);
  for (const pause of PAUSES) {
    const end = lastPause(head, pause);
    // A pause in the first third would leave a stump of a message; a poorer place further on reads better.
    if (end > limit / 3) return end;
  }
  const following = text.slice(limit, limit + 40);
  const end = lastBoundary(head, following, words) || lastBoundary(head, following, clusters);
  if (end > 0) return end;
  const high = head.charCodeAt(limit - 1);
  return high >= 0xd800 && high <= 0xdbff && limit > 1 ? limit - 1 : limit;
};

/** Pieces for a reader. The white space at a cut is left out. */
export const splitText = (text: string, limit: number): readonly string[] =>
  divide(text.trim(), limit, atPause, (rest) => rest.trimStart()).map((piece) => piece.trimEnd());

/** What fits of a text, cut where a reader would pause; an ellipsis tells that there was more. */
export function abridge(text: string, limit: number): string {
  const whole = text.trim();
  if (whole.length <= limit) return whole;
  return `${splitText(whole, limit - 1)[0]}…`;
}
