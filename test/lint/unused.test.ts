/** Nothing in src is there for the tests alone: knip is told what is really started. A planted tree proves that it bites. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, expect, test } from "vitest";

const root = new URL("../../", import.meta.url).pathname;
const tree = mkdtempSync(`${tmpdir()}/madoguchi-unused-`);
afterAll(() => rmSync(tree, { recursive: true, force: true }));

function plant(file: string, text: string): void {
  mkdirSync(`${tree}/${file}`.replace(/\/[^/]*$/, ""), { recursive: true });
  writeFileSync(`${tree}/${file}`, text);
}

test("what only a test uses is found, as a file and as an export", () => {
  cpSync(`${root}knip.json`, `${tree}/knip.json`);
  plant(
    "package.json",
    JSON.stringify({ name: "planted", type: "module", scripts: { start: "node src/main.ts" } }),
  );
  plant("src/main.ts", 'import { used } from "./parts.ts";\nused();\n');
  plant("src/parts.ts", "export const used = () => 1;\nexport const forTests = () => 2;\n");
  plant("src/only-tested.ts", "export const lonely = 3;\n");
  plant(
    "test/a.test.ts",
    'import "../src/only-tested.ts";\nimport { forTests } from "../src/parts.ts";\nforTests();\n',
  );
  const { stdout } = spawnSync(`${root}node_modules/.bin/knip`, ["--production", "--no-config-hints"], {
    cwd: tree,
    encoding: "utf8",
  });
  expect(stdout).toContain("src/only-tested.ts");
  expect(stdout).toContain("forTests");
  expect(stdout).not.toMatch(/\bused\b/);
});
