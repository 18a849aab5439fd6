/**
 * `npm run chaos -- --seed 7 --minutes 2`: real processes, a local LINE, people with scripts. Without --experiment
 * all are run in turn until the time is over. Exit code 1 where anything was lost, doubled or out of order; the line
 * printed beneath runs it again. The seed fixes what people do, what fails and where processes die; how the machine
 * shares out its time it cannot fix.
 */
import { parseArgs } from "node:util";
import { loadContent } from "../src/desk/load-content.ts";
import type { Experiment } from "./experiment.ts";
import { burst } from "./experiments/burst.ts";
import { disk } from "./experiments/disk.ts";
import { flushed } from "./experiments/flushed.ts";
import { forged } from "./experiments/forged.ts";
import { kills } from "./experiments/kills.ts";
import { lineFaults } from "./experiments/line-faults.ts";
import { oneClient } from "./experiments/one-client.ts";
import { redelivery } from "./experiments/redelivery.ts";
import { rolling } from "./experiments/rolling.ts";
import { slow } from "./experiments/slow.ts";
import { replicas, store } from "./experiments/store.ts";
import { isMet, report, runExperiment } from "./run.ts";
import type { Plan } from "./town.ts";

const EXPERIMENTS: readonly Experiment[] = [
  ...[burst, redelivery, kills, store, replicas, flushed, lineFaults],
  ...[forged, slow, oneClient, rolling, disk],
];

/** Of the full size, when several experiments share the time. */
const SAMPLE = { people: 20, scenes: 10 };

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    minutes: { type: "string", default: "2" },
    experiment: { type: "string" },
    people: { type: "string" },
    scenes: { type: "string" },
    processes: { type: "string" },
    store: { type: "string" },
    patches: { type: "string", default: "" },
  },
});

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function planFor(experiment: Experiment, seed: number): Plan {
  const size = values.experiment ? experiment.size : SAMPLE;
  const onServer = (experiment.store ?? values.store ?? (seed % 2 === 0 ? "redis" : "sqlite")) === "redis";
  return {
    seed,
    people: Number(values.people ?? size.people),
    scenes: Number(values.scenes ?? size.scenes),
    processes: Number(values.processes ?? (onServer ? 2 : 1)),
    store: onServer ? "redis" : "sqlite",
    patches: values.patches.split(",").filter(Boolean),
  };
}

const chosen = EXPERIMENTS.filter(
  ({ name }) => values.experiment === undefined || name === values.experiment,
);
if (chosen.length === 0) {
  say(`There is no such experiment, only ${EXPERIMENTS.map(({ name }) => name).join(", ")}.`);
  process.exit(78);
}
const content = loadContent();
const end = performance.now() + Number(values.minutes) * 60_000;
let failed = false;
for (let seed = Number(values.seed), rounds = 0; rounds === 0 || performance.now() < end; seed++, rounds++) {
  for (const experiment of chosen) {
    const outcome = await runExperiment(content, experiment, planFor(experiment, seed));
    say(report(outcome));
    failed ||= !isMet(outcome);
  }
  if (values.experiment) break;
}
process.exit(failed ? 1 : 0);
