/** One visit to the chat page: a desk, a server and a browser profile of its own. */
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { visit } from "./browser.ts";
import { PATIENCE } from "./eventually.ts";
import { createWebDesk, type DateFields, type WebDesk } from "./web-desk.ts";
import { createWebApp, serveWeb } from "./web-server.ts";

export interface WebPage {
  readonly page: Page;
  readonly desk: WebDesk;
  readonly complaints: readonly string[];
  /** The newest message of the desk. */
  readonly newest: Locator;
  button(value: string): Locator;
  /** Types into the box and presses Enter. */
  say(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Resolves when the desk has greeted. */
export async function openWebPage(
  browser: Browser,
  options: BrowserContextOptions = {},
  dates: Partial<DateFields> = {},
): Promise<WebPage> {
  const desk = createWebDesk(dates);
  const server = await serveWeb(await createWebApp(desk));
  const { page, complaints, close } = await visit(browser, server.url, options);
  page.setDefaultTimeout(PATIENCE);
  await page.locator(".message").first().waitFor();
  return {
    page,
    desk,
    complaints,
    newest: page.locator("#log .message").last(),
    button: (value) => page.locator(`.message:not(.past) [data-button="${value}"]`),
    async say(text) {
      await page.fill("#text", text);
      await page.press("#text", "Enter");
    },
    async close() {
      await close();
      await server.close();
    },
  };
}

export const phone: BrowserContextOptions = {
  viewport: { width: 375, height: 812 },
  isMobile: true,
  hasTouch: true,
};
