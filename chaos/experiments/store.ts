/**
 * The server that keeps the records is down, says nothing for a while, or dies and a replica takes its place, again
 * and again, while people talk.
 */
import { setTimeout as pause } from "node:timers/promises";
import { RedisServer } from "../../test/support/redis.ts";
import type { Experiment } from "../experiment.ts";
import type { Town } from "../town.ts";

const SILENT_MS = 2000;
const DOWN_MS = 30_000;
const ROUNDS = 20;
const FULL = { people: 50, scenes: 60 };

type Outage = (redis: RedisServer, town: Town) => Promise<void>;

const isFull = (town: Town): boolean => town.people.length >= FULL.people;

const down: Outage = async (redis, town) => {
  await redis.down();
  await pause(isFull(town) ? DOWN_MS : 500 + town.roll() * 2500);
  await redis.up();
};

const silent: Outage = async (redis) => {
  redis.freeze();
  await pause(SILENT_MS);
  redis.thaw();
};

/** What the server had acknowledged and not yet passed on is lost with it: Redis copies to replicas behind its answers. */
const failover: Outage = async (redis) => {
  const replica = await RedisServer.start("--replicaof", `127.0.0.1 ${redis.port}`);
  try {
    await replica.isLinked();
    await redis.down();
    await redis.takesOver(replica);
  } finally {
    await replica.remove();
  }
};

async function amid(town: Town, outages: readonly Outage[]): Promise<{ outages: number }> {
  const redis = town.redis!;
  const wanted = isFull(town) ? ROUNDS : 0;
  const scenes = town.people[0]!.scenes.length;
  let [talking, rounds] = [true, 0];
  const trouble = async () => {
    while (talking || rounds < wanted) {
      await pause(500 + town.roll() * 1000);
      if (!talking && rounds >= wanted) return;
      await outages[rounds % outages.length]!(redis, town);
      rounds += 1;
    }
  };
  const troubling = trouble();
  await Promise.all(
    town.people.map(async (person) => {
      for (const scene of person.scenes.keys()) {
        while (rounds + 1 < (scene * wanted) / scenes) await pause(20);
        await town.send([town.eventOf(person, scene)]);
        await pause(town.roll() * 100);
      }
    }),
  );
  talking = false;
  await troubling;
  await town.quiet();
  return { outages: rounds };
}

export const store: Experiment = {
  name: "store",
  size: FULL,
  patches: ["tireless"],
  store: "redis",
  run: (town) => amid(town, [down, silent]),
};

export const replicas: Experiment = {
  name: "failover",
  size: FULL,
  patches: ["tireless"],
  store: "redis",
  run: (town) => amid(town, [failover]),
};
