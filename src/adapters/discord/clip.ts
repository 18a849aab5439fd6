/** Shortening what Discord allows only so many characters for. */
const graphemes = new Intl.Segmenter("ja");

/** Shortened at a whole character; a label may not be blank. */
export function clip(label: string, most: number): string {
  const line = label.replace(/\s+/g, " ").trim() || "…";
  if (line.length <= most) return line;
  let kept = "";
  for (const { segment } of graphemes.segment(line)) {
    if (kept.length + segment.length > most - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}
