/** The chat page in a real browser when something goes wrong, and when the person goes away. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, openBrowser } from "../../support/browser.ts";
import { openWebPage, type WebPage } from "../../support/web-page.ts";

let browser: Browser;
let web: WebPage;

const texts = () => web.desk.played.flatMap(({ input }) => (input.type === "text" ? [input.text] : []));
const problem = () => web.page.locator("#problem");

describe.skipIf(!hasBrowser)("the page", () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(() => web.close());

  test("keeps what was typed while the desk is out of reach, and sends the same event again", async () => {
    web = await openWebPage(browser);
    web.desk.fail(2);
    await web.say("去年解約しました");
    await problem().getByText("ただいま窓口につながりません").waitFor();
    expect(await web.page.locator(".own.unsent").textContent()).toContain("去年解約しました");
    await problem().getByRole("button", { name: "もう一度送る" }).click();
    await problem().waitFor();
    await problem().getByRole("button", { name: "もう一度送る" }).click();
    await web.page.locator(".question").waitFor();
    expect(await problem().count()).toBe(0);
    expect(await web.page.locator(".own.unsent").count()).toBe(0);
    expect(texts()).toEqual(["去年解約しました"]);
  });

  test("gets the reply that was lost on the way, without a second turn", async () => {
    web = await openWebPage(browser);
    await web.page.route("**/api/turn", async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
      await web.page.unroute("**/api/turn");
    });
    await web.say("2");
    await problem().getByRole("button").click();
    await web.page.locator(".question").waitFor();
    expect(texts()).toEqual(["2"]);
  });

  test("sends what was written during an outage in the order it was written", async () => {
    web = await openWebPage(browser);
    web.desk.fail(1);
    await web.say("ひとつめ");
    await problem().waitFor();
    await web.say("ふたつめ");
    await web.page.locator(".question").nth(1).waitFor();
    expect(texts()).toEqual(["ひとつめ", "ふたつめ"]);
  });

  test("notices a lost connection and goes on by itself when it is back", async () => {
    web = await openWebPage(browser);
    await web.page.context().setOffline(true);
    await web.say("2");
    await problem().getByText("インターネットにつながっていないようです").waitFor();
    await web.page.context().setOffline(false);
    await web.page.locator(".question").waitFor();
    expect(texts()).toEqual(["2"]);
  });

  test("says a text is too long and leaves it where it can be shortened", async () => {
    web = await openWebPage(browser);
    await web.say("あ".repeat(5_001));
    await web.page.getByRole("alert").getByText("5,000文字まで").waitFor();
    expect((await web.page.inputValue("#text")).length).toBe(5_001);
    expect(texts()).toEqual([]);
    await web.page.fill("#text", "短く");
    expect(await web.page.locator("#notice").textContent()).toBe("");
  });

  test("gives a refused text back", async () => {
    web = await openWebPage(browser);
    await web.page.route("**/api/turn", (route) => route.fulfill({ status: 400, json: { code: "invalid" } }));
    await web.say("だめかな");
    await problem().getByText("読み込み直して").waitFor();
    expect(await web.page.inputValue("#text")).toBe("だめかな");
    expect(await web.page.locator(".own").count()).toBe(0);
  });

  test("says that an answer is on its way only when it is slow", async () => {
    web = await openWebPage(browser);
    await web.page.evaluate(() => {
      const waiting = document.getElementById("waiting")!;
      const note = () => waiting.hidden || waiting.classList.add("was-shown");
      new MutationObserver(note).observe(waiting, { attributeFilter: ["hidden"] });
    });
    await web.say("2");
    await web.page.locator(".question").waitFor();
    expect(await web.page.locator("#waiting.was-shown").count()).toBe(0);
    web.desk.delay(1_500);
    await web.say("2");
    await web.page.locator("#waiting").waitFor({ state: "visible" });
    await web.page.locator(".question").nth(1).waitFor();
    await web.page.locator("#waiting").waitFor({ state: "hidden" });
  });

  test("goes on after a reload: same conversation, same screen, no second greeting", async () => {
    web = await openWebPage(browser);
    await web.button("go:refund@0").click();
    await web.page.locator(".question").waitFor();
    const before = await web.page.locator("#log").textContent();
    await web.page.reload();
    await web.page.locator(".question").waitFor();
    expect(await web.page.locator("#log").textContent()).toBe(before);
    await web.say("2");
    await web.page.locator(".question").nth(1).waitFor();
    expect(web.desk.played.map(({ input }) => input.type)).toEqual(["arrive", "press", "text"]);
    expect(new Set(web.desk.played.map(({ conversation }) => conversation)).size).toBe(1);
  });

  test("sends after a reload what was not sent before it", async () => {
    web = await openWebPage(browser);
    web.desk.fail(1);
    await web.say("2");
    await problem().waitFor();
    await web.page.reload();
    await web.page.locator(".question").waitFor();
    expect(texts()).toEqual(["2"]);
  });

  test("is another conversation in another tab: the next person at this computer reads nothing", async () => {
    web = await openWebPage(browser);
    await web.say("2");
    await web.page.locator(".question").waitFor();
    const next = await web.page.context().newPage();
    await next.goto(web.page.url());
    await next.locator(".message").waitFor();
    expect(await next.locator(".question, .own").count()).toBe(0);
    expect(new Set(web.desk.played.map(({ conversation }) => conversation)).size).toBe(2);
  });

  test("erases the chat here and at the desk, after asking", async () => {
    web = await openWebPage(browser);
    await web.say("2");
    await web.page.locator(".question").waitFor();
    const { conversation } = web.desk.played[0]!;
    await web.page.getByRole("button", { name: "会話を消す" }).click();
    await web.page.getByRole("button", { name: "やめる" }).click();
    expect(web.desk.forgotten).toEqual([]);
    web.desk.fail(1);
    await web.page.getByRole("button", { name: "会話を消す" }).click();
    await web.page.getByRole("button", { name: "消す", exact: true }).click();
    await web.page.getByText("まだ消せていません").waitFor();
    await web.page.getByRole("button", { name: "消す", exact: true }).click();
    await web.page.locator(".question").waitFor({ state: "detached" });
    await web.page.locator(".menu").waitFor();
    expect(web.desk.forgotten).toEqual([conversation]);
    expect(web.desk.played.at(-1)!.conversation).not.toBe(conversation);
    expect(await web.page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(conversation);
  });

  test("works without storage and without a clipboard, as over plain http in a strict browser", async () => {
    web = await openWebPage(browser);
    await web.page.addInitScript(() => {
      Object.defineProperty(globalThis, "sessionStorage", {
        get() {
          throw new Error("denied");
        },
      });
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      Object.defineProperty(crypto, "randomUUID", { value: undefined });
    });
    await web.page.reload();
    await web.button("go:refund@0").click();
    await web.button("refund.course=target@0").click();
    await web.button("refund.requested=before@0").click();
    await web.page.getByRole("button", { name: "コピー 電話で読むメモ" }).click();
    await web.page.getByText("コピーしました").first().waitFor();
    expect(await web.page.evaluate(() => String(getSelection()))).toContain("契約者名");
    expect(web.complaints).toEqual([]);
  });
});
