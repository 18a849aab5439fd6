/**
 * Processes are stopped as an operator stops them, one after the other, while people talk, and started again in the
 * other of two versions. Everybody is answered in the words of one of them, goes on where they were, and no process
 * takes longer than its ten seconds.
 */
import { setTimeout as pause } from "node:timers/promises";
import { type Experiment, spread } from "../experiment.ts";
import type { Town } from "../town.ts";

/** People go on with their next words only when so many restarts are done. */
const RESTARTS_A_SCENE = 2;

export const rolling: Experiment = {
  name: "rolling",
  size: { people: 40, scenes: 50 },
  patches: ["tireless", "other-locales"],
  isOfTwoVersions: true,
  atMost: { "ended otherwise than well": 0 },
  async run(town) {
    const scenes = town.people[0]!.scenes.length;
    let restarts = 0;
    const [stops, unwell] = [[] as number[], [] as unknown[]];
    const roll = async () => {
      while (restarts < scenes * RESTARTS_A_SCENE) {
        const process = town.processes[restarts % town.processes.length]!;
        await acknowledgements(town, 5);
        const began = performance.now();
        const code = await process.stop();
        stops.push(performance.now() - began);
        if (code !== 0) unwell.push(code);
        const isNew = Math.floor(restarts / town.processes.length) % 2 === 0;
        await process.start(isNew ? { CHAOS_LOCALES: town.rewording!.locales } : {});
        restarts += 1;
      }
    };
    const rolled = roll();
    await Promise.all(
      town.people.map(async (person, index) => {
        for (const scene of person.scenes.keys()) {
          // Some wait for each restart, so that others are always in the middle of something.
          const ahead = index % RESTARTS_A_SCENE;
          while (restarts + ahead < scene * RESTARTS_A_SCENE) await pause(10);
          await town.send([town.eventOf(person, scene, town.roll() > 0.2)]);
        }
      }),
    );
    await rolled;
    await town.quiet();
    return { restarts, "ended otherwise than well": unwell.length, ...spread("stop ms", stops) };
  },
};

/** So that something is under way when it is stopped; where nobody has anything to say, at once. */
async function acknowledgements(town: Town, count: number): Promise<void> {
  const enough = town.acks.length + count;
  for (let left = 100; left > 0 && town.acks.length < enough; left--) await pause(5);
}
