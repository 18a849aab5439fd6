/** The page for those who hear it, or see it in colours of their own: in every state it can be in. */
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "../../support/axe.ts";
import { hasBrowser, openBrowser } from "../../support/browser.ts";
import { type Dialogue, openDialogue, TO_A_VERDICT } from "../../support/web-dialogue.ts";
import { phone } from "../../support/web-page.ts";

let browser: Browser;
let web: Dialogue;

const offline = async ({ page, say: _ }: Dialogue): Promise<void> => {
  await page.route("**/api/turn", (route) => route.fulfill({ status: 503, json: {} }));
  await page.fill("#text", "つながらないとき");
  await page.press("#text", "Enter");
  await page.locator("#problem").waitFor();
};

const STATES: Readonly<Record<string, (web: Dialogue) => Promise<unknown>>> = {
  "its greeting": async () => {},
  "a question with choices": ({ say }) => say(...TO_A_VERDICT.slice(0, 1)),
  "a question about a date": ({ say }) => say(...TO_A_VERDICT.slice(0, 2)),
  "a verdict of the period, with a question beneath": ({ say }) => say(...TO_A_VERDICT),
  "a verdict with everything opened": async ({ page, say }) => {
    await say(...TO_A_VERDICT);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
  },
  "a verdict that it does not cover": ({ say }) => say("払いすぎたかもしれない", "OCN"),
  "answers that do not fit": ({ say }) =>
    say("払いすぎたかもしれない", "わからない", "2006年3月", "2007年8月", "はい、その日です"),
  "a plan": ({ say }) => say("勧誘の電話を止めたい", "頼み方を準備したい", "電話", "全部"),
  "an answer": ({ say }) => say("いくら戻りますか"),
  "help for somebody in danger": ({ say }) => say("死にたい"),
  "people to talk to": ({ say }) => say("人と話す"),
  "a question asked again": ({ say }) => say("払いすぎたかもしれない", "はい", "戻る"),
  "the desk out of reach": offline,
  "an answer on its way": async ({ page }) => {
    await page.locator("#waiting").evaluate((sign) => sign.removeAttribute("hidden"));
  },
  "the question before it is erased": ({ page }) => page.click("#erase"),
  "a text that is too long": async ({ page }) => {
    await page.fill("#text", "あ".repeat(5_001));
    await page.press("#text", "Enter");
  },
};

/** By what these are known, lest another state is looked at in their name. */
const REACHED: Readonly<Record<string, string>> = {
  "a question about a date": "#log > .question form.date",
  "a verdict of the period, with a question beneath": '[data-certainty="in_range"]',
  "a verdict that it does not cover": '[data-certainty="not_covered"]',
  "answers that do not fit": '[data-certainty="inconsistent"]',
  "a plan": '[data-certainty="plan"]',
  "an answer": ".answer .feedback",
  "help for somebody in danger": '.answer a[href^="tel:"]',
  "people to talk to": '.answer a[href="tel:188"]',
};

describe.skipIf(!hasBrowser)("axe finds nothing wrong with", () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(() => web.close());

  test.each(Object.entries(STATES))("%s", async (state, reach) => {
    web = await openDialogue(browser, phone);
    await reach(web);
    const there = REACHED[state];
    if (there) await web.page.locator(there).last().waitFor();
    expect(await axeFindings(web.page)).toEqual([]);
  });

  const otherwise: readonly [
    what: string,
    options: BrowserContextOptions,
    at: string,
    said: readonly string[],
  ][] = [
    [
      "English, in the dark",
      { locale: "en-GB", colorScheme: "dark" },
      "",
      ["was I overbilled?", "yes", "March 2008"],
    ],
    ["a verdict in the dark", { colorScheme: "dark" }, "", TO_A_VERDICT],
    ["another site's frame", {}, "embed", TO_A_VERDICT],
  ];

  test.each(otherwise)("%s", async (_what, options, at, said) => {
    web = await openDialogue(browser, options, at);
    await web.say(...said);
    expect(await axeFindings(web.page)).toEqual([]);
  });

  test("(and would: a picture without words)", async () => {
    web = await openDialogue(browser, phone);
    await web.page.locator("main").evaluate((main) => main.append(document.createElement("img")));
    expect(await axeFindings(web.page)).toEqual([expect.stringContaining("image-alt")]);
  });
});

describe.skipIf(!hasBrowser)("whoever hears the page", () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(() => web.close());

  const announced = () => web.page.locator("#announcement");

  test("is told the conclusion of a verdict, and no row of it", async () => {
    web = await openDialogue(browser);
    await web.say(...TO_A_VERDICT);
    await expect.poll(() => announced().textContent()).toContain("期間に入っています");
    expect(await announced().textContent()).not.toContain("2006年5月");
    expect(await web.page.locator("#log").getAttribute("aria-live")).toBe("off");
  });

  test("finds a question as a heading, and its choices as a group of that name", async () => {
    web = await openDialogue(browser);
    await web.say(...TO_A_VERDICT.slice(0, 2));
    const question = (await web.page.getByRole("heading", { level: 2 }).last().textContent())!;
    expect(question).toContain("いつですか");
    const group = web.page.getByRole("group", { name: question, exact: true });
    expect(await group.getByRole("button").count()).toBe(4);
  });

  test("hears of each button what it changes", async () => {
    web = await openDialogue(browser);
    await web.say(...TO_A_VERDICT);
    await web.page.locator('[data-layer="answers"] summary').click();
    const names = await web.page.locator(".layer .change button").allTextContents();
    expect(names.length).toBeGreaterThan(3);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain("変更 コースの申込み");
  });

  test("reads the drawn dates in words, and sees them where a system draws its own colours", async () => {
    web = await openDialogue(browser, { forcedColors: "active" });
    await web.say(...TO_A_VERDICT);
    const timeline = web.page.locator(".timeline");
    expect(await timeline.locator("svg:not([aria-hidden])").count()).toBe(0);
    expect(await timeline.ariaSnapshot()).toContain("あなた：2008年4月");
    const fill = (kind: string) =>
      timeline
        .locator(`.lane-drawing .${kind}`)
        .first()
        .evaluate((bar) => getComputedStyle(bar).fill);
    expect(await fill("inside")).not.toBe(await fill("period-0"));
  });
});
