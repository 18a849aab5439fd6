/** How much of a limit is used. */
import type { Measure } from "../src/adapters/kit/text.ts";

export interface Use {
  readonly surface: "LINE" | "Discord" | "every surface";
  readonly what: string;
  readonly used: number;
  /** Null where nothing limits it. */
  readonly most: number | null;
}

export const longest = (texts: readonly (string | undefined)[], measure: Measure): number =>
  Math.max(0, ...texts.map((text) => measure(text ?? "")));
