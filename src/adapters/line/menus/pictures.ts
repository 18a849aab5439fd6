/** The committed pictures of the rich menus; `node scripts/line-menus.ts` draws them. */
import { readFileSync } from "node:fs";
import type { MenuLocale } from "./menus.ts";

export const pictureFile = (locale: MenuLocale): URL =>
  new URL(`../../../../assets/line/menu-${locale}.png`, import.meta.url);

export const pictureOf = (locale: MenuLocale): Buffer<ArrayBuffer> => readFileSync(pictureFile(locale));
