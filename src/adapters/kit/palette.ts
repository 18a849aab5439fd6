/**
 * One colour for each certainty, on every surface (the page has them in colours.css). White on them is at least 4.5:1,
 * they on white too, and the words always say it as well. No green: no verdict is a promise.
 */
import type { Certainty } from "../../core/message.ts";

export const CERTAINTY: Readonly<Record<Certainty, `#${string}`>> = {
  in_range: "#0B6468",
  plan: "#1B4F72",
  not_covered: "#5A4A6E",
  undetermined: "#7A5200",
  inconsistent: "#A52A1F",
};
