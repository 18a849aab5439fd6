/** A visit to the chat page with the real dialogue behind it, and everything else as it is served. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Registry } from "prom-client";
import { turn } from "../../src/core/turn.ts";
import { visit } from "./browser.ts";
import { content } from "./core-talker.ts";
import { deskOver, memory } from "./desk-bench.ts";
import { PATIENCE } from "./eventually.ts";
import { createWebApp, serveWeb } from "./web-server.ts";

export interface Dialogue {
  readonly page: Page;
  readonly url: string;
  readonly complaints: readonly string[];
  readonly metrics: Registry;
  /** Types each text, and waits until it is answered. */
  say(...texts: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** `at`: the address below the page's own, with a question or a language in it. */
export async function openDialogue(
  browser: Browser,
  options: BrowserContextOptions = {},
  at = "",
): Promise<Dialogue> {
  const { desk } = await deskOver(memory(), undefined, { turn, content });
  const app = await createWebApp(desk, { embeddedIn: ["http://127.0.0.1:*"] });
  const server = await serveWeb(app);
  const { page, complaints, close } = await visit(browser, `${server.url}${at}`, options);
  page.setDefaultTimeout(PATIENCE);
  await page.locator(".message").first().waitFor();
  return {
    page,
    url: server.url,
    complaints,
    metrics: app.metrics,
    say: (...texts) => sayTo(page, ...texts),
    async close() {
      await close();
      await server.close();
      await desk.close();
    },
  };
}

/** Types each text, and waits until it is answered. */
export async function sayTo(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    const answered = page.waitForResponse(/\/api\/turn$/);
    await page.fill("#text", text);
    await page.press("#text", "Enter");
    await (await answered).finished();
    await page.locator("#log > .message:not(.past)").first().waitFor();
  }
}

export const TO_A_VERDICT = [
  "払いすぎたかもしれない",
  "はい",
  "2008年3月ごろ",
  "2006年5月",
  "もう退会してた",
  "2008年4月",
];
