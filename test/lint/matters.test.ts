/** A matter is known by name in its own folders only; planted violations prove that the rule bites. */
import { expect, test } from "vitest";
import { MATTERS } from "../../src/core/matters/index.ts";
import { loadContent } from "../../src/desk/load-content.ts";
import { filesIn } from "./source-tree.ts";

const FOLDERS = "core/matters/";

const content = loadContent();
const names = [
  ...MATTERS.map(({ id }) => id),
  ...MATTERS.flatMap(({ tellings }) => Object.keys(tellings)),
  ...content.topics.keys(),
];

/** What a piece of code calls by name: ids in strings, as a whole or before a path. */
function named(code: string): readonly string[] {
  const text = code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
  const strings = text.match(/"[^"\n]*"|`[^`]*`/g) ?? [];
  return names.filter((name) =>
    strings.some((string) =>
      string
        .slice(1, -1)
        .split(/[.:@/]/)
        .includes(name),
    ),
  );
}

test("no matter, interview or topic is named outside", () => {
  const others = [...filesIn("src", /\.[jt]s$/)].filter(([file]) => !file.startsWith(FOLDERS));
  expect(others.flatMap(([file, code]) => named(code).map((name) => `src/${file}: ${name}`))).toEqual([]);
});

test.each([
  ['if (interview.id === "refund") tell();', ["refund"]],
  ["words.say(`still-called.begin`);", ["still-called"]],
  ['const entry = "topic:optout_phone";', ["optout_phone"]],
  ['open("locales/ja/matters/stop-calls/matter.yaml");', ["stop-calls"]],
  ["/** As in the refund. */ const total = 1;", []],
])("%s", (code, expected) => {
  expect(named(code)).toEqual(expected);
});
