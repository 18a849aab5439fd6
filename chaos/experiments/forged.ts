/** Strangers post what is forged, malformed, too large or for another bot, while people are answered all the same. */
import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { type Experiment, spread } from "../experiment.ts";
import type { DeskProcess } from "../process.ts";
import type { Town } from "../town.ts";

/** So many for each event of an honest person. */
const FOR_EACH = 20;

export const forged: Experiment = {
  name: "forged",
  size: { people: 50, scenes: 10 },
  patches: [],
  async run(town) {
    const [process] = town.processes as [DeskProcess];
    // So that what grows only once, compiled code and the like, has grown.
    for (let i = 0; i < Math.min(200, FOR_EACH * town.people.length); i++) await attack(town, process, i);
    const before = process.memory();
    let [attacks, taken, most] = [0, 0, before];
    await Promise.all(
      town.people.map(async (person, index) => {
        for (const scene of person.scenes.keys()) {
          await town.send([town.eventOf(person, scene)]);
          for (let i = 0; i < FOR_EACH; i++) {
            attacks += 1;
            const status = await attack(town, process, index + scene + i);
            if (status === 200) taken += 1;
          }
          most = Math.max(most, process.memory());
        }
      }),
    );
    await town.quiet();
    return {
      attacks,
      "attacks taken": taken,
      "memory grew MiB": Math.round(most - before),
      ...spread("all answered ms", town.acks),
    };
  },
};

const victim = (town: Town): Record<string, unknown> => ({
  ...town.eventOf(town.people[0]!, 0),
  webhookEventId: String(Math.random()),
});

async function attack(town: Town, process: DeskProcess, kind: number): Promise<number | undefined> {
  switch (kind % 6) {
    case 0:
      return town.post(process, [victim(town)], { secret: "guessed" });
    case 1:
      return town.post(process, [victim(town)], { destination: "Uanother" });
    case 2:
      return raw(process, `POST /line/webhook HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{"events"`);
    case 3:
      return raw(process, randomBytes(600).toString("latin1"));
    case 4:
      return post(
        process,
        { "x-line-signature": randomBytes(32).toString("base64") },
        `{"events":[${"[".repeat(5000)}`,
      );
    default:
      return post(process, {}, "x".repeat(300_000));
  }
}

const post = (process: DeskProcess, headers: Record<string, string>, body: string) =>
  fetch(`${process.address}/line/webhook`, { method: "POST", headers, body }).then(
    ({ status }) => status,
    () => undefined,
  );

/** What no client would send; the first line of what comes back. */
const raw = (process: DeskProcess, words: string): Promise<number | undefined> =>
  new Promise((resolve) => {
    const { port } = new URL(process.address);
    const socket = connect(Number(port), "127.0.0.1", () => socket.write(words, "latin1"));
    let heard = "";
    const end = () => {
      socket.destroy();
      resolve(Number(/^HTTP\/1.1 (\d+)/.exec(heard)?.[1]) || undefined);
    };
    socket.on("data", (data) => {
      heard += data;
      end();
    });
    socket.on("error", end);
    socket.on("close", end);
  });
