/** Two processes, one store: who may deliver what, when one is slow, fails or dies. */
import fc from "fast-check";
import type { Registry } from "prom-client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CLAIM } from "../../src/desk/claim.ts";
import { type Clock, MINUTE, SECOND } from "../../src/desk/clock.ts";
import type { Delivery, Event } from "../../src/desk/desk.ts";
import { deskOver, metric, SamplePlatform, says } from "../support/desk-bench.ts";
import { mortal } from "../support/mortal.ts";
import { SharedMemory } from "../support/shared-memory.ts";

const clock: Clock = { now: () => Date.now() };
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
});

/** A platform that notices when two processes that live bring it the same reply at once. */
class WatchfulPlatform extends SamplePlatform {
  readonly overlaps: string[] = [];
  readonly #under = new Set<string>();
  takes = 0;
  override before = async () => {
    if (this.takes > 0) await new Promise((resolve) => setTimeout(resolve, this.takes));
    return undefined;
  };

  through(alive: () => boolean) {
    return async (delivery: Delivery): Promise<"delivered" | "undeliverable"> => {
      if (!alive()) return new Promise(() => {});
      if (this.#under.has(delivery.event)) this.overlaps.push(delivery.event);
      this.#under.add(delivery.event);
      const dead = setInterval(() => alive() || this.#under.delete(delivery.event), 100);
      try {
        return await this.deliver(delivery);
      } finally {
        clearInterval(dead);
        this.#under.delete(delivery.event);
      }
    };
  }
}

async function house() {
  const shared = new SharedMemory(clock);
  const platform = new WatchfulPlatform();
  const registries: Registry[] = [];
  /** Replies that were given up for a younger one after 30 seconds of failures, as is meant. */
  const superseded = async () => {
    const counts = await Promise.all(
      registries.map((each) => metric(each, "madoguchi_deliveries_total", { outcome: "superseded" })),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  };
  const open = async () => {
    const life = mortal(shared);
    const { desk, metrics } = await deskOver(life.adapter, clock);
    registries.push(metrics);
    desk.register("line", platform.through(life.alive));
    return { ...life, desk };
  };
  return { shared, platform, open, superseded };
}
const down = (platform: SamplePlatform) => {
  platform.before = async () => {
    throw new Error("down");
  };
};

describe("a reply that one process has in hand", () => {
  test("is left to it, however slow the platform is", async () => {
    const { platform, open } = await house();
    const [one] = [await open(), await open()];
    platform.takes = 19 * SECOND;
    await one.desk.answer(says("one"));
    await pass(MINUTE);
    expect(platform.tries).toHaveLength(1);
    expect(platform.seen).toEqual(["1: one"]);
  });

  test("is taken over when the process dies, within the time its claim runs and one look around", async () => {
    const { platform, open } = await house();
    const [one] = [await open(), await open()];
    platform.takes = 15 * SECOND;
    await one.desk.answer(says("one"));
    await pass(9 * SECOND);
    one.die();
    platform.takes = 0;
    await pass(CLAIM + 5 * SECOND);
    expect(platform.seen).toEqual(["1: one"]);
    // Nobody knows what became of the first try.
    expect(platform.tries.map(({ attempt }) => attempt)).toEqual([1, 2]);
  });

  test("keeps the next one waiting, which follows as soon as it is through", async () => {
    const { platform, open } = await house();
    const [one, two] = [await open(), await open()];
    platform.takes = 3 * SECOND;
    await one.desk.answer(says("one"));
    await two.desk.answer(says("two"));
    await pass(2 * SECOND);
    expect(platform.tries).toHaveLength(1);
    platform.takes = 0;
    await pass(2 * SECOND);
    expect(platform.seen).toEqual(["1: one", "2: two"]);
    expect(platform.tries.map(({ attempt }) => attempt)).toEqual([1, 1]);
  });
});

describe("a reply that failed", () => {
  test("is tried at the same intervals by two processes as by one", async () => {
    const { platform, open } = await house();
    const [one] = [await open(), await open(), await open()];
    down(platform);
    await one.desk.answer(says("one"));
    await pass(10 * MINUTE);
    // After 0, 1, 3, 7, 15, 31, 63, 127, 255 and 511 seconds.
    expect(platform.tries.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test("is tried at once by whichever process hears from the person again", async () => {
    const { platform, open } = await house();
    const [one, two] = [await open(), await open()];
    down(platform);
    const event = says("one");
    await one.desk.answer(event);
    await pass(10 * MINUTE);
    platform.before = async () => undefined;
    await two.desk.answer(event);
    await pass(0);
    expect(platform.seen).toEqual(["1: one"]);
  });

  test("is tried by another process when its own has died", async () => {
    const { platform, open } = await house();
    const [one] = [await open(), await open()];
    down(platform);
    await one.desk.answer(says("one"));
    await pass(16 * SECOND);
    one.die();
    platform.before = async () => undefined;
    await pass(20 * SECOND);
    expect(platform.seen).toEqual(["1: one"]);
  });
});

type Step =
  | { type: "say" | "again"; person: number; through: number }
  | { type: "ticks"; amount: number }
  | { type: "time"; amount: number }
  | { type: "crash"; process: number }
  | { type: "platform"; works: "well" | "refuses" | "slowly" | "forgets to answer" };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constant("say" as const), person: fc.nat(1), through: fc.nat(1) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant("again" as const), person: fc.nat(1), through: fc.nat(1) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant("ticks" as const), amount: fc.integer({ min: 1, max: 15 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant("time" as const), amount: fc.integer({ min: 1, max: 1000 }) }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("crash" as const), process: fc.nat(1) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("platform" as const),
      works: fc.constantFrom(
        "well" as const,
        "refuses" as const,
        "slowly" as const,
        "forgets to answer" as const,
      ),
    }),
  },
);

async function play(steps: readonly Step[]) {
  const { shared, platform, open, superseded } = await house();
  const processes = [await open(), await open()];
  const people = [0, 1].map((person) => ({ conversation: `U-${person}`, sent: [] as Event[] }));
  const unanswered = new Set<Event>();
  const send = (event: Event, through: number) => {
    unanswered.add(event);
    processes[through]!.desk.answer(event).then(
      () => unanswered.delete(event),
      () => {},
    );
  };
  const manners = {
    well: () => {},
    refuses: () => down(platform),
    slowly: () => {
      platform.before = () => new Promise((resolve) => setTimeout(() => resolve(undefined), 12 * SECOND));
    },
    "forgets to answer": () => {
      platform.after = async () => {
        throw new Error("timeout");
      };
    },
  };
  const manner = (works: keyof typeof manners) => {
    platform.before = async () => undefined;
    platform.after = async () => {};
    manners[works]();
  };
  for (const next of steps) {
    if (next.type === "say") {
      const { conversation, sent } = people[next.person]!;
      const event = says(`${conversation}/${sent.length + 1}`, { conversation });
      sent.push(event);
      send(event, next.through);
    } else if (next.type === "ticks") {
      for (let turn = 0; turn < next.amount; turn++) await Promise.resolve();
    } else if (next.type === "time") {
      await pass(next.amount);
    } else if (next.type === "platform") {
      manner(next.works);
    } else if (next.type === "crash") {
      processes[next.process]!.die();
      processes[next.process] = await open();
      for (const event of unanswered) send(event, 1 - next.process);
    } else {
      const event = people[next.person]!.sent.at(-1);
      if (event) send(event, next.through);
    }
  }
  manner("well");
  await pass(5 * MINUTE);
  vi.clearAllTimers();
  return { people, platform, shared, superseded: await superseded() };
}

test("whatever happens to either: each event is answered once, each reply comes once, in the order of the turns", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
      const { people, platform, shared, superseded } = await play(steps);
      fc.pre(superseded === 0);
      for (const { conversation, sent } of people) {
        const seen = platform.seen.filter((text) => text.includes(conversation));
        const tried = platform.tries.flatMap(({ messages }) => messages.map(({ text }) => text));
        const order = [...new Set(tried.filter((text) => text.includes(conversation)))];
        // "2: U-0/3" says that the third message was answered as the second turn: at two processes at once,
        // either may come first. Each turn is there once, and each message.
        expect(order.map((text) => Number.parseInt(text, 10))).toEqual(sent.map((_, i) => i + 1));
        expect([...seen].sort()).toEqual([...order].sort());
        expect(seen.map((text) => text.split(" ")[1]).sort()).toEqual(
          sent.map((_, i) => `${conversation}/${i + 1}`).sort(),
        );
      }
      expect(platform.overlaps).toEqual([]);
      const first = platform.tries.filter(({ attempt }) => attempt === 1).map(({ event }) => event);
      expect(first).toHaveLength(new Set(first).size);
      expect(await shared.owing()).toEqual([]);
    }),
    { numRuns: Number(process.env.RUNS ?? 200) },
  );
});
