/** What lies beneath a verdict, as its layers hold it. */
import { type LayerName, layerOf, type Message } from "../../src/core/message.ts";

export function said(message: Message, name: LayerName): Message {
  const layer = layerOf(message, name);
  if (!layer) throw new Error(`There is no layer "${name}" beneath "${message.heading}".`);
  return layer.said;
}

export const kitOf = (message: Message): Message => said(message, "kit");

export const timelineOf = (message: Message): Message["timeline"] =>
  layerOf(message, "timeline")?.said.timeline;
