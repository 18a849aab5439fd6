/**
 * Every event comes ten times more, shuffled among what is new; then all of them once more in the end, when the first
 * are older than what a record remembers by id, and once more a day later.
 */
import { DAY, HOUR } from "../../src/desk/clock.ts";
import type { Experiment } from "../experiment.ts";
import type { LineEvent } from "../town.ts";

const TIMES = 10;

export const redelivery: Experiment = {
  name: "redelivery",
  size: { people: 10, scenes: 1000 },
  patches: ["tireless"],
  environment: { CHAOS_LEAPS: String(DAY + HOUR) },
  async run(town) {
    const lives = town.people.map(async (person) => {
      const past: { event: LineEvent; left: number }[] = [];
      const again = async (): Promise<void> => {
        const open = past.filter(({ left }) => left > 0);
        if (open.length === 0) return;
        const one = town.pick(open);
        one.left -= 1;
        await town.send([{ ...one.event, deliveryContext: { isRedelivery: true } }]);
      };
      for (const scene of person.scenes.keys()) {
        const event = town.eventOf(person, scene);
        await town.send([event]);
        past.push({ event, left: TIMES });
        for (let i = 0; i < TIMES - 1; i++) await again();
      }
      while (past.some(({ left }) => left > 0)) await again();
      for (const { event } of past) await town.send([event]);
      return past.map(({ event }) => event);
    });
    const lived = await Promise.all(lives);
    await town.quiet();
    for (const process of town.processes) process.leap();
    await Promise.all(
      lived.map(async (events) => {
        for (const event of events) await town.send([event]);
      }),
    );
    await town.quiet();
    return {};
  },
};
