/**
 * In a group or a room others read along: whoever speaks to the bot there, or takes it in, is invited to a 1:1
 * chat, and no conversation is opened or touched. A cry for help gets the help lines: they are general, and cannot wait.
 */
import type { Content } from "../../core/content/content.ts";
import { helpLines } from "../../core/dialogue/safety.ts";
import { crisisIn } from "../../core/language/crisis/alarm.ts";
import { plainBody } from "../../core/plain-text.ts";
import { CappedMap } from "../../desk/capped-map.ts";
import type { Asides } from "./asides.ts";
import type { LineEvent } from "./envelope.ts";

export interface Groups {
  hear(event: LineEvent): "invited" | "ignored";
}

/** Our own messages in groups, to know a quote of them; older ones, and other processes', are not known. */
const MOST_REMEMBERED = 1000;

export function createGroups(asides: Asides, content: Content): Groups {
  const ours = new CappedMap<string, true>(MOST_REMEMBERED);

  function remember(ids: readonly string[]): void {
    for (const id of ids) ours.set(id, true);
  }

  // Who joins after us is greeted by nobody: that would be a sentence for each of them.
  const spokenTo = (event: LineEvent): boolean =>
    event.type === "join" ||
    event.type === "postback" ||
    (event.type === "message" &&
      (event.message?.mentionsUs || ours.has(event.message?.quotedMessageId ?? "")));

  return {
    hear(event) {
      const { replyToken, webhookEventId } = event;
      if (!replyToken || !spokenTo(event)) return "ignored";
      const text = linesFor(content, event.message?.text) ?? inEvery(content, "line.group");
      asides.say({ replyToken, event: webhookEventId, text, remember });
      return "invited";
    },
  };
}

/** The help lines as a text, where there is a cry for help to answer. */
export function linesFor(content: Content, text = ""): string | undefined {
  const crisis = crisisIn(content, text);
  return crisis && plainBody(helpLines(content, crisis), content.words(crisis.locale));
}

/** Nobody's language is known where no conversation is looked up. */
export const inEvery = (content: Content, sentence: string): string =>
  [...new Set(content.locales.map((locale) => content.words(locale).say(sentence)))].join("\n\n");
