/** What is kept of a conversation, how long, and what a deletion leaves. */
import { describe, expect, test } from "vitest";
import { DAY } from "../../src/desk/clock.ts";
import { adapterOf, keyedHash } from "../../src/desk/keyed-hash.ts";
import { deskOver, HASH_KEY, memory, metric, SampleClock, says } from "../support/desk-bench.ts";
import { setUp, texts } from "../support/desk-person.ts";
import { eventually } from "../support/eventually.ts";
import { countingTurn } from "../support/sample-turn.ts";

describe("deletion", () => {
  test("asked for in the dialogue is confirmed, then nothing of the conversation is left", async () => {
    const { desk, platform, record, clock } = await setUp();
    await desk.answer(says("one"));
    const event = says("delete");
    await desk.answer(event);
    await eventually(() => expect(platform.seen).toEqual(["1: one", "deleted"]));
    await eventually(async () =>
      expect(await record()).toMatchObject({ conversation: null, owed: [], lastReply: null }),
    );
    expect((await desk.answer(event)).status).toBe("duplicate");
    clock.pass(DAY);
    expect(await record()).toBeUndefined();
  });

  test("starts the next conversation from the beginning", async () => {
    const { desk } = await setUp();
    await desk.answer(says("one"));
    await desk.answer(says("delete"));
    expect(texts(await desk.answer(says("hello")))).toEqual(["1: hello"]);
  });

  test("on leaving the bot removes the state and what was owed; a late redelivery brings nothing back", async () => {
    const { desk, platform, record } = await setUp();
    platform.before = async () => {
      throw new Error("blocked");
    };
    const event = says("one");
    await desk.answer(event);
    await desk.forget("line", "U-taro");
    expect(await record()).toMatchObject({ conversation: null, owed: [] });
    expect(await desk.answer(event)).toMatchObject({ status: "duplicate", messages: [] });
    expect(await record()).toMatchObject({ conversation: null });
  });

  test("of somebody unknown leaves nothing behind", async () => {
    const { desk, record } = await setUp();
    await desk.forget("line", "U-taro");
    expect(await record()).toBeUndefined();
  });
});

describe("a record that cannot be read any more", () => {
  const key = keyedHash(HASH_KEY).conversation("line", "U-taro");
  async function damaged() {
    const bench = await setUp();
    await bench.desk.answer(says("one"));
    await eventually(() => expect(bench.platform.seen).toHaveLength(1));
    await eventually(async () => expect(await bench.adapter.owing()).toEqual([]));
    const whole = (await bench.adapter.get<string>(key))!;
    await bench.adapter.set(key, whole.slice(0, 40), DAY);
    return { ...bench, remains: whole.slice(0, 40) };
  }

  test("is set aside: the person begins anew and is told so, once", async () => {
    const { desk, adapter, metrics, logged, remains } = await damaged();
    const event = says("hello", { locale: "en" });
    expect(texts(await desk.answer(event))).toEqual(["Lost.", "1: hello"]);
    expect((await desk.answer(event)).status).toBe("duplicate");
    expect(texts(await desk.answer(says("again")))).toEqual(["2: again"]);
    expect(await adapter.get(`damaged:${key}`)).toBe(remains);
    expect(await metric(metrics, "madoguchi_records_set_aside_total", { adapter: "line" })).toBe(1);
    const line = logged.find((each) => each.includes("set aside"));
    expect(line).toContain(key.slice(5, 15));
    expect(line).not.toContain(key.slice(5, 16));
  });

  test("is told of after a cry for help was answered", async () => {
    const { adapter, clock } = await damaged();
    const turn: typeof countingTurn = (input) => {
      const { conversation, ...played } = countingTurn(input);
      const { crisis: _, ...calm } = conversation!;
      const cries = input.input.type === "text" && input.input.text === "help";
      const crisis = { cue: "distress", locale: "ja", turns: 1 } as const;
      return { ...played, conversation: cries ? { ...calm, crisis } : calm };
    };
    const { desk } = await deskOver(adapter, clock, { turn });
    desk.register("line", async () => "delivered");
    expect(texts(await desk.answer(says("help")))).toEqual(["1: help"]);
    expect(texts(await desk.answer(says("thanks")))).toEqual(["失われました。", "2: thanks"]);
    expect(texts(await desk.answer(says("menu")))).toEqual(["3: menu"]);
  });

  test("is deleted with what the person deletes, or when they leave", async () => {
    const { desk, adapter } = await damaged();
    await desk.answer(says("delete"));
    expect(await adapter.get(`damaged:${key}`)).toBeUndefined();
    const again = await damaged();
    await again.desk.forget("line", "U-taro");
    expect(await again.adapter.get(`damaged:${key}`)).toBeUndefined();
    expect(texts(await again.desk.answer(says("hello")))).toEqual(["1: hello"]);
  });

  test("that owed a reply is listed no more", async () => {
    const { adapter, clock } = await setUp();
    await adapter.commit({ key, data: "{", expectedVersion: 0, owing: true, ttl: DAY });
    const { desk } = await deskOver(adapter, clock);
    desk.register("line", async () => "delivered");
    await eventually(async () => expect(await adapter.owing()).toEqual([]));
    expect(texts(await desk.answer(says("hello")))).toEqual(["失われました。", "1: hello"]);
  });
});

