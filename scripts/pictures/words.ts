/**
 * The words a picture shows, kept beside it in docs/pictures/words.json with the picture's own hash: a test plays
 * the same conversations again and compares, so that no picture shows what is said no more.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

export const FOLDER = new URL("../../docs/pictures/", import.meta.url);
const FILE = new URL("words.json", FOLDER);

export interface Shown {
  readonly picture: string;
  readonly words: readonly string[];
}

export type Noted = Readonly<Record<string, Shown>>;

export const recorded = (): Noted => JSON.parse(readFileSync(FILE, "utf8"));

export const record = (shown: Noted): void =>
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(Object.entries(shown).sort()), null, 2)}\n`);

export const hashOf = (name: string): string =>
  createHash("sha256")
    .update(readFileSync(new URL(`${name}.png`, FOLDER)))
    .digest("hex");

/** Texts between the tags, in their order. */
export const wordsIn = (html: string): readonly string[] =>
  html
    .replaceAll(/<(style|script|title)[^>]*>[^<]*<\/\1>/g, "")
    .split(/<[^>]*>/)
    .map((text) => text.trim())
    .filter(Boolean);
