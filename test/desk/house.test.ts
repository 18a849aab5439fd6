/** A whole house in one process: what opens, what it does when a part cannot, what it closes. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Adapter, Surroundings } from "../../src/desk/adapter.ts";
import { type Config, loadConfig } from "../../src/desk/config.ts";
import { type House, openHouse } from "../../src/desk/house.ts";
import { createLog } from "../../src/desk/log.ts";
import { SampleClock, says } from "../support/desk-bench.ts";
import { eventually } from "../support/eventually.ts";
import { countingTurn, sampleContent } from "../support/sample-turn.ts";

const open: House[] = [];
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(async () => {
  vi.useRealTimers();
  for (const house of open.splice(0)) await house.close();
});

const config: Config = { ...loadConfig({ STORE_URL: "memory:", PORT: "3000" }), port: 0 };

async function house(adapters: (surroundings: Surroundings) => readonly Adapter[]) {
  const told: string[] = [];
  const lines: string[] = [];
  const opened = await openHouse({
    config,
    content: sampleContent,
    turn: countingTurn,
    clock: new SampleClock(),
    log: createLog("debug", { write: (line) => void lines.push(line) }),
    tell: (sentence) => void told.push(sentence),
    adapters,
  });
  open.push(opened);
  const ready = async () => (await fetch(`http://127.0.0.1:${opened.port}/readyz`)).json();
  return { opened, told, lines, ready };
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe("an adapter", () => {
  test("that starts is told of, and serves", async () => {
    const start = vi.fn(async () => {});
    const { lines, ready } = await house(({ http }) => {
      http.get("/hello", (context) => context.text("hello"));
      return [{ name: "page", start, stop: async () => {} }];
    });
    await pass(0);
    expect(start).toHaveBeenCalledTimes(1);
    expect(await ready()).toMatchObject({ ready: true, adapters: { page: "up" } });
    expect(lines.join()).toContain("an adapter has started");
    await pass(600_000);
    expect(start).toHaveBeenCalledTimes(1);
  });

  test("that cannot start is tried again, later each time, and told of once", async () => {
    const start = vi.fn(async () => {
      throw Object.assign(new Error("copy the token again."), { code: "bad_token" });
    });
    const { told, ready } = await house(() => [{ name: "chat", start, stop: async () => {} }]);
    await pass(0);
    expect(await ready()).toMatchObject({ ready: false, adapters: { chat: "down" } });
    const tries = async (milliseconds: number) => {
      await pass(milliseconds);
      return start.mock.calls.length;
    };
    expect([await tries(4_999), await tries(1)]).toEqual([1, 2]);
    expect([await tries(9_999), await tries(1)]).toEqual([2, 3]);
    expect([await tries(19_999), await tries(1)]).toEqual([3, 4]);
    // 40 and 80 and 160 seconds, then five minutes at most.
    expect(await tries(280_000)).toBe(7);
    expect([await tries(299_999), await tries(1)]).toEqual([7, 8]);
    expect([await tries(299_999), await tries(1)]).toEqual([8, 9]);
    expect(told).toEqual(["chat could not start and is tried again: copy the token again."]);
  });

  test("that cannot stop keeps nobody from closing, and nothing is tried after it", async () => {
    const start = vi.fn(async () => {
      throw new Error("no");
    });
    const stopped = vi.fn(async () => {});
    const { opened } = await house(() => [
      { name: "chat", start, stop: () => Promise.reject(new Error("stuck")) },
      { name: "page", start: async () => {}, stop: stopped },
    ]);
    await pass(0);
    vi.useRealTimers();
    await opened.close();
    open.length = 0;
    expect(stopped).toHaveBeenCalledTimes(1);
    expect(start).toHaveBeenCalledTimes(1);
  });
});

test("the desk plays turns for its adapters", async () => {
  const replies: string[] = [];
  await house(({ desk }) => {
    desk.register("line", "pull");
    return [
      {
        name: "line",
        start: async () => {
          const { messages } = await desk.answer(says("hello"));
          replies.push(...messages.map(({ text }) => text));
        },
        stop: async () => {},
      },
    ];
  });
  await eventually(() => expect(replies).toEqual(["1: hello"]));
});

test("a port that is taken closes what was opened", async () => {
  const { opened } = await house(() => []);
  const taken = openHouse({
    config: { ...config, port: opened.port },
    content: sampleContent,
    turn: countingTurn,
    clock: new SampleClock(),
    log: createLog("silent"),
    tell: () => {},
    adapters: () => [],
  });
  await expect(taken).rejects.toMatchObject({ code: "EADDRINUSE" });
});
