/**
 * Draws the pictures of README.md and docs/ from real conversations, and notes the words they show:
 * `node scripts/pictures.ts [part of a name]`, with Chromium.
 */
import { mkdirSync } from "node:fs";
import { openBrowser } from "../test/support/browser.ts";
import { drawPage, drawScene } from "./pictures/draw.ts";
import { PAGES, SCENES } from "./pictures/scenes.ts";
import { drawStudio, STUDIO } from "./pictures/studio.ts";
import { FOLDER, hashOf, record, recorded, type Shown } from "./pictures/words.ts";

mkdirSync(FOLDER, { recursive: true });
const chosen = process.argv[2] ?? "";
const browser = await openBrowser();
const shown: Record<string, Shown> = chosen ? { ...recorded() } : {};
const note = (name: string, words: readonly string[]) => {
  shown[name] = { picture: hashOf(name), words };
};
for (const [name, scene] of Object.entries(SCENES))
  if (name.includes(chosen)) note(name, await drawScene(browser, name, scene));
for (const [name, scene] of Object.entries(PAGES))
  if (name.includes(chosen)) note(name, await drawPage(browser, name, scene));
if (STUDIO.includes(chosen)) note(STUDIO, await drawStudio(browser));
record(shown);
await browser.close();
