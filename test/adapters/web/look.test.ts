/** The chat page in a real browser: readable for everyone, on every screen, in light and dark. */
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, openBrowser } from "../../support/browser.ts";
import { faintTexts } from "../../support/web-contrast.ts";
import { openWebPage, phone, type WebPage } from "../../support/web-page.ts";

let browser: Browser;
let web: WebPage;

/** Brings every sample message, in fresh and in used form, and a problem onto the screen. */
async function showEverything(): Promise<void> {
  for (const button of [
    "go:opt-out@0",
    "go:refund@0",
    "refund.course=target@0",
    "refund.requested=before@0",
  ]) {
    await web.page.locator(`[data-button="${button}"]`).first().click();
    await web.page.locator(`.past [data-button="${button}"]`).first().waitFor({ state: "attached" });
  }
  await web.page.locator('[data-press="do:human@0"]').click();
  await web.page.getByRole("heading", { name: "見出しは二十文字まで" }).waitFor();
  web.desk.fail(1);
  await web.say("つながらないとき");
  await web.page.locator("#problem").waitFor();
  await web.page.fill("#text", "あ".repeat(5_001));
  await web.page.press("#text", "Enter");
}

describe.skipIf(!hasBrowser)("the page", () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(() => web.close());

  /** What may stay in view while reading; a taller text box scrolls away with the page. */
  const WRITING_SHARE = 0.4;

  async function expectRoomToRead(): Promise<void> {
    await showEverything();
    const width = await web.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect(width.scrollWidth).toBeLessThanOrEqual(width.clientWidth);
    await web.page.fill("#text", "");
    const share = await web.page
      .locator("#composer")
      .evaluate((composer) =>
        getComputedStyle(composer).position === "sticky"
          ? composer.getBoundingClientRect().height / innerHeight
          : 0,
      );
    expect(share).toBeLessThan(WRITING_SHARE);
  }

  const screens: readonly [what: string, options: BrowserContextOptions][] = [
    ["320 pixels wide", { viewport: { width: 320, height: 568 }, isMobile: true, hasTouch: true }],
    ["a phone on its side", { viewport: { width: 812, height: 375 }, isMobile: true, hasTouch: true }],
    ["1280 pixels wide at a zoom of 400 %", { viewport: { width: 320, height: 256 } }],
    ["a desktop", { viewport: { width: 1200, height: 900 } }],
  ];

  test.each(screens)("never scrolls sideways and leaves room to read: %s", async (_what, options) => {
    web = await openWebPage(browser, options);
    await expectRoomToRead();
  });

  test("never scrolls sideways and leaves room to read: a phone with letters of 200 %", async () => {
    const enlarging = await openBrowser("--blink-settings=defaultFontSize=32");
    web = await openWebPage(enlarging, phone);
    expect(await web.page.locator("body").evaluate((body) => getComputedStyle(body).fontSize)).toBe("34px");
    await expectRoomToRead();
    await enlarging.close();
  });

  test.each(["light", "dark"] as const)(
    "has the contrast of WCAG AA in its %s colours",
    async (colorScheme) => {
      web = await openWebPage(browser, { ...phone, colorScheme });
      await showEverything();
      await web.page.click("#erase");
      expect(await faintTexts(web.page)).toEqual([]);
      const paper = await web.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(paper).toBe(colorScheme === "dark" ? "rgb(20, 24, 27)" : "rgb(247, 243, 236)");
    },
  );

  test("has buttons large enough for a thumb", async () => {
    web = await openWebPage(browser, phone);
    await showEverything();
    const small = await web.page
      .locator("button:visible, select:visible, textarea:visible")
      .evaluateAll((all) =>
        all.filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.textContent),
      );
    expect(small).toEqual([]);
  });

  test("gives every control a name, and the conversation the role a screen reader follows", async () => {
    web = await openWebPage(browser);
    await showEverything();
    const tree = await web.page.locator("body").ariaSnapshot();
    expect(tree).toContain('log "会話"');
    expect(tree).toContain('textbox "メッセージ"');
    expect(tree).toContain('group "ことば"');
    expect(tree).not.toMatch(/- (button|link|textbox|combobox)(:|$)/m);
  });

  test("moves nothing for a person who asked for less motion", async () => {
    web = await openWebPage(browser, { reducedMotion: "reduce" });
    await web.page.locator("#waiting").evaluate((waiting) => waiting.removeAttribute("hidden"));
    expect(await web.page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});
