/** The studio over a copy of the words, which a test may spoil. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { MATTERS } from "../../src/core/matters/index.ts";
import { createStudio } from "../../studio/server.ts";
import { openWorkshop } from "../../studio/workshop.ts";
import { serveWeb } from "./web-server.ts";

const LOCALES = new URL("../../locales/", import.meta.url);

export interface StudioAtWork {
  readonly url: string;
  ask<T>(path: string): Promise<T>;
  /** Writes something else into a file of `locales/`. */
  edit(file: string, change: (text: string) => string): void;
  close(): Promise<void>;
}

export async function openStudio(): Promise<StudioAtWork> {
  const folder = mkdtempSync(`${tmpdir()}/madoguchi-studio-`);
  const locales = `${folder}/locales`;
  cpSync(LOCALES, locales, { recursive: true });
  const workshop = openWorkshop({ folders: [locales], matters: MATTERS });
  // Noon in Tokyo, 25 November 2026.
  const http = createStudio(workshop, { now: () => Date.parse("2026-11-25T03:00:00Z") });
  const server = await serveWeb({ http });
  return {
    url: server.url,
    async ask<T>(path: string) {
      const answer = await fetch(server.url + path);
      if (!answer.ok) throw new Error(`${path} ${answer.status}: ${await answer.text()}`);
      return (await answer.json()) as T;
    },
    edit(file, change) {
      const path = `${locales}/${file}`;
      writeFileSync(path, change(readFileSync(path, "utf8")));
    },
    async close() {
      workshop.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
