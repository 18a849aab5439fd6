/** Pictures cannot go stale: the same conversations are played again, and say what the pictures show. */
import { readdirSync, readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageWords } from "../../scripts/pictures/draw.ts";
import { PAGES, SCENES } from "../../scripts/pictures/scenes.ts";
import { STUDIO, studioWords } from "../../scripts/pictures/studio.ts";
import { FOLDER, hashOf, recorded, wordsIn } from "../../scripts/pictures/words.ts";
import { hasBrowser, openBrowser } from "../support/browser.ts";

const MEND = "draw it again: node scripts/pictures.ts";

const names = [...Object.keys(SCENES), ...Object.keys(PAGES), STUDIO].sort();

test("every picture is made by the script, and noted", () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".png"));
  expect(files.map((name) => name.replace(".png", "")).sort()).toEqual(names);
  expect(Object.keys(recorded())).toEqual(names);
});

test.each(names)("%s is the picture its words were noted for", (name) => {
  expect(recorded()[name]!.picture, MEND).toBe(hashOf(name));
});

test.each(Object.entries(SCENES))("%s shows what is said today", async (name, { html }) => {
  expect(wordsIn(await html()), MEND).toEqual(recorded()[name]!.words);
});

describe.skipIf(!hasBrowser)("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(Object.entries(PAGES))("%s shows what is said today", async (name, scene) => {
    expect(await pageWords(browser, scene), MEND).toEqual(recorded()[name]!.words);
  });

  test("the studio shows what is said today", async () => {
    expect(await studioWords(browser), MEND).toEqual(recorded()[STUDIO]!.words);
  });
});

test("what README.md and docs/ show is there", () => {
  const root = new URL("../../", import.meta.url);
  const pages = [
    "README.md",
    ...readdirSync(new URL("docs/", root)).flatMap((name) => (name.endsWith(".md") ? [`docs/${name}`] : [])),
  ];
  const shown = pages.flatMap((page) => [
    ...readFileSync(new URL(page, root), "utf8").matchAll(/pictures\/([\w-]+)\.png/g),
  ]);
  expect(names).toEqual(expect.arrayContaining([...new Set(shown.map(([, name]) => name))]));
});
