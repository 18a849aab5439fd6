/** Bars to one scale, on a ground of their own, so that they can be read on a light page and on a dark one. */
import { writeFileSync } from "node:fs";

const FILE = new URL("../../docs/performance.svg", import.meta.url);

export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  readonly ours: boolean;
}

const WIDTH = 760;
const NAMES = 200;
const FIGURES = 110;
const ROW = 34;
const TOP = 56;

const STYLE = `
    .ground { fill: #ffffff; stroke: #d0d7de }
    text { font: 14px system-ui, sans-serif; fill: #1f2328 }
    .title { font-weight: 600; font-size: 15px }
    .ours { fill: #0b6b3a }
    .other { fill: #8c959f }
    @media (prefers-color-scheme: dark) {
      .ground { fill: #161b22; stroke: #30363d }
      text { fill: #e6edf3 }
      .ours { fill: #3fb950 }
      .other { fill: #6e7681 }
    }
  `;

export function chartOf(title: string, bars: readonly Bar[]): string {
  const most = Math.max(...bars.map(({ value }) => value));
  const room = WIDTH - NAMES - FIGURES;
  const rows = bars.map(({ name, value, text, ours }, index) => {
    const y = TOP + index * ROW;
    const width = Math.max(1, (room * value) / most);
    return `  <text x="${NAMES - 12}" y="${y + 16}" text-anchor="end">${name}</text>
  <rect class="${ours ? "ours" : "other"}" x="${NAMES}" y="${y}" width="${width.toFixed(1)}" height="22" rx="3"/>
  <text x="${(NAMES + width + 8).toFixed(1)}" y="${y + 16}">${text}</text>`;
  });
  const height = TOP + bars.length * ROW + 12;
  const told = bars.map(({ name, text }) => `${name} ${text}`).join(", ");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${title}: ${told}">
  <style>${STYLE}</style>
  <rect class="ground" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="6"/>
  <text class="title" x="20" y="32">${title}</text>
${rows.join("\n")}
</svg>
`;
}

export const drawChart = (title: string, bars: readonly Bar[]): void =>
  writeFileSync(FILE, chartOf(title, bars));