describe("retention", () => {
  test("a conversation is kept for 30 days after its last message, not after its first", async () => {
    const { desk, clock } = await setUp();
    await desk.answer(says("one"));
    clock.pass(29 * DAY);
    expect(texts(await desk.answer(says("two")))).toEqual(["2: two"]);
    clock.pass(29 * DAY);
    expect(texts(await desk.answer(says("three")))).toEqual(["3: three"]);
    clock.pass(30 * DAY);
    expect(texts(await desk.answer(says("hello")))).toEqual(["1: hello"]);
  });

  test("what has expired is removed when the desk opens", async () => {
    const { adapter, clock, desk } = await setUp();
    await desk.answer(says("one"));
    await desk.close();
    clock.pass(31 * DAY);
    const { logged } = await deskOver(adapter, clock);
    expect(logged.join()).toContain("expired records were removed");
  });
});

describe("privacy", () => {
  test("neither the store nor the log holds a platform's id or what was said, once it is delivered", async () => {
    const { desk, adapter, platform, record, logged } = await setUp();
    const event = says("電話は090-1234-5678", {
      conversation: "U-4af4980629",
      id: "01HEVENT",
      address: "token-xyz",
    });
    platform.before = async ({ attempt }) => {
      if (attempt === 1) throw new Error("Failed for U-4af4980629");
      return undefined;
    };
    await desk.answer({ ...event, input: { type: "arrive" } });
    await desk.answer({ ...event, id: "01HOTHER", input: { type: "text", text: "bug" } });
    await eventually(async () => expect(await adapter.owing()).toEqual([]));
    expect(await record()).toBeUndefined();
    const key = keyedHash(HASH_KEY).conversation("line", "U-4af4980629");
    const everything = `${await adapter.get(key)}${logged.join("")}`;
    for (const secret of ["U-4af4980629", "090-1234-5678", "01HEVENT", "01HOTHER", "token-xyz"])
      expect(everything).not.toContain(secret);
    expect(logged.join("")).toContain(key.slice(5, 15));
    expect(logged.join("")).not.toContain(key.slice(5, 16));
    expect(adapterOf(key)).toBe("line");
  });

  test("the key of the hashes is made once and stays with the store", async () => {
    const clock = new SampleClock();
    const adapter = memory(clock);
    const open = async () => {
      const { desk } = await deskOver(adapter, clock, { hashKey: undefined });
      desk.register("line", async () => "delivered");
      return desk;
    };
    await (await open()).answer(says("one"));
    expect(texts(await (await open()).answer(says("two")))).toEqual(["2: two"]);
  });
});
