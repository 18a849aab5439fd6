/**
 * Draws the pictures of LINE's rich menus: `node scripts/line-menus.ts`, with Chromium and a Japanese font.
 * The pictures are committed: whoever runs `npm run line:setup` needs neither.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { menusOf } from "../src/adapters/line/menus/menus.ts";
import { pictureFile } from "../src/adapters/line/menus/pictures.ts";
import { loadContent } from "../src/desk/load-content.ts";
import { openBrowser } from "../test/support/browser.ts";
import { withNote } from "./menus/note.ts";
import { fingerprint, menuPage } from "./menus/page.ts";

const browser = await openBrowser();
for (const menu of menusOf(loadContent())) {
  const html = menuPage(menu);
  const page = await browser.newPage({ viewport: menu.size });
  await page.setContent(html);
  const png = withNote(await page.screenshot(), fingerprint(html));
  mkdirSync(new URL(".", pictureFile(menu)), { recursive: true });
  writeFileSync(pictureFile(menu), png);
  console.log(`${pictureFile(menu).pathname}: ${Math.ceil(png.length / 1024)} KB`);
  await page.close();
}
await browser.close();
