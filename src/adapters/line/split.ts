/** Cuts a long text where a reader would pause: paragraph, line, sentence, clause, word. */
const words = new Intl.Segmenter("ja", { granularity: "word" });
const clusters = new Intl.Segmenter("ja", { granularity: "grapheme" });

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

function cut(text: string, limit: number): number {
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
}

/** Pieces of at most `limit` UTF-16 units. Blank pieces and the white space at a cut are left out. */
export function splitText(text: string, limit: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const end = cut(rest, limit);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest].filter((piece) => piece !== "");
}

/** What fits of a text, cut where a reader would pause; an ellipsis tells that there was more. */
export function abridge(text: string, limit: number): string {
  const whole = text.trim();
  if (whole.length <= limit) return whole;
  return `${splitText(whole, limit - 1)[0]}…`;
}
