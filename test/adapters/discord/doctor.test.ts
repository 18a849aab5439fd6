import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkDiscord } from "../../../src/adapters/discord/doctor.ts";
import { commands } from "../../../src/adapters/discord/slash-commands.ts";
import { loadContent } from "../../../src/desk/load-content.ts";
import { child } from "../../support/children.ts";
import { type DiscordServer, startDiscord } from "../../support/discord-server.ts";

let discord: DiscordServer;
beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(() => discord.close());

const SETUP = new URL("../../../src/adapters/discord/setup.ts", import.meta.url).pathname;

/** `npm run discord:setup`, as an operator runs it. */
async function setUp(environment: Readonly<Record<string, string>>, ...flags: string[]) {
  const setup = child(process.execPath, [SETUP, ...flags], {
    cwd: "/tmp",
    env: { PATH: process.env.PATH, ...environment },
  });
  let said = "";
  setup.stdout.on("data", (text) => (said += text));
  setup.stderr.on("data", (text) => (said += text));
  const code = await new Promise((resolve) => setup.once("exit", resolve));
  return { said, code };
}
const ours = () => ({ DISCORD_TOKEN: discord.token, DISCORD_API_BASE_URL: discord.apiBaseUrl });

describe("npm run discord:setup", () => {
  it("registers the commands, and has nothing to do the second time", async () => {
    const first = await setUp(ours());
    expect(first).toMatchObject({ code: 0 });
    expect(first.said).toContain("+ ask (new)");
    expect(discord.registered.commands.map(({ name }) => name)).toContain("Ask Madoguchi");
    const second = await setUp(ours());
    expect(second.said).toContain("Nothing to do");
    expect(discord.registered.puts).toBe(1);
  });

  it("only tells with --dry-run", async () => {
    const { said, code } = await setUp(ours(), "--dry-run");
    expect(code).toBe(0);
    expect(said).toContain("+ refund (new)");
    expect(said).toContain("Nothing was written");
    expect(discord.registered.puts).toBe(0);
  });

  it("says what is missing or wrong, and shows no token", async () => {
    expect(await setUp({})).toMatchObject({
      code: 78,
      said: expect.stringContaining("DISCORD_TOKEN is missing"),
    });
    const refused = await setUp({ ...ours(), DISCORD_TOKEN: "wrong.token" });
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining("Reset Token") });
    expect(refused.said).not.toContain("wrong.token");
  });
});

describe("the doctor", () => {
  const findings = async (token = discord.token) => checkDiscord({ token, apiBaseUrl: discord.apiBaseUrl });
  const failing = async () => (await findings()).filter(({ ok }) => !ok);

  it("finds a bot that is set up well", async () => {
    await setUp(ours());
    expect(await failing()).toEqual([]);
    expect((await findings()).map(({ what }) => what).join("\n")).toContain(
      `all ${commands(loadContent()).length} commands are registered`,
    );
  });

  it("misses the commands", async () => {
    expect(await failing()).toEqual([
      { ok: false, what: expect.stringContaining("ask (new)"), fix: "Run: npm run discord:setup" },
    ]);
  });

  it("sees a token that is refused", async () => {
    const [finding] = await findings("wrong.token");
    expect(finding).toMatchObject({ ok: false, fix: expect.stringContaining("Reset Token") });
  });

  it("sees that Discord cannot be reached", async () => {
    const [finding] = await checkDiscord({ token: "a.b.c", apiBaseUrl: "http://127.0.0.1:9/api" });
    expect(finding).toMatchObject({ ok: false, fix: expect.stringContaining("discord.com") });
  });

  it("sees an install link without the bot, or without people's own accounts", async () => {
    await setUp(ours());
    discord.application.integration_types_config = {
      0: { oauth2_install_params: { scopes: ["applications.commands"], permissions: "0" } },
    };
    expect((await failing()).map(({ what }) => what)).toEqual([
      "the bot cannot be added by User Install",
      expect.stringContaining('lacks the scope "bot"'),
    ]);
  });

  it("sees privileged intents that nobody needs", async () => {
    discord.application.flags = 1 << 18;
    expect((await findings())[1]).toMatchObject({
      ok: true,
      fix: expect.stringContaining("Switch them off"),
    });
  });

  it("warns when few logins are left", async () => {
    await setUp(ours());
    discord.limit.remaining = 3;
    expect((await failing())[0]?.what).toContain("3 of 1000 logins");
  });
});
