/** What is read where the bubble is not: in notifications, in the list of chats, by screen readers. */
import type { Words } from "../../core/content/words.ts";
import type { Message } from "../../core/message.ts";
import { plainBody, plainOffers } from "../../core/plain-text.ts";
import { abridge } from "../kit/text.ts";
import { ALT_TEXT_UNITS } from "./limits.ts";

export function altText(message: Message, words: Words): string {
  const list = abridge(plainOffers(message, words), ALT_TEXT_UNITS / 2);
  const body = abridge(mainFirst(message, words), ALT_TEXT_UNITS - list.length - 2);
  return [body, list].filter(Boolean).join("\n\n") || words.say("line.choose");
}

/** A question begins with itself: of a notification only the first words are seen. */
function mainFirst(message: Message, words: Words): string {
  if (message.kind !== "question") return plainBody(message, words);
  const { preface = "", progress, ...question } = message;
  const before: Message = { kind: "note", preface, text: "", ...(progress ? { progress } : {}) };
  return [plainBody(question, words), plainBody(before, words)].filter(Boolean).join("\n\n");
}
