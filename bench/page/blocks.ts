/** What is measured, written into the page between its marks; all around it is written by hand. */
import { readFileSync, writeFileSync } from "node:fs";

const PAGE = new URL("../../docs/performance.md", import.meta.url);

export type Table = readonly (readonly string[])[];

/** Throws where the page has no place of that name. */
export function writeBlock(name: string, lines: readonly string[]): void {
  const page = readFileSync(PAGE, "utf8");
  const [begin, end] = [`<!-- measured: ${name} -->\n`, `<!-- /${name} -->`];
  const from = page.indexOf(begin);
  const until = page.indexOf(end);
  if (from < 0 || until < from)
    throw new Error(
      `docs/performance.md has no place for "${name}": write ${begin.trim()} and ${end} into it.`,
    );
  writeFileSync(PAGE, `${page.slice(0, from + begin.length)}\n${lines.join("\n")}\n\n${page.slice(until)}`);
}

/** As wide as its widest cells, as the formatter would have it. */
export function tableOf([head, ...rows]: Table): readonly string[] {
  const all = [head!, ...rows];
  const widths = head!.map((_, column) => Math.max(3, ...all.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(" | ")} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  return [line(head!), `| ${rule.join(" | ")} |`, ...rows.map(line)];
}

export const whole = (value: number): string => Math.round(value).toLocaleString("en");

export const percent = (share: number): string => `${Math.round(100 * share)} %`;

export const times = (ratio: number): string => `${ratio >= 10 ? Math.round(ratio) : ratio.toFixed(1)} ×`;
