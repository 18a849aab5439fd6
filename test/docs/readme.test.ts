/** Both READMEs say the same, and begin with what a reader has to know: how old the announcement is, what helps today. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url);
const PAGES = { en: "README.md", ja: "docs/README.ja.md" } as const;

const text = (page: string): string => readFileSync(new URL(page, ROOT), "utf8");

/** Links and pictures, by where they lead. */
const targets = (page: string): readonly string[] =>
  [...text(page).matchAll(/\]\(([^)#]+)|src="([^"]+)"/g)].map(([, link, picture]) =>
    new URL((link ?? picture)!, new URL(page, ROOT)).href.slice(ROOT.href.length),
  );

const others = (page: string): readonly string[] =>
  targets(page)
    .filter((target) => !/README/.test(target))
    // A drawing has a page in each language.
    .map((target) => target.replace(/\.ja\.md$/, ".md"))
    .sort();

const commands = (page: string): readonly string[] =>
  [...text(page).matchAll(/^(npm [^#\n]*?) +#/gm)].map(([, command]) => command!);

const figures = (page: string): readonly string[] => (text(page).match(/\d+(?:–\d+)? %/g) ?? []).sort();

test("both lead to the same, show the same, run the same, and measure the same", () => {
  expect(others(PAGES.ja)).toEqual(others(PAGES.en));
  expect(commands(PAGES.ja)).toEqual(commands(PAGES.en));
  expect(figures(PAGES.ja)).toEqual(figures(PAGES.en));
  const chapters = (page: string) => text(page).match(/^## /gm)!.length;
  expect(chapters(PAGES.ja)).toBe(chapters(PAGES.en));
});

test.each(Object.values(PAGES))("%s leads nowhere that is not there", (page) => {
  expect(targets(page).filter((target) => !existsSync(new URL(target, ROOT)))).toEqual([]);
});

test.each([
  [PAGES.en, /announcement of January 2010/, /useful today/],
  [PAGES.ja, /2010年1月の発表/, /今も使えます/],
])("%s says in its first lines of when the announcement is, and what helps today", (page, when, today) => {
  const first = text(page).split("\n").slice(0, 10).join("\n");
  expect(first).toMatch(when);
  expect(first).toMatch(today);
});
