/** The studio as whoever writes sees it, for docs/studio.md. */
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { visit } from "../../test/support/browser.ts";
import { openStudio } from "../../test/support/studio.ts";
import { FOLDER, wordsIn } from "./words.ts";

export const STUDIO = "studio";

const VERDICT = {
  course: "target",
  requested: ["2008-03-01", "2008-03-31"],
  applied: ["2006-05-01", "2006-05-31"],
  member: "yes",
};
const SEEN = new URLSearchParams({
  lang: "en",
  view: "flow",
  flow: "refund",
  place: `at:refund:${JSON.stringify(VERDICT)}`,
});

async function onStudio<T>(browser: Browser, look: (page: Page) => Promise<T>): Promise<T> {
  const studio = await openStudio();
  const { page, close } = await visit(browser, `${studio.url}#${SEEN}`, {
    viewport: { width: 1360, height: 1560 },
  });
  await page.locator(".surfaces").waitFor();
  await page.waitForLoadState("networkidle");
  const looked = await look(page);
  await close();
  await studio.close();
  return looked;
}

/** Of the map and of what is said: what is counted beneath changes with every word. */
const shownOn = async (page: Page): Promise<readonly string[]> => [
  ...wordsIn(await page.locator(".map").innerHTML()),
  ...wordsIn(await page.locator(".surfaces pre").innerHTML()),
];

export const studioWords = (browser: Browser): Promise<readonly string[]> => onStudio(browser, shownOn);

export const drawStudio = (browser: Browser): Promise<readonly string[]> =>
  onStudio(browser, async (page) => {
    await page.screenshot({ path: fileURLToPath(new URL(`${STUDIO}.png`, FOLDER)) });
    return shownOn(page);
  });
