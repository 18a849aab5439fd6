/** The fenced blocks of a page that have something to do: ```<kind> <path>. */

export interface Block {
  /** "diff" edits a file, "transcript" is played, "sh" copies, anything else is a new file. */
  readonly kind: string;
  readonly path: string;
  readonly lines: readonly string[];
}

export function blocksOf(markdown: string): readonly Block[] {
  return [...markdown.matchAll(/^```(\w+)(?: ([^\n]+))?\n(.*?)^```$/gms)].map(([, kind, path, text]) => ({
    kind: kind!,
    path: path ?? "",
    lines: text!.split("\n").slice(0, -1),
  }));
}

/** The text with a diff's lines made: what it has without the added lines must stand there once. */
export function patched(text: string, lines: readonly string[], place: string): string {
  const side = (left: string): string =>
    lines
      .filter((line) => line === "" || line.startsWith(" ") || line.startsWith(left))
      .map((line) => `${line.slice(1)}\n`)
      .join("");
  const [before, after] = [side("-"), side("+")];
  const found = text.split(before).length - 1;
  if (found === 0 || before === "") throw new Error(`${place} does not have these lines:\n${before}`);
  // The last of several: a page adds where a file ends.
  const at = text.lastIndexOf(before);
  return text.slice(0, at) + after + text.slice(at + before.length);
}
