/** kill -9 at the worst moments, on a real process with a real file: no answer is lost, none comes twice. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Event } from "../../src/desk/desk.ts";
import { endChildren } from "../support/children.ts";
import { says } from "../support/desk-bench.ts";
import { DeskProcess, HttpPlatform, type Said } from "../support/desk-process.ts";
import { eventually } from "../support/eventually.ts";

/** Then it may finish: where a start takes longer than a life, nothing would ever get done. */
const MOST_KILLS = 12;

let folder: string;
let platform: HttpPlatform;
let desk: DeskProcess;
const kill = (): Promise<void> => desk.kill();
const send = (event: Event): Promise<Said> => desk.send(event);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "madoguchi-kill-"));
  platform = await HttpPlatform.open();
  await start();
});
afterEach(async () => {
  await endChildren();
  platform.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  desk = await DeskProcess.start(`sqlite:${join(folder, "desk.db")}`, platform.address);
}

test("in mid-dialogue: the next process goes on where the person was", async () => {
  await send(says("one"));
  await send(says("two"));
  await kill();
  await start();
  expect((await send(says("three"))).messages[0]?.text).toBe("3: three");
});

test("between commit and delivery: the reply arrives after the restart, once", async () => {
  platform.manner = "does not come to it";
  const event = says("one");
  expect((await send(event)).status).toBe("answered");
  await eventually(() => expect(platform.attempts).toHaveLength(1));
  await kill();
  platform.manner = "answers";
  await start();
  await eventually(() => expect(platform.texts).toEqual(["1: one"]));
  expect(platform.attempts.at(-1)?.attempt).toBe(2);
  expect((await send(event)).status).toBe("duplicate");
  await kill();
  await start();
  await send(says("two"));
  await eventually(() => expect(platform.texts).toEqual(["1: one", "2: two"]));
  expect(platform.attempts.filter(({ event: id }) => id === event.id)).toHaveLength(2);
});

test("between delivery and its record: the platform is asked again by the same event, and people see it once", async () => {
  platform.manner = "takes in silence";
  await send(says("one"));
  await eventually(() => expect(platform.seen).toHaveLength(1));
  await kill();
  platform.manner = "answers";
  await start();
  await eventually(() => expect(platform.attempts).toHaveLength(2));
  await send(says("two"));
  await eventually(() => expect(platform.texts).toEqual(["1: one", "2: two"]));
});

test("again and again, at any moment: every message is answered once, in order", async ({ signal }) => {
  const people = ["U-taro", "U-hanako"];
  const each = 30;
  let talking = true;
  let acknowledged = 0;

  // Like a platform: one event after another, each sent until it is acknowledged.
  const talk = async (conversation: string) => {
    for (let number = 1; number <= each; number++) {
      const event = says(`${number}`, { conversation, id: `${conversation} ${number}` });
      const taken = () =>
        send(event).then(
          () => true,
          () => false,
        );
      while (!(await taken())) {
        signal.throwIfAborted();
        await pause(5);
      }
      acknowledged++;
    }
  };
  const murder = async () => {
    let killed = 0;
    while (talking && killed < MOST_KILLS) {
      // By what it has done, not by the clock: on a busy machine a life of milliseconds is none.
      const enough = acknowledged + 1 + Math.random() * 4;
      while (talking && acknowledged < enough) await pause(1);
      await pause(Math.random() * 10);
      await kill();
      killed++;
      signal.throwIfAborted();
      await start();
    }
    return killed;
  };
  const murdering = murder();
  await Promise.all(people.map(talk));
  talking = false;
  expect(await murdering).toBeGreaterThan(1);

  await eventually(() => expect(platform.seen).toHaveLength(people.length * each));
  for (const person of people) {
    const texts = platform.seen.filter(({ event }) => event.startsWith(person)).map(({ text }) => text);
    // "7: 7" says that the seventh message was the seventh turn: no state was lost, none counted twice.
    expect(texts).toEqual(Array.from({ length: each }, (_, i) => `${i + 1}: ${i + 1}`));
  }
});
