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

/** The part of a conversation that begins where these words stand, as high as a phone or a window. */
async function draw(
  name: string,
  html: string,
  { width, height, from }: { width: number; height: number; from: string },
): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: 1.5 });
  const page = await context.newPage();
  await page.setContent(html);
  const top = (await page.getByText(from).last().boundingBox())!.y;
  const end = await page.evaluate(() => document.documentElement.scrollHeight);
  const y = Math.max(0, Math.min(top - 16, end - height));
  await page.screenshot({ path: `${FOLDER}${name}.png`, fullPage: true, clip: { x: 0, y, width, height } });
  await context.close();
}

const REFUND_JA = [
  "払いすぎたかもしれない",
  "はい",
  "2008年3月ごろ",
  "2006年5月",
  "もう退会してた",
  "2008年4月",
];

async function line(name: string, from: string, texts: readonly string[]): Promise<void> {
  const bot = await startLineBot(await openDesk());
  await bot.adapter.start();
  const user = bot.line.user();
  const chat: Bubble[] = [];
  for (const text of texts) chat.push({ type: "said", text }, ...(await user.says(text)));
  await draw(name, linePicture("窓口", chat), { width: 400, height: 900, from });
  await bot.close();
}

async function discord(name: string, from: string, texts: readonly string[]): Promise<void> {
  const server = await startDiscord();
  const desk = await openDesk();
  const adapter = createDiscordAdapter(
    { desk, content: loadContent(), http: new Hono(), log: createLog("silent"), metrics: new Registry() },
    { token: server.token, apiBaseUrl: server.apiBaseUrl },
  );
  await adapter.start();
  const person = server.person("haruka");
  for (const text of texts) await person.says(text);
  await draw(name, discordPicture(person.reads().map(pictured)), { width: 680, height: 900, from });
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

async function page(
  name: string,
  texts: readonly string[],
  options: Parameters<typeof visit>[2],
): Promise<void> {
  const desk = await openDesk();
  const app = await createWebApp(desk);
  const server = await serveWeb(app);
  const { page, close } = await visit(browser, server.url, { deviceScaleFactor: 1.5, ...options });
  for (const text of texts) {
    await page.locator("textarea").fill(text);
    await page.locator("textarea").press("Enter");
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
  "line-question": () => line("line-question", "2008年3月ごろ", REFUND_JA.slice(0, 4)),
  "line-verdict": () => line("line-verdict", "期間の条件に入っています", REFUND_JA),
  "line-plan": () =>
    line("line-plan", "電話で頼む手順", ["勧誘の電話を止めたい", "頼み方を準備したい", "電話", "全部"]),
  "discord-plan": () =>
    discord("discord-plan", "メールで頼む手順", [
      "勧誘の電話を止めたい",
      "頼み方を準備したい",
      "メール",
      "全部",
    ]),
  "discord-question": () =>
    discord("discord-question", "was I overbilled?", [
      "English",
      "was I overbilled?",
      "yes",
      "summer of 2009",
    ]),
  page: () => page("page", REFUND_JA.slice(0, 3), { viewport: { width: 390, height: 844 } }),
  "page-dark": () =>
    page("page-dark", ["how do I stop the calls?"], {
      viewport: { width: 900, height: 700 },
      colorScheme: "dark",
      locale: "en-GB",
    }),
};
for (const [name, make] of Object.entries(pictures)) if (!chosen || name.includes(chosen)) await make();
await browser.close();
