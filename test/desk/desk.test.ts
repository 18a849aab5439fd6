import { describe, expect, test, vi } from "vitest";
import { REMEMBERED_EVENTS } from "../../src/desk/answered-events.ts";
import { DAY, HOUR } from "../../src/desk/clock.ts";
import { keyedHash } from "../../src/desk/keyed-hash.ts";
import { deskOver, HASH_KEY, memory, metric, SampleClock, says } from "../support/desk-bench.ts";
import { setUp, texts } from "../support/desk-person.ts";
import { eventually } from "../support/eventually.ts";
import { countingTurn } from "../support/sample-turn.ts";

describe("an event", () => {
  test("is answered, and its reply delivered once", async () => {
    const { desk, platform, record } = await setUp();
    const answered = await desk.answer(says("hello"));
    expect(answered).toMatchObject({ status: "answered", locale: "ja" });
    expect(texts(answered)).toEqual(["1: hello"]);
    await eventually(async () => expect((await record())?.owed).toEqual([]));
    expect(platform.seen).toEqual(["1: hello"]);
    expect(platform.tries[0]).toMatchObject({ attempt: 1, locale: "ja", address: { replyToken: "token" } });
  });

  test("that comes twice, one after the other or both at once, is answered once", async () => {
    const { desk, platform, metrics } = await setUp();
    const event = says("hello");
    const answers = await Promise.all([desk.answer(event), desk.answer(event), desk.answer(event)]);
    expect(answers.map(({ status }) => status)).toEqual(["answered", "duplicate", "duplicate"]);
    await eventually(() => expect(platform.seen).toEqual(["1: hello"]));
    const late = await desk.answer(event);
    expect(late).toMatchObject({ status: "duplicate", messages: [] });
    expect(texts(await desk.answer(says("again")))).toEqual(["2: again"]);
    expect(await metric(metrics, "madoguchi_duplicates_total", { adapter: "line" })).toBe(3);
    expect(await metric(metrics, "madoguchi_turns_total", { adapter: "line", outcome: "answered" })).toBe(2);
  });

  test("with the same id in another conversation or adapter is another event", async () => {
    const { desk } = await setUp();
    const event = says("hello", { id: "same" });
    await desk.answer(event);
    expect((await desk.answer({ ...event, conversation: "U-hanako" })).status).toBe("answered");
    expect((await desk.answer({ ...event, adapter: "web" })).status).toBe("answered");
  });

  test("that was answered is known for a day, however much was said since", async () => {
    const { desk, clock, record } = await setUp();
    const first = says("first", { at: clock.now() });
    await desk.answer(first);
    for (let i = 0; i < 100; i++) await desk.answer(says("more", { at: clock.now() + i }));
    expect((await desk.answer(first)).status).toBe("duplicate");
    clock.pass(DAY - 1);
    await desk.answer(says("a day later", { at: clock.now() }));
    expect((await desk.answer(first)).status).toBe("duplicate");
    expect((await record())?.conversation?.generation).toBe(102);
  });

  test("that was answered is not answered again when its id is forgotten, by time or by number", async () => {
    const { desk, clock, record } = await setUp();
    const first = says("first", { at: clock.now() });
    await desk.answer(first);
    clock.pass(2 * DAY);
    await desk.answer(says("days later", { at: clock.now() }));
    expect((await record())?.answered).toHaveLength(1);
    expect((await desk.answer(first)).status).toBe("duplicate");

    const second = says("second", { at: clock.now() + 1 });
    await desk.answer(second);
    for (let i = 0; i < REMEMBERED_EVENTS; i++) await desk.answer(says("more", { at: clock.now() + 2 + i }));
    expect((await record())?.answered).toHaveLength(REMEMBERED_EVENTS);
    expect((await desk.answer(second)).status).toBe("duplicate");
    expect((await record())?.conversation?.generation).toBe(REMEMBERED_EVENTS + 3);
  });

  test("that was missed is answered when it comes again, hours and many messages later", async () => {
    const { desk, clock } = await setUp();
    await desk.answer(says("before", { at: clock.now() }));
    const missed = says("missed", { at: clock.now() + 1 });
    for (let i = 2; i < 100; i++) await desk.answer(says("more", { at: clock.now() + i }));
    clock.pass(20 * HOUR);
    await desk.answer(says("hours later", { at: clock.now() }));
    expect(texts(await desk.answer(missed))).toEqual(["101: missed"]);
    expect((await desk.answer(missed)).status).toBe("duplicate");
  });

  test("is judged by the platform's clock: ours may go wrong and nobody is refused", async () => {
    const { desk, clock } = await setUp();
    const sent = clock.now();
    await desk.answer(says("one", { at: sent }));
    clock.pass(400 * DAY);
    expect((await desk.answer(says("two", { at: sent + 1 }))).status).toBe("answered");
    clock.pass(-800 * DAY);
    expect((await desk.answer(says("three", { at: sent + 2 }))).status).toBe("answered");
    // A page tells no time.
    for (const text of ["four", "five"])
      expect((await desk.answer(says(text, { adapter: "web" }))).status).toBe("answered");
  });

  test("of a record written before times were kept is still known", async () => {
    const { desk, adapter, clock, record } = await setUp();
    const first = says("first", { at: clock.now() });
    await desk.answer(first);
    const { version, answered, forgotten: _, ...rest } = (await record())!;
    const old = { ...rest, version: version + 1, answered: answered.map(([hash]) => hash) };
    const key = keyedHash(HASH_KEY).conversation("line", "U-taro");
    await adapter.set(key, JSON.stringify({ value: old }), DAY);
    expect((await desk.answer(first)).status).toBe("duplicate");
    expect(texts(await desk.answer(says("second", { at: clock.now() + 1 })))).toEqual(["2: second"]);
  });

  test("is refused for an adapter that nobody registered", async () => {
    const { desk } = await setUp();
    const refused = desk.answer(says("hello", { adapter: "fax" }));
    await expect(refused).rejects.toMatchObject({ code: "unknown_adapter" });
  });

  test("carries the day in Tokyo, not the day in London", async () => {
    const clock = new SampleClock();
    const days: string[] = [];
    const turn = (input: Parameters<typeof countingTurn>[0]) => {
      days.push(input.today);
      return countingTurn(input);
    };
    const { desk } = await deskOver(memory(clock), clock, { turn });
    desk.register("line", async () => "delivered");
    clock.pass(11 * HOUR + 59 * 60_000);
    await desk.answer(says("23:59 in Tokyo"));
    clock.pass(60_000);
    await desk.answer(says("midnight in Tokyo, 15:00 in London"));
    expect(days).toEqual(["2026-11-22", "2026-11-23"]);
  });
});

