/** The adapter on the page is the one that passes the contract: every file of it, as it is. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

const FOLDER = "test/adapters/slack-like/";
const shown = [...read("docs/tasks/add-an-adapter.md").matchAll(/^```ts (\S+)\n([\s\S]*?)^```$/gm)].map(
  ([, path, code]) => ({ path: path!, code: code! }),
);

test("shows every file of the adapter once", () => {
  const files = readdirSync(new URL(FOLDER, root)).map((file) => FOLDER + file);
  expect(shown.map(({ path }) => path).sort()).toEqual(files.sort());
});

test.each(shown)("shows $path as it is", ({ path, code }) => {
  expect(code, `Copy ${path} into the page again.`).toBe(read(path));
});
