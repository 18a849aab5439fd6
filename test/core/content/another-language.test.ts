/** One more language is a folder of words: a made-up one is spoken and understood here, and no code knows that it came. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Content } from "../../../src/core/content/content.ts";
import { tongueOf } from "../../../src/core/language/tongue.ts";
import { MATTERS } from "../../../src/core/matters/index.ts";
import { loadContent } from "../../../src/desk/load-content.ts";
import { coreTalker } from "../../support/core-talker.ts";
import { LOCALES, made, madeUpLanguage } from "../../support/made-up-language.ts";

const language = madeUpLanguage();
let content: Content;
beforeAll(() => {
  content = loadContent(undefined, { folders: [LOCALES, language.folder], matters: MATTERS });
});
afterAll(language.remove);

const person = (locale: string | undefined = undefined) =>
  coreTalker({ locale: locale ?? "", today: "2026-11-22", content });

type Person = ReturnType<typeof person>;
/** Writes the sentence in the made-up language. */
const writes = (of: Person, english: string) => of.does({ type: "say", text: made(english) });

test("it is one of the desk's languages, offered by its own name", async () => {
  expect(content.locales).toEqual(["ja", "en", "qu"]);
  const reader = person("en");
  expect(await reader.does({ type: "say", text: "menu" })).toContain("Language");
  expect(await reader.does({ type: "tap", label: "Language / ことば" })).toContain("Quenya");
  expect(await reader.does({ type: "tap", label: "Quenya" })).toContain("⟦Which one?");
});

test("changing to it in the middle keeps the answers", async () => {
  const reader = person("en");
  await reader.does({ type: "say", text: "was I overbilled?" });
  await reader.does({ type: "say", text: "yes" });
  expect(await reader.does({ type: "say", text: "quenya" })).toContain(
    "⟦When did you ask So-net to cancel it?⟧",
  );
});

describe("what is written in it", () => {
  test("is known for it by its words", () => {
    expect(tongueOf(content, made("I don't know what this is about"))).toBe("qu");
    expect(tongueOf(content, "I don't know what this is about")).toBe("en");
    expect(tongueOf(content, "何の話かわかりません")).toBe("ja");
  });

  test("is answered in it, whatever the platform says", async () => {
    expect(await writes(person(), "what is this and who are you")).toContain("⟦");
  });

  test("is a whole dialogue about the refund: commands, yes, no, unknown, denial, corrections and dates", async () => {
    const reader = person();
    expect(await writes(reader, "was I overcharged?")).toContain("⟦Is it about this?⟧");
    await reader.does({ type: "tap", label: "⟦Was I overcharged?⟧" });
    expect(await writes(reader, "yes")).toContain("⟦When did you ask So-net to cancel it?⟧");
    expect(await writes(reader, "back")).toContain("⟦Your answer was: ⟦");
    expect(await writes(reader, "the first one")).toContain("⟦When did you ask So-net to cancel it?⟧");
    expect(await writes(reader, "back")).toContain("⟦Your answer was: ⟦");
    expect(await writes(reader, "I don't know")).toContain("⟦When did you ask So-net to cancel it?⟧");
    expect(await writes(reader, "in March 2008")).toContain("⟦Asked to cancel⟧: ⟦March 2008⟧");
    expect(await writes(reader, "not in May 2006")).not.toContain("⟦Signed up⟧: ⟦May 2006⟧");
    expect(await writes(reader, "in May 2006")).toContain("⟦Signed up⟧: ⟦May 2006⟧");
    expect(await writes(reader, "I wasn't a member")).toContain("⟦had left So-net⟧");
    const open = await writes(reader, "in the summer of 2008");
    expect(open).toContain("⟦Plan ended⟧: ⟦June to August 2008⟧");
    expect(open).toContain("⟦It cannot be decided yet⟧");
    await writes(reader, "change");
    await reader.does({ type: "tap", label: "⟦Plan⟧" });
    expect(await writes(reader, "yes")).toContain("⟦Inside the announced period⟧");
    expect(await writes(reader, "why")).toContain("⟦These answers decided it.⟧");
    expect(await writes(reader, "menu")).toContain("⟦Which one?");
  });

  test("is a story told at once, whose parts are taken and whose rest is asked", async () => {
    const reader = person();
    const told = await writes(
      reader,
      "was I overbilled? I signed up in May 2006 and asked to cancel in March 2008, in Osaka",
    );
    for (const fact of ["⟦Signed up⟧: ⟦May 2006⟧", "⟦Asked to cancel⟧: ⟦March 2008⟧", "⟦NTT West area⟧"])
      expect(told).toContain(fact);
    expect(await writes(reader, "OCN")).toContain("⟦This announcement does not cover your case⟧");
  });
});

test("a sentence that it lacks is told when the words are loaded", () => {
  const file = join(language.folder, "qu/desk.yaml");
  const whole = readFileSync(file, "utf8");
  writeFileSync(file, whole.replace(/^thanks: .*\n/m, ""));
  try {
    expect(() => loadContent(undefined, { folders: [LOCALES, language.folder], matters: MATTERS })).toThrow(
      /locales\/qu: "desk\.thanks" is missing/,
    );
  } finally {
    writeFileSync(file, whole);
  }
});
