/**
 * The topics, learned from the examples at the first start and kept for the next: learning takes a second or two,
 * reading what was learned some milliseconds.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import type { Spoken } from "../core/content/content.ts";
import type { Learned } from "../core/content/learned.ts";
import { type Example, examplesOf } from "../core/language/topics/learning/examples.ts";
import { train } from "../core/language/topics/learning/train.ts";

/** Beside what was installed: whoever may install may write there, and it goes with it. */
const CACHE = fileURLToPath(new URL("../../node_modules/.cache/madoguchi/", import.meta.url));
const LANGUAGE = new URL("../core/language/", import.meta.url);

export function learnedFrom(spoken: Spoken, folder: string = CACHE): Learned {
  const examples = examplesOf(spoken);
  const name = `topics-${fingerprint(spoken, examples)}.bin`;
  try {
    return deserialize(readFileSync(folder + name));
  } catch {
    // Not learned yet, or half a file from a process that was killed.
  }
  const learned = train(spoken, examples);
  keep(folder, name, learned);
  return learned;
}

/** What the weights follow from: the examples, the concepts, and the code that reads and learns them. */
function fingerprint(spoken: Spoken, examples: readonly Example[]): string {
  const hash = createHash("sha256").update(JSON.stringify(examples));
  for (const locale of spoken.locales) {
    const words = spoken.words(locale);
    for (const concept of words.names("concepts"))
      hash.update(`${concept}: ${words.say(`concepts.${concept}`)}`);
  }
  for (const file of ["normalise.ts", ...codeIn("topics/")])
    hash.update(readFileSync(new URL(file, LANGUAGE)));
  return hash.digest("hex").slice(0, 16);
}

const codeIn = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, LANGUAGE), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => folder + file);

/** What was learned of other words stays for a while: whoever edits goes back and forth. */
const KEPT = 4;

/** A folder that cannot be written to costs the next start a second and nothing else. */
function keep(folder: string, name: string, learned: Learned): void {
  try {
    mkdirSync(folder, { recursive: true });
    // Another process may be reading: the file appears whole or not at all.
    const draft = `${folder}${process.pid}.draft`;
    writeFileSync(draft, serialize(learned));
    renameSync(draft, folder + name);
    const age = (file: string): number => statSync(folder + file).mtimeMs;
    const all = readdirSync(folder).filter((file) => file.startsWith("topics-"));
    for (const file of all.toSorted((a, b) => age(b) - age(a)).slice(KEPT))
      rmSync(folder + file, { force: true });
  } catch {}
}
