/** Two shards, each a process of its own over one SQLite file, on the local Discord. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDiscordAdapter } from "../../../src/adapters/discord/index.ts";
import type { Adapter } from "../../../src/desk/adapter.ts";
import { type DiscordServer, startDiscord } from "../../support/discord-server.ts";
import { isEphemeral, textOf } from "../../support/discord-world.ts";
import { surroundings } from "./setting.ts";

let discord: DiscordServer;
let adapter: Adapter;
const folder = mkdtempSync(join(tmpdir(), "madoguchi-shards-"));
const before = { ...process.env };

beforeAll(async () => {
  discord = await startDiscord({ shards: 2 });
  // As `npm start` has it: the shards read the same environment.
  Object.assign(process.env, {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_BASE_URL: discord.apiBaseUrl,
    DISCORD_SHARDS: "auto",
    STORE_URL: `sqlite:${join(folder, "desk.db")}`,
    PORT: "0",
    LOG_LEVEL: "silent",
  });
  adapter = createDiscordAdapter(surroundings(), {
    token: discord.token,
    apiBaseUrl: discord.apiBaseUrl,
    shards: "auto",
  });
  await adapter.start();
});
afterAll(async () => {
  await adapter.stop();
  await discord.close();
  process.env = before;
  rmSync(folder, { recursive: true });
});

describe("two shards", () => {
  it("are as many as Discord recommends, and both are in; the commands are registered once", () => {
    expect(discord.gateway.identified).toBe(2);
    expect(discord.registered.puts).toBe(1);
  });

  it("share one conversation: begun in a server at the one, gone on with in direct messages at the other", async () => {
    const hanako = discord.person("hanako");
    const asked = await hanako.uses("/refund", {}, "server");
    expect(asked.text).toContain("質問1");
    expect(asked.messages.every(isEphemeral)).toBe(true);
    const next = await hanako.says("はい");
    expect(next.text).toContain("質問2");
    expect((await hanako.uses("/ask", { question: "2008年3月" }, "server")).text).toContain("質問3");
  });

  it("answer what one person does at both at once, each once", async () => {
    const taro = discord.person("taro");
    await taro.uses("/refund");
    const read = taro.reads().length;
    await Promise.all([
      ...["メニュー", "ヘルプ", "人と話す"].map((text) => taro.says(text)),
      ...["電話で頼みたい", "返金の条件は？"].map((question) => taro.uses("/ask", { question }, "server")),
    ]);
    const answers = () =>
      taro
        .reads()
        .slice(read)
        .filter(({ author }) => author.bot);
    await expect.poll(() => answers().length).toBe(5);
    expect(new Set(answers().map(textOf)).size).toBe(5);
  });

  it("leave so that the next processes resume", async () => {
    await adapter.stop();
    expect(discord.gateway.closes).toEqual([4200, 4200]);
    const jiro = discord.person("jiro");
    const waiting = jiro.says("メニュー");
    await adapter.start();
    expect(discord.gateway).toMatchObject({ identified: 2, resumed: 2 });
    await waiting;
    await expect.poll(() => jiro.reads().filter(({ author }) => author.bot).length).toBe(1);
  });
});
