/**
 * All that the server keeps is deleted while people talk. Nobody can then go on where they were, and what they see is
 * not compared; but whoever writes is answered, if need be as a stranger.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { Experiment } from "../experiment.ts";

/** The next words come after so many flushes. */
const FLUSHES_A_SCENE = 1;
const LOOK_EVERY = 20;
const LOOKS = 500;

export const flushed: Experiment = {
  name: "flushed",
  size: { people: 50, scenes: 20 },
  patches: ["tireless"],
  store: "redis",
  isCompared: false,
  atMost: { unanswered: 0 },
  async run(town) {
    const scenes = town.people[0]!.scenes.length;
    let flushes = 0;
    let unanswered = 0;
    const flushing = (async () => {
      while (flushes < scenes * FLUSHES_A_SCENE) {
        const enough = town.acks.length + town.people.length / 2;
        for (let left = LOOKS; left > 0 && town.acks.length < enough; left--) await pause(2);
        await town.redis!.ask((client) => client.flushall());
        flushes += 1;
      }
    })();
    await Promise.all(
      town.people.map(async (person) => {
        for (const scene of person.scenes.keys()) {
          while (flushes < scene * FLUSHES_A_SCENE) await pause(2);
          const before = person.user.received.length;
          await town.send([town.eventOf(person, scene)]);
          for (let left = LOOKS; left > 0 && person.user.received.length === before; left--)
            await pause(LOOK_EVERY);
          if (person.user.received.length === before) unanswered += 1;
        }
      }),
    );
    await flushing;
    return { flushes, unanswered };
  },
};
