/** A small run of `npm run chaos` with a fixed seed; and that it would find what it is there to find. */
import { afterEach, describe, expect, test } from "vitest";
import { compare, isClean } from "../../chaos/compare.ts";
import type { Experiment } from "../../chaos/experiment.ts";
import { burst } from "../../chaos/experiments/burst.ts";
import { forged } from "../../chaos/experiments/forged.ts";
import { kills } from "../../chaos/experiments/kills.ts";
import { lineFaults } from "../../chaos/experiments/line-faults.ts";
import { redelivery } from "../../chaos/experiments/redelivery.ts";
import { rolling } from "../../chaos/experiments/rolling.ts";
import { store } from "../../chaos/experiments/store.ts";
import { isMet, report, runExperiment } from "../../chaos/run.ts";
import { writeScript } from "../../chaos/script.ts";
import type { Plan } from "../../chaos/town.ts";
import { endChildren } from "../support/children.ts";
import { content } from "../support/core-talker.ts";
import { hasRedis } from "../support/redis.ts";

afterEach(endChildren);

const SEED = 1125;

const run = (experiment: Experiment, people: number, scenes: number, more: Partial<Plan> = {}) =>
  runExperiment(content, experiment, {
    seed: SEED,
    people,
    scenes,
    processes: 1,
    store: "sqlite",
    patches: [],
    ...more,
  });
const shared = { processes: 2, store: "redis" } as const;

describe("nothing is lost, doubled or out of order", () => {
  test.each<[Experiment, number, number]>([
    [redelivery, 2, 15],
    [kills, 4, 8],
    [lineFaults, 8, 10],
  ])("$name, one process with a file", async (experiment, people, scenes) => {
    const outcome = await run(experiment, people, scenes);
    expect(isClean(outcome.findings), report(outcome)).toBe(true);
  });

  test.skipIf(!hasRedis).each<[Experiment, number, number]>([
    [burst, 20, 8],
    [store, 4, 30],
  ])("$name, two processes with a server", async (experiment, people, scenes) => {
    const outcome = await run(experiment, people, scenes, shared);
    expect(isClean(outcome.findings), report(outcome)).toBe(true);
  });

  test("a rolling restart into another version, and back", async () => {
    const outcome = await run(rolling, 3, 1);
    expect(isMet(outcome), report(outcome)).toBe(true);
  });

  test("forged webhooks are all refused meanwhile", async () => {
    const outcome = await run(forged, 4, 4);
    expect(isClean(outcome.findings), report(outcome)).toBe(true);
    expect(outcome.told["attacks taken"]).toBe(0);
  });
});

describe("a planted fault is found", () => {
  test.each<[string, Experiment, number, number]>([
    ["no-dedupe", redelivery, 1, 5],
    ["mark-before-send", lineFaults, 10, 6],
    ["no-retry-key", lineFaults, 10, 6],
  ])("%s", async (patch, experiment, people, scenes) => {
    const outcome = await run(experiment, people, scenes, { patches: [patch] });
    expect(isClean(outcome.findings), report(outcome)).toBe(false);
  });

  test.skipIf(!hasRedis).each<[string, Experiment, number, number]>([
    ["no-version-check", burst, 20, 8],
    ["acknowledge-before-commit", store, 4, 30],
  ])("%s", async (patch, experiment, people, scenes) => {
    const outcome = await run(experiment, people, scenes, { ...shared, patches: [patch] });
    expect(isClean(outcome.findings), report(outcome)).toBe(false);
  });
});

describe("what a person saw", () => {
  const scenes = ["a", "b", "c"].map((text) => ({
    deed: { type: "message" as const },
    bubbles: [text],
    plain: [`plain ${text}`],
  }));

  test.each([
    ["all of it", ["a", "b", "c"], {}],
    ["one in words, where LINE refused its layout", ["a", "plain b", "c"], {}],
    ["not all", ["a", "c"], { lost: 1 }],
    ["one twice", ["a", "b", "b", "c"], { doubled: 1 }],
    ["another order", ["a", "c", "b"], { outOfOrder: 1 }],
    ["something else", ["a", "x", "c"], { lost: 1, strange: 1 }],
  ])("%s", (_, seen, found) => {
    expect(compare(scenes, seen)).toEqual({
      expected: 3,
      lost: 0,
      doubled: 0,
      outOfOrder: 0,
      strange: 0,
      ...found,
    });
  });

  test("may be in the words of another version, each answer in one of them", () => {
    const two = scenes.map((scene) => ({ ...scene, reworded: scene.bubbles.map((text) => `new ${text}`) }));
    expect(isClean(compare(two, ["a", "new b", "c"]))).toBe(true);
    for (const seen of [
      ["a", "new b", "new b", "c"],
      ["a", "new c"],
      ["a", "b", "new b", "c"],
    ])
      expect(isClean(compare(two, seen))).toBe(false);
  });

  test("is written from the seed alone", () => {
    expect(writeScript(content, 7, 20)).toEqual(writeScript(content, 7, 20));
    expect(writeScript(content, 7, 20)).not.toEqual(writeScript(content, 8, 20));
  });
});
