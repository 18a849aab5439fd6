import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Clock, HOUR, MINUTE, SECOND } from "../../src/desk/clock.ts";
import { PlatformRefuses } from "../../src/desk/desk.ts";
import { GIVE_UP_AFTER, MOST_TRIES, TRY_TIMEOUT, waitFor } from "../../src/desk/retry.ts";
import { deskOver, memory, metric, SamplePlatform, says } from "../support/desk-bench.ts";

const clock: Clock = { now: () => Date.now() };
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function setUp(adapter = memory(clock), platform = new SamplePlatform()) {
  const bench = await deskOver(adapter, clock);
  bench.desk.register("line", platform.deliver);
  const outcomes = (outcome: string) => metric(bench.metrics, "madoguchi_deliveries_total", { outcome });
  return { ...bench, adapter, platform, outcomes };
}
const down = (platform: SamplePlatform) => {
  platform.before = async () => {
    throw Object.assign(new Error("no"), { code: 503 });
  };
};
const up = (platform: SamplePlatform) => {
  platform.before = async () => undefined;
};

describe("a delivery that fails", () => {
  test("is tried again after 1, 2, 4, 8 … seconds, at most every quarter of an hour", async () => {
    const { desk, platform, outcomes } = await setUp();
    down(platform);
    const committedAt = clock.now();
    await desk.answer(says("one"));
    const counts: number[] = [];
    for (const seconds of [0, 1, 2, 4, 8]) {
      await pass(seconds * SECOND);
      counts.push(platform.tries.length);
    }
    expect(counts).toEqual([1, 2, 3, 4, 5]);
    expect(platform.tries.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 5]);
    up(platform);
    await pass(16 * SECOND);
    expect(platform.seen).toEqual(["1: one"]);
    expect(await outcomes("failed")).toBe(5);
    expect(await outcomes("delivered")).toBe(1);
    expect(platform.tries.map(({ committedAt }) => committedAt)).toEqual(Array(6).fill(committedAt));
    const tired = { event: "e", locale: "ja", messages: [], address: null, committedAt, tries: 50 };
    expect(waitFor(tired, committedAt, false)).toBe(15 * MINUTE);
  });

  test("is tried again at once when the platform sends the event again", async () => {
    const { desk, platform } = await setUp();
    down(platform);
    const event = says("one");
    await desk.answer(event);
    await pass(10 * MINUTE);
    up(platform);
    const again = await desk.answer(event);
    expect(again).toMatchObject({ status: "duplicate", messages: [{ text: "1: one" }] });
    await pass(0);
    expect(platform.seen).toEqual(["1: one"]);
  });

  test("is given up after twelve hours, counted, and owed no more", async () => {
    const { desk, platform, outcomes, adapter } = await setUp();
    down(platform);
    await desk.answer(says("one"));
    await pass(GIVE_UP_AFTER);
    expect(await adapter.owing()).toHaveLength(1);
    await pass(HOUR);
    expect(await outcomes("expired")).toBe(1);
    expect(await adapter.owing()).toEqual([]);
    expect(platform.tries.length).toBeLessThan(MOST_TRIES);
  });

  test("may never succeed: then it is not tried again", async () => {
    const { desk, platform, outcomes, adapter } = await setUp();
    platform.before = async () => "undeliverable";
    await desk.answer(says("one"));
    await pass(HOUR);
    expect(platform.tries).toHaveLength(1);
    expect(await outcomes("undeliverable")).toBe(1);
    expect(await adapter.owing()).toEqual([]);
  });

  test("by never ending counts as failed after its time is up", async () => {
    const { desk, platform } = await setUp();
    platform.before = () => new Promise(() => {});
    await desk.answer(says("one"));
    await pass(TRY_TIMEOUT);
    up(platform);
    await pass(SECOND);
    expect(platform.seen).toEqual(["1: one"]);
  });
});

