/** The files of one name in a language: the desk's own, or those of its matters. */
import { readdirSync, readFileSync } from "node:fs";

const LOCALES = new URL("../../locales/", import.meta.url);

/** The text of every `<name>.yaml`. */
export const localeFiles = (locale: string, name: string): readonly string[] =>
  readdirSync(new URL(`${locale}/`, LOCALES), { recursive: true, encoding: "utf8" })
    .filter((path) => path.split("/").at(-1) === `${name}.yaml`)
    .sort()
    .map((path) => readFileSync(new URL(`${locale}/${path}`, LOCALES), "utf8"));
