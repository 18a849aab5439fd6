/**
 * What a change looks like, for whoever made it: every kind of result on every surface and size, into a folder.
 * `node scripts/look.ts <folder> [part of a name]`, with Chromium.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions } from "playwright-core";
import { openBrowser } from "../test/support/browser.ts";
import { onDiscord, onLine, says } from "./pictures/chats.ts";
import { onPage } from "./pictures/draw.ts";

const [folder = "look", chosen = ""] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const REFUND = ["払いすぎたかもしれない", "はい", "2008年3月", "2006年5月"];

const TALKS: Readonly<Record<string, readonly string[]>> = {
  greeting: ["メニュー"],
  route1: [...REFUND, "今も会員"],
  route2: ["払いすぎたかもしれない", "はい", "2009年5月", "2006年5月", "もう退会してた", "2009年7月"],
  route3: [...REFUND, "もう退会してた", "2008年4月"],
  outside: ["払いすぎたかもしれない", "OCN"],
  plan: ["勧誘の電話を止めたい", "頼み方を準備したい", "電話", "全部"],
  help: ["死にたい"],
};

const PHONES = { "320": { width: 320, height: 568 }, "375": { width: 375, height: 667 } } as const;

const WIDTHS_OF_DISCORD = [680, 375] as const;

const SCREENS: Readonly<Record<string, BrowserContextOptions & { readonly print?: true }>> = {
  "320": { viewport: { width: 320, height: 568 }, isMobile: true },
  "390": { viewport: { width: 390, height: 844 }, isMobile: true },
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

for (const [talk, texts] of Object.entries(TALKS)) {
  for (const [phone, viewport] of Object.entries(PHONES))
    if (wanted(`line-${talk}-${phone}`))
      await drawn(`line-${talk}-${phone}`, await onLine(texts, { phone: true }), viewport);
  for (const width of WIDTHS_OF_DISCORD)
    if (wanted(`discord-${talk}-${width}`))
      await drawn(`discord-${talk}-${width}`, await onDiscord(texts.map(says)), { width, height: 900 });
  for (const [screen, { print, ...options }] of Object.entries(SCREENS))
    if (wanted(`page-${talk}-${screen}`))
      await onPage(browser, { texts, options }, async (page) => {
        if (print) await page.emulateMedia({ media: "print" });
        if (print) await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
        await page.screenshot({ path: file(`page-${talk}-${screen}`), fullPage: print === true });
      });
}
await browser.close();
