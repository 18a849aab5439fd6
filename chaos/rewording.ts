/** Another version of the desk: what it says in Japanese ends with another full stop. It hears both as one. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Content } from "../src/core/content/content.ts";
import { MATTERS } from "../src/core/matters/index.ts";
import { DEFAULT_RETENTION_DAYS, loadContent } from "../src/desk/load-content.ts";

export interface Rewording {
  readonly locales: string;
  readonly content: Content;
  remove(): void;
}

export function reword(): Rewording {
  const locales = mkdtempSync(join(tmpdir(), "madoguchi-reworded-"));
  cpSync(fileURLToPath(new URL("../locales", import.meta.url)), locales, { recursive: true });
  const japanese = join(locales, "ja");
  for (const name of readdirSync(japanese, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".yaml") || /examples|concepts|grammar|crisis-/.test(name)) continue;
    const path = join(japanese, name);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("。", "｡"));
  }
  return {
    locales,
    content: loadContent({ retentionDays: DEFAULT_RETENTION_DAYS }, { folders: [locales], matters: MATTERS }),
    remove: () => rmSync(locales, { recursive: true, force: true }),
  };
}
