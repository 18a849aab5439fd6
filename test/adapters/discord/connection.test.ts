import { Hono } from "hono";
import { Registry } from "prom-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDiscordAdapter } from "../../../src/adapters/discord/index.ts";
import { DiscordUnavailable } from "../../../src/adapters/discord/rest.ts";
import { createLog } from "../../../src/desk/log.ts";
import { scriptedDesk } from "../../support/discord-desk.ts";
import { PATIENCE } from "../../support/eventually.ts";
import { content, counted, echo, type Setting, setUp } from "./setting.ts";

let setting: Setting;
beforeEach(async () => {
  setting = await setUp();
});
afterEach(() => setting.close());

describe("the connection", () => {
  it("is resumed after a break, with what was said meanwhile", async () => {
    const { discord } = setting;
    const hanako = discord.person("hanako");
    discord.drops();
    const meanwhile = hanako.says("切れている間に");
    await discord.until(() => (discord.gateway.resumed ? true : undefined), PATIENCE);
    await meanwhile;
    expect(discord.gateway).toMatchObject({ identified: 1, resumed: 1 });
    await expect
      .poll(() => setting.desk.events.map(({ input }) => input))
      .toContainEqual({
        type: "text",
        text: "切れている間に",
      });
    expect(await counted(setting.metrics, "madoguchi_discord_gateway_total", "resumed")).toBe(1);
    const seen = await hanako.says("もう一度");
    expect(seen.text).toContain("もう一度");
  });

  it("beats", async () => {
    await expect.poll(() => setting.discord.gateway.heartbeats).toBeGreaterThan(1);
  });

  it("says what to mend when the token is refused", async () => {
    const adapter = createDiscordAdapter(
      {
        desk: scriptedDesk(echo),
        content,
        http: new Hono(),
        log: createLog("silent"),
        metrics: new Registry(),
      },
      { token: "wrong.token", apiBaseUrl: setting.discord.apiBaseUrl },
    );
    const refusal = await adapter.start().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DiscordUnavailable);
    expect(String(refusal)).toContain("DISCORD_TOKEN");
    expect(String(refusal)).not.toContain("wrong.token");
  });

  it("hears nothing more once it is stopped, and still delivers what was committed", async () => {
    const hanako = setting.discord.person("hanako");
    setting.desk.halts();
    await hanako.uses("/refund");
    await setting.adapter.stop();
    expect(setting.discord.gateway.closes).toEqual([4200]);
    const before = setting.desk.events.length;
    const [delivery] = [...setting.desk.owed.values()];
    const deliver = setting.desk.deliverer();
    expect(await deliver?.(delivery!)).toBe("delivered");
    expect(setting.desk.events).toHaveLength(before);
  });
});

describe("after a restart", () => {
  it("the buttons of before still work", async () => {
    const hanako = setting.discord.person("hanako");
    await hanako.uses("/refund");
    await setting.adapter.stop();
    await setting.restart();
    const seen = await hanako.taps("解約していない");
    expect(seen.failed).toBe(false);
    expect(seen.text).toContain("refund.requested=never@0");
  });

  it("a reply that was still owed arrives", async () => {
    const hanako = setting.discord.person("hanako");
    setting.desk.halts();
    await hanako.says("まだ返事がない");
    expect(hanako.reads().filter(({ author }) => author.bot)).toEqual([]);
    await setting.adapter.stop();
    await setting.restart();
    await expect.poll(() => hanako.reads().filter(({ author }) => author.bot).length).toBe(1);
  });

  it("the commands are not registered again when nothing changed", async () => {
    expect(setting.discord.registered.puts).toBe(1);
    await setting.adapter.stop();
    await setting.restart();
    expect(setting.discord.registered.puts).toBe(1);
  });

  it("the commands are registered again when one changed", async () => {
    await setting.adapter.stop();
    const [first, ...others] = setting.discord.registered.commands;
    setting.discord.registered.commands = [{ ...first, description: "an older text" }, ...others];
    await setting.restart();
    expect(setting.discord.registered.puts).toBe(2);
  });
});

it("a bot whose commands cannot be registered still talks", async () => {
  await setting.adapter.stop();
  setting.discord.fails({
    method: "GET",
    path: "/commands",
    with: { status: 403, body: { code: 50001, message: "no" } },
  });
  await setting.restart();
  expect((await setting.discord.person("hanako").says("聞こえますか")).text).toContain("聞こえますか");
});
