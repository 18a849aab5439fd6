/**
 * What a change looks like, for whoever made it: every kind of result on every surface and size, into a folder, and
 * all of them beside each other in its index.html. `node scripts/look.ts <folder> [part of a name]`, with Chromium.
 */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions } from "playwright-core";
import { openBrowser } from "../test/support/browser.ts";
import { onDiscord, onLine, says } from "./pictures/chats.ts";
import { onPage } from "./pictures/draw.ts";
import { LANGUAGES, TALKS } from "./pictures/talks.ts";

const [folder = "look", chosen = ""] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const PHONES = { "320": { width: 320, height: 568 }, "375": { width: 375, height: 667 } } as const;

const WIDTHS_OF_DISCORD = [680, 375] as const;

const SCREENS: Readonly<Record<string, BrowserContextOptions & { readonly print?: true }>> = {
  "320": { viewport: { width: 320, height: 568 }, isMobile: true, hasTouch: true },
  "390": { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  "1440": { viewport: { width: 1440, height: 900 } },
  dark: { viewport: { width: 390, height: 844 }, colorScheme: "dark" },
  print: { viewport: { width: 800, height: 1100 }, print: true },
};

const browser = await openBrowser();
const file = (name: string): string => join(folder, `${name}.png`);
const wanted = (name: string): boolean => name.includes(chosen);

/** As it is seen by whoever has not scrolled: a chat stands at its end. */
async function drawn(name: string, html: string, viewport: { width: number; height: number }): Promise<void> {
  const page = await browser.newPage({ viewport });
  await page.setContent(html);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.screenshot({ path: file(name) });
  await page.close();
}

async function onPhones(talk: string, texts: readonly string[]): Promise<void> {
  const sizes = Object.entries(PHONES).filter(([phone]) => wanted(`line-${talk}-${phone}`));
  if (sizes.length === 0) return;
  const chat = await onLine(texts, { phone: true });
  for (const [phone, viewport] of sizes) await drawn(`line-${talk}-${phone}`, chat, viewport);
}

async function onWindows(talk: string, texts: readonly string[], client: string): Promise<void> {
  const widths = WIDTHS_OF_DISCORD.filter((width) => wanted(`discord-${talk}-${width}`));
  if (widths.length === 0) return;
  const chat = await onDiscord(texts.map(says), client);
  for (const width of widths) await drawn(`discord-${talk}-${width}`, chat, { width, height: 900 });
}

async function onScreens(talk: string, texts: readonly string[], locale: string): Promise<void> {
  for (const [screen, { print, ...options }] of Object.entries(SCREENS))
    if (wanted(`page-${talk}-${screen}`))
      await onPage(browser, { texts, options: { ...options, locale } }, async (page) => {
        if (print) await page.emulateMedia({ media: "print" });
        if (print) await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
        await page.screenshot({ path: file(`page-${talk}-${screen}`), fullPage: print === true });
      });
}

for (const [language, { client, first }] of Object.entries(LANGUAGES))
  for (const [name, talk] of Object.entries(TALKS[language]!)) {
    await onPhones(`${name}-${language}`, [...first, ...(talk.length > 0 ? talk : ["メニュー"])]);
    await onWindows(`${name}-${language}`, [...first, ...(talk.length > 0 ? talk : ["メニュー"])], client);
    await onScreens(`${name}-${language}`, talk, client);
  }
await browser.close();

const pictures = readdirSync(folder)
  .filter((name) => name.endsWith(".png"))
  .sort();
writeFileSync(
  join(folder, "index.html"),
  `<!doctype html><meta charset="utf-8"><title>look</title>
<style>body{display:flex;flex-wrap:wrap;gap:1rem;background:#888}figure{margin:0}img{max-width:48rem}</style>
${pictures.map((name) => `<figure><figcaption>${name}</figcaption><img src="${name}" loading="lazy"></figure>`).join("\n")}
`,
);
