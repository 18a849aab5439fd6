/** The page with the real dialogue: what is behind, what comes with the address, what happens to it in another tab. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, openBrowser } from "../../support/browser.ts";
import { metric } from "../../support/desk-bench.ts";
import { type Dialogue, openDialogue, sayTo, TO_A_VERDICT } from "../../support/web-dialogue.ts";
import { phone } from "../../support/web-page.ts";

let browser: Browser;
let web: Dialogue;

const question = () => web.page.locator("#log > .question h2").textContent();

describe.skipIf(!hasBrowser)("whoever opens the page", () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(() => web.close());

  test.each([
    [390, 844, "ja"],
    [320, 568, "ja"],
    [390, 844, "en"],
    [320, 568, "en"],
  ])("sees one card and all its choices, without scrolling, at %i×%i, in %s", async (width, height, lang) => {
    web = await openDialogue(browser, { ...phone, viewport: { width, height } }, `?lang=${lang}`);
    expect(await web.page.locator(".message").count()).toBe(1);
    const choices = web.page.locator(".message .choice");
    const last = (await choices.last().boundingBox())!;
    const composer = (await web.page.locator("#composer").boundingBox())!;
    expect(await choices.count()).toBeGreaterThanOrEqual(4);
    expect(last.y + last.height).toBeLessThanOrEqual(composer.y);
    expect(await web.page.evaluate(() => scrollY)).toBe(0);
    expect(await web.page.locator(".beneath").allTextContents()).toEqual([
      expect.stringContaining(lang === "ja" ? "非公式" : "unofficial"),
      expect.stringContaining(lang === "ja" ? "残すのは" : "I keep only"),
    ]);
  });

  test("with a question in the address is answered, and the address no longer says it", async () => {
    web = await openDialogue(browser, {}, "?lang=ja&q=%E6%89%95%E3%81%84%E3%81%99%E3%81%8E%EF%BC%9F");
    await web.page.locator(".own").getByText("払いすぎ？").waitFor();
    expect(new URL(web.page.url()).search).toBe("?lang=ja");
    const said = await web.page.locator("#log").textContent();
    await web.page.reload();
    await web.page.locator(".message").first().waitFor();
    expect(await web.page.locator("#log").textContent(), "a reload asks nothing again").toBe(said);
  });

  test("with one while a conversation is going on finds it in the text box, not sent", async () => {
    web = await openDialogue(browser);
    await web.say(...TO_A_VERDICT.slice(0, 2));
    await web.page.goto(`${web.url}?q=${encodeURIComponent("削除")}`);
    await web.page.locator(".message").first().waitFor();
    expect(await web.page.inputValue("#text")).toBe("削除");
    expect(await question()).toContain("いつですか");
  });

  test("with a language in the address has it, whatever the browser prefers", async () => {
    web = await openDialogue(browser, { locale: "ja-JP" }, "?lang=en");
    expect(await web.page.locator("html").getAttribute("lang")).toBe("en");
    await web.page.getByRole("button", { name: "Talk to a person" }).first().waitFor();
  });
});

describe.skipIf(!hasBrowser)("in an interview", () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(() => web.close());

  const lines = () => web.page.locator(".folded summary").allInnerTexts();
  const answers = () => web.page.locator(".folded .answered").allTextContents();

  test("each question that is behind is one line with its answer and the way to change it", async () => {
    web = await openDialogue(browser, phone);
    await web.say(...TO_A_VERDICT.slice(0, 4));
    expect((await answers()).map((each) => each.replace("答え: ", ""))).toEqual([
      "はい",
      "2008年3月ごろ",
      "2006年5月",
    ]);
    for (const line of await web.page.locator(".folded").all())
      expect((await line.boundingBox())!.height).toBeLessThan(60);
    await web.page.locator(".folded").nth(1).getByRole("button", { name: "変更" }).click();
    await expect.poll(question).toContain("解約を");
    // What is asked again is not answered.
    await expect.poll(answers).toHaveLength(2);
  });

  test("what was no answer is not told as one", async () => {
    web = await openDialogue(browser);
    await web.say(TO_A_VERDICT[0]!, "なぜ聞くの？");
    expect(await lines()).toHaveLength(1);
    expect(await answers()).toEqual([]);
    expect(await web.page.locator(".own:visible").allTextContents()).toEqual([
      expect.stringContaining("払いすぎ"),
      expect.stringContaining("なぜ聞くの"),
    ]);
  });

  test("is the same after a reload", async () => {
    web = await openDialogue(browser);
    await web.say(...TO_A_VERDICT.slice(0, 4));
    const shown = async () => [
      await web.page.locator("#log").textContent(),
      await web.page.locator(".own:visible").count(),
    ];
    const before = await shown();
    await web.page.reload();
    await web.page.locator("#log > .question").waitFor();
    expect(await shown()).toEqual(before);
  });

  test("the browser's own way back steps back, question by question", async () => {
    web = await openDialogue(browser, phone);
    await web.say(...TO_A_VERDICT.slice(0, 4));
    await web.page.goBack();
    await expect.poll(question).toContain("コースに申し込んだ");
    await web.page.goBack();
    await expect.poll(question).toContain("解約を");
    await web.page.reload();
    await web.page.locator("#log > .question").waitFor();
    await web.page.goBack();
    await expect.poll(answers).toEqual([]);
    expect(await question()).toContain("コース");
    expect(new URL(web.page.url()).pathname).toBe("/");
  });

  test("the page's own way back goes along with the browser's", async () => {
    web = await openDialogue(browser, phone);
    await web.say(...TO_A_VERDICT.slice(0, 4));
    await web.page.getByRole("button", { name: "戻る" }).last().click();
    await expect.poll(question).toContain("コースに申し込んだ");
    await web.page.goBack();
    await expect.poll(question).toContain("解約を");
  });

  test("a copy of the tab that has fallen behind answers no question it has not seen", async () => {
    web = await openDialogue(browser);
    await web.say(...TO_A_VERDICT.slice(0, 2));
    const opening = web.page.context().waitForEvent("page");
    // As "Duplicate tab" does: a window opened by another begins with a copy of its session.
    await web.page.evaluate(() => window.open(location.href));
    const copy = await opening;
    await copy.locator("#log > .question").waitFor();
    await web.say("2008年3月ごろ");
    const asked = await question();
    await sayTo(copy, "2006年5月");
    await copy.getByText("別の画面で、先に進んでいたようです").first().waitFor();
    expect(await copy.locator("#log > .question h2").textContent()).toBe(asked);
    await sayTo(copy, "2005年6月");
    expect(await copy.locator("#log > .question h2").textContent()).not.toBe(asked);
  });

  test("is told when nothing is kept of it any more", async () => {
    web = await openDialogue(browser);
    await web.say(...TO_A_VERDICT.slice(0, 2));
    const kept = await web.page.evaluate(() => sessionStorage.getItem("madoguchi")!);
    const elsewhere = await openDialogue(browser);
    await elsewhere.page.evaluate((memory) => sessionStorage.setItem("madoguchi", memory), kept);
    await elsewhere.page.reload();
    await sayTo(elsewhere.page, "2008年3月");
    await elsewhere.page.locator("#log").getByText("これまでにうかがった内容が読めなくなりました").waitFor();
    await elsewhere.close();
  });
});

describe.skipIf(!hasBrowser)("with a verdict", () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(() => web.close());

  async function saved(name: string): Promise<{ file: string; text: string }> {
    const downloading = web.page.waitForEvent("download");
    await web.page.getByRole("button", { name }).click();
    const download = await downloading;
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    return { file: download.suggestedFilename(), text: Buffer.concat(chunks).toString("utf8") };
  }

  test.each([
    [390, 844],
    [320, 568],
    [1440, 900],
  ])("the conclusion is in view at %i×%i, and the next step follows it", async (width, height) => {
    web = await openDialogue(browser, { viewport: { width, height } });
    await web.say(...TO_A_VERDICT);
    const verdict = web.page.locator(".verdict");
    for (const part of [".certainty", "h2"]) {
      const top = () => verdict.locator(part).evaluate((each) => each.getBoundingClientRect().top);
      await expect.poll(top).toBeGreaterThanOrEqual(0);
      expect(await top()).toBeLessThan(height / 2);
    }
    expect(await verdict.locator(".next").textContent()).toContain("次にすること");
    expect(await verdict.locator(".timeline .lane").count()).toBe(3);
    expect(await verdict.locator("details.layer:not([open])").count()).toBe(4);
  });

  test("it can be kept as a text, without buttons", async () => {
    web = await openDialogue(browser);
    await web.say(...TO_A_VERDICT);
    const { file, text } = await saved("文章で保存");
    expect(file).toBe("窓口の結果.txt");
    expect(text).toContain("【発表の期間に入っています】");
    expect(text).toContain("コースの申込み：2006年5月");
    expect(text).not.toContain("1. 東日本");
  });

  test("the day to look again can be kept in any calendar", async () => {
    web = await openDialogue(browser);
    await web.say("勧誘の電話を止めたい", "頼み方を準備したい", "電話", "全部");
    const { file, text } = await saved("カレンダー用に保存");
    expect(file).toBe("窓口の結果.ics");
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    expect(text).toMatch(/\r\nDTSTART;VALUE=DATE:2026\d{4}\r\nDTEND;VALUE=DATE:2026\d{4}\r\nSUMMARY:\S/);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll("\r\n ", "")).toMatch(/\r\nDESCRIPTION:[^\r]*\r\nEND:VEVENT\r\n/);
  });

  test("what is passed on says nothing of the person", async () => {
    web = await openDialogue(browser, { permissions: ["clipboard-read", "clipboard-write"] });
    await web.say(...TO_A_VERDICT);
    await web.page.evaluate(() => Object.defineProperty(navigator, "share", { value: undefined }));
    await web.page.locator(".tool").last().click();
    const passed = () => web.page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(passed).toContain(`${web.url}?lang=ja`);
    for (const answer of ["2008", "2006", "退会"]) expect(await passed()).not.toContain(answer);
  });

  test("on paper it is light, begins with the conclusion and has no controls", async () => {
    web = await openDialogue(browser, { colorScheme: "dark" });
    await web.say(...TO_A_VERDICT);
    await web.page.emulateMedia({ media: "print", colorScheme: "dark" });
    await web.page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const colours = await web.page
      .locator(".verdict h2")
      .evaluate((heading) => getComputedStyle(heading).color);
    expect(colours).toBe("rgb(33, 38, 43)");
    expect(await web.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
      "light",
    );
    expect(await web.page.locator("button:visible, textarea:visible, select:visible").count()).toBe(0);
    expect(await web.page.locator("#log > :visible").count()).toBe(1);
    expect(await web.page.locator("details.layer:not([open])").count()).toBe(0);
    const lines = web.page.locator("main .verdict > :visible:not(.unseen)");
    expect(
      await lines.evaluateAll((all) => all.slice(0, 2).map((each) => each.className || each.localName)),
    ).toEqual(["certainty", "h2"]);
    await web.page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await web.page.locator("details.layer:not([open])").count()).toBe(4);
  });

  test("nobody in need is asked whether the help lines were useful", async () => {
    web = await openDialogue(browser);
    await web.say("死にたい");
    expect(
      await web.page.locator("article", { hasText: "よりそいホットライン" }).locator(".feedback").count(),
    ).toBe(0);
  });

  test("whether it was useful is counted, once, without a word", async () => {
    web = await openDialogue(browser);
    await web.say(...TO_A_VERDICT);
    const sent = web.page.waitForRequest(/\/api\/feedback$/);
    await web.page.locator(".feedback").getByRole("button", { name: "はい" }).click();
    expect((await sent).postDataJSON()).toEqual({ of: "verdict", useful: true });
    await expect.poll(() => metric(web.metrics, "madoguchi_web_feedback_total")).toBe(1);
    await web.page.reload();
    await web.page.locator(".verdict .feedback").getByText("ありがとうございます").waitFor();
    expect(await web.page.locator(".feedback").getByRole("button", { name: "はい" }).count()).toBe(0);
  });
});

describe.skipIf(!hasBrowser)("on another site's page", () => {
  beforeAll(async () => {
    // The site is made up, and so no neighbour of the desk on this machine.
    browser = await openBrowser("--disable-features=LocalNetworkAccessChecks");
  });
  afterAll(() => browser.close());
  afterEach(() => web.close());

  test("the conversation works in its frame", async () => {
    web = await openDialogue(browser);
    const site = await web.page.context().newPage();
    await site.route("http://127.0.0.1:8080/", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<iframe title="窓口" src="${web.url}embed?lang=ja"></iframe>`,
      }),
    );
    await site.goto("http://127.0.0.1:8080/");
    const frame = site.frameLocator("iframe");
    await frame.locator(".message").first().waitFor();
    await frame.locator("#text").fill("払いすぎ？");
    await frame.locator("#text").press("Enter");
    await frame.locator(".own").waitFor();
    await frame.locator(".message").nth(1).waitFor();
  });
});
