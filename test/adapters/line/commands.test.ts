/** The commands an operator runs, as processes of their own against LINE on this machine. */
import { execFile } from "node:child_process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LineServer, startLineServer } from "../../support/line-server.ts";

let line: LineServer;
beforeEach(async () => {
  line = await startLineServer();
});
afterEach(() => line.close());

interface Ended {
  readonly code: number;
  readonly said: string;
}

const command = (
  script: string,
  args: readonly string[],
  over: Record<string, string> = {},
): Promise<Ended> =>
  new Promise((resolve) => {
    const file = new URL(`../../../src/${script}.ts`, import.meta.url).pathname;
    const env = {
      PATH: process.env.PATH ?? "",
      LINE_CHANNEL_SECRET: line.channelSecret,
      LINE_CHANNEL_ACCESS_TOKEN: line.channelAccessToken,
      LINE_API_BASE_URL: line.url,
      ...over,
    };
    // A folder without .env: the operator's own settings stay out of it.
    execFile(process.execPath, [file, ...args], { env, cwd: "/" }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), said: out + err }),
    );
  });

describe("npm run line:setup", () => {
  it("tells what it would do, does it, and has nothing to do the next time", async () => {
    const address = "https://madoguchi.example/line/webhook";
    const dry = await command("adapters/line/setup", ["--dry-run", "--webhook", address]);
    expect(dry).toMatchObject({ code: 0, said: expect.stringContaining(`would set the webhook address`) });
    expect(line.menus.kept.size).toBe(0);
    expect(line.account.webhook).toBeUndefined();
    const real = await command("adapters/line/setup", []);
    expect(real.said).toContain("make the alias madoguchi-en");
    expect(line.menus.kept.size).toBe(2);
    expect(await command("adapters/line/setup", [])).toEqual({
      code: 0,
      said: "Everything is as it should be: nothing to do.\n",
    });
  });

  it("sets the webhook address and has LINE try it", async () => {
    const { said } = await command("adapters/line/setup", ["--webhook", "https://127.0.0.1:9/line/webhook"]);
    expect(line.account.webhook?.endpoint).toBe("https://127.0.0.1:9/line/webhook");
    expect(said).toContain("LINE cannot reach the webhook");
  });

  it.each([
    ["a wrong token", { LINE_CHANNEL_ACCESS_TOKEN: "wrong" }, 1, "set LINE_CHANNEL_ACCESS_TOKEN"],
    ["no token", { LINE_CHANNEL_ACCESS_TOKEN: "", LINE_CHANNEL_SECRET: "" }, 78, "docs/line.md"],
  ])("says what to do about %s", async (_, over, code, fix) => {
    expect(await command("adapters/line/setup", [], over)).toMatchObject({
      code,
      said: expect.stringContaining(fix),
    });
  });

  it("says what to do when LINE makes no more menus this hour", async () => {
    line.fault("menus", "rate");
    expect((await command("adapters/line/setup", [])).said).toContain("run it again in an hour");
  });
});

describe("npm run doctor", () => {
  it("reports each finding with its fix, and fails if one is wrong", async () => {
    const { code, said } = await command("doctor", []);
    expect(code).toBe(1);
    expect(said).toMatch(/^LINE\n✓ The channel access token is that of 窓口/);
    expect(said).toContain("✗ No webhook address is set");
    expect(said).toContain("  → Run: npm run line:setup -- --webhook");
  });

  it("has nothing to look at where no platform is configured", async () => {
    const bare = { LINE_CHANNEL_ACCESS_TOKEN: "", LINE_CHANNEL_SECRET: "" };
    expect(await command("doctor", [], bare)).toMatchObject({
      code: 0,
      said: expect.stringContaining("Nothing is configured for LINE or Discord"),
    });
  });
});
