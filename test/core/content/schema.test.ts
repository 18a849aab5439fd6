import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SCHEMAS } from "../../../src/core/content/schema.ts";
import { schemaFiles } from "../../support/word-schemas.ts";

test.each(schemaFiles().map(({ path, text }) => [path.pathname.split("/").at(-1), path, text] as const))(
  "the editor's %s is made from the schemas as they are",
  (_, path, text) => {
    const hint = "Make it again with: node scripts/schemas.ts";
    expect(existsSync(path), hint).toBe(true);
    expect(JSON.parse(readFileSync(path, "utf8")), hint).toEqual(JSON.parse(text));
  },
);

test("a misspelt key and an unknown lead are refused by what the editor has, as by what is loaded", () => {
  const topic = { title: "A", text: "B", facts: [], link: [] };
  expect(SCHEMAS.topics.safeParse({ a: topic }).success).toBe(false);
  const json = schemaFiles().find(({ path }) => path.pathname.endsWith("/topics.json"))!.text;
  const { additionalProperties } = JSON.parse(json);
  expect(additionalProperties.additionalProperties).toBe(false);
  expect(Object.keys(additionalProperties.properties)).not.toContain("link");
});
