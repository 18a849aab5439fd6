/** Two real processes on one real store: people cannot tell them from one, also when one is killed. */
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Event } from "../../src/desk/desk.ts";
import { endChildren } from "../support/children.ts";
import { says } from "../support/desk-bench.ts";
import { DeskProcess, HttpPlatform } from "../support/desk-process.ts";
import { eventually } from "../support/eventually.ts";
import { hasRedis, RedisServer } from "../support/redis.ts";

/** Then they may finish: where a start takes longer than a life, nothing would ever get done. */
const MOST_KILLS = 12;

describe.skipIf(!hasRedis)("two processes that share a store", () => {
  let server: RedisServer;
  let platform: HttpPlatform;
  let desks: DeskProcess[];
  const start = () => DeskProcess.start(server.url, platform.address);

  beforeEach(async () => {
    server = await RedisServer.start();
    platform = await HttpPlatform.open();
    desks = await Promise.all([start(), start()]);
  });
  afterEach(async () => {
    await endChildren();
    platform.close();
    await server.remove();
  });

  /** As a platform does: to any process, again until one acknowledges it. */
  async function sendUntilTaken(event: Event, signal: AbortSignal): Promise<void> {
    for (let acknowledged = false; !acknowledged; ) {
      signal.throwIfAborted();
      const desk = desks[Math.floor(Math.random() * 2)]!;
      acknowledged = await desk.send(event).then(
        () => true,
        () => false,
      );
      if (!acknowledged) await pause(20);
    }
  }
  async function talk(conversation: string, messages: number, signal: AbortSignal): Promise<void> {
    for (let number = 1; number <= messages; number++) {
      const event = says(`${number}`, { conversation, id: `${conversation} ${number}` });
      const twice = Math.random() < 0.2 ? [event, event] : [event];
      await Promise.all(twice.map((each) => sendUntilTaken(each, signal)));
    }
  }
  const textsOf = (conversation: string) =>
    platform.seen.filter(({ event }) => event.startsWith(`${conversation} `)).map(({ text }) => text);
  /** "7: 7" says that the seventh message was the seventh turn: nothing was lost, nothing counted twice. */
  const inOrder = (messages: number) => Array.from({ length: messages }, (_, i) => `${i + 1}: ${i + 1}`);

  test("answer each message once and in order, whichever of them it reaches, or both", async ({ signal }) => {
    const people = ["taro", "hanako", "jiro"];
    await Promise.all(people.map((person) => talk(person, 40, signal)));
    await eventually(() => expect(platform.seen).toHaveLength(3 * 40));
    for (const person of people) expect(textsOf(person)).toEqual(inOrder(40));
    // Nobody delivered what another had in hand.
    expect(platform.attempts.map(({ attempt }) => attempt)).toEqual(Array(3 * 40).fill(1));
  });

  test("answer many messages of one person at once, each as a turn of its own, in one order", async () => {
    const events = Array.from({ length: 60 }, (_, i) => says("hi", { id: `burst ${i}` }));
    await Promise.all(events.map((event, i) => desks[i % 2]!.send(event)));
    await eventually(() => expect(platform.seen).toHaveLength(60));
    expect(platform.texts).toEqual(Array.from({ length: 60 }, (_, i) => `${i + 1}: hi`));
    expect(platform.attempts).toHaveLength(60);
  });

  test("one killed in mid-dialogue: the other goes on where the person was", async () => {
    await desks[0]!.send(says("one"));
    await desks[0]!.send(says("two"));
    await eventually(() => expect(platform.seen).toHaveLength(2));
    await desks[0]!.kill();
    expect((await desks[1]!.send(says("three"))).messages[0]?.text).toBe("3: three");
    await eventually(() => expect(platform.texts.at(-1)).toBe("3: three"));
  });

  test("one killed between commit and delivery: the other delivers it, once, and what followed after it", async () => {
    platform.manner = "does not come to it";
    const event = says("one");
    expect((await desks[0]!.send(event)).status).toBe("answered");
    await eventually(() => expect(platform.attempts).toHaveLength(1));
    await desks[0]!.kill();
    platform.manner = "answers";
    expect((await desks[1]!.send(event)).status).toBe("duplicate");
    expect((await desks[1]!.send(says("two"))).status).toBe("answered");
    await eventually(() => expect(platform.texts).toEqual(["1: one", "2: two"]));
    expect(platform.attempts.map(({ attempt }) => attempt)).toEqual([1, 2, 1]);
  });

  test("one killed between delivery and its record: the platform is asked with the same event, people see it once", async () => {
    platform.manner = "takes in silence";
    await desks[0]!.send(says("one"));
    await eventually(() => expect(platform.seen).toHaveLength(1));
    await desks[0]!.kill();
    platform.manner = "answers";
    await eventually(() => expect(platform.attempts).toHaveLength(2));
    await desks[1]!.send(says("two"));
    await eventually(() => expect(platform.texts).toEqual(["1: one", "2: two"]));
  });

  test("killed in turn at any moment: nothing is lost, nothing comes twice, the order holds", async ({
    signal,
  }) => {
    const people = ["taro", "hanako", "jiro"];
    let talking = true;
    let killed = 0;
    const murder = async () => {
      while (talking && killed < MOST_KILLS) {
        await pause(20 + Math.random() * 100);
        const victim = killed++ % 2;
        await desks[victim]!.kill();
        signal.throwIfAborted();
        desks[victim] = await start();
      }
    };
    const murdering = murder();
    await Promise.all(people.map((person) => talk(person, 60, signal)));
    talking = false;
    await murdering;
    expect(killed).toBeGreaterThan(1);
    await eventually(() => expect(platform.seen).toHaveLength(3 * 60));
    for (const person of people) expect(textsOf(person)).toEqual(inOrder(60));
  });

  test("whose store goes down refuse what they cannot keep, and go on when it is back", async ({
    signal,
  }) => {
    const talking = talk("taro", 60, signal);
    for (let times = 0; times < 3; times++) {
      await pause(100);
      await server.down();
      await expect(desks[times % 2]!.send(says("now", { conversation: "hanako" }))).rejects.toThrow("500");
      await server.up();
    }
    await talking;
    await eventually(() => expect(textsOf("taro")).toEqual(inOrder(60)));
    expect(textsOf("hanako")).toEqual([]);
  });
});
