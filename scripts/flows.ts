/** Draws docs/flows/ from the interviews: `node scripts/flows.ts`. A test fails when a drawing is out of date. */
import { writeFileSync } from "node:fs";
import { drawings } from "../test/support/flows.ts";

for (const { path, text } of drawings()) writeFileSync(path, text);