describe("order", () => {
  test("events of one conversation are answered and delivered in the order they came", async () => {
    const { desk, platform } = await setUp();
    const said = Array.from({ length: 40 }, (_, i) => `message ${i}`);
    const answers = await Promise.all(said.map((text) => desk.answer(says(text))));
    const expected = said.map((text, i) => `${i + 1}: ${text}`);
    expect(answers.flatMap(texts)).toEqual(expected);
    await eventually(() => expect(platform.seen).toEqual(expected));
  });

  test("a slow delivery holds up neither the turns of its conversation nor other conversations", async () => {
    const { desk, platform } = await setUp();
    let release = () => {};
    platform.before = ({ event }) =>
      event === "slow"
        ? new Promise((resolve) => (release = () => resolve(undefined)))
        : Promise.resolve(undefined);
    await desk.answer(says("one", { id: "slow" }));
    expect(texts(await desk.answer(says("two")))).toEqual(["2: two"]);
    await desk.answer(says("other", { conversation: "U-hanako" }));
    await eventually(() => expect(platform.seen).toEqual(["1: other"]));
    release();
    await eventually(() => expect(platform.seen).toEqual(["1: other", "1: one", "2: two"]));
  });
});

describe("another process", () => {
  test("that wrote first makes the turn play again on what it wrote", async () => {
    const { adapter, clock, desk } = await setUp();
    const other = await deskOver(adapter, clock);
    other.desk.register("line", async () => "delivered");
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => (i % 2 ? desk : other.desk).answer(says("hi"))),
    );
    const numbers = answers.flatMap(texts).map((text) => Number.parseInt(text, 10));
    expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test("that answers the same event at the same moment answers it instead", async () => {
    const { adapter, clock, desk } = await setUp();
    const other = await deskOver(adapter, clock);
    other.desk.register("line", async () => "delivered");
    const event = says("hello");
    const statuses = (await Promise.all([desk.answer(event), other.desk.answer(event)])).map((a) => a.status);
    expect(statuses.sort()).toEqual(["answered", "duplicate"]);
  });
});

