/** One name, one thing: whoever searches for a file, a type or a function finds the one that is meant. */
import { expect, test } from "vitest";
import { nodesIn, parsed, sources } from "./source-tree.ts";

/** Files that stand in several folders on purpose: the same part of each of several equals. */
const ROLES: Readonly<Record<string, string>> = {
  index: "the door of a folder",
  grammar: "a language's own, and what every language's has",
  "set-aside": "how a language says what it is not about",
  "year-parts": "a language's words of the parts of a year, and what every language's have",
  calendar: "a language's words of dates",
  landmarks: "a language's words of dates",
  modifiers: "a language's words of dates",
  numbers: "a language's words of dates",
  relative: "a language's words of dates",
  seasons: "a language's words of dates",
  facts: "a matter's numbers and sources",
  figures: "a matter's facts as they are said",
  telling: "how a matter's verdicts are told",
  receive: "an adapter's way in",
  render: "an adapter's way of drawing",
  deliver: "an adapter's way out",
  limits: "what a platform allows",
  settings: "an adapter's settings, and the desk's",
  setup: "what has to be registered with a platform",
  doctor: "what can be checked of a platform, and the command that asks them all",
  api: "the calls to a platform that the desk uses",
  counters: "what is counted of a platform",
  envelope: "what a platform sends, checked",
  "own-words": "what of a platform's message the person wrote",
};

/** Where the same role has an exported function of the same name. */
const SAME: ReadonlySet<string> = new Set([
  "render",
  "ownWords",
  "calendar",
  "landmarks",
  "modifiers",
  "relative",
  "seasons",
  "figures",
  "telling",
  "FACTS",
  "SOURCES",
]);

type Names = readonly (readonly [name: string, place: string])[];

const repeated = (names: Names): readonly string[] => {
  const places = Map.groupBy(names, ([name]) => name);
  return [...places]
    .filter(([, all]) => all.length > 1)
    .map(([name, all]) => `${name}: ${all.map(([, place]) => place).join(", ")}`);
};

const fileName = (path: string): string => path.slice(path.lastIndexOf("/") + 1, -".ts".length);

const isType = (type: string): boolean =>
  /^TS(?:Interface|TypeAlias|Enum)Declaration$|^ClassDeclaration$/.test(type);

const typesIn = (files: ReadonlyMap<string, string>): Names =>
  [...files].flatMap(([file, code]) =>
    [...nodesIn(parsed(code))].flatMap(({ type, id }) =>
      isType(type) && id?.name ? [[id.name, file] as const] : [],
    ),
  );

const EXPORTED = /^export (?:async )?(?:function\*?|const) (\w+)/gm;

const exportsIn = (files: ReadonlyMap<string, string>): Names =>
  [...files].flatMap(([file, code]) =>
    [...code.matchAll(EXPORTED)].map(([, name]) => [name!, file] as const),
  );

const unexpected = (names: Names, allowed: ReadonlySet<string>): readonly string[] =>
  repeated(names.filter(([name]) => !allowed.has(name)));

const files = sources();

test("no two files have one name, but the parts of equals", () => {
  const all = [...files.keys()].map((path) => [fileName(path), path] as const);
  expect(unexpected(all, new Set(Object.keys(ROLES)))).toEqual([]);
  expect(all.map(([name]) => name)).toEqual(expect.arrayContaining(Object.keys(ROLES)));
});

test("no two types have one name", () => {
  expect(unexpected(typesIn(files), new Set())).toEqual([]);
});

test("no two files export one name, but the parts of equals", () => {
  expect(unexpected(exportsIn(files), SAME)).toEqual([]);
  expect(exportsIn(files).map(([name]) => name)).toEqual(expect.arrayContaining([...SAME]));
});

test("a second of each would be found", () => {
  const planted = new Map([
    ["a/one.ts", "export interface Thing {}\nexport const made = 1;"],
    ["b/one.ts", "type Thing = string;\nexport function made(): void {}"],
  ]);
  expect(
    unexpected(
      [...planted.keys()].map((path) => [fileName(path), path]),
      new Set(),
    ),
  ).toEqual(["one: a/one.ts, b/one.ts"]);
  expect(unexpected(typesIn(planted), new Set())).toEqual(["Thing: a/one.ts, b/one.ts"]);
  expect(unexpected(exportsIn(planted), new Set())).toEqual(["made: a/one.ts, b/one.ts"]);
});
