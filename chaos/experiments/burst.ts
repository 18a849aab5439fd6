/** Eight answers at once, in one webhook as LINE bundles them, each webhook twice, to whichever processes there are. */
import type { Experiment } from "../experiment.ts";

export const burst: Experiment = {
  name: "burst",
  size: { people: 1000, scenes: 8 },
  patches: [],
  async run(town) {
    const crowd = town.people.map(async (person) => {
      const events = person.scenes.map((_, scene) => town.eventOf(person, scene));
      await Promise.all([town.send(events), town.send(events)]);
    });
    await Promise.all(crowd);
    await town.quiet();
    const loading = town.line.account.loading.length;
    return { "loading calls": loading };
  },
};
