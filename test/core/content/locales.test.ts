/** The words: complete in every language, within every limit, and never a promise. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isCommand } from "../../../src/core/command.ts";
import { figuresOf } from "../../../src/core/content/common-figures.ts";
import { sayOption } from "../../../src/core/dialogue/rows.ts";
import { optionsOf } from "../../../src/core/interview/interview.ts";
import { MATTERS } from "../../../src/core/matters/index.ts";
import { keeping } from "../../../src/desk/keeping.ts";
import { content } from "../../support/core-talker.ts";
import { interviews } from "../../support/matters.ts";

const ja = content.words("ja");
const all = content.locales.map((locale) => [locale, content.words(locale)] as const);
const graphemes = (text: string): number =>
  [...new Intl.Segmenter("ja", { granularity: "grapheme" }).segment(text)].length;

/** Ways to say a thing: languages differ in their number. */
const HEARD = [
  "asksOn",
  "say",
  "whole",
  "tell",
  "implied",
  "cues",
  "cuesWhenAsked",
  "deeds",
  "nowadays",
  "then",
];
/** What stands beside a text in Japanese for those who do not read it. */
const BESIDE = ["reading", "aloud", "meaning"];

/** Every path below one, without the synonyms that are only understood. */
function pathsBelow(words: typeof ja, path: string): string[] {
  const names = words.names(path);
  return names.length === 0
    ? [path]
    : names
        .filter((name) => !HEARD.includes(name) && !BESIDE.includes(name))
        .flatMap((name) => pathsBelow(words, `${path}.${name}`));
}

const SPOKEN = [
  "desk",
  "matters",
  "plain",
  "privacy",
  "refund",
  "opt-out",
  "still-called",
  "eight-days",
  "topics",
  "web",
  "line",
  "discord",
  "runtime",
  "terminal",
];

const LOCALES = new URL("../../../locales/", import.meta.url);

/** A value for every placeholder in any file: a number where a number is written, else a word. */
const SAMPLE = Object.fromEntries(
  content.locales
    .flatMap((locale) =>
      readdirSync(new URL(`${locale}/`, LOCALES), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".yaml"))
        .map((file) => `${locale}/${file}`),
    )
    .flatMap((file) => [
      ...readFileSync(new URL(file, LOCALES), "utf8").matchAll(/\{(\w+)(?:,\s*(number|plural))?/g),
    ])
    .map(([, name, number]) => [name!, number ? 5 : "x"] as const),
);

/** The figures stay what they are. */
const valuesFor = (words: typeof ja) =>
  Object.fromEntries(
    Object.entries(SAMPLE).filter(
      ([name]) => !Object.hasOwn(figuresOf(MATTERS, keeping(30))(words.say, words.aloud), name),
    ),
  );

describe.each(all)("locales/%s", (locale, words) => {
  const values = valuesFor(words);

  test.each(SPOKEN)("%s.yaml says everything that Japanese says, and nothing else", (file) => {
    expect(pathsBelow(words, file).sort()).toEqual(pathsBelow(ja, file).sort());
  });

  test("every sentence can be said with the figures and the values it names", () => {
    for (const path of SPOKEN.flatMap((file) => pathsBelow(words, file)))
      expect(words.say(path, values), path).toBeTypeOf("string");
  });

  test("no sentence promises anything, and none is an empty placeholder", () => {
    for (const path of SPOKEN.flatMap((file) => pathsBelow(words, file)))
      expect(words.say(path, values), path).not.toMatch(
        /対象です|対象者です|返金されます(?!か)|you are eligible|you will be refunded|TODO|lorem/i,
      );
  });

  test("every label fits a button: 20 characters", () => {
    const labels = [
      ...words.list("desk.choices"),
      ...words.names("topics").map((id) => words.say(`topics.${id}.title`)),
      ...interviews("2026-11-22").flatMap((interview) => [
        words.say(`${interview.id}.begin`),
        ...interview.questions.flatMap((question) => [
          words.say(`${interview.id}.questions.${question.id}.name`),
          ...optionsOf(question).map((option) => sayOption(words, interview, question, option)!),
        ]),
      ]),
    ];
    expect(labels.filter((label) => graphemes(label) > 20)).toEqual([]);
  });

  test("every topic names its facts, and states no refund fact for opting out nor the other way round", () => {
    expect(words.names("topics")).toHaveLength(36);
    for (const id of words.names("topics")) {
      const facts = words.list(`topics.${id}.facts`);
      if (id === "refund_check") continue;
      expect(facts.length, id).toBeGreaterThan(0);
      const matter = MATTERS.find((each) => each.id === content.topics.get(id)!.matter)!;
      const known = Object.values(matter.sources).flatMap((source) => source.facts);
      expect(
        facts.filter((fact) => !known.includes(fact)),
        id,
      ).toEqual([]);
      const said = words.say(`topics.${id}.text`);
      if (matter.id === "stop-calls") expect(said).not.toContain("0120-78-8221");
    }
  });

  test("every topic leads on, to ways that exist", () => {
    for (const id of words.names("topics")) {
      if (id === "refund_check") continue;
      const leads = words.list(`topics.${id}.leads`);
      expect(leads.length, id).toBeGreaterThan(0);
      for (const lead of leads)
        expect(
          words.has(lead.startsWith("go:") ? `${lead.slice(3)}.begin` : `topics.${lead.slice(6)}`),
          lead,
        ).toBe(true);
    }
  });

  test("every command that can be typed is one that is obeyed", () => {
    for (const command of words.names("grammar.commands")) expect(isCommand(command), command).toBe(true);
  });

  test(`answers stay short: at most ${locale === "ja" ? 150 : 300} characters before the steps`, () => {
    const most = locale === "ja" ? 150 : 330;
    const long = words.names("topics").filter((id) => graphemes(words.say(`topics.${id}.text`)) > most);
    expect(long).toEqual([]);
  });
});

describe("the code and the words", () => {
  const sources = readdirSync(new URL("../../../src/", import.meta.url), {
    recursive: true,
    encoding: "utf8",
  })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => ({ file, text: readFileSync(new URL(`../../../src/${file}`, import.meta.url), "utf8") }));

  test("every sentence the code asks for by its full name exists", () => {
    const said = [ja, ...content.abroad.values()];
    for (const { file, text } of sources)
      for (const [, path] of text.matchAll(/\.(?:say|list|has|names)\(\s*"([\w-]+(?:\.[\w-]+)+)"/g))
        expect(
          said.some((words) => words.has(path!)),
          `${path} in src/${file}`,
        ).toBe(true);
  });

  test("no sentence for people stands in the code", () => {
    for (const { file, text } of sources) {
      const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
      const spoken = code.match(/"[^"\n]*[\u3041-\u309f]{3,}[^"\n]*"/g) ?? [];
      // Words that are understood as structure (dates, numbers) are grammar, not sentences.
      if (!file.startsWith("core/language/")) expect(spoken, `src/${file}`).toEqual([]);
    }
  });
});
