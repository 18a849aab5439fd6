/** Writes docs/schemas/ for editors: `node scripts/schemas.ts`. A test fails when one is out of date. */
import { writeFileSync } from "node:fs";
import { schemaFiles } from "../test/support/word-schemas.ts";

for (const { path, text } of schemaFiles()) writeFileSync(path, text);
