import { describe, expect, it } from "vitest";
import { FIRST_ANSWER_MS } from "../../../src/adapters/discord/limits.ts";
import type { Message } from "../../../src/core/message.ts";
import type { Fault } from "../../support/discord-server.ts";
import { isEphemeral, textOf } from "../../support/discord-world.ts";
import * as samples from "../../support/sample-messages.ts";
import { counted, type Setting, setUp } from "./setting.ts";

const short: Message = { kind: "note", text: "短い返事です。" };
const long: Message[] = Array.from({ length: 3 }, (_, index) => ({
  kind: "answer",
  text: `${"長い返事です。".repeat(300)}その${index + 1}`,
}));

const within = async (setting: Setting, work: (setting: Setting) => Promise<void>) => {
  try {
    await work(setting);
  } finally {
    await setting.close();
  }
};
/** Until the desk owes nothing any more. */
const settled = (setting: Setting) => expect.poll(() => setting.desk.owed.size).toBe(0);

const times = (
  _setting: Setting,
  person: { reads(): readonly Parameters<typeof textOf>[0][] },
  text: string,
) => person.reads().filter((message) => textOf(message).includes(text)).length;

const json = (status: number, code: number): Fault["with"] => ({ status, body: { code, message: "no" } });
const callback = { method: "POST", path: "/callback" } as const;
const channel = { method: "POST", path: "/channels/" } as const;

describe("a reply is delivered once although", () => {
  it.each<[string, "command" | "message", Fault]>([
    ["Discord fails for a moment (interaction)", "command", { ...callback, with: { status: 502 }, times: 3 }],
    ["Discord fails for a moment (message)", "message", { ...channel, with: { status: 502 }, times: 3 }],
    [
      "Discord asks for a short wait",
      "message",
      {
        ...channel,
        with: { status: 429, body: { message: "slow down", retry_after: 0.2, global: false } },
        headers: { "retry-after": "0.2" },
      },
    ],
    [
      "Discord asks for a long wait",
      "message",
      {
        ...channel,
        with: { status: 429, body: { message: "slow down", retry_after: 30, global: false } },
        headers: { "retry-after": "4" },
      },
    ],
    ["the answer to the call is lost (interaction)", "command", { ...callback, with: "lose", times: 2 }],
    ["the answer to the call is lost (message)", "message", { ...channel, with: "lose", times: 2 }],
    ["Discord hangs (interaction)", "command", { ...callback, with: "hang" }],
  ])("%s", async (_, how, fault) => {
    await within(await setUp(() => [short]), async (setting) => {
      const hanako = setting.discord.person("hanako");
      setting.discord.fails(fault);
      await (how === "command" ? hanako.uses("/refund") : hanako.says("こんにちは"));
      await settled(setting);
      expect(times(setting, hanako, "短い返事です。")).toBe(1);
      expect(setting.desk.outcomes.at(-1)).toBe("delivered");
    });
  });

  it("the follow-up of a long reply fails for a moment", async () => {
    await within(await setUp(() => long), async (setting) => {
      const hanako = setting.discord.person("hanako");
      setting.discord.fails({ method: "POST", path: "/webhooks/", with: { status: 500 }, times: 4 });
      await hanako.uses("/refund", {}, "server");
      await settled(setting);
      for (const part of ["その1", "その2", "その3"]) expect(times(setting, hanako, part)).toBe(1);
      expect(hanako.reads().every(isEphemeral)).toBe(true);
    });
  });

  it("the process dies between delivery and the record of it", async () => {
    await within(await setUp(() => long), async (setting) => {
      const hanako = setting.discord.person("hanako");
      await hanako.uses("/refund");
      await settled(setting);
      const [event] = setting.desk.events;
      setting.desk.owed.set(event!.id, {
        event: event!.id,
        locale: "ja",
        messages: long,
        address: event!.address,
        committedAt: Date.now(),
        attempt: 1,
      });
      await setting.adapter.stop();
      await setting.restart();
      await settled(setting);
      for (const part of ["その1", "その2", "その3"]) expect(times(setting, hanako, part)).toBe(1);
    });
  });
});

