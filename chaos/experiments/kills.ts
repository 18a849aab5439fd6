/**
 * Processes that are killed while people talk: half at a named point (failpoints.ts), half at any moment. A process
 * that is gone is started again at once. People write their next words whether or not the answer has come.
 */
import { setTimeout as pause } from "node:timers/promises";
import { type Experiment, spread } from "../experiment.ts";
import { FAILPOINTS } from "../failpoints.ts";
import type { DeskProcess } from "../process.ts";
import type { Town } from "../town.ts";

/** Those who have nothing left to say let the last kill be the last. */
export const kills: Experiment = {
  name: "kills",
  size: { people: 100, scenes: 120 },
  patches: ["tireless"],
  async run(town) {
    let talking = true;
    const tally = { killed: 0, recoveries: [] as number[] };
    const murders = town.processes.map((process) => murder(town, process, () => talking, tally));
    await Promise.all(
      town.people.map(async (person) => {
        for (const scene of person.scenes.keys()) {
          // A fifth has no reply token any more.
          await town.send([town.eventOf(person, scene, town.roll() > 0.2)]);
        }
      }),
    );
    talking = false;
    await Promise.all(murders);
    await town.quiet();
    return { kills: tally.killed, ...spread("back after ms", tally.recoveries) };
  },
};

async function murder(
  town: Town,
  process: DeskProcess,
  talking: () => boolean,
  tally: { killed: number; recoveries: number[] },
): Promise<void> {
  await process.kill();
  while (talking()) {
    const point = town.roll() < 0.5 ? town.pick(FAILPOINTS) : undefined;
    const times = 1 + Math.floor(town.roll() * 20);
    const began = performance.now();
    await process.start(point ? { CHAOS_DIES: `${point}:${times}` } : {});
    tally.recoveries.push(performance.now() - began);
    if (point) await Promise.race([process.ended(), until(() => !talking())]);
    else await livesFor(town, times, talking);
    if (!talking()) break;
    await process.kill();
    tally.killed += 1;
  }
  await process.kill();
  await process.start();
}

/** By what is done meanwhile, not by the clock: on a busy machine a life of milliseconds is none. */
async function livesFor(town: Town, acknowledged: number, talking: () => boolean): Promise<void> {
  const enough = town.acks.length + acknowledged;
  await until(() => town.acks.length >= enough || !talking());
}

async function until(done: () => boolean): Promise<void> {
  while (!done()) await pause(2);
}
