/** LINE fails in its ways, again and again, while people talk; half of the answers have to be pushed. */
import { setTimeout as pause } from "node:timers/promises";
import type { Fault } from "../../test/support/line-server.ts";
import type { Experiment } from "../experiment.ts";

/** Silence lasts five seconds each time: less often. A refused token is the account's, and comes below. */
const FAULTS: readonly Fault[] = [
  ...(["lost", "lost", "lost", "error", "error", "unavailable", "rate", "layout"] as const),
];
const SHARE = 0.35;
const SILENCES = 0.01;
const REFUSALS = 0.02;

export const lineFaults: Experiment = {
  name: "line-faults",
  size: { people: 400, scenes: 50 },
  patches: ["tireless"],
  async run(town) {
    let [faults, refusals] = [0, 0];
    await Promise.all(
      town.people.map(async (person) => {
        for (const scene of person.scenes.keys()) {
          const pushed = town.roll() < 0.5;
          const chance = town.roll();
          if (chance < SHARE) {
            faults += 1;
            const fault = chance < SILENCES ? "hang" : town.pick(FAULTS);
            town.line.fault(pushed ? "push" : "reply", fault);
          } else if (chance < SHARE + REFUSALS) {
            refusals += 1;
            town.line.fault(pushed ? "push" : "reply", town.pick(["unauthorized", "forbidden"]));
          }
          await town.send([town.eventOf(person, scene, !pushed)]);
          if (town.roll() < 0.3) await pause(5);
        }
      }),
    );
    await town.quiet();
    const sends = town.line.requests.filter(({ endpoint }) => endpoint === "reply" || endpoint === "push");
    return { faults, refusals, sends: sends.length };
  },
};
