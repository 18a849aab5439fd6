/**
 * One more language is a folder of words: a made-up one is spoken here, whose sentences are the English ones in
 * brackets, and no code knows that it came.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseDocument, visit } from "yaml";
import type { Content } from "../../../src/core/content/content.ts";
import { MATTERS } from "../../../src/core/matters/index.ts";
import { loadContent } from "../../../src/desk/load-content.ts";
import { coreTalker } from "../../support/core-talker.ts";

const LOCALES = fileURLToPath(new URL("../../../locales", import.meta.url));
/** What is understood and not said, and names of files, links and facts. */
const KEPT = ["say", "tell", "cues", "links", "sourceLinks", "facts", "leads", "command"];
const UNSPOKEN = ["grammar.yaml", "examples.yaml", "concepts.yaml", "crisis.yaml", "discord.yaml"];

let folder: string;
let content: Content;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "language-"));
  cpSync(join(LOCALES, "en"), join(folder, "qu"), { recursive: true });
  for (const path of readdirSync(join(folder, "qu"), { recursive: true, encoding: "utf8" })) {
    const file = join(folder, "qu", path);
    if (statSync(file).isFile() && !UNSPOKEN.includes(path.split("/").at(-1)!)) bracket(file);
  }
  const desk = join(folder, "qu/desk.yaml");
  writeFileSync(desk, readFileSync(desk, "utf8").replace(/language: .*?( }|\n)/, "language: Quenya$1"));
  const grammar = join(folder, "qu/grammar.yaml");
  writeFileSync(
    grammar,
    readFileSync(grammar, "utf8").replace("commands:\n", "commands:\n  speak_qu: [quenya]\n"),
  );
  content = loadContent(30, { folders: [LOCALES, folder], matters: MATTERS });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Every sentence of a file in brackets. A bracket is no syntax of the sentences. */
function bracket(file: string): void {
  const document = parseDocument(readFileSync(file, "utf8"));
  visit(document, {
    Pair: (_, pair) => (KEPT.includes(String(pair.key)) ? visit.SKIP : undefined),
    Scalar: (key, node) => {
      if (key !== "key" && typeof node.value === "string" && node.value) node.value = `⟦${node.value}⟧`;
    },
  });
  writeFileSync(file, String(document));
}

test("it is one of the desk's languages, offered by its own name", async () => {
  expect(content.locales).toEqual(["ja", "en", "qu"]);
  const person = coreTalker({ locale: "en", today: "2026-11-22", content });
  expect(await person.does({ type: "say", text: "menu" })).toContain("Language");
  expect(await person.does({ type: "tap", label: "Language / ことば" })).toContain("Quenya");
  expect(await person.does({ type: "tap", label: "Quenya" })).toContain("⟦Which one?");
});

test("a whole interview is spoken in it, and changing to it keeps the answers", async () => {
  const person = coreTalker({ locale: "en", today: "2026-11-22", content });
  await person.does({ type: "say", text: "was I overbilled?" });
  await person.does({ type: "say", text: "yes" });
  const said = await person.does({ type: "say", text: "quenya" });
  expect(said).toContain("⟦When did you ask So-net to cancel it?⟧");
  expect(await person.does({ type: "say", text: "March 2008" })).toContain("⟦When did you sign up");
  await person.does({ type: "say", text: "May 2006" });
  const verdict = await person.does({ type: "say", text: "yes" });
  expect(verdict).toContain("⟦Your dates fall inside the announced period⟧");
  expect(verdict).toMatch(/3,402.*6,720/);
});

test("a sentence that it lacks is told when the words are loaded", () => {
  const file = join(folder, "qu/desk.yaml");
  const whole = readFileSync(file, "utf8");
  writeFileSync(file, whole.replace(/^thanks: .*\n/m, ""));
  try {
    expect(() => loadContent(30, { folders: [LOCALES, folder], matters: MATTERS })).toThrow(
      /locales\/qu: "desk\.thanks" is missing/,
    );
  } finally {
    writeFileSync(file, whole);
  }
});