describe("a rate limit", () => {
  const limited = (scope: "user" | "global" | "shared"): Fault => ({
    ...channel,
    with: { status: 429, body: { message: "slow down", retry_after: 0.2, global: scope === "global" } },
    headers: {
      "retry-after": "0.2",
      "x-ratelimit-scope": scope,
      ...(scope === "global" ? { "x-ratelimit-global": "true" } : {}),
    },
  });

  it.each(["user", "global", "shared"] as const)(
    "of the kind “%s” is waited for, and counted",
    async (scope) => {
      await within(await setUp(() => [short]), async (setting) => {
        const hanako = setting.discord.person("hanako");
        setting.discord.fails(limited(scope));
        await hanako.says("こんにちは");
        await settled(setting);
        expect(times(setting, hanako, "短い返事です。")).toBe(1);
        expect(await counted(setting.metrics, "madoguchi_discord_trouble_total", `rate_limit_${scope}`)).toBe(
          1,
        );
      });
    },
  );
});

describe("every refusal is counted", () => {
  it.each<[string, number, Fault]>([
    ["10062", 1, { ...callback, with: json(404, 10062) }],
    ["40060", 1, { ...callback, with: "lose" }],
    ["5xx", 1, { ...callback, with: { status: 503 }, times: 2 }],
    ["50035", 1, { ...callback, with: json(400, 50035) }],
  ])("%s", async (code, count, fault) => {
    await within(await setUp(() => [short]), async (setting) => {
      setting.discord.fails(fault);
      await setting.discord.person("hanako").uses("/refund");
      await settled(setting);
      expect(await counted(setting.metrics, "madoguchi_discord_trouble_total", code)).toBe(count);
    });
  });

  it("50027, of a token that ended while the reply was under way; the reply comes as a direct message", async () => {
    await within(await setUp(() => long), async (setting) => {
      const hanako = setting.discord.person("hanako");
      setting.discord.fails({ method: "POST", path: "/webhooks/", with: json(401, 50027) });
      await hanako.uses("/refund", {}, "server");
      await settled(setting);
      expect(await counted(setting.metrics, "madoguchi_discord_trouble_total", "50027")).toBe(1);
      for (const part of ["その1", "その2", "その3"]) expect(times(setting, hanako, part)).toBe(1);
    });
  });

  it("401, once: Discord is left alone for a while, and the token is not forgotten", async () => {
    await within(await setUp(() => [short]), async (setting) => {
      const hanako = setting.discord.person("hanako");
      setting.discord.fails({ ...channel, with: json(401, 0) });
      await hanako.says("こんにちは");
      await expect.poll(() => setting.desk.outcomes.length).toBeGreaterThan(3);
      expect(await counted(setting.metrics, "madoguchi_discord_trouble_total", "401")).toBe(1);
      expect(setting.discord.requests.filter(({ status }) => status === 401)).toHaveLength(1);
    });
  });
});

