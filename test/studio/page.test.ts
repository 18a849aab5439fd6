/** The studio's page in a real browser: click through a flow, try an answer, see an edit, for everyone. */
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "../support/axe.ts";
import { hasBrowser, openBrowser, type Visit, visit } from "../support/browser.ts";
import { openStudio, type StudioAtWork } from "../support/studio.ts";

describe.skipIf(!hasBrowser)("the studio", () => {
  let browser: Browser;
  let studio: StudioAtWork;
  let there: Visit;

  beforeAll(async () => {
    [browser, studio] = await Promise.all([openBrowser(), openStudio()]);
  });
  afterAll(async () => {
    await browser.close();
    await studio.close();
  });
  afterEach(async () => {
    expect(there.complaints).toEqual([]);
    await there.close();
  });

  async function open(hash: string, options: BrowserContextOptions = {}): Promise<Visit["page"]> {
    there = await visit(browser, `${studio.url}#${hash}`, options);
    await there.page.locator("main h2").first().waitFor();
    return there.page;
  }
  const inFrame = (name: string) => there.page.frameLocator(`iframe[title="As ${name} shows it"]`);

  test("a verdict that is clicked on the map is shown on every surface", async () => {
    const page = await open("lang=en&flow=refund");
    await inFrame("The page")
      .getByRole("heading", { name: /Was your plan/ })
      .waitFor();
    await page.locator('.map [data-certainty="not_covered"]').first().click();
    const verdict = /does not fit|not covered|outside/i;
    await expect.poll(() => page.locator(".surfaces pre").textContent()).toMatch(verdict);
    const heading = (await page.locator('.map [aria-current="true"] .result').textContent())!.replace(
      "leads to ",
      "",
    );
    for (const name of ["LINE", "The page", "Discord"])
      await inFrame(name).getByText(heading, { exact: true }).first().waitFor();
    expect(await page.getByRole("heading", { name: "Room that is used" }).count()).toBe(1);
    await page.goBack();
    await inFrame("The page")
      .getByRole("heading", { name: /Was your plan/ })
      .waitFor();
  });

  test("an answer is tried, what was heard is shown, and the talk goes on from there", async () => {
    const page = await open("lang=ja&flow=refund");
    await page.getByLabel("Answer in words").fill("たぶんOCNだった");
    await page.getByRole("button", { name: "Try it" }).click();
    const heard = page.locator(".heard");
    await heard.getByRole("cell", { name: "hedged" }).first().waitFor();
    expect(await heard.textContent()).toContain("Decided by");
    await page.getByRole("link", { name: "from the start" }).click();
    await heard.waitFor({ state: "detached" });
    await page.locator(".on").getByRole("button", { name: "はい、そのコース" }).click();
    await inFrame("The page")
      .getByRole("heading", { name: /いつですか/ })
      .waitFor();
  });

  test("an edit is seen without loading the page again, a fault is told, and what was right stays", async () => {
    const page = await open("lang=en&flow=refund");
    const file = "en/matters/refund-2010/refund.yaml";
    const before = "name: Overcharge check";
    await page.getByText("Follows locales/").waitFor();
    studio.edit(file, (text) => text.replace(before, "name: Seen at once"));
    await page.getByRole("heading", { name: "Seen at once" }).waitFor();
    studio.edit(file, (text) => text.replace("name: Seen", "nmae: Seen"));
    const alert = page.getByRole("alert");
    await alert.getByText(/locales\/en\/matters\/refund-2010\/refund\.yaml: name/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.getByRole("heading", { name: "Seen at once" }).count()).toBe(1);
    studio.edit(file, (text) => text.replace("nmae: Seen at once", before));
    await expect.poll(() => alert.textContent()).toBe("");
  });

  test("a sentence is found by its words, and leads to where it is said", async () => {
    const page = await open("lang=en&view=sentences");
    await page.getByLabel("Words or path").fill("When did you ask So-net to cancel it?");
    await page.locator(".places a").first().click();
    await expect
      .poll(() => page.locator(".surfaces pre").textContent())
      .toContain("ask So-net to cancel it?");
  });

  const views: readonly [what: string, hash: string, options: BrowserContextOptions][] = [
    ["the map, in the dark", "lang=en&flow=still-called", { colorScheme: "dark" }],
    ["a reply, on a phone", "lang=ja&view=reply&place=help:fraud", { viewport: { width: 320, height: 568 } }],
    ["what was heard", "lang=ja&flow=refund&place=at:refund:{}&step=say:2008年3月に解約した", {}],
    ["all sentences", "lang=ja&view=sentences", {}],
  ];

  test.each(views)(
    "axe finds nothing wrong with %s, and nothing reaches beyond the screen",
    async (_, hash, options) => {
      const page = await open(hash, options);
      await page.waitForLoadState("networkidle");
      expect(await axeFindings(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    },
  );
});
