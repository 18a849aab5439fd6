/** What LINE allows (src/adapters/line/limits.ts), and how much of it a reply uses. */
import { bytes, graphemes, units } from "../src/adapters/kit/text.ts";
import * as limits from "../src/adapters/line/limits.ts";
import { render } from "../src/adapters/line/render.ts";
import type { Words } from "../src/core/content/words.ts";
import type { Message } from "../src/core/message.ts";
import {
  type LineAction,
  type LineSent,
  quickActions,
  stayingActions,
} from "../test/support/line-actions.ts";
import { longest, type Use } from "./limit-use.ts";

type Row = readonly [what: string, used: number, most: number];

export function usesOfLine(messages: readonly Message[], words: Words): readonly Use[] {
  const sent = render(messages, words) as readonly LineSent[];
  const rows = [...ofMessages(sent), ...ofActions(quickActions(sent.at(-1)), sent.flatMap(stayingActions))];
  return rows.map(([what, used, most]) => ({ surface: "LINE", what, used, most }));
}

function ofMessages(sent: readonly LineSent[]): readonly Row[] {
  const json = (type: string): number =>
    longest(
      sent.filter(({ contents }) => contents?.type === type).map(({ contents }) => JSON.stringify(contents)),
      bytes,
    );
  const texts = sent.map(({ text }) => text);
  const altTexts = sent.map(({ altText }) => altText);
  return [
    ["messages in a request", sent.length, limits.MESSAGES_PER_REQUEST],
    ["longest text, in UTF-16 units", longest(texts, units), limits.TEXT_UNITS],
    ["longest alt text, in UTF-16 units", longest(altTexts, units), limits.ALT_TEXT_UNITS],
    ["largest bubble, in bytes", json("bubble"), limits.BUBBLE_BYTES],
    ["carousel, in bytes", json("carousel"), limits.CAROUSEL_BYTES],
  ];
}

function ofActions(quick: readonly LineAction[], staying: readonly LineAction[]): readonly Row[] {
  const labels = (actions: readonly LineAction[]): number =>
    longest(
      actions.map(({ label }) => label),
      graphemes,
    );
  const data = [...quick, ...staying].map((action) => action.data);
  const copied = staying.map(({ clipboardText }) => clipboardText);
  const addresses = staying.map(({ uri }) => uri);
  return [
    ["quick replies", quick.length, limits.QUICK_REPLY_ITEMS],
    ["longest quick reply, in characters", labels(quick), limits.QUICK_REPLY_LABEL],
    ["longest button, in characters", labels(staying), limits.FLEX_LABEL],
    ["longest postback, in UTF-16 units", longest(data, units), limits.POSTBACK_DATA_UNITS],
    ["longest text to copy, in UTF-16 units", longest(copied, units), limits.CLIPBOARD_UNITS],
    ["longest address, in UTF-16 units", longest(addresses, units), limits.URI_UNITS],
  ];
}
