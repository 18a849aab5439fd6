/** The chat page in a real browser: every way to talk with it. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, openBrowser } from "../../support/browser.ts";
import type { DateFields } from "../../support/web-desk.ts";
import { openWebPage, phone, type WebPage } from "../../support/web-page.ts";

let browser: Browser;
let web: WebPage;

const inputs = () => web.desk.played.map(({ input }) => input);

describe.skipIf(!hasBrowser)("a person", () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(() => web.close());

  test("reaches a verdict by tapping, without a complaint of the browser", async () => {
    web = await openWebPage(browser, phone);
    await web.page.tap('[data-button="go:refund@0"]');
    await web.page.getByText("質問1（多くて4問）").waitFor();
    await web.page.tap('[data-button="refund.course=target@0"]');
    await web.page.tap('[data-button="refund.requested=before@0"]');
    await web.page.getByRole("heading", { name: "発表の条件の期間に入っています" }).waitFor();
    expect(await web.newest.locator(".certainty").textContent()).toBe("期間は合う");
    expect(await web.newest.locator("dl.rows > div").count()).toBe(4);
    expect(await web.newest.getByRole("button", { name: "変更 解約の申込み" }).count()).toBe(1);
    expect(await web.newest.locator('a[href="tel:0120788221"]').textContent()).toContain("2010年当時の窓口");
    const elsewhere = web.newest.getByRole("link", { name: "カレンダーに入れる (新しいタブで開きます)" });
    expect(await elsewhere.getAttribute("rel")).toContain("noopener");
    expect(inputs()).toEqual([
      { type: "arrive" },
      { type: "press", button: "go:refund@0" },
      { type: "press", button: "refund.course=target@0" },
      { type: "press", button: "refund.requested=before@0" },
    ]);
    expect(web.complaints).toEqual([]);
  });

  test("sees the number of every choice and way, and talks by typing it", async () => {
    web = await openWebPage(browser);
    await web.say("2");
    await web.page.locator(".question").waitFor();
    expect(await web.newest.locator(".number").allTextContents()).toEqual(["1", "2", "3", "4", "5", "6"]);
    await web.page.locator("#text").pressSequentially("だいたい");
    await web.page.press("#text", "Shift+Enter");
    await web.page.locator("#text").pressSequentially("2009年8月");
    await web.page.getByRole("button", { name: "送る", exact: true }).click();
    await expect.poll(() => inputs().at(-1)).toEqual({ type: "text", text: "だいたい\n2009年8月" });
    expect(await web.page.inputValue("#text")).toBe("");
    await expect.poll(() => web.page.evaluate(() => document.activeElement?.id)).toBe("text");
  });

  test("needs nothing but a keyboard", async () => {
    web = await openWebPage(browser);
    const { keyboard } = web.page;
    const focused = () => web.page.evaluate(() => (document.activeElement as HTMLElement).dataset.button);
    const tabTo = async (button: string) => {
      for (let presses = 0; presses < 15 && (await focused()) !== button; presses++)
        await keyboard.press("Tab");
      expect(await focused()).toBe(button);
    };
    await tabTo("go:refund@0");
    const outline = () => web.page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    expect(await outline()).toBe("solid");
    await keyboard.press("Enter");
    await web.page.locator(".question").waitFor();
    await keyboard.press("Tab");
    expect(await focused(), "the focus follows to the new answer").toBe("refund.course=target@0");
    await keyboard.press("Space");
    await web.page.locator("form.date").waitFor();
    await tabTo("refund.requested=before@0");
    await keyboard.press("Enter");
    await web.page.locator(".verdict").waitFor();
    expect(inputs()).toHaveLength(4);
  });

  describe("at a question about a date", () => {
    const field = (name: string) => web.page.locator(`.message:not(.past) select[name="${name}"]`);
    const send = () => web.page.getByRole("button", { name: "この日付で答える" }).click();
    const notice = () => web.page.locator("form.date [role=alert]").textContent();
    const texts = (name: string) => field(name).locator("option").allTextContents();

    async function open(picker?: Partial<DateFields>): Promise<void> {
      web = await openWebPage(browser, {}, picker);
      await web.button("go:refund@0").click();
      await web.button("refund.course=target@0").click();
      await web.page.locator("form.date").waitFor();
    }

    test("finds a year and a month, both empty, and nothing is sent that was not chosen", async () => {
      await open();
      for (const name of ["year", "month", "day"]) {
        await field(name).evaluate((select: HTMLSelectElement) => {
          select.focus();
          select.click();
        });
        expect(await field(name).inputValue(), name).toBe("");
      }
      expect(await field("day").isVisible(), "the day comes last").toBe(false);
      await send();
      expect(await notice()).toContain("年を選んでください");
      await expect
        .poll(() => web.page.evaluate(() => document.activeElement?.getAttribute("name")))
        .toBe("year");
      await field("month").selectOption("08");
      await send();
      expect(await notice(), "a month of no year is no date").toContain("年を選んでください");
      expect(inputs().map(({ type }) => type)).toEqual(["arrive", "press", "press"]);
    });

    test.each([
      ["a year", { year: "2009" }, "2009", "2009年"],
      ["a year and a month", { year: "2009", month: "08" }, "2009-08", "2009年8月"],
      ["a whole day", { year: "2009", month: "08", day: "31" }, "2009-08-31", "2009年8月31日"],
    ])("answers with %s", async (_, chosen, date, said) => {
      await open();
      for (const [name, value] of Object.entries(chosen)) await field(name).selectOption(value);
      await send();
      await expect.poll(() => web.page.locator(".own").last().textContent()).toBe(`あなた: ${said}`);
      await expect.poll(() => inputs().at(-1)).toEqual({ type: "pick", date, question: "refund.requested" });
    });

    test("needs nothing but a keyboard for it", async () => {
      await open();
      const { keyboard } = web.page;
      await field("year").focus();
      await keyboard.type("2009");
      await keyboard.press("Tab");
      await keyboard.type("8");
      await keyboard.press("Tab");
      await keyboard.press("Tab");
      await keyboard.press("Enter");
      await expect
        .poll(() => inputs().at(-1))
        .toEqual({ type: "pick", date: "2009-08", question: "refund.requested" });
    });

    test("reads the year in the Japanese calendar beside it, and both where the era changed", async () => {
      await open();
      expect(await texts("year")).toEqual(
        expect.arrayContaining(["選ぶ", "2009年（平成21年）", "2019年（平成31年・令和元年）"]),
      );
    });

    test("is offered no month and no day that does not exist or has not come", async () => {
      await open({ earliest: "2024-11-22", latest: "2026-11-22" });
      expect(await texts("year")).toHaveLength(4);
      await field("month").selectOption("12");
      await field("year").selectOption("2026");
      expect(await field("month").inputValue(), "what is gone is not kept").toBe("");
      expect((await texts("month")).at(-1)).toBe("11月");
      await field("month").selectOption("11");
      expect((await texts("day")).at(-1)).toBe("22日");
      await field("month").selectOption("02");
      expect((await texts("day")).at(-1)).toBe("28日");
      await field("year").selectOption("2024");
      expect(await texts("month")).toEqual(["わからない", "11月", "12月"]);
    });

    test("in English finds the month before the year", async () => {
      web = await openWebPage(browser, { locale: "en-GB" });
      await web.button("go:refund@0").click();
      await web.button("refund.course=target@0").click();
      await web.page.locator("form.date").waitFor();
      const names = await web.page
        .locator("form.date select")
        .evaluateAll((all) => all.map((each) => each.getAttribute("name")));
      expect(names).toEqual(["month", "year", "day"]);
      expect(await texts("year")).toContain("2009 (Heisei 21)");
      expect(await web.page.getByRole("combobox", { name: "Month", exact: true }).count()).toBe(1);
    });
  });

  test("taps twice and is answered once", async () => {
    web = await openWebPage(browser);
    web.desk.delay(100);
    await web.button("go:refund@0").dblclick();
    await web.page.locator(".question").waitFor();
    await web.page.waitForTimeout(250);
    expect(inputs().filter(({ type }) => type === "press")).toHaveLength(1);
    expect(await web.page.locator(".own").count()).toBe(1);
  });

  test("writes two messages within a moment and both are answered, in order", async () => {
    web = await openWebPage(browser);
    web.desk.delay(100);
    await web.say("ひとつめ");
    await web.say("ふたつめ");
    await web.page.locator(".question").nth(1).waitFor();
    expect(inputs().slice(1)).toEqual([
      { type: "text", text: "ひとつめ" },
      { type: "text", text: "ふたつめ" },
    ]);
  });

  test("accepts a suggestion of the Japanese input method with Enter, and sends nothing by it", async () => {
    web = await openWebPage(browser);
    await web.page.focus("#text");
    const chromium = await web.page.context().newCDPSession(web.page);
    await chromium.send("Input.imeSetComposition", { text: "解約", selectionStart: 2, selectionEnd: 2 });
    const enter = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 229 } as const;
    await chromium.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...enter });
    await chromium.send("Input.dispatchKeyEvent", { type: "keyUp", ...enter });
    await chromium.send("Input.insertText", { text: "解約" });
    await web.page.waitForTimeout(100);
    expect(inputs()).toEqual([{ type: "arrive" }]);
    expect(await web.page.inputValue("#text")).toBe("解約");
    await web.page.keyboard.press("Enter");
    await expect.poll(() => inputs().at(-1)).toEqual({ type: "text", text: "解約" });
  });

  test("switches the language in the middle: the page follows, and the desk is told", async () => {
    web = await openWebPage(browser);
    await web.button("go:refund@0").click();
    await web.page.locator(".question").waitFor();
    await web.page.getByRole("button", { name: "English" }).first().click();
    await web.page.getByText("How can we help?").waitFor();
    expect(inputs().at(-1)).toEqual({ type: "press", button: "do:speak_en@0" });
    expect(await web.page.locator("html").getAttribute("lang")).toBe("en");
    expect(await web.page.title()).toBe("Madoguchi 窓口");
    expect(await web.page.getByPlaceholder("Words or number").count()).toBe(1);
    expect(await web.page.locator('.languages [aria-pressed="true"]').textContent()).toBe("English");
    expect(await web.page.locator(".question").getAttribute("lang"), "what was said stays as it was").toBe(
      "ja",
    );
  });

  test("whose browser speaks English is greeted in English", async () => {
    web = await openWebPage(browser, { locale: "en-GB" });
    expect(web.desk.played[0]).toMatchObject({ locale: "en" });
    expect(await web.page.getByRole("button", { name: "Talk to a person" }).count()).toBe(1);
  });

  test("copies a draft and is told so", async () => {
    web = await openWebPage(browser, { permissions: ["clipboard-read", "clipboard-write"] });
    await web.button("go:refund@0").click();
    await web.button("refund.course=target@0").click();
    await web.button("refund.requested=before@0").click();
    await web.page.getByRole("button", { name: "コピー 電話で読むメモ" }).click();
    await web.page.getByRole("button", { name: "コピーしました 電話で読むメモ" }).waitFor();
    expect(await web.page.evaluate(() => navigator.clipboard.readText())).toContain("契約者名：＿＿＿＿");
    await expect.poll(() => web.page.locator("#announcement").textContent()).toBe("コピーしました");
  });

  test("may press an old button: it looks used, and is marked once pressed", async () => {
    web = await openWebPage(browser);
    await web.button("go:opt-out@0").click();
    await web.page.locator(".answer").waitFor();
    const old = web.page.locator('.past [data-button="go:refund@0"]');
    expect(await old.locator(".number").isVisible(), "its number now means something else").toBe(false);
    await old.click();
    await web.page.locator(".question").waitFor();
    expect(await web.page.locator(".past .chosen").allTextContents()).toEqual([
      expect.stringContaining("選びました"),
      expect.stringContaining("選びました"),
    ]);
  });

  test("sees the start of a long answer first, and the newest question whole", async () => {
    web = await openWebPage(browser, phone);
    await web.page.getByRole("button", { name: "人と話す" }).click();
    await web.page.getByRole("heading", { name: "見出しは二十文字まで" }).waitFor();
    const top = () => web.newest.evaluate((message) => message.getBoundingClientRect().top);
    await expect.poll(top).toBeGreaterThanOrEqual(0);
    expect(await top()).toBeLessThan(200);
    expect(await web.newest.locator(".choice").count(), "no choice is dropped").toBe(20);
  });

  test("is shown markup in a message as text, and an unsafe address as no link", async () => {
    web = await openWebPage(browser);
    await web.page.getByRole("button", { name: "この窓口について・個人情報" }).click();
    await web.page.getByText("<script>alert(1)</script>").waitFor();
    expect(await web.newest.locator("img, script, a").count()).toBe(0);
    expect(await web.newest.locator(".links").textContent()).toContain("javascript:alert(1)");
    expect(web.complaints).toEqual([]);
  });
});
