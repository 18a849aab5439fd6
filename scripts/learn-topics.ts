/**
 * Learns the topics from `locales/<locale>/examples.yaml` and `concepts.yaml` and writes the weights to
 * `src/core/language/topics/learned.ts`. Run it after changing either: `node scripts/learn-topics.ts`.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadContent } from "../src/desk/content.ts";
import { examplesOf } from "./topics/examples.ts";
import { sourceOf } from "./topics/source.ts";
import { train } from "./topics/train.ts";

const content = loadContent();
const examples = examplesOf(content);
const source = sourceOf(train(content, examples));
writeFileSync(fileURLToPath(new URL("../src/core/language/topics/learned.ts", import.meta.url)), source);
console.log(`Learned from ${examples.length} examples: ${Math.round(source.length / 1024)} KB.`);
