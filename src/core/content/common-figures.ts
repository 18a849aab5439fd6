/** Figures that belong to no one matter, and those of all matters together. */
import type { Matter } from "../matters/matter.ts";
import { FACTS } from "./common-facts.ts";
import type { MakeFigures, Values } from "./words.ts";

/** What every sentence of a locale may use by name. `keeping`: how long what is kept. */
export const figuresOf =
  (matters: readonly Matter[], keeping: Values): MakeFigures =>
  (say, aloud) =>
    Object.assign({}, ...matters.map(({ figures }) => figures(say, aloud)), { ...FACTS, ...keeping });
