/** `npm run chaos` in small. */
import type { Experiment } from "../../chaos/experiment.ts";
import { type Outcome, runExperiment } from "../../chaos/run.ts";
import type { Plan } from "../../chaos/town.ts";
import { content } from "./core-talker.ts";

/** What two processes need. */
export const SHARED = { processes: 2, store: "redis" } as const;

/** One process with a file, unless told otherwise. */
export const runSmall = (
  experiment: Experiment,
  people: number,
  scenes: number,
  more: Partial<Plan> = {},
): Promise<Outcome> =>
  runExperiment(content, experiment, {
    seed: 1125,
    people,
    scenes,
    processes: 1,
    store: "sqlite",
    patches: [],
    ...more,
  });
