/** The table of the nine turns, and its chart. */

import { percent, tableOf, times, whole, writeBlock } from "../page/blocks.ts";
import { drawChart } from "../page/chart.ts";
import { machine } from "../page/machine.ts";
import { dialogueRows } from "../rounds/dialogue.ts";

const SIZE = { count: 15, milliseconds: 400 } as const;
const QUICK = { count: 3, milliseconds: 100 } as const;

export async function measure(quick: boolean): Promise<void> {
  const on = machine();
  const rows = await dialogueRows(quick ? QUICK : SIZE);
  const ours = rows[0]!.turns.median;
  const table = tableOf([
    ["nine turns, one core", "turns/s", "spread", "this desk is", "eight answers at once, kept"],
    ...rows.map(({ name, turns, kept }) => [
      name,
      whole(turns.median),
      percent(turns.spread),
      times(ours / turns.median),
      kept === null ? "" : `${kept} of 8`,
    ]),
  ]);
  console.log(table.join("\n"));
  if (quick) return;
  writeBlock("dialogue", [on, "", ...table]);
  drawChart(
    "The refund dialogue: turns a second on one core",
    rows
      .filter(({ kept }) => kept !== null)
      .map(({ name, turns }) => ({
        name,
        value: turns.median,
        text: whole(turns.median),
        ours: name.startsWith("this desk"),
      })),
  );
}
