/**
 * Messages as LINE shows them: a text where there is nothing to tap but ways onward, else a Flex bubble, whose
 * buttons stay when quick replies have vanished.
 */
import type { messagingApi } from "@line/bot-sdk";
import type { Words } from "../../core/content/words.ts";
import type { Choice, Link, Message } from "../../core/message.ts";
import { plainBody, plainOffers } from "../../core/plain-text.ts";
import { listed, shareOut } from "../kit/share-out.ts";
import { bytes, graphemes, shorten, splitText } from "../kit/text.ts";
import { copyable, fitsButton, fitsQuickReply, opening, picking, postback } from "./actions.ts";
import { altText } from "./alt-text.ts";
import {
  type BubbleShape,
  bubble,
  choiceButton,
  copyButton,
  header,
  linkCard,
  pickerButton,
  sections,
  wayRows,
} from "./flex.ts";
import {
  BUBBLE_BYTES,
  BUTTONS_IN_BUBBLE,
  FLEX_LABEL,
  QUICK_REPLY_ITEMS,
  SHARE,
  TEXT_UNITS,
  URI_UNITS,
  WAYS_IN_BUBBLE,
} from "./limits.ts";
import type { Component } from "./parts.ts";
import { unfolded } from "./unfold.ts";
import { verdictCards } from "./verdict-cards.ts";

export type LineMessage = messagingApi.TextMessage | messagingApi.FlexMessage;

/** Which offers become buttons of the bubble, and which are told by number. */
interface Layout {
  readonly choices: readonly Choice[];
  readonly ways: readonly Choice[];
  readonly rest: readonly Choice[];
  /** `rest` with its numbers and the word that they can be typed; empty when everything is a button. */
  readonly listed: string;
}

function layOut(message: Message, words: Words): Layout {
  const choices = shareOut(message.choices ?? [], { buttons: BUTTONS_IN_BUBBLE, takes: fitsButton });
  const ways = shareOut(message.ways ?? [], { buttons: WAYS_IN_BUBBLE, takes: fitsButton });
  const rest = [...choices.rest, ...ways.rest];
  const list = listed(message, new Set(rest), words);
  return {
    choices: choices.buttons,
    ways: ways.buttons,
    rest,
    listed: list.length ? [words.say("line.more"), ...list].join("\n") : "",
  };
}

const inWords = (message: Message, words: Words): string => plainBody(message, words);

/** For when LINE refuses the layout: the choices are numbered and can be typed. */
export const renderAsText = (messages: readonly Message[], words: Words): readonly LineMessage[] =>
  messages.flatMap((message) =>
    texts([inWords(message, words), plainOffers(message, words)].filter(Boolean).join("\n\n")),
  );

const texts = (content: string): LineMessage[] =>
  splitText(content, TEXT_UNITS).map((piece) => ({ type: "text", text: piece }));

function buttons(message: Message, { choices, ways }: Layout, words: Words): Component[] {
  const picker = picking(message.asking, words.say("line.pickDate"));
  return [...choices.map(choiceButton), ...wayRows(ways), ...(picker ? [pickerButton(picker)] : [])];
}

const jsonBytes = (value: unknown): number => bytes(JSON.stringify(value));

/** As few bubbles as the buttons take. */
function packed(taps: readonly Component[]): messagingApi.FlexBubble[] {
  const bubbles: messagingApi.FlexBubble[] = [];
  let held: Component[] = [];
  for (const tap of taps) {
    const grown = [...held, tap];
    if (held.length > 0 && jsonBytes(bubble(undefined, [], grown)) > BUBBLE_BYTES) {
      bubbles.push(bubble(undefined, [], held));
      held = [tap];
    } else held = grown;
  }
  return held.length > 0 ? [...bubbles, bubble(undefined, [], held)] : bubbles;
}

/** A message too large for one bubble: its words as texts, then everything to tap. */
function inPieces(message: Message, layout: Layout, words: Words): LineMessage[] {
  const { rows = [], links = [], draft } = message;
  const taps = [
    ...(draft && copyable(draft) ? [copyButton(draft, words)] : []),
    ...links.flatMap((link) => (opening(link) ? [linkCard(shortened(link), words)] : [])),
    ...rows.flatMap(({ change }) => (change && fitsButton(change) ? [choiceButton(change)] : [])),
    ...buttons(message, layout, words),
  ];
  return [
    ...texts([inWords(message, words), layout.listed].filter(Boolean).join("\n\n")),
    ...packed(taps).map(
      (each): LineMessage => ({ type: "flex", altText: altText(message, words), contents: each }),
    ),
  ];
}

