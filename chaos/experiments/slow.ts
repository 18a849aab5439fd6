/**
 * Clients that say nothing, drip their request, or ask and take no answer, very many at once; people are answered
 * meanwhile. Each must be gone after ten seconds.
 */
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { type Experiment, spread } from "../experiment.ts";
import type { DeskProcess } from "../process.ts";

/** For each honest person. */
const FOR_EACH = 50;
const DRIP_MS = 500;
/** Of its own ten seconds a busy machine may take some more to look. */
const LATE_MS = 12_000;
const PATIENCE_MS = 30_000;

export const slow: Experiment = {
  name: "slow",
  size: { people: 20, scenes: 20 },
  patches: ["tireless"],
  atMost: { "not cut": 0, "cut late": 0 },
  async run(town) {
    const [process] = town.processes as [DeskProcess];
    const sockets = Array.from({ length: town.people.length * FOR_EACH }, (_, index) =>
      lasts(process, index % 4),
    );
    await Promise.all(
      town.people.map(async (person) => {
        for (const scene of person.scenes.keys()) {
          await town.send([town.eventOf(person, scene)]);
          await pause(200);
        }
      }),
    );
    const lasted = await Promise.all(sockets);
    await town.quiet();
    const cut = lasted.filter((ms) => ms !== undefined);
    return {
      sockets: lasted.length,
      "not cut": lasted.length - cut.length,
      "cut late": cut.filter((ms) => ms > LATE_MS).length,
      ...spread("cut after ms", cut),
    };
  },
};

/** How long it is kept; undefined: it is still there. */
const lasts = (process: DeskProcess, kind: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const { port } = new URL(process.address);
    const began = performance.now();
    const socket = connect(Number(port), "127.0.0.1");
    const drip = setInterval(() => {
      if (kind === 1) socket.write("x-drip: 1\r\n");
      if (kind === 2) socket.write("x");
    }, DRIP_MS);
    const patience = setTimeout(() => done(undefined), PATIENCE_MS);
    const done = (ms: number | undefined) => {
      clearInterval(drip);
      clearTimeout(patience);
      socket.destroy();
      resolve(ms);
    };
    socket.on("connect", () => {
      if (kind === 1) socket.write("GET / HTTP/1.1\r\nhost: x\r\n");
      if (kind === 2) socket.write("POST /line/webhook HTTP/1.1\r\nhost: x\r\ncontent-length: 5000\r\n\r\n");
      // More than the system keeps on its way; never read, so only the write tells that it is cut.
      if (kind === 3) socket.write("GET / HTTP/1.1\r\nhost: x\r\n\r\n".repeat(500));
    });
    if (kind === 3) socket.pause();
    else socket.resume();
    socket.on("error", () => {});
    socket.on("close", () => done(performance.now() - began));
    // A paused socket does not hear its end; writing to it does.
    if (kind === 3) socket.on("connect", () => probe(socket));
  });

function probe(socket: ReturnType<typeof connect>): void {
  const writing = setInterval(() => {
    if (socket.destroyed) return clearInterval(writing);
    socket.write("\r\n");
  }, DRIP_MS);
}
