/** Draws the pictures of README.md and docs/ from real conversations: `node scripts/pictures.ts`, with Chromium. */
import { mkdirSync } from "node:fs";
import { Hono } from "hono";
import { Registry } from "prom-client";
import { createDiscordAdapter } from "../src/adapters/discord/index.ts";
import { turn } from "../src/core/turn.ts";
import { systemClock } from "../src/desk/clock.ts";
import { createDesk } from "../src/desk/create-desk.ts";
import { loadContent } from "../src/desk/load-content.ts";
import { createLog } from "../src/desk/log.ts";
import { openStore } from "../src/desk/store/store.ts";
import { openBrowser, visit } from "../test/support/browser.ts";
import type { Person } from "../test/support/discord-person.ts";
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

/** Instead of a text: the account is added as a friend. A text in square brackets is tapped. */
const FOLLOWS = "(follows)";

async function line(name: string, from: string, texts: readonly string[]): Promise<void> {
  const bot = await startLineBot(await openDesk());
  await bot.adapter.start();
  const user = bot.line.user();
  const chat: Bubble[] = [];
  for (const text of texts) {
    const label = /^\[(.+)\]$/.exec(text)?.[1];
    if (text === FOLLOWS) chat.push(...(await user.follows()));
    else if (label) chat.push({ type: "said", text: label }, ...(await user.taps(label)));
    else chat.push({ type: "said", text }, ...(await user.says(text)));
  }
  await draw(name, linePicture("窓口", chat), { width: 400, height: 900, from });
  await bot.close();
}

type DiscordStep = (person: Person) => readonly [did: string, seen: ReturnType<Person["says"]>];

const says =
  (text: string): DiscordStep =>
  (person) => ["", person.says(text)];
const mentions =
  (text: string): DiscordStep =>
  (person) => ["", person.mentions(text)];
const taps =
  (label: string): DiscordStep =>
  (person) => ["", person.taps(label)];
const uses =
  (command: `/${string}`, shown: string, options: Readonly<Record<string, string>> = {}): DiscordStep =>
  (person) => [`haruka **${shown}**`, person.uses(command, options, "server")];

async function discord(
  name: string,
  from: string,
  steps: readonly DiscordStep[],
  { locale = "ja", height = 900 } = {},
): Promise<void> {
  const server = await startDiscord();
  const desk = await openDesk();
  const adapter = createDiscordAdapter(
    { desk, content: loadContent(), http: new Hono(), log: createLog("silent"), metrics: new Registry() },
    { token: server.token, apiBaseUrl: server.apiBaseUrl },
  );
  await adapter.start();
  const person = server.person("haruka", locale);
  const chat: Pictured[] = [];
  for (const step of steps) {
    const read = person.reads().length;
    const [did, seen] = step(person);
    await seen;
    chat.push(...person.reads().slice(read).map(pictured(did, locale)));
  }
  await draw(name, discordPicture(chat), { width: 680, height, from });
  await adapter.stop();
  await desk.close();
  await server.close();
}

const pictured =
  (did: string, locale: string) =>
  ({ author, content, components, only }: Message): Pictured => ({
    author: author.bot ? "Madoguchi" : author.username,
    bot: author.bot,
    content,
    components,
    ...(only
      ? { only: locale === "ja" ? "これらはあなただけに表示されています" : "Only you can see this" }
      : {}),
    ...(did && author.bot ? { after: did } : {}),
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
  "line-verdict": () => line("line-verdict", "発表の期間内", REFUND_JA),
  "line-greeting": () => line("line-greeting", "非公式の案内ボット", [FOLLOWS]),
  "line-still-called": () =>
    line("line-still-called", "あなたの場合の手順", [
      FOLLOWS,
      "[止めたのにまた来た]",
      "[勧誘の電話・訪問]",
      "[4週間より前]",
      "[返事がない]",
      "[So-net]",
    ]),
  "line-english": () =>
    line("line-english", "Outside the announcement", [
      "English",
      "was I overbilled?",
      "yes",
      "March 2008",
      "2004",
    ]),
  "line-plan": () =>
    line("line-plan", "あなたの場合の手順", ["勧誘の電話を止めたい", "頼み方を準備したい", "電話", "全部"]),
  "discord-plan": () =>
    discord("discord-plan", "メールで頼む手順", [
      says("勧誘の電話を止めたい"),
      says("頼み方を準備したい"),
      says("メール"),
      says("全部"),
    ]),
  "discord-question": () =>
    discord("discord-question", "/refund", [uses("/refund", "/refund"), taps("Yes, that plan")], {
      locale: "en-GB",
      height: 620,
    }),
  "discord-verdict": () =>
    discord("discord-verdict", "発表の期間に入っています", REFUND_JA.map(says), { height: 1390 }),
  "discord-mention": () =>
    discord(
      "discord-mention",
      "勧誘の電話",
      [mentions("勧誘の電話を止めたいです"), taps("自分だけに表示して始める")],
      {
        height: 545,
      },
    ),
  "discord-ask": () =>
    discord("discord-ask", "/質問", [uses("/ask", "/質問 電話で頼む", { question: "topic:optout_phone" })], {
      height: 560,
    }),
  page: () => page("page", REFUND_JA.slice(0, 3), { viewport: { width: 390, height: 844 } }),
};
for (const [name, make] of Object.entries(pictures)) if (!chosen || name.includes(chosen)) await make();
await browser.close();
