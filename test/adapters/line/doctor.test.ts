import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lineClients } from "../../../src/adapters/line/api.ts";
import { checkLine } from "../../../src/adapters/line/doctor.ts";
import { menusOf } from "../../../src/adapters/line/menus/menus.ts";
import { pictureOf } from "../../../src/adapters/line/menus/pictures.ts";
import { setUpMenus } from "../../../src/adapters/line/menus/set-up.ts";
import { loadContent } from "../../../src/desk/load-content.ts";
import { type LineBot, startLineBot } from "../../support/line-bot.ts";
import { createLineDesk, type LineDesk } from "../../support/line-desk.ts";

let bot: LineBot<LineDesk>;
beforeEach(async () => {
  bot = await startLineBot(createLineDesk());
  await bot.adapter.start();
  bot.line.account.webhook = { endpoint: bot.line.webhooks.address(), active: true };
});
afterEach(() => bot.close());

const settings = (over: { readonly channelAccessToken?: string } = {}) => ({
  channelSecret: bot.line.channelSecret,
  channelAccessToken: bot.line.channelAccessToken,
  apiBaseUrl: bot.line.url,
  ...over,
});
const wrong = async (over = {}) => (await checkLine(settings(over))).filter(({ ok }) => !ok);

async function withMenus(): Promise<void> {
  const content = loadContent();
  const menus = menusOf(content).map((menu) => ({ menu, picture: pictureOf(menu) }));
  await setUpMenus({ ...lineClients(settings()), menus, dryRun: false, tell: () => {} });
}

describe("the doctor for LINE", () => {
  it("finds nothing wrong where all is right, and hints at what LINE does not tell", async () => {
    await withMenus();
    const findings = await checkLine(settings());
    expect(findings.filter(({ ok }) => !ok)).toEqual([]);
    expect(findings.flatMap(({ fix }) => fix ?? [])).toEqual([expect.stringContaining("Webhook redelivery")]);
  });

  it("reminds of a channel secret of before that is still taken", async () => {
    const findings = await checkLine({ ...settings(), previousSecret: "previous" });
    expect(findings.flatMap(({ fix }) => fix ?? [])).toContainEqual(
      expect.stringContaining("Remove LINE_CHANNEL_SECRET_PREVIOUS"),
    );
  });

  it("finds a refused token, and asks no further", async () => {
    expect(await checkLine(settings({ channelAccessToken: "wrong" }))).toEqual([
      { ok: false, what: expect.any(String), fix: expect.stringContaining("LINE_CHANNEL_ACCESS_TOKEN") },
    ]);
  });

  it("finds that LINE's API cannot be reached", async () => {
    const [finding] = await checkLine({ ...settings(), apiBaseUrl: "http://127.0.0.1:9" });
    expect(finding).toMatchObject({ ok: false, what: "LINE's API did not answer." });
  });

  it("finds the account in chat mode", async () => {
    bot.line.account.chatMode = "chat";
    expect((await wrong())[0]?.fix).toContain('Switch "Chat" off');
  });

  it("finds that no webhook address is set", async () => {
    bot.line.account.webhook = undefined;
    expect((await wrong())[0]?.fix).toContain("npm run line:setup -- --webhook");
  });

  it("finds webhooks switched off", async () => {
    bot.line.account.webhook = { endpoint: bot.line.webhooks.address(), active: false };
    expect((await wrong())[0]?.fix).toContain('Switch on "Use webhook"');
  });

  it("finds an address Madoguchi does not listen at", async () => {
    bot.line.account.webhook = {
      endpoint: `${new URL(bot.line.webhooks.address()).origin}/hook`,
      active: true,
    };
    const [path, answer] = await wrong();
    expect(path?.fix).toContain("/line/webhook");
    expect(answer?.what).toContain("404");
  });

  it("finds a webhook that nobody answers", async () => {
    bot.line.account.webhook = { endpoint: "http://127.0.0.1:9/line/webhook", active: true };
    expect((await wrong())[0]?.what).toContain("COULD_NOT_CONNECT");
  });

  it("finds a process that is not ready", async () => {
    await bot.adapter.stop();
    expect((await wrong())[0]?.what).toContain("503");
  });

  it("finds a channel secret of another channel", async () => {
    const other = await startLineBot(createLineDesk());
    await other.adapter.start();
    bot.line.account.webhook = { endpoint: other.line.webhooks.address(), active: true };
    expect((await wrong())[0]?.fix).toContain("LINE_CHANNEL_SECRET");
    await other.close();
  });

  it("finds the month's pushes spent", async () => {
    await withMenus();
    bot.line.pushesLeft(0);
    expect((await checkLine(settings())).at(-2)).toMatchObject({ ok: false });
    bot.line.pushesLeft(200);
    expect((await checkLine(settings())).at(-2)?.what).toContain("200 of 200");
  });

  it("finds the rich menus missing", async () => {
    expect((await wrong())[0]?.fix).toBe("Run: npm run line:setup");
  });
});
