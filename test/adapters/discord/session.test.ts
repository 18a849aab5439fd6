/** The gateway session: resumed over breaks and restarts, begun anew where Discord has forgotten it. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "../../../src/desk/clock.ts";
import { openStore } from "../../../src/desk/store/store.ts";
import { type DiscordServer, startDiscord } from "../../support/discord-server.ts";
import { BOT_ROLE, textOf } from "../../support/discord-world.ts";
import { PATIENCE } from "../../support/eventually.ts";
import { counted, openBot } from "./setting.ts";

let discord: DiscordServer;
let bot: Awaited<ReturnType<typeof openBot>>;
/** One store for two processes, one after the other. */
let store: ReturnType<typeof openStore>;
const start = async () => {
  bot = await openBot(discord, { store: { ...store, close: async () => {} } });
};

beforeEach(async () => {
  discord = await startDiscord();
  store = openStore({ kind: "memory" }, systemClock);
  await start();
});
afterEach(async () => {
  await bot.close();
  await discord.close();
});

const event = (name: string) => counted(bot.metrics, "madoguchi_discord_gateway_total", name);
const replies = (person: { reads(): readonly Parameters<typeof textOf>[0][] }, said: string) =>
  person.reads().filter((message) => textOf(message).includes(said)).length;

describe("the next process", () => {
  it("resumes what the stopped one left, and answers what was said in between, once", async () => {
    const hanako = discord.person("hanako");
    await hanako.says("払いすぎたかもしれない");
    await bot.close();
    const meanwhile = hanako.says("はい");
    await start();
    await meanwhile;
    await expect.poll(() => replies(hanako, "質問2")).toBe(1);
    expect(discord.gateway).toMatchObject({ identified: 1, resumed: 1, closes: [4200] });
    expect((await hanako.uses("/refund", {}, "server")).failed).toBe(false);
  });

  it("hears a mention of the bot's role though Discord does not tell it the servers again", async () => {
    await bot.close();
    await start();
    const hanako = discord.person("hanako");
    for (const _ of [1, 2])
      expect((await hanako.writes("", { mention_roles: [BOT_ROLE] })).text).not.toBe("");
    expect(discord.gateway).toMatchObject({ identified: 1, resumed: 1 });
    expect(discord.requests.filter(({ path }) => path.startsWith("/guilds/"))).toHaveLength(1);
  });

  it("begins a new session where Discord has forgotten the old one", async () => {
    await bot.close();
    discord.forgets();
    await start();
    expect(discord.gateway).toMatchObject({ identified: 2, resumed: 0, refused: 1 });
    expect((await discord.person("hanako").says("メニュー")).messages).not.toEqual([]);
  });

  it("answers nothing twice when the sequence it finds is older than what was answered", async () => {
    const note = "discord-session:900000000000000001:0";
    await bot.close();
    const older = await store.notes.read(note);
    await start();
    const hanako = discord.person("hanako");
    await hanako.says("払いすぎたかもしれない");
    expect(replies(hanako, "質問1")).toBe(1);
    await bot.close();
    await store.notes.write(note, older!, 60_000);
    await start();
    await expect.poll(() => counted(bot.metrics, "madoguchi_duplicates_total", "discord")).toBe(1);
    expect(replies(hanako, "質問1")).toBe(1);
  });
});

describe("while it runs", () => {
  it("a connection over which nothing comes any more is noticed and resumed", async () => {
    const hanako = discord.person("hanako");
    discord.goesDeaf();
    const meanwhile = hanako.says("払いすぎたかもしれない");
    await discord.until(() => discord.gateway.resumed || undefined, PATIENCE);
    await meanwhile;
    await expect.poll(() => replies(hanako, "質問1")).toBe(1);
    expect(discord.gateway.identified).toBe(1);
    expect(await event("resumed")).toBe(1);
  });

  it("a session that Discord refuses to resume is begun anew", async () => {
    discord.forgets();
    discord.drops();
    await discord.until(() => (discord.gateway.identified === 2 ? true : undefined), PATIENCE);
    expect((await discord.person("hanako").says("メニュー")).messages).not.toEqual([]);
    expect(await event("ready")).toBe(2);
  });

  it("a token that was reset is told to the operator and does not end the process", async () => {
    discord.resetsToken();
    discord.drops();
    await expect.poll(() => event("disconnected")).toBe(1);
  });
});
