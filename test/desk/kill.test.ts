/** kill -9 at the worst moments, on a real process with a real file: no answer is lost, none comes twice. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Delivery, Event } from "../../src/desk/desk.ts";
import { says } from "../support/desk-bench.ts";

const script = new URL("../support/killable-desk.ts", import.meta.url).pathname;

let folder: string;
let platform: Server;
let address: string;
let seen: { event: string; text: string | undefined }[];
let attempts: Delivery[];
/** What the platform does with a delivery: takes and answers it, takes it in silence, or never gets to it. */
let manner: "answers" | "takes in silence" | "does not come to it";
let child: ChildProcess;
let port: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "madoguchi-kill-"));
  seen = [];
  attempts = [];
  manner = "answers";
  platform = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return; // The sender was killed in the middle of its request.
    }
    const delivery = JSON.parse(Buffer.concat(chunks).toString()) as Delivery;
    attempts.push(delivery);
    if (manner === "does not come to it") return;
    if (!seen.some(({ event }) => event === delivery.event))
      seen.push({ event: delivery.event, text: delivery.messages[0]?.text });
    if (manner === "answers") response.end();
  });
  await new Promise<void>((resolve) => platform.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(platform.address() as AddressInfo).port}/`;
  await start();
});
afterEach(async () => {
  await kill();
  platform.closeAllConnections();
  platform.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  child = spawn(process.execPath, [script, join(folder, "desk.db"), address], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  port = await new Promise<string>((resolve) =>
    child.stdout!.once("data", (data) => resolve(String(data).trim())),
  );
}
async function kill(): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}
const send = async (event: Event): Promise<{ status: string; messages: { text: string }[] }> => {
  const response = await fetch(`http://127.0.0.1:${port}/event`, {
    method: "POST",
    body: JSON.stringify(event),
  });
  if (!response.ok) throw new Error(`desk: ${response.status}`);
  return response.json();
};

test("in mid-dialogue: the next process goes on where the person was", async () => {
  await send(says("one"));
  await send(says("two"));
  await kill();
  await start();
  expect((await send(says("three"))).messages[0]?.text).toBe("3: three");
});

test("between commit and delivery: the reply arrives after the restart, once", async () => {
  manner = "does not come to it";
  const event = says("one");
  expect((await send(event)).status).toBe("answered");
  await vi.waitFor(() => expect(attempts).toHaveLength(1));
  await kill();
  manner = "answers";
  await start();
  await vi.waitFor(() => expect(seen.map(({ text }) => text)).toEqual(["1: one"]));
  expect(attempts.at(-1)?.attempt).toBe(2);
  expect((await send(event)).status).toBe("duplicate");
  await kill();
  await start();
  await send(says("two"));
  await vi.waitFor(() => expect(seen.map(({ text }) => text)).toEqual(["1: one", "2: two"]));
  expect(attempts.filter(({ event: id }) => id === event.id)).toHaveLength(2);
});

test("between delivery and its record: the platform is asked again by the same event, and people see it once", async () => {
  manner = "takes in silence";
  await send(says("one"));
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  await kill();
  manner = "answers";
  await start();
  await vi.waitFor(() => expect(attempts).toHaveLength(2));
  await send(says("two"));
  await vi.waitFor(() => expect(seen.map(({ text }) => text)).toEqual(["1: one", "2: two"]));
});

test("again and again, at any moment: every message is answered once, in order", async () => {
  const people = ["U-taro", "U-hanako"];
  const each = 30;
  let talking = true;

  // Like a platform: one event after another, each sent until it is acknowledged.
  const talk = async (conversation: string) => {
    for (let number = 1; number <= each; number++) {
      const event = says(`${number}`, { conversation, id: `${conversation} ${number}` });
      while (
        !(await send(event).then(
          () => true,
          () => false,
        ))
      )
        await pause(5);
    }
  };
  const murder = async () => {
    let killed = 0;
    while (talking) {
      await pause(10 + Math.random() * 40);
      await kill();
      killed++;
      await start();
    }
    return killed;
  };
  const murdering = murder();
  await Promise.all(people.map(talk));
  talking = false;
  expect(await murdering).toBeGreaterThan(1);

  await vi.waitFor(() => expect(seen).toHaveLength(people.length * each), { timeout: 10_000 });
  for (const person of people) {
    const texts = seen.filter(({ event }) => event.startsWith(person)).map(({ text }) => text);
    // "7: 7" says that the seventh message was the seventh turn: no state was lost, none counted twice.
    expect(texts).toEqual(Array.from({ length: each }, (_, i) => `${i + 1}: ${i + 1}`));
  }
}, 60_000);
