import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLineAdapter } from "../../../src/adapters/line/index.ts";
import { turn } from "../../../src/core/turn.ts";
import { systemClock } from "../../../src/desk/clock.ts";
import { loadConfig } from "../../../src/desk/config.ts";
import { type House, openHouse } from "../../../src/desk/house.ts";
import { loadContent } from "../../../src/desk/load-content.ts";
import { createLog } from "../../../src/desk/log.ts";
import { eventually } from "../../support/eventually.ts";
import { readable } from "../../support/line-actions.ts";
import { type LineServer, startLineServer } from "../../support/line-server.ts";

let line: LineServer;
let house: House;
const logged: string[] = [];

async function open(): Promise<void> {
  const content = loadContent();
  // As the program does, before anybody waits for an answer: LINE waits two seconds.
  void content.learned;
  void content.emergencies;
  house = await openHouse({
    config: loadConfig({ PORT: "0", STORE_URL: "memory:" }),
    content,
    turn,
    clock: systemClock,
    log: createLog("info", { write: (entry) => void logged.push(entry) }),
    tell: () => {},
    adapters: (surroundings) => [createLineAdapter(surroundings, { ...line, apiBaseUrl: line.url })],
  });
  line.webhooks.to(`http://127.0.0.1:${house.port}/line/webhook`);
}

beforeEach(async () => {
  logged.length = 0;
  line = await startLineServer();
});
afterEach(async () => {
  await house.close();
  await line.close();
});

const readiness = async () => {
  const response = await fetch(`http://127.0.0.1:${house.port}/readyz`);
  return { status: response.status, ...(await response.json()) };
};
const isReady = () => eventually(async () => expect(await readiness()).toMatchObject({ status: 200 }));
const isNot = () =>
  eventually(async () =>
    expect(await readiness()).toMatchObject({
      status: 503,
      ready: false,
      troubles: { line: "line_token_refused" },
    }),
  );
const text = (content: string) => ({ type: "message", message: { type: "text", id: "1", text: content } });

describe("an access token that LINE takes no more", () => {
  beforeEach(async () => {
    await open();
    await isReady();
  });

  it("keeps every reply owed and the process not ready, until LINE takes it again", async () => {
    const user = line.user();
    line.revoke(true);
    expect((await user.causes(text("メニュー"))).status).toBe(200);
    await isNot();
    expect((await user.causes(text("English"))).status).toBe(200);
    line.revoke(false);
    await eventually(() => expect(user.received.map(readable).join()).toContain("So-net"));
    await eventually(() => expect(line.requests.filter(({ status }) => status === 200).length).toBe(3));
    await isReady();
    expect(logged.join()).toMatch(/issue a new one.*LINE takes the access token again/s);
    expect(logged.join()).not.toContain(user.id);
  });

  it("that may not answer people (403) is the same", async () => {
    const user = line.user();
    line.fault("reply", "forbidden", "forbidden");
    await user.causes(text("メニュー"));
    await isNot();
    await eventually(() => expect(user.received.length).toBeGreaterThan(0));
    await isReady();
  });
});

it("a token that is refused from the start is named too", async () => {
  line.revoke(true);
  await open();
  await isNot();
  expect((await readiness()).adapters).toEqual({ line: "down" });
});
