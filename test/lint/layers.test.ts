/** Arrows go one way: adapters -> desk -> core. The rule is Biome's; planted violations prove that it bites. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, expect, test } from "vitest";

const root = new URL("../../", import.meta.url).pathname;

/** A tree of its own with this project's rules, so that nothing is planted where other tests read. */
const tree = mkdtempSync(`${tmpdir()}/madoguchi-lint-`);
const { vcs: _, $schema: __, ...rules } = JSON.parse(readFileSync(`${root}biome.json`, "utf8"));
writeFileSync(`${tree}/biome.json`, JSON.stringify({ ...rules, root: true }));
afterAll(() => rmSync(tree, { recursive: true, force: true }));

/** What Biome says of a file with this text in a folder of `layer`. */
function lint(layer: string, text: string): string {
  mkdirSync(`${tree}/${layer}/planted`, { recursive: true });
  writeFileSync(`${tree}/${layer}/planted/violation.ts`, text);
  const { stdout, stderr } = spawnSync(`${root}node_modules/.bin/biome`, ["lint", layer], {
    cwd: tree,
    encoding: "utf8",
  });
  return stdout + stderr;
}

const imports = (module: string): string =>
  `import * as other from "${module}";\nexport const used = other;\n`;

test.each([
  ["src/core", imports("node:fs"), "noRestrictedImports"],
  ["src/core", imports("../../desk/log.ts"), "noRestrictedImports"],
  ["src/core", imports("../../adapters/line/index.ts"), "noRestrictedImports"],
  ["src/core", imports("discord.js"), "noRestrictedImports"],
  ["src/core", imports("@line/bot-sdk"), "noRestrictedImports"],
  ["src/core", imports("keyv"), "noRestrictedImports"],
  ["src/core", "export const now = Date.now();\n", "noRestrictedGlobals"],
  ["src/core", "export const port = process.env.PORT;\n", "noRestrictedGlobals"],
  ["src/core", "export const id = crypto.randomUUID();\n", "noRestrictedGlobals"],
  ["src/desk", imports("../../adapters/web/index.ts"), "noRestrictedImports"],
  ["src/desk", imports("discord.js"), "noRestrictedImports"],
])("in %s, %j breaks the layer rule", (layer, text, rule) => {
  expect(lint(layer, text)).toContain(rule);
});

test("what the rule allows passes", () => {
  expect(lint("src/core", imports("zod"))).not.toContain("noRestricted");
  expect(lint("src/desk", imports("node:fs"))).not.toContain("noRestricted");
});

test("the core throws no dice", () => {
  const core = `${root}src/core/`;
  const files = readdirSync(core, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  expect(files.filter((file) => readFileSync(core + file, "utf8").includes("Math.random"))).toEqual([]);
});
