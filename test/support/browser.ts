/** A headless Chromium for the page's tests, and what it complained about. */
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from "playwright-core";
import { chromium } from "./available.ts";

export const hasBrowser = chromium !== undefined;

export const openBrowser = (...more: readonly string[]): Promise<Browser> =>
  playwright.launch({
    executablePath: chromium!,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--no-first-run",
      ...more,
    ],
  });

export interface Visit {
  readonly page: Page;
  /** Console errors, script errors and breaches of the content security policy. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** A browser profile of its own, so that no visit knows of another. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ locale: "ja-JP", reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(url);
  return { page, complaints, close: () => context.close() };
}
