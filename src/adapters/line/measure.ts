/** How LINE counts: grapheme clusters in labels, bytes of JSON in Flex containers. */
const clusters = new Intl.Segmenter("ja", { granularity: "grapheme" });

export function graphemes(text: string): number {
  let count = 0;
  for (const _ of clusters.segment(text)) count += 1;
  return count;
}

/** The text's beginning of at most `limit` grapheme clusters; an ellipsis tells that there was more. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit || graphemes(text) <= limit) return text;
  const kept = Array.from(clusters.segment(text), ({ segment }) => segment).slice(0, limit - 1);
  return `${kept.join("").trimEnd()}…`;
}

export const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
