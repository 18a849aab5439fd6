/** What strangers typed at questions, of every set that is material. */
import { readdirSync, readFileSync } from "node:fs";

const SETS = new URL("../evaluation/strangers/", import.meta.url);

export interface TypedAnswer {
  readonly text: string;
  readonly lang: "ja" | "en";
}

export const typedAnswers: readonly TypedAnswer[] = readdirSync(SETS).flatMap((set) =>
  (["ja", "en"] as const).flatMap((lang) => {
    const lines = linesOf(new URL(`${set}/answers-${lang}.jsonl`, SETS));
    return lines.map((line) => ({ text: (JSON.parse(line) as { text: string }).text, lang }));
  }),
);

function linesOf(file: URL): readonly string[] {
  try {
    return readFileSync(file, "utf8").split("\n").filter(Boolean);
  } catch {
    // Not every folder holds answers.
    return [];
  }
}
