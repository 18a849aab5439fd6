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

const WIDTHS = { line: [320, 375], discord: [680, 375] } as const;

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

async function whole(name: string, html: string, width: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 700 } });
  await page.setContent(html);
  await page.screenshot({ path: file(name), fullPage: true });
  await page.close();
}

for (const [talk, texts] of Object.entries(TALKS)) {
  for (const width of WIDTHS.line)
    if (wanted(`line-${talk}-${width}`)) await whole(`line-${talk}-${width}`, await onLine(texts), width);
  for (const width of WIDTHS.discord)
    if (wanted(`discord-${talk}-${width}`))
      await whole(`discord-${talk}-${width}`, await onDiscord(texts.map(says)), width);
  for (const [screen, { print, ...options }] of Object.entries(SCREENS))
    if (wanted(`page-${talk}-${screen}`))
      await onPage(browser, { texts, options }, async (page) => {
        if (print) await page.emulateMedia({ media: "print" });
        if (print) await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
        await page.screenshot({ path: file(`page-${talk}-${screen}`), fullPage: print === true });
      });
}
await browser.close();