describe("a reply finds its way when the interaction is over", () => {
  it("comes as a direct message when the first answer was too late", async () => {
    await within(await setUp(() => [samples.verdict], { firstAnswerMs: 300 }), async (setting) => {
      const hanako = setting.discord.person("hanako");
      setting.desk.halts();
      const seen = await hanako.uses("/refund", {}, "server");
      expect(seen.failed).toBe(true);
      await setting.adapter.stop();
      await setting.restart();
      await settled(setting);
      const reply = hanako.reads().at(-1)!;
      expect(textOf(reply)).toContain("発表の条件の期間に入っています");
      expect(reply.channel.person?.id).toBe(hanako.account.id);
      expect(await counted(setting.metrics, "madoguchi_discord_detours_total", "direct_message")).toBe(1);
    });
  });

  it("comes as a direct message when its token has grown old", async () => {
    await within(await setUp(() => [short]), async (setting) => {
      const hanako = setting.discord.person("hanako");
      setting.desk.halts();
      await hanako.uses("/refund", {}, "server");
      for (const [id, delivery] of setting.desk.owed)
        setting.desk.owed.set(id, { ...delivery, committedAt: Date.now() - 16 * 60 * 1000 });
      setting.discord.world.passes(16 * 60 * 1000);
      const before = setting.discord.requests.length;
      await setting.adapter.stop();
      await setting.restart();
      await settled(setting);
      expect(times(setting, hanako, "短い返事です。")).toBe(1);
      expect(setting.discord.requests.slice(before).some(({ path }) => path.includes("/callback"))).toBe(
        false,
      );
    });
  });

  it("is given up when the person takes no messages from the bot", async () => {
    await within(await setUp(() => [short]), async (setting) => {
      const hanako = setting.discord.person("hanako");
      setting.discord.world.closed.add(hanako.account.id);
      await hanako.says("こんにちは");
      await settled(setting);
      expect(setting.desk.outcomes).toEqual(["undeliverable"]);
    });
  });

  it("is given up where the channel is gone", async () => {
    await within(await setUp(() => [short]), async (setting) => {
      setting.discord.fails({ ...channel, with: json(404, 10003) });
      await setting.discord.person("hanako").says("こんにちは");
      await settled(setting);
      expect(setting.desk.outcomes).toEqual(["undeliverable"]);
    });
  });
});

describe("a slow turn", () => {
  it("is deferred in time and then replaces the waiting sign", async () => {
    const turn = Promise.withResolvers<readonly Message[]>();
    await within(await setUp(() => turn.promise, { firstAnswerMs: FIRST_ANSWER_MS }), async (setting) => {
      const hanako = setting.discord.person("hanako");
      const seen = await hanako.uses("/refund", {}, "server");
      expect(seen.failed).toBe(false);
      expect(seen.text).toBe("");
      turn.resolve([samples.menu, short]);
      await expect.poll(() => hanako.reads().map(textOf).join()).toContain("短い返事です。");
      expect(hanako.reads()).toHaveLength(1);
      expect(hanako.reads().every(isEphemeral)).toBe(true);
      await settled(setting);
    });
  });

  it("is deferred too when it is the delivery that is slow", async () => {
    await within(await setUp(() => [short]), async (setting) => {
      const hanako = setting.discord.person("hanako");
      setting.desk.halts();
      const seen = await hanako.uses("/refund", {}, "server");
      expect(seen.failed).toBe(false);
      await setting.adapter.stop();
      await setting.restart();
      await settled(setting);
      expect(hanako.reads().map(textOf)).toEqual(["短い返事です。"]);
    });
  });
});

describe("when things are broken", () => {
  const broken = () => Promise.reject(new Error("the store is down"));

  it("an interaction gets an apology instead of “This interaction failed”", async () => {
    await within(await setUp(broken), async (setting) => {
      const seen = await setting.discord.person("john", "en-GB").uses("/refund", {}, "server");
      expect(seen.failed).toBe(false);
      expect(seen.text).toContain("Sorry");
      expect(seen.messages.every(isEphemeral)).toBe(true);
    });
  });

  it("a direct message gets the apology too", async () => {
    await within(await setUp(broken), async (setting) => {
      const seen = await setting.discord.person("hanako").says("こんにちは");
      expect(seen.text).toContain("すみません");
    });
  });

  it("a layout that Discord refuses becomes plain text with numbered choices", async () => {
    await within(await setUp(() => [samples.choiceQuestion]), async (setting) => {
      setting.discord.fails({ ...callback, with: json(400, 50035) });
      const seen = await setting.discord.person("hanako").uses("/refund", {}, "server");
      expect(seen.text).toContain("1\\. はい");
      expect(seen.text).toContain("6\\. メニュー");
      expect(seen.messages.every(isEphemeral)).toBe(true);
      await settled(setting);
    });
  });
});
