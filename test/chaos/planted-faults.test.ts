/** That `npm run chaos` would find what it is there to find: faults are planted, and found. */
import { afterEach, describe, expect, test } from "vitest";
import { isClean } from "../../chaos/compare.ts";
import type { Experiment } from "../../chaos/experiment.ts";
import { burst } from "../../chaos/experiments/burst.ts";
import { lineFaults } from "../../chaos/experiments/line-faults.ts";
import { redelivery } from "../../chaos/experiments/redelivery.ts";
import { store } from "../../chaos/experiments/store.ts";
import { report } from "../../chaos/run.ts";
import type { Plan } from "../../chaos/town.ts";
import { runSmall, SHARED } from "../support/chaos.ts";
import { endChildren } from "../support/children.ts";
import { hasRedis } from "../support/redis.ts";

afterEach(endChildren);

/** Whose turn it is when the dice are thrown is chance: now and then a run is too small to meet the fault. */
const RUNS = 3;

async function finds(
  experiment: Experiment,
  people: number,
  scenes: number,
  more: Partial<Plan>,
): Promise<void> {
  const reports: string[] = [];
  for (let seed = 1; seed <= RUNS; seed++) {
    const outcome = await runSmall(experiment, people, scenes, { ...more, seed });
    if (!isClean(outcome.findings)) return;
    reports.push(report(outcome));
  }
  expect.fail(reports.join("\n"));
}

describe("a planted fault is found", () => {
  test.each<[string, Experiment, number, number]>([
    ["no-dedupe", redelivery, 1, 5],
    ["mark-before-send", lineFaults, 8, 6],
    ["no-retry-key", lineFaults, 8, 6],
  ])("%s", (patch, experiment, people, scenes) => finds(experiment, people, scenes, { patches: [patch] }));

  test.skipIf(!hasRedis).each<[string, Experiment, number, number]>([
    ["no-version-check", burst, 20, 8],
    ["acknowledge-before-commit", store, 4, 30],
  ])("%s", (patch, experiment, people, scenes) =>
    finds(experiment, people, scenes, { ...SHARED, patches: [patch] }),
  );
});
