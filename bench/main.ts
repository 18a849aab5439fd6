/**
 * Everything that docs/performance.md tells, measured and written into it: `npm run bench`. Names of parts measure
 * those alone: `npm run bench -- dialogue`. `--quick` is for trying whether it runs.
 */
import { machine } from "./page/machine.ts";

const PARTS: Readonly<Record<string, (quick: boolean) => Promise<void>>> = {
  dialogue: async (quick) => (await import("./parts/dialogue.ts")).measure(quick),
};

const asked = process.argv.slice(2).filter((name) => !name.startsWith("--"));
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`There is no part "${unknown.join(", ")}". The parts are: ${Object.keys(PARTS).join(", ")}.`);
  process.exit(1);
}
console.log(machine());
for (const name of asked.length > 0 ? asked : Object.keys(PARTS)) {
  console.log(`\n${name}`);
  await PARTS[name]!(process.argv.includes("--quick"));
}
// Some of the peers keep timers that nobody can stop.
process.exit(0);
