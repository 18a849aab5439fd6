/** Whatever the order of messages, redeliveries, refusals and crashes: each event is answered once, in order. */
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { type Clock, MINUTE } from "../../src/desk/clock.ts";
import type { Event } from "../../src/desk/desk.ts";
import { type Bench, deskOver, memory, SamplePlatform, says } from "../support/desk-bench.ts";
import { mortal } from "../support/mortal.ts";

const clock: Clock = { now: () => Date.now() };

type Step =
  | { type: "say" | "again"; person: number }
  | { type: "tick"; turns: number }
  | { type: "crash" }
  | { type: "platform"; works: "well" | "refuses" | "forgets to answer" };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant("say" as const), person: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("again" as const), person: fc.nat(1) }) },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant("tick" as const), turns: fc.integer({ min: 1, max: 12 }) }),
  },
  { weight: 2, arbitrary: fc.constant({ type: "crash" as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("platform" as const),
      works: fc.constantFrom("well" as const, "refuses" as const, "forgets to answer" as const),
    }),
  },
);

async function play(steps: readonly Step[]) {
  const disk = memory(clock);
  const platform = new SamplePlatform();
  const people = [0, 1].map((person) => ({
    conversation: `U-${person}`,
    sent: [] as Event[],
    acknowledged: new Set<string>(),
    /** A platform sends a person's events one after the other until each is acknowledged. */
    sending: Promise.resolve(),
  }));
  let process!: ReturnType<typeof mortal> & { desk: Bench["desk"] };
  const start = async () => {
    const life = mortal(disk);
    const { desk } = await deskOver(life.adapter, clock);
    // A dead process's request may still be on its way: what it brings counts, its answer is never heard.
    desk.register("line", async (delivery) =>
      life.alive() ? platform.deliver(delivery) : new Promise(() => {}),
    );
    process = { ...life, desk };
  };
  await start();
  const send = (event: Event, acknowledged: Set<string>) => {
    process.desk.answer(event).then(
      () => acknowledged.add(event.id),
      () => {},
    );
  };
  for (const next of steps) {
    if (next.type === "say") {
      const person = people[next.person]!;
      const event = says(`${person.sent.length + 1}`, { conversation: person.conversation });
      person.sent.push(event);
      send(event, person.acknowledged);
    } else if (next.type === "again") {
      const person = people[next.person]!;
      const event = person.sent.at(-1);
      if (event) send(event, person.acknowledged);
    } else if (next.type === "tick") {
      for (let turn = 0; turn < next.turns; turn++) await Promise.resolve();
    } else if (next.type === "platform") {
      platform.before = async () => {
        if (next.works === "refuses") throw new Error("busy");
        return undefined;
      };
      platform.after = async () => {
        if (next.works === "forgets to answer") throw new Error("timeout");
      };
    } else {
      process.die();
      await start();
      // In order, like a platform: what was never acknowledged comes again before anything new.
      for (const person of people)
        for (const event of person.sent)
          if (!person.acknowledged.has(event.id)) send(event, person.acknowledged);
    }
  }
  platform.before = async () => undefined;
  platform.after = async () => {};
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  vi.clearAllTimers();
  return { people, platform, disk };
}

test("each event is answered once and in order, and nothing stays owed", async () => {
  vi.useFakeTimers();
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 30 }), async (steps) => {
        const { people, platform, disk } = await play(steps);
        const seen = platform.seen;
        for (const { conversation, sent } of people) {
          const replies = platform.tries.filter(({ event }) => sent.some(({ id }) => id === event));
          const order = [...new Set(replies.map(({ messages }) => messages[0]?.text))];
          // "3: 3" says that the third message was answered as the third turn: none lost, none doubled.
          const wanted = sent.map((_, i) => `${i + 1}: ${i + 1}`);
          expect({ conversation, order }).toEqual({ conversation, order: wanted });
        }
        expect(seen).toHaveLength(people.reduce((sum, { sent }) => sum + sent.length, 0));
        expect(await disk.owing()).toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  } finally {
    vi.useRealTimers();
  }
});