/** The whole label and note are in the text above. */
const shortened = ({ label, url }: Link): Link => ({ label: shorten(label, FLEX_LABEL, graphemes), url });

function asBubble(message: Message, layout: Layout, words: Words): LineMessage[] {
  const cards = verdictCards(message, sharing(message), words);
  if (cards) return [{ type: "flex", altText: altText(message, words), contents: cards }];
  return asOneBubble(unfolded(message), layout, words);
}

/** So that all of it is in view without scrolling. */
const LOW: BubbleShape = { size: "mega", padding: "12px", spacing: "md" };

function asOneBubble(message: Message, layout: Layout, words: Words): LineMessage[] {
  const whole = bubble(
    header(message),
    sections({ ...message, links: [...(message.links ?? []), ...sharing(message)] }, layout.listed, words),
    buttons(message, layout, words),
    message.urgent ? LOW : undefined,
  );
  if (jsonBytes(whole) > BUBBLE_BYTES) return inPieces(message, layout, words);
  if (!whole.header && !whole.body && !whole.footer) return [];
  const { draft } = message;
  return [
    ...(draft && !copyable(draft) ? texts(draft.text) : []),
    { type: "flex", altText: altText(message, words), contents: whole },
  ];
}

/** Nothing in it needs a bubble: no answers to tap, nothing to open, copy or change. */
const isPlain = ({
  kind,
  text,
  choices,
  rows,
  steps,
  draft,
  links,
  certainty,
  timeline,
  progress,
  asking,
  ways,
}: Message) =>
  text.trim() !== "" &&
  !choices?.length &&
  !rows?.length &&
  !steps?.length &&
  !draft &&
  !links?.length &&
  !certainty &&
  !timeline &&
  !progress &&
  !asking?.picker &&
  (kind === "note" || !ways?.length);

/** All of a reply, in order; more than one request holds if the words are very many. */
export function render(messages: readonly Message[], words: Words): readonly LineMessage[] {
  const rendered: LineMessage[] = [];
  let quick: readonly Choice[] = [];
  for (const message of messages) {
    const ways = message.ways ?? [];
    const room = QUICK_REPLY_ITEMS - quick.length;
    if (isPlain(message) && ways.every(fitsQuickReply) && ways.length <= room) {
      rendered.push(...texts(plainBody(message, words)));
      quick = [...quick, ...ways.filter((way) => !quick.some(({ button }) => button === way.button))];
    } else {
      const layout = layOut(message, words);
      rendered.push(...asBubble(message, layout, words));
      // A verdict's cards and help lines need the height, and hold them all.
      if (message.urgent || (rendered.at(-1) && isCards(rendered.at(-1)!))) continue;
      // The ways onward stay in the bubble, for LINE on a computer, and lie under the thumb on a phone.
      if (message.choices === messages.at(-1)!.choices)
        quick = [...quick, ...ways, ...layout.rest].filter(fitsQuickReply);
    }
  }
  const last = rendered.at(-1);
  if (!last || quick.length === 0) return rendered;
  return [...rendered.slice(0, -1), { ...last, quickReply: quickReply(uniqueButtons(quick)) }];
}

const isCards = (message: LineMessage): boolean =>
  message.type === "flex" && message.contents.type === "carousel";

const uniqueButtons = (choices: readonly Choice[]): readonly Choice[] =>
  [...new Map(choices.toReversed().map((choice) => [choice.button, choice])).values()].toReversed();

/** A verdict can be sent to somebody: its conclusion only, none of the answers. */
function sharing({ share }: Message): readonly Link[] {
  const url = share && `${SHARE}${encodeURIComponent(share.text)}`;
  return url === undefined || url.length > URI_UNITS ? [] : [{ label: share!.label, url }];
}

const quickReply = (choices: readonly Choice[]): messagingApi.QuickReply => ({
  items: choices.slice(0, QUICK_REPLY_ITEMS).map((choice) => ({ type: "action", action: postback(choice) })),
});
