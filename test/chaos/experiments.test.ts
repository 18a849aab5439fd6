/** A small run of `npm run chaos` with a fixed seed. */
import { afterEach, describe, expect, test } from "vitest";
import { isClean } from "../../chaos/compare.ts";
import type { Experiment } from "../../chaos/experiment.ts";
import { burst } from "../../chaos/experiments/burst.ts";
import { forged } from "../../chaos/experiments/forged.ts";
import { kills } from "../../chaos/experiments/kills.ts";
import { lineFaults } from "../../chaos/experiments/line-faults.ts";
import { redelivery } from "../../chaos/experiments/redelivery.ts";
import { rolling } from "../../chaos/experiments/rolling.ts";
import { store } from "../../chaos/experiments/store.ts";
import { isMet, report } from "../../chaos/run.ts";
import { runSmall, SHARED } from "../support/chaos.ts";
import { endChildren } from "../support/children.ts";
import { hasRedis } from "../support/redis.ts";

afterEach(endChildren);

describe("nothing is lost, doubled or out of order", () => {
  test.each<[Experiment, number, number]>([
    [redelivery, 2, 15],
    [kills, 3, 6],
    [lineFaults, 8, 10],
  ])("$name, one process with a file", async (experiment, people, scenes) => {
    const outcome = await runSmall(experiment, people, scenes);
    expect(isClean(outcome.findings), report(outcome)).toBe(true);
  });

  test.skipIf(!hasRedis).each<[Experiment, number, number]>([
    [burst, 20, 8],
    [store, 4, 30],
  ])("$name, two processes with a server", async (experiment, people, scenes) => {
    const outcome = await runSmall(experiment, people, scenes, SHARED);
    expect(isClean(outcome.findings), report(outcome)).toBe(true);
  });

  test("a rolling restart into another version, and back", async () => {
    const outcome = await runSmall(rolling, 3, 1);
    expect(isMet(outcome), report(outcome)).toBe(true);
  });

  test("forged webhooks are all refused meanwhile", async () => {
    const outcome = await runSmall(forged, 2, 4);
    expect(isClean(outcome.findings), report(outcome)).toBe(true);
    expect(outcome.told["attacks taken"]).toBe(0);
  });
});
