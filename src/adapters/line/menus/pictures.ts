/** The committed pictures of the rich menus; `node scripts/line-menus.ts` draws them. */
import { readFileSync } from "node:fs";
import { codeOf } from "../../../desk/error-code.ts";
import type { Menu } from "./menus.ts";

export class MenuPictureMissing extends Error {
  readonly code = "menu_picture_missing";
  constructor(locale: string) {
    super(`There is no picture of the rich menu in "${locale}": draw it with node scripts/line-menus.ts.`);
  }
}

export const pictureFile = ({ locale }: Menu): URL =>
  new URL(`../../../../assets/line/menu-${locale}.png`, import.meta.url);

/** Throws a `MenuPictureMissing`. */
export function pictureOf(menu: Menu): Buffer<ArrayBuffer> {
  try {
    return readFileSync(pictureFile(menu));
  } catch (error) {
    throw codeOf(error) === "ENOENT" ? new MenuPictureMissing(menu.locale) : error;
  }
}
