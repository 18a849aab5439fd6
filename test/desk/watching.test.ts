/** What an operator can watch: figures by their names, log lines of allowed fields only; and the order of jobs. */
import { Registry } from "prom-client";
import { describe, expect, test } from "vitest";
import { ContentError } from "../../src/core/content/content-error.ts";
import { ConfigError } from "../../src/desk/config.ts";
import { DeadlinePassed, within } from "../../src/desk/deadline.ts";
import { adapterOf, keyedHash, shownHash, shownKey } from "../../src/desk/keyed-hash.ts";
import { createLog } from "../../src/desk/log.ts";
import { createDeskMetrics } from "../../src/desk/metrics.ts";
import { Queue } from "../../src/desk/queue.ts";

describe("figures", () => {
  async function scraped(owing: () => Promise<number> = async () => 3) {
    const registry = new Registry();
    const metrics = createDeskMetrics(registry, owing);
    metrics.turn("line", "answered", 0.003);
    metrics.turn("line", "failed", 3);
    metrics.duplicate("web");
    metrics.delivery("line", "superseded");
    metrics.storeError("store_full");
    metrics.setAside("discord");
    return (await registry.metrics()).split("\n");
  }

  test.each([
    'madoguchi_turns_total{adapter="line",outcome="answered"} 1',
    'madoguchi_turns_total{adapter="line",outcome="failed"} 1',
    'madoguchi_duplicates_total{adapter="web"} 1',
    'madoguchi_deliveries_total{adapter="line",outcome="superseded"} 1',
    'madoguchi_store_errors_total{code="store_full"} 1',
    'madoguchi_records_set_aside_total{adapter="discord"} 1',
    "madoguchi_owed_conversations 3",
    'madoguchi_turn_seconds_count{adapter="line"} 2',
    'madoguchi_turn_seconds_bucket{le="0.0025",adapter="line"} 0',
    'madoguchi_turn_seconds_bucket{le="0.005",adapter="line"} 1',
    'madoguchi_turn_seconds_bucket{le="2",adapter="line"} 1',
    'madoguchi_turn_seconds_bucket{le="+Inf",adapter="line"} 2',
  ])("%s", async (line) => {
    expect(await scraped()).toContain(line);
  });

  test("the time a turn takes is told apart from half a millisecond to LINE's two seconds", async () => {
    const bounds = (await scraped()).flatMap((line) => /_bucket\{le="([^"]+)"/.exec(line)?.[1] ?? []);
    expect(bounds).toEqual([
      "0.0005",
      "0.001",
      "0.0025",
      "0.005",
      "0.01",
      "0.025",
      "0.05",
      "0.1",
      "0.25",
      "0.5",
      "1",
      "2",
      "+Inf",
    ]);
  });

  test("are told without the store, too", async () => {
    const lines = await scraped(() => Promise.reject(new Error("down")));
    expect(lines).toContain('madoguchi_duplicates_total{adapter="web"} 1');
  });

  test("each says what it counts", async () => {
    const helps = (await scraped()).filter((line) => line.startsWith("# HELP madoguchi_"));
    expect(helps.map((line) => line.split(" ")[2])).toEqual([
      "madoguchi_turns_total",
      "madoguchi_turn_seconds",
      "madoguchi_duplicates_total",
      "madoguchi_deliveries_total",
      "madoguchi_store_errors_total",
      "madoguchi_records_set_aside_total",
      "madoguchi_owed_conversations",
    ]);
  });
});

