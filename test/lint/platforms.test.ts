/** The desk serves adapters and knows none by name, nor a setting of theirs; planted violations prove that the rule bites. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SETTINGS } from "../../src/adapters/index.ts";

const DESK = new URL("../../src/desk/", import.meta.url);
const ADAPTERS = new URL("../../src/adapters/", import.meta.url);

const folders = readdirSync(ADAPTERS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "kit")
  .map(({ name }) => name);
const settings = SETTINGS.flatMap(({ names }) => names);

/** Comments may say whose limit is a reason for something; code may not: neither strings nor the names of things. */
function named(code: string): readonly string[] {
  const text = code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
  const strings = (text.match(/"[^"\n]*"|`[^`]*`|'[^'\n]*'/g) ?? []).map((string) => string.slice(1, -1));
  const things = text.match(/[A-Za-z_$][\w$]*/g) ?? [];
  const called = folders.filter(
    (name) =>
      strings.some((string) =>
        string
          .toLowerCase()
          .split(/[^a-z]+/)
          .includes(name),
      ) ||
      // "line" alone is a line of a text; "lineClients" and "LineToken" are the platform's.
      things.some((thing) =>
        new Set([name, capital(name)]).has(/^[a-z]+(?=[A-Z])|^[A-Z][a-z]+(?=[A-Z])/.exec(thing)?.[0] ?? ""),
      ),
  );
  return [...called, ...settings.filter((name) => text.includes(name))];
}

const capital = (name: string): string => name[0]!.toUpperCase() + name.slice(1);

test("the desk names no platform", () => {
  const found = readdirSync(DESK, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) =>
      named(readFileSync(new URL(file, DESK), "utf8")).map((name) => `src/desk/${file}: ${name}`),
    );
  expect(folders).toEqual(expect.arrayContaining(["discord", "line", "terminal", "web"]));
  expect(found).toEqual([]);
});

test.each([
  ['import { x } from "../adapters/line/api.ts";', ["line"]],
  ['if (event.adapter === "discord") hurry();', ["discord"]],
  ["throw new Error(`LINE does not answer`);", ["line"]],
  ["const lineClients = 1;", ["line"]],
  ["class DiscordSettings {}", ["discord"]],
  ["const { DISCORD_SHARDS: count } = values;", ["discord", "DISCORD_SHARDS"].slice(1)],
  ["/** LINE gives a webhook 2 seconds. */ const patience = 1;", []],
  ["const first = (line: string) => line.trim(); // LINE", []],
  ['const form = "one sentence online";', []],
])("%s", (code, expected) => {
  expect(named(code)).toEqual(expected);
});
