/** What is kept is told: every field of a conversation's record has its words, on every screen that speaks of it. */
import { expect, test } from "vitest";
import { z } from "zod";
import { keptRows, privacyRows } from "../../../src/core/dialogue/privacy.ts";
import { turn } from "../../../src/core/turn.ts";
import { recordSchema } from "../../../src/desk/record.ts";
import { content } from "../../support/core-talker.ts";
import { TODAY, talk } from "../../support/talk.ts";

/** Every field there is, by its path: "conversation.crisis.cue". Items of lists and values by name are none. */
function fieldsOf(schema: z.ZodType): readonly string[] {
  const below = ({ properties, anyOf = [], items }: JsonSchema, path: string): readonly string[] => [
    ...anyOf.flatMap((each) => below(each, path)),
    ...(items ? below(items, path) : []),
    ...Object.entries(properties ?? {}).flatMap(([name, each]) => {
      const here = path ? `${path}.${name}` : name;
      return [here, ...below(each, here)];
    }),
  ];
  const all = below(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema, "");
  // What holds fields is told by them.
  return all.filter((field) => !all.some((other) => other.startsWith(`${field}.`)));
}
interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
}

/** By what the person is told each of them. */
const TOLD: Readonly<Record<string, string>> = {
  shape: "shape",
  version: "version",
  "conversation.shape": "shape",
  "conversation.locale": "locale",
  "conversation.generation": "generation",
  "conversation.answers": "answers",
  "conversation.concluded": "concluded",
  "conversation.hedged": "hedged",
  "conversation.exhausted": "exhausted",
  "conversation.open.interview": "open",
  "conversation.open.question": "open",
  "conversation.offered": "offered",
  "conversation.misses": "misses",
  "conversation.greeted": "greeted",
  "conversation.crisis.cue": "crisis",
  "conversation.crisis.locale": "crisis",
  "conversation.crisis.turns": "crisis",
  "conversation.crisis.on": "crisis",
  "conversation.told.soft": "told",
  "conversation.told.abroad": "told",
  answered: "answered",
  forgotten: "forgotten",
  "owed.locale": "owed",
  "owed.messages": "owed",
  "owed.event": "owed",
  "owed.address": "owed",
  "owed.committedAt": "owed",
  "owed.tries": "owed",
  "owed.claim.by": "owed",
  "owed.claim.until": "owed",
  "owed.claim.trying": "owed",
  "lastReply.locale": "lastReply",
  "lastReply.messages": "lastReply",
  "lastReply.event": "lastReply",
  "lastReply.until": "lastReply",
  lost: "lost",
};

test("every field of a record is among what is told, and nothing else is", () => {
  expect([...fieldsOf(recordSchema)].sort(), "tell it in locales/*/privacy.yaml, and here").toEqual(
    Object.keys(TOLD).sort(),
  );
});

test("a field that nobody is told of would be found", () => {
  const grown = recordSchema.extend({ mood: z.strictObject({ today: z.string() }).optional() });
  expect(fieldsOf(grown).filter((field) => !TOLD[field])).toEqual(["mood.today"]);
});

test.each(content.locales)("in %s everything that is told has its words, shown under its group", (locale) => {
  const words = content.words(locale);
  const names = words
    .names("privacy.kept")
    .flatMap((group) => words.names(`privacy.kept.${group}.fields`).map((name) => [group, name] as const));
  expect(names.map(([, name]) => name).sort()).toEqual([...new Set(Object.values(TOLD))].sort());
  const shown = keptRows(words);
  for (const [group, name] of names) {
    const row = shown.find(({ label }) => label === words.say(`privacy.kept.${group}.label`));
    expect(row?.value).toContain(words.say(`privacy.kept.${group}.fields.${name}`));
  }
});

test.each(content.locales)(
  "in %s the screen of what is kept tells all of it, and leads to the page",
  (locale) => {
    const words = content.words(locale);
    const { conversation } = talk({ locale });
    const screen = (address?: string) =>
      turn({
        conversation,
        input: { type: "press", button: "do:data@0" },
        content: { ...content, address },
        today: TODAY,
      }).messages.at(-1)!;
    expect(screen().rows).toEqual(expect.arrayContaining([...keptRows(words)]));
    expect(screen().links).toEqual([]);
    expect(screen("https://desk.example").links).toEqual([
      { label: words.say("privacy.title"), url: `https://desk.example/privacy?lang=${locale}` },
    ]);
  },
);

const DEFAULTS =
  "As the desk says it with its default settings; `/privacy` on the page of a desk says it with its own. `npx vitest run test/core/dialogue/privacy.test.ts -u` writes this page anew.";

test("docs/privacy.md says the same, in both languages", async () => {
  const chapters = ["ja", "en"].map((locale) => {
    const words = content.words(locale);
    const rows = privacyRows(words).map(({ label, value }) => `**${label}** — ${value}`);
    return [`## ${words.say("desk.names.language")}`, words.say("privacy.unofficial"), ...rows];
  });
  const page = ["# プライバシー · Privacy", DEFAULTS, ...chapters.flat()].join("\n\n");
  await expect(`${page}\n`).toMatchFileSnapshot("../../../docs/privacy.md");
});
