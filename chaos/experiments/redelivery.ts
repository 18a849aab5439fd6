/**
 * Every event comes ten times more, shuffled among what is new; then all of them once more in the end, when the first
 * are older than what a record remembers by id.
 */
import type { Experiment } from "../experiment.ts";
import type { LineEvent } from "../town.ts";

const TIMES = 10;

export const redelivery: Experiment = {
  name: "redelivery",
  size: { people: 10, scenes: 1000 },
  patches: ["tireless"],
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
    });
    await Promise.all(lives);
    await town.quiet();
    return {};
  },
};