describe("a platform that refuses everything", () => {
  class Refused extends PlatformRefuses {
    readonly code = "refused";
  }
  const refuse = (platform: SamplePlatform) => {
    platform.before = async () => {
      throw new Refused();
    };
  };

  test("keeps all that is owed, however old and however many wait, and is asked every minute at the least", async () => {
    const { desk, platform, outcomes } = await setUp();
    refuse(platform);
    await desk.answer(says("one"));
    await pass(10 * MINUTE);
    expect(platform.tries.length).toBeGreaterThan(10);
    expect(platform.tries.length).toBeLessThan(20);
    await desk.answer(says("two"));
    await pass(HOUR);
    await desk.answer(says("three"));
    await pass(HOUR);
    up(platform);
    await pass(MINUTE);
    expect(platform.seen).toEqual(["1: one", "2: two", "3: three"]);
    // Nothing was sent before: this counts as the first try.
    expect(new Set(platform.tries.map(({ attempt }) => attempt))).toEqual(new Set([1]));
    expect(await outcomes("failed")).toBe(0);
    expect(await outcomes("held")).toBe(platform.tries.length - 3);
  });

  test("is asked again after 1, 2, 4, 8 … seconds", async () => {
    const { desk, platform } = await setUp();
    refuse(platform);
    await desk.answer(says("one"));
    const counts: number[] = [];
    for (const seconds of [0, 1, 1, 2, 4, 8]) {
      await pass(seconds * SECOND);
      counts.push(platform.tries.length);
    }
    expect(counts).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("may give what it kept up after twelve hours, like any failure", async () => {
    const { desk, platform, outcomes, adapter } = await setUp();
    refuse(platform);
    await desk.answer(says("one"));
    await pass(GIVE_UP_AFTER + HOUR);
    expect(await outcomes("expired")).toBe(1);
    expect(await adapter.owing()).toEqual([]);
  });
});

describe("a younger reply", () => {
  test("waits for an older one that fails for a moment", async () => {
    const { desk, platform } = await setUp();
    down(platform);
    await desk.answer(says("one"));
    await desk.answer(says("two"));
    await pass(10 * SECOND);
    up(platform);
    await pass(10 * SECOND);
    expect(platform.seen).toEqual(["1: one", "2: two"]);
  });

  const failsWith = (platform: SamplePlatform, isBad: (text: string) => boolean) => {
    platform.before = async ({ messages }) => {
      if (isBad(messages[0]?.text ?? "")) throw new Error("quota");
      return undefined;
    };
  };

  test("goes first when the platform takes everything but the older one", async () => {
    const { desk, platform, outcomes } = await setUp();
    failsWith(platform, (text) => text === "1: one");
    await desk.answer(says("one"));
    await desk.answer(says("two"));
    for (let seconds = 0; seconds < 30; seconds += 10) {
      await desk.answer(says("meanwhile", { conversation: `another ${seconds}` }));
      await pass(10 * SECOND);
    }
    await pass(5 * SECOND);
    expect(platform.seen.at(-1)).toBe("2: two");
    expect(platform.seen).not.toContain("1: one");
    expect(await outcomes("superseded")).toBe(1);
  });

  test("waits, in order, while the platform takes nothing from anybody", async () => {
    const { desk, platform, outcomes } = await setUp();
    await desk.answer(says("before", { conversation: "another" }));
    await pass(0);
    down(platform);
    await desk.answer(says("one"));
    await desk.answer(says("two"));
    await pass(10 * MINUTE);
    // At 0, 1, 3, 7, 12, 17, 22 seconds, and from then on after a quarter of the time.
    expect(platform.tries.length).toBeLessThan(30);
    up(platform);
    await pass(3 * MINUTE);
    expect(platform.seen.slice(1)).toEqual(["1: one", "2: two"]);
    expect(await outcomes("superseded")).toBe(0);
  });
});

describe("many at once", () => {
  test("are brought their replies a few hundred at a time, and all of them", async () => {
    const { desk, platform } = await setUp();
    let [under, most] = [0, 0];
    platform.before = async () => {
      most = Math.max(most, ++under);
      await new Promise((resolve) => setTimeout(resolve, SECOND));
      under -= 1;
      return undefined;
    };
    await Promise.all(
      Array.from({ length: 600 }, (_, index) => desk.answer(says("one", { conversation: `U-${index}` }))),
    );
    await pass(5 * SECOND);
    expect(most).toBe(256);
    expect(platform.seen).toHaveLength(600);
  });
});

describe("after a restart", () => {
  test("what was owed is delivered at once, and again only if the platform asks", async () => {
    const before = await setUp();
    down(before.platform);
    const event = says("one");
    await before.desk.answer(event);
    await pass(0);
    await before.desk.close();

    const platform = new SamplePlatform();
    const after = await setUp(before.adapter, platform);
    await pass(0);
    expect(platform.seen).toEqual(["1: one"]);
    // The process before may have died in a try of which nobody knows: this one cannot be the first.
    expect(platform.tries[0]?.attempt).toBeGreaterThan(1);
    expect(await after.desk.answer(event)).toMatchObject({ status: "duplicate", messages: [] });
    await pass(HOUR);
    expect(platform.tries).toHaveLength(1);
  });

  test("replies of an adapter wait until that adapter is there", async () => {
    const before = await setUp();
    down(before.platform);
    await before.desk.answer(says("one"));
    await before.desk.close();
    const { desk, metrics } = await deskOver(before.adapter, clock);
    const discord = new SamplePlatform();
    desk.register("discord", discord.deliver);
    await pass(5 * MINUTE);
    expect(discord.tries).toEqual([]);
    expect(await metric(metrics, "madoguchi_owed_conversations")).toBe(1);
    const line = new SamplePlatform();
    desk.register("line", line.deliver);
    await pass(0);
    expect(line.seen).toEqual(["1: one"]);
    expect(await metric(metrics, "madoguchi_owed_conversations")).toBe(0);
  });

  test("a reply that another process left behind is found within minutes", async () => {
    const first = await setUp();
    const second = await setUp(first.adapter);
    down(first.platform);
    await first.desk.answer(says("one"));
    await pass(0);
    await first.desk.close().catch(() => {});
    await pass(2 * MINUTE);
    expect(second.platform.seen).toEqual(["1: one"]);
  });
});

test("a reply that fails does not keep the desk from closing", async () => {
  const { desk, platform } = await setUp();
  down(platform);
  await desk.answer(says("one"));
  await pass(0);
  await desk.close();
  await pass(HOUR);
  expect(platform.tries).toHaveLength(1);
});
