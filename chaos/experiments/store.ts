/** The server that keeps the records is down, and then says nothing for a while, again and again, while people talk. */
import { setTimeout as pause } from "node:timers/promises";
import type { Experiment } from "../experiment.ts";

const SILENT_MS = 2000;

export const store: Experiment = {
  name: "store",
  size: { people: 50, scenes: 200 },
  patches: ["tireless"],
  async run(town) {
    const { redis } = town;
    if (!redis) throw new Error("The experiment with the store needs --store redis.");
    let talking = true;
    let rounds = 0;
    const trouble = async () => {
      while (talking) {
        await pause(500 + town.roll() * 1000);
        if (!talking) return;
        rounds += 1;
        if (rounds % 2 === 1) {
          await redis.down();
          await pause(500 + town.roll() * 2500);
          await redis.up();
        } else {
          redis.freeze();
          await pause(SILENT_MS);
          redis.thaw();
        }
      }
    };
    const troubling = trouble();
    await Promise.all(
      town.people.map(async (person) => {
        for (const scene of person.scenes.keys()) {
          await town.send([town.eventOf(person, scene)]);
          await pause(town.roll() * 100);
        }
      }),
    );
    talking = false;
    await troubling;
    await town.quiet();
    return { outages: rounds };
  },
};
