import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { drawings } from "../../support/flows.ts";

test.each(drawings().map(({ path, text }) => [path.pathname.split("/").at(-1), path, text] as const))(
  "docs/flows/%s is drawn from the interview as it is",
  (_, path, text) => {
    expect(readFileSync(path, "utf8"), "Draw it again with: node scripts/flows.ts").toBe(text);
  },
);
