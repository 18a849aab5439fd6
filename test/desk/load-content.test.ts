/** A slip in a file of words is told with its place and its fix, before anybody is answered. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ContentError } from "../../src/core/content/content-error.ts";
import { MATTERS } from "../../src/core/matters/index.ts";
import { loadContent } from "../../src/desk/load-content.ts";

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "words-")), "locales");
  cpSync(new URL("../../locales", import.meta.url), folder, { recursive: true });
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

const edit = (file: string, from: string | RegExp, to: string): void => {
  const path = join(folder, file);
  const before = readFileSync(path, "utf8");
  const after = before.replace(from, to);
  expect(after, "the edit changes something").not.toBe(before);
  writeFileSync(path, after);
};

function problems(): readonly string[] {
  try {
    loadContent(undefined, { folders: [folder], matters: MATTERS });
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(ContentError);
    return (error as ContentError).problems;
  }
}

test("the words as they are have none", () => {
  expect(problems()).toEqual([]);
});

const TOPICS = "matters/stop-calls/topics.yaml";

test.each([
  [
    "a link that does not exist",
    `ja/${TOPICS}`,
    "links: [official",
    "links: [oficial",
    /optout_overview: there is no link "oficial"; there are .*official/,
  ],
  [
    "a figure that does not exist",
    "en/matters/first-steps/topics.yaml",
    "{eightDays}",
    "{eigthDays}",
    /locales\/en: topics\.first_agreed\.text: no other language knows "eigthDays"/,
  ],
  [
    "a choice by a question that does not exist",
    "en/matters/stop-calls/opt-out.yaml",
    "{scope, select, mail {",
    "{scoop, select, mail {",
    /plan_phone\.text: no other language knows "scoop"/,
  ],
  [
    "a choice for an answer that does not exist",
    "ja/matters/stop-calls/opt-out.yaml",
    /\{scope, select, mail \{/,
    "{scope, select, mial {",
    /plan_phone\.text: no other language knows "scope, mial"/,
  ],
  [
    "a kind of choice that does not exist",
    "en/matters/stop-calls/opt-out.yaml",
    "{scope, select, mail {",
    "{scope, selct, mail {",
    /plan_phone\.text: there is no "selct"; there are select, plural/,
  ],
  [
    "a kind of cry that nobody reads",
    "en/crisis-danger.yaml",
    /^said:/m,
    "siad:",
    /locales\/en\/crisis-danger\.yaml: : Unrecognized key: "siad"/,
  ],
  [
    "a frame that does not exist",
    "ja/crisis-danger.yaml",
    "silenced_by: [past",
    "silenced_by: [passed",
    /locales\/ja\/crisis-danger\.yaml: silenced_by\.0: Invalid option/,
  ],
  ["a part of no grammar", "en/grammar.yaml", /^unknown:/m, "unknwon:", /locales\/en: .*"grammar\.unknwon"/],
  ["a concept by another name", "ja/concepts.yaml", /^(\w+):/m, "x$1:", /locales\/ja: .*"concepts\.x/],
  [
    "examples of nothing",
    "en/matters/first-steps/examples.yaml",
    /^first_genuine:/m,
    "first_genuin:",
    /locales\/en: .*"examples\.first_genuin"/,
  ],
  [
    "a fact that no source holds",
    `ja/${TOPICS}`,
    "facts: [A01",
    "facts: [Z01",
    /optout_overview: there is no fact "Z01"/,
  ],
  [
    "a fact of another matter",
    `ja/${TOPICS}`,
    "facts: [A01",
    "facts: [B01",
    /optout_overview: there is no fact "B01"/,
  ],
  ["a way onward to nowhere", `ja/${TOPICS}`, "go:opt-out", "go:optout", /there is no lead "go:optout"/],
  [
    "a way onward that is none",
    `ja/${TOPICS}`,
    "go:opt-out",
    "opt-out",
    /ja\/matters\/stop-calls\/topics\.yaml: optout_overview\.leads\.0: write go:<interview> or topic:<topic>/,
  ],
  [
    "a key nobody reads",
    `ja/${TOPICS}`,
    "  title:",
    "  tilte: x\n  title:",
    /topics\.yaml: optout_overview: Unrecognized key: "tilte"/,
  ],
  [
    "a sentence that is missing",
    "ja/matters/refund-2010/refund.yaml",
    /^ {4}ask: .*\n/m,
    "",
    /refund\.yaml: questions\.course\.ask/,
  ],
  [
    "other links in another language",
    `en/${TOPICS}`,
    "links: [official",
    "links: [hotline, official",
    /locales\/en: optout_overview: its facts, links and leads/,
  ],
  [
    "a topic that one language lacks",
    `en/${TOPICS}`,
    "optout_phone:",
    "optout_fone:",
    /locales\/en: optout_phone/,
  ],
  [
    "a verdict's link that does not exist",
    "ja/matters/refund-2010/refund.yaml",
    "links: [official, hotline",
    "links: [official, hotlien",
    /refund: there is no link "hotlien"/,
  ],
  [
    "a matter's link that does not exist",
    "ja/matters/stop-calls/matter.yaml",
    "links: [sourceOptout",
    "links: [hotlien",
    /stop-calls\/matter: there is no link "hotlien"/,
  ],
  ["no YAML", "en/desk.yaml", "greeting:", "greeting: [", /en\/desk\.yaml: this is no YAML/],
])("%s", (_, file, from, to, expected) => {
  edit(file, from, to);
  expect(problems().join("\n")).toMatch(expected);
});

test.each([
  ["", "ja"],
  ["ja-JP", "ja"],
  ["en-GB", "en"],
  ["ko", "en"],
  ["zh-TW", "en"],
])("a platform that says %j is answered in %s", (tag, locale) => {
  expect(loadContent().words(tag).locale).toBe(locale);
});

test("all of them at once", () => {
  edit(`ja/${TOPICS}`, "links: [official", "links: [oficial");
  edit(`en/${TOPICS}`, "  title:", "  tilte: x\n  title:");
  expect(problems().length).toBeGreaterThan(1);
});
