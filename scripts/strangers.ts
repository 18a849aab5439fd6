/** What comes of sentences of people who have never seen the project: `node scripts/strangers.ts <folder> [--misses]`. */
import { pathToFileURL } from "node:url";
import { loadContent } from "../src/desk/load-content.ts";
import { Strangers } from "./evaluate/strangers.ts";

const [folder = "test/evaluation/strangers/2", ...flags] = process.argv.slice(2);
const strangers = new Strangers(
  loadContent(),
  pathToFileURL(`${folder.replace(/\/$/, "")}/`),
  (set, outcome, text, got) => {
    if (flags.includes("--misses")) console.log(`${set} ${outcome}: ${text}\n    ${JSON.stringify(got)}`);
  },
);
console.table(strangers.table());
