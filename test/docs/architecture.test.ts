/** The map is the land: every folder of the source is on it, and nothing that is not there. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url);
const page = readFileSync(new URL("docs/ARCHITECTURE.md", ROOT), "utf8");
const MAP = /^```\n(src\/\n[\s\S]*?)^```$/m.exec(page)![1]!;

/** "core/language/dates": what stands deeper in the map lies within what stands above it. */
function placesOf(map: string): readonly string[] {
  const above: { readonly depth: number; readonly name: string }[] = [];
  return map.split("\n").flatMap((line) => {
    const [, indent, name] = /^( *)(\S+)/.exec(line) ?? [];
    if (name === undefined) return [];
    while (above.length > 0 && above.at(-1)!.depth >= indent!.length) above.pop();
    const place = [...above.map((each) => each.name), name].join("");
    if (name.endsWith("/")) above.push({ depth: indent!.length, name });
    return [place.replace("<xx>", "ja")];
  });
}

const isFolder = (path: string): boolean => statSync(new URL(path, ROOT)).isDirectory();

/** Every folder below `src`, without those that are one of many equals: a matter, a language's parts. */
const folders = readdirSync(new URL("src/", ROOT), { recursive: true, encoding: "utf8" })
  .map((path) => `src/${path}`)
  .filter((path) => isFolder(path) && !/^src\/core\/(?:matters|language\/(?:ja|en))\/./.test(path));

const unnamed = (map: string): readonly string[] =>
  folders.filter((folder) => !new RegExp(`(?:^|[\\s(])${posix.basename(folder)}/`, "m").test(map));

test("what stands on it is there", () => {
  const places = placesOf(MAP);
  expect(places.length).toBeGreaterThan(20);
  expect(places.filter((place) => !existsSync(new URL(place, ROOT)))).toEqual([]);
});

test("every folder of the source stands on it", () => {
  expect(folders.length).toBeGreaterThan(15);
  expect(unnamed(MAP)).toEqual([]);
});

test("a folder that is gone, and one that is left out, would be found", () => {
  expect(placesOf("src/\n  core/\n    attic/   old things\n  desk/")).toEqual([
    "src/",
    "src/core/",
    "src/core/attic/",
    "src/desk/",
  ]);
  expect(unnamed(MAP.replace("hearing/", "listening/"))).toEqual(["src/core/hearing"]);
});

test("every page of docs/ that people need is there", () => {
  const PAGES = ["ARCHITECTURE", "CONTRIBUTING", "CHANGELOG", "SECURITY", "README.ja", "privacy"];
  const TASKS = ["topic", "question", "matter", "an-adapter", "language"].map((what) =>
    what.startsWith("an-") ? `tasks/add-${what}` : `tasks/add-a-${what}`,
  );
  for (const name of [...PAGES, ...TASKS, "tasks/change-a-fact"])
    expect(existsSync(new URL(`docs/${name}.md`, ROOT)), name).toBe(true);
});
