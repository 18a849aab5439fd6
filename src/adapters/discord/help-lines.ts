/** Help lines for a cry that was heard outside any conversation; they are general, and cannot wait for a better place. */
import type { Content } from "../../core/content/content.ts";
import { helpLines } from "../../core/dialogue/safety.ts";
import { crisisIn } from "../../core/language/crisis/alarm.ts";
import { type Payload, render } from "./render.ts";

export function helpPayload(content: Content, text: string, place: "dm" | "server"): Payload | undefined {
  const crisis = crisisIn(content, text);
  return crisis && render([helpLines(content, crisis)], content.words(crisis.locale), place)[0];
}
