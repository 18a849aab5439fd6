/** A verdict with its layers in place, for a surface that shows them all at once. */
import { layerOf, type Message } from "../../core/message.ts";

export function unfolded(message: Message): Message {
  if (!message.layers) return message;
  const kit = layerOf(message, "kit")?.said;
  const timeline = layerOf(message, "timeline")?.said.timeline;
  const answers = layerOf(message, "answers")?.said.rows ?? [];
  const sources = layerOf(message, "sources")?.said;
  const { layers: _, ...lead } = message;
  return {
    ...lead,
    ...(timeline ? { timeline } : {}),
    rows: [...(message.rows ?? []), ...answers, ...(kit?.rows ?? [])],
    ...(kit?.steps ? { steps: kit.steps } : {}),
    ...(kit?.draft ? { draft: kit.draft } : {}),
    links: [...(kit?.links ?? []), ...(sources?.links ?? [])],
    ...(sources ? { source: sources.text } : {}),
  };
}
