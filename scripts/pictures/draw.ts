/** From a conversation to a picture of it. Returns the words that were said in it. */
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { visit } from "../../test/support/browser.ts";
import { sayTo } from "../../test/support/web-dialogue.ts";
import { createWebApp, serveWeb } from "../../test/support/web-server.ts";
import { openDesk } from "./desk.ts";
import type { Scene } from "./scenes.ts";
import { FOLDER, wordsIn } from "./words.ts";

const fileOf = (name: string): string => fileURLToPath(new URL(`${name}.png`, FOLDER));

/** The part of a conversation that begins where these words stand, as high as a phone or a window. */
export async function drawScene(
  browser: Browser,
  name: string,
  { html, from, width, height }: Scene,
): Promise<readonly string[]> {
  const said = await html();
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: 1.5 });
  const page = await context.newPage();
  await page.setContent(said);
  const top = (await page.getByText(from).last().boundingBox())!.y;
  const end = await page.evaluate(() => document.documentElement.scrollHeight);
  const y = Math.max(0, Math.min(top - 16, end - height));
  await page.screenshot({ path: fileOf(name), fullPage: true, clip: { x: 0, y, width, height } });
  await context.close();
  return wordsIn(said);
}

interface PageScene {
  readonly texts: readonly string[];
  readonly options: BrowserContextOptions;
}

/** The page as somebody sees it who has said this. */
export async function onPage<T>(
  browser: Browser,
  { texts, options }: PageScene,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const desk = await openDesk();
  const app = await createWebApp(desk);
  const server = await serveWeb(app);
  const { page, close } = await visit(browser, server.url, options);
  await page.locator(".message").first().waitFor();
  await sayTo(page, ...texts);
  const looked = await look(page);
  await close();
  await server.close();
  await app.adapter.stop();
  await desk.close();
  return looked;
}

const shownOn = async (page: Page): Promise<readonly string[]> =>
  wordsIn(await page.locator("#log").innerHTML());

export const pageWords = (browser: Browser, scene: PageScene): Promise<readonly string[]> =>
  onPage(browser, scene, shownOn);

export const drawPage = (browser: Browser, name: string, scene: PageScene): Promise<readonly string[]> =>
  onPage(browser, scene, async (page) => {
    await page.screenshot({ path: fileOf(name) });
    return shownOn(page);
  });
