/** Draws the page's icons from its mark: `node scripts/icons.ts`, with Chromium. */

import { readText } from "../src/adapters/web/assets.ts";
import { openBrowser } from "../test/support/browser.ts";

const FOLDER = new URL("../src/adapters/web/page/", import.meta.url).pathname;
const SIZES = [180, 192, 512];

/** To the edge, with the mark within the middle four fifths: a phone cuts its own shape out of it. */
const square = readText("mark.svg")
  .replace('rx="11"', "")
  .replace('viewBox="0 0 48 48"', 'viewBox="-4 -4 56 56"')
  .replace('<rect width="48" height="48"', '<rect x="-4" y="-4" width="56" height="56"');

const browser = await openBrowser();
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${square}`);
  await page.screenshot({ path: `${FOLDER}icon-${size}.png` });
}
await browser.close();
