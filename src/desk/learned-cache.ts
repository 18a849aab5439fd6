/**
 * What is learned from examples at the first start and kept for the next: learning takes a second or two, reading what
 * was learned some milliseconds.
 */
import { createHash } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import type { Spoken } from "../core/content/content.ts";
import type { Learned } from "../core/content/learned.ts";
import type { Words } from "../core/content/words.ts";
import { CUES } from "../core/language/crisis/crisis-reader.ts";
import { crisisExamplesOf } from "../core/language/crisis/emergency-examples.ts";
import { trainCrisis } from "../core/language/crisis/learn-emergencies.ts";
import { examplesOf } from "../core/language/topics/learning/examples.ts";
import { train } from "../core/language/topics/learning/train.ts";

/** Beside what was installed: whoever may install may write there, and it goes with it. */
const CACHE = fileURLToPath(new URL("../../node_modules/.cache/madoguchi/", import.meta.url));
const LANGUAGE = new URL("../core/language/", import.meta.url);

/** The topics of questions. */
export function learnedFrom(spoken: Spoken, folder: string = CACHE): Learned {
  const examples = examplesOf(spoken);
  return readOrLearned(folder, "topics", fingerprint(spoken, examples, ["concepts"], CODE), () =>
    train(spoken, examples),
  );
}

/** Emergencies and what only sounds like one. */
export function emergenciesFrom(spoken: Spoken, folder: string = CACHE): Learned {
  const examples = crisisExamplesOf(spoken);
  const heard = ["concepts", "crisis", ...CUES.map((cue) => `crisis-${cue}`)];
  return readOrLearned(
    folder,
    "crisis",
    fingerprint(spoken, examples, heard, [...CODE, ...CRISIS_CODE]),
    () => trainCrisis(spoken, examples),
  );
}

function readOrLearned(folder: string, kind: string, print: string, learn: () => Learned): Learned {
  const name = `${kind}-${print}.bin`;
  try {
    const known: Learned = deserialize(readFileSync(folder + name));
    use(folder + name);
    return known;
  } catch {
    // Not learned yet, or half a file from a process that was killed.
  }
  const learned = learn();
  keep(folder, kind, name, learned);
  return learned;
}

/** What the weights follow from: the examples, the lists they are read by, and the code that reads and learns them. */
function fingerprint(
  spoken: Spoken,
  examples: readonly object[],
  lists: readonly string[],
  code: readonly string[],
): string {
  const hash = createHash("sha256").update(JSON.stringify(examples));
  for (const locale of spoken.locales) {
    const words = spoken.words(locale);
    for (const list of lists) for (const line of linesBelow(words, list)) hash.update(line);
  }
  for (const file of code) hash.update(readFileSync(new URL(file, LANGUAGE)));
  return hash.digest("hex").slice(0, 16);
}

const linesBelow = (words: Words, path: string): readonly string[] =>
  words.names(path).flatMap((name) => {
    const below = `${path}.${name}`;
    return words.names(below).length > 0 ? linesBelow(words, below) : `${below}: ${words.say(below)}`;
  });

const codeIn = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, LANGUAGE), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => folder + file);

const OWN = ["ja", "en"].flatMap((locale) => [`${locale}/set-aside.ts`, `${locale}/year-parts.ts`]);
const CODE = ["normalise.ts", ...OWN, ...codeIn("topics/")];
const CRISIS_CODE = ["phrase-finder.ts", ...codeIn("crisis/")];

/** What was learned of other words stays for a while, of what is used longest: whoever edits goes back and forth. */
const KEPT = 16;

/** Where nothing may be written, nothing is thrown away either. */
function use(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {}
}

/** A folder that cannot be written to costs the next start a second and nothing else. */
function keep(folder: string, kind: string, name: string, learned: Learned): void {
  try {
    mkdirSync(folder, { recursive: true });
    // Another process may be reading: the file appears whole or not at all.
    const draft = `${folder}${process.pid}.draft`;
    writeFileSync(draft, serialize(learned));
    renameSync(draft, folder + name);
    const age = (file: string): number => statSync(folder + file).mtimeMs;
    const all = readdirSync(folder).filter((file) => file.startsWith(`${kind}-`));
    for (const file of all.toSorted((a, b) => age(b) - age(a)).slice(KEPT))
      rmSync(folder + file, { force: true });
  } catch {}
}
