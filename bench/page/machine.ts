/** What it was measured on, and how busy that was: a figure without it says nothing. */
import { cpus, loadavg, totalmem } from "node:os";

const GIB = 2 ** 30;

export function machine(): string {
  const all = cpus();
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(", ");
  return `Measured on ${new Date().toISOString().slice(0, 10)}: node ${process.versions.node}, ${all.length} × ${all[0]?.model.trim() ?? "a processor"}, ${Math.round(totalmem() / GIB)} GiB; load over 1, 5 and 15 minutes before it began: ${load}.`;
}