describe("a store that fails", () => {
  test.each(["get", "commit"] as const)("at %s is an error, never a fresh start", async (operation) => {
    const { desk, adapter, metrics, platform } = await setUp();
    await desk.answer(says("one"));
    await eventually(() => expect(platform.seen).toHaveLength(1));
    const fault = vi.spyOn(adapter, operation).mockRejectedValue(Object.assign(new Error(), { code: "EIO" }));
    const event = says("two");
    await expect(desk.answer(event)).rejects.toMatchObject({ code: "EIO" });
    expect(await metric(metrics, "madoguchi_store_errors_total", { code: "EIO" })).toBe(1);
    fault.mockRestore();
    expect(texts(await desk.answer(event))).toEqual(["2: two"]);
  });

  test("at recording a delivery does not deliver it twice", async () => {
    const { desk, adapter, platform, record } = await setUp();
    platform.after = async () => {
      vi.spyOn(adapter, "commit").mockRejectedValueOnce(Object.assign(new Error(), { code: "EIO" }));
      platform.after = async () => {};
    };
    await desk.answer(says("one"));
    await eventually(() => expect(platform.tries).toHaveLength(1));
    await desk.answer(says("two"));
    await eventually(async () => expect((await record())?.owed).toEqual([]));
    expect(platform.tries.map(({ messages }) => messages[0]?.text)).toEqual(["1: one", "2: two"]);
  });
});

describe("a dialogue that fails", () => {
  test.each([
    ["ja", "申し訳ありません。"],
    ["en", "Sorry."],
  ])("apologises in the person's language (%s), keeps the state and never loops", async (locale, apology) => {
    const { desk, platform, metrics, logged } = await setUp();
    await desk.answer(says("one", { locale }));
    const event = says("bug", { locale: "ja" });
    expect(texts(await desk.answer(event))).toEqual([apology]);
    expect((await desk.answer(event)).status).toBe("duplicate");
    expect(texts(await desk.answer(says("three")))).toEqual(["2: three"]);
    await eventually(() => expect(platform.seen).toEqual(["1: one", apology, "2: three"]));
    expect(await metric(metrics, "madoguchi_turns_total", { outcome: "failed" })).toBe(1);
    expect(logged.join()).toContain('"code":"sample_bug"');
  });

  test.each([
    ["says nothing", "silence"],
    ["leaves a state that could not be read back", "broken"],
  ])("counts as failed when it %s", async (_, text) => {
    const turn: typeof countingTurn = (input) => {
      const played = countingTurn(input);
      return text === "broken" && input.conversation
        ? { ...played, conversation: { ...played.conversation!, generation: 0.5 } }
        : played;
    };
    const { desk } = await deskOver(memory(), new SampleClock(), { turn });
    desk.register("line", async () => "delivered");
    await desk.answer(says("one"));
    expect(texts(await desk.answer(says(text)))).toEqual(["申し訳ありません。"]);
  });
});

describe("a client that fetches its reply", () => {
  test("gets the same reply for the same event, until the next turn", async () => {
    const { desk, metrics } = await setUp();
    const [first, second] = [says("one", { adapter: "web" }), says("two", { adapter: "web" })];
    const answered = await desk.answer(first);
    expect(await desk.answer(first)).toEqual({ ...answered, status: "duplicate" });
    await desk.answer(second);
    expect(await desk.answer(first)).toMatchObject({ status: "duplicate", messages: [] });
    expect(texts(await desk.answer(second))).toEqual(["2: two"]);
    expect(await metric(metrics, "madoguchi_owed_conversations")).toBe(0);
  });

  test("gets the same reply also from the next process, deletion included", async () => {
    const { desk, adapter, clock } = await setUp();
    await desk.answer(says("one", { adapter: "web" }));
    const event = says("delete", { adapter: "web" });
    await desk.answer(event);
    const next = await deskOver(adapter, clock);
    next.desk.register("web", "pull");
    expect(texts(await next.desk.answer(event))).toEqual(["deleted"]);
  });
});

describe("closing", () => {
  test("finishes the turns and deliveries under way, then takes nothing more", async () => {
    const { desk, platform } = await setUp();
    const answering = [desk.answer(says("one")), desk.answer(says("two"))];
    const closed = desk.close();
    await expect(desk.answer(says("late"))).rejects.toMatchObject({ code: "desk_closed" });
    await Promise.all([...answering, closed]);
    expect(platform.seen).toEqual(["1: one", "2: two"]);
  });
});
