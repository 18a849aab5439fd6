/** One client that asks too much of a whole house: it is told to wait, and nobody else notices. */
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createWebAdapter } from "../../../src/adapters/web/index.ts";
import { turn } from "../../../src/core/turn.ts";
import { ONE_ADDRESS } from "../../../src/desk/admission/gate.ts";
import { ONE_PERSON } from "../../../src/desk/admission/people.ts";
import { systemClock } from "../../../src/desk/clock.ts";
import { loadConfig } from "../../../src/desk/config.ts";
import { type House, openHouse } from "../../../src/desk/house.ts";
import { createLog } from "../../../src/desk/log.ts";
import { content } from "../../support/core-talker.ts";
import { eventually } from "../../support/eventually.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse({
    config: loadConfig({ PORT: "0", STORE_URL: "memory:" }),
    content,
    turn,
    clock: systemClock,
    log: createLog("silent"),
    tell: () => {},
    adapters: (surroundings) => [createWebAdapter(surroundings, { embeddedIn: [] })],
  });
  await eventually(async () =>
    expect((await fetch(`http://127.0.0.1:${house.port}/readyz`)).status).toBe(200),
  );
});
afterEach(() => house.close());

const presses = (conversation: string, client: string) =>
  fetch(`http://127.0.0.1:${house.port}/api/turn`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": client },
    body: JSON.stringify({
      conversation,
      event: randomUUID(),
      input: { type: "press", button: "do:menu@0" },
    }),
  });

async function statuses(times: number, one: () => Promise<Response>): Promise<number[]> {
  const all: number[] = [];
  for (let i = 0; i < times; i++) all.push((await one()).status);
  return all;
}

test("one conversation: refused with what to do, and another from the same address goes on", async () => {
  const conversation = randomUUID();
  // Some of it comes back while this runs.
  const all = await statuses(ONE_PERSON.burst * 2, () => presses(conversation, "203.0.113.1"));
  expect(all.slice(0, ONE_PERSON.burst)).toEqual(Array(ONE_PERSON.burst).fill(200));
  expect(all).toContain(429);
  await eventually(async () => {
    const refused = await presses(conversation, "203.0.113.1");
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("30");
    expect(await refused.json()).toEqual({
      code: "too_many",
      instruction: expect.stringContaining("30 seconds"),
    });
  });
  expect((await presses(randomUUID(), "203.0.113.1")).status).toBe(200);
});

test("one address that opens conversation after conversation: refused, and other addresses are not", async () => {
  const all = await statuses(ONE_ADDRESS.burst * 2, () => presses(randomUUID(), "203.0.113.2"));
  expect(all.slice(0, ONE_ADDRESS.burst)).toEqual(Array(ONE_ADDRESS.burst).fill(200));
  expect(all).toContain(429);
  expect((await presses(randomUUID(), "203.0.113.3")).status).toBe(200);
  const figures = await (await fetch(`http://127.0.0.1:${house.port}/metrics`)).text();
  expect(figures).toMatch(/madoguchi_refused_total\{why="address"\} [1-9]/);
});