describe("a log line", () => {
  function logged(level: "debug" | "warn" | "silent") {
    const lines: string[] = [];
    const log = createLog(level, { write: (line) => void lines.push(line) });
    return { log, lines: () => lines.map((line) => JSON.parse(line)) };
  }

  test("has the allowed fields, each as it was given, and no other", () => {
    const { log, lines } = logged("debug");
    const fields = {
      adapter: "line",
      conversation: "abc",
      event: "e",
      status: 200,
      code: "x",
      attempt: 1,
      count: 2,
      ms: 3,
      port: 4,
      request: "GET",
    };
    log.info("said", { ...fields, text: "死にたい" } as typeof fields);
    const [{ time, level, ...line }] = lines();
    expect(line).toEqual({ ...fields, msg: "said" });
    expect([typeof time, level]).toEqual(["number", 30]);
  });

  test("is written from its level on", () => {
    const { log, lines } = logged("warn");
    for (const level of ["debug", "info", "warn", "error"] as const) log[level](level);
    expect(lines().map(({ msg, level }) => [msg, level])).toEqual([
      ["warn", 40],
      ["error", 50],
    ]);
    const silent = logged("silent");
    silent.log.error("x");
    expect(silent.lines()).toEqual([]);
  });
});

describe("jobs", () => {
  test("of one conversation run one after another, also after one that failed; others do not wait", async () => {
    const queue = new Queue();
    const ran: string[] = [];
    let release = () => {};
    const first = queue.run("a", async () => {
      await new Promise<void>((resolve) => (release = resolve));
      ran.push("a1");
      throw new Error("failed");
    });
    const second = queue.run("a", async () => void ran.push("a2"));
    await queue.run("b", async () => void ran.push("b"));
    expect(ran).toEqual(["b"]);
    release();
    await expect(first).rejects.toThrow("failed");
    await second;
    await queue.idle();
    expect(ran).toEqual(["b", "a1", "a2"]);
  });

  test("are waited for until none is left", async () => {
    const queue = new Queue();
    let done = false;
    void queue.run("a", async () => {
      await new Promise((resolve) => setImmediate(resolve));
      void queue.run("b", async () => {
        await new Promise((resolve) => setImmediate(resolve));
        done = true;
      });
    });
    await queue.idle();
    expect(done).toBe(true);
  });
});

test("an error that is the operator's to mend has a name in the log, and says all at once what to mend", () => {
  const config = new ConfigError(["PORT: give a number", "HASH_KEY: give more"]);
  expect([config.code, config.message.split("\n").length]).toEqual(["config", 3]);
  const words = new ContentError(["ja/desk.yaml: mend this", "en/desk.yaml: and this"]);
  expect([words.code, words.message.split("\n").length]).toEqual(["content", 3]);
  expect(new DeadlinePassed().code).toBe("deadline_passed");
});

test("what takes too long is let go, what does not is waited for", async () => {
  await expect(within(1, new Promise(() => {}))).rejects.toMatchObject({ code: "deadline_passed" });
  await expect(within(-1, new Promise(() => {}))).rejects.toMatchObject({ code: "deadline_passed" });
  expect(await within(60_000, Promise.resolve("in time"))).toBe("in time");
  await expect(within(60_000, Promise.reject(new Error("failed")))).rejects.toThrow("failed");
});

describe("a conversation's key", () => {
  const keys = keyedHash("k".repeat(32));
  const key = keys.conversation("line", "U1");

  test("tells the adapter, and nothing of the person", () => {
    expect(key).toMatch(/^line:[0-9a-f]{64}$/);
    expect(adapterOf(key)).toBe("line");
    expect(shownHash(key)).toBe(key.slice(5, 15));
    expect(shownKey(key)).toBe(key.slice(0, 15));
  });

  test("is another for every adapter, person and secret, and for an event", () => {
    const others = [
      keys.conversation("line", "U2"),
      keys.conversation("web", "U1"),
      keyedHash("l".repeat(32)).conversation("line", "U1"),
    ];
    expect(new Set([key, ...others].map((each) => each.split(":")[1])).size).toBe(4);
    expect(keys.conversation("line", "U1")).toBe(key);
    const event = keys.event("line", "U1");
    expect(event).toHaveLength(16);
    expect(Buffer.from(key.split(":")[1]!, "hex").toString("base64url")).not.toContain(event);
    expect(keys.event("lin", "eU1")).not.toBe(event);
  });
});
