/** Draws the pictures of README.md and docs/ from real conversations: `node scripts/pictures.ts`, with Chromium. */
import { mkdirSync } from "node:fs";
import { Hono } from "hono";
import { Registry } from "prom-client";
import { createDiscordAdapter } from "../src/adapters/discord/index.ts";
import { turn } from "../src/core/turn.ts";
import { systemClock } from "../src/desk/clock.ts";
import { loadContent } from "../src/desk/content.ts";
import { createDesk } from "../src/desk/create-desk.ts";
import { createLog } from "../src/desk/log.ts";
import { openStore } from "../src/desk/store/store.ts";
import { openBrowser, visit } from "../test/support/browser.ts";
import { discordPicture, type Pictured } from "../test/support/discord-picture.ts";
import { startDiscord } from "../test/support/discord-server.ts";
import type { Message } from "../test/support/discord-world.ts";
import { startLineBot } from "../test/support/line-bot.ts";
import { type Bubble, linePicture } from "../test/support/line-picture.ts";
import { createWebApp, serveWeb } from "../test/support/web-server.ts";

const FOLDER = new URL("../docs/pictures/", import.meta.url).pathname;
mkdirSync(FOLDER, { recursive: true });

const openDesk = () =>
  createDesk({
    store: openStore({ kind: "memory" }, systemClock),
    turn,
    content: loadContent(),
    clock: systemClock,
    log: createLog("silent"),
    metrics: new Registry(),
    retentionDays: 30,
  });

const browser = await openBrowser();

async function draw(name: string, html: string, width: number): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 400 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  await page.setContent(html);
  await page.screenshot({ path: `${FOLDER}${name}.png`, fullPage: true });
  await context.close();
}

const REFUND_JA = ["払いすぎたかもしれない", "はい", "2008年3月ごろ", "2006年5月", "もう退会してた", "2008年4月"];

async function line(name: string, texts: readonly string[]): Promise<void> {
  const bot = await startLineBot(await openDesk());
  await bot.adapter.start();
  const user = bot.line.user();
  const chat: Bubble[] = [];
  for (const text of texts) chat.push({ type: "said", text }, ...(await user.says(text)));
  await draw(name, linePicture("窓口", chat), 430);
  await bot.close();
}

async function discord(name: string, texts: readonly string[]): Promise<void> {
  const server = await startDiscord();
  const desk = await openDesk();
  const adapter = createDiscordAdapter(
    { desk, content: loadContent(), http: new Hono(), log: createLog("silent"), metrics: new Registry() },
    { token: server.token, apiBaseUrl: server.apiBaseUrl },
  );
  await adapter.start();
  const person = server.person("haruka");
  for (const text of texts) await person.says(text);
  await draw(name, discordPicture(person.reads().map(pictured)), 720);
  await adapter.stop();
  await desk.close();
  await server.close();
}

const pictured = ({ author, content, components }: Message): Pictured => ({
  author: author.bot ? "Madoguchi" : author.username,
  bot: author.bot,
  content,
  components,
});

async function page(name: string, texts: readonly string[], options: Parameters<typeof visit>[2]): Promise<void> {
  const desk = await openDesk();
  const app = await createWebApp(desk);
  const server = await serveWeb(app);
  const { page, close } = await visit(browser, server.url, { deviceScaleFactor: 2, ...options });
  for (const text of texts) {
    await page.getByRole("textbox").first().fill(text);
    await page.keyboard.press("Enter");
    await page.waitForTimeout(300);
  }
  await page.screenshot({ path: `${FOLDER}${name}.png` });
  await close();
  await server.close();
  await app.adapter.stop();
  await desk.close();
}

const chosen = process.argv[2];
const pictures: Readonly<Record<string, () => Promise<void>>> = {
  "line-refund-ja": () => line("line-refund-ja", REFUND_JA),
  "line-optout-ja": () => line("line-optout-ja", ["勧誘の電話を止めたい", "頼み方を準備したい", "電話", "全部"]),
  "discord-refund-en": () => discord("discord-refund-en", ["English", "was I overbilled?", "yes", "March 2008", "May 2006", "no, I had left", "April 2008"]),
  "discord-optout-ja": () => discord("discord-optout-ja", ["勧誘の電話を止めたい", "頼み方を準備したい", "メール", "全部"]),
  "page-phone-ja": () => page("page-phone-ja", REFUND_JA.slice(0, 2), { viewport: { width: 390, height: 844 } }),
  "page-dark-en": () => page("page-dark-en", ["was I overbilled?", "yes", "March 2008"], { viewport: { width: 900, height: 760 }, colorScheme: "dark", locale: "en-GB" }),
};
for (const [name, make] of Object.entries(pictures)) if (!chosen || name.includes(chosen)) await make();
await browser.close();
