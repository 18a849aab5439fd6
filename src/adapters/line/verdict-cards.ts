/**
 * A verdict as three cards side by side, so that the conclusion stands in view when LINE opens a chat at its end: the
 * conclusion with the dates drawn, what to do with the text for it, the answers with their sources.
 */
import type { messagingApi } from "@line/bot-sdk";
import type { Words } from "../../core/content/words.ts";
import { type Draft, type Layer, type Link, layerOf, type Message, type Row } from "../../core/message.ts";
import { bytes, graphemes } from "../kit/text.ts";
import { changing, copyable, fitsButton, postback } from "./actions.ts";
import {
  bubble,
  choiceRows,
  copyButton,
  header,
  linkLine,
  present,
  quietRows,
  ruled,
  stepBox,
  width,
} from "./flex.ts";
import { BUBBLE_BYTES, BUTTONS_IN_BUBBLE, CAROUSEL_BYTES, WAYS_IN_BUBBLE } from "./limits.ts";
import { type Box, type Component, GREY, horizontal, INK, LINK, PALE, text, vertical } from "./parts.ts";
import { timelineStrip } from "./timeline-card.ts";

type Bubble = messagingApi.FlexBubble;

/** More rows than this are told with the conclusion. */
const MOST_ROWS = 1;
/** What fits a card's line in large letters, in units of a full-width one. */
const LARGE_HEADING = 12;
/** What is shown of the steps and of a text to copy; the rest is one tap away. */
const STEPS_SHOWN = 3;
const STEPS_BESIDE_TEXT = 2;
const DRAFT_LINES = 2;
/** Of the source: who published it, and when. */
const SOURCE_LINES = 2;
const DRAFT_SHOWN = 48;

const title = (content: string): Component => text(content, { weight: "bold" });

/** Narrow and low: beside the face of the account on 320 points, and under its title on 568. */
const card = (top: Box | undefined, body: Component[], footer: Component[] = []): Bubble =>
  bubble(top, body, footer, { size: "kilo", padding: "12px", spacing: "md" });

const rowsOf = ({ rows = [] }: Message): Component[] =>
  rows.length > 0 ? [vertical(ruled(rows.map(lowRow)), { spacing: "xs" })] : [];

const lowRow = ({ label, value }: Row): Component =>
  vertical(
    [text(label, { size: "xs", color: GREY }), text(value, { size: "xs" })].filter(
      (_, at) => at > 0 || present(label),
    ),
  );

const fewRows = (message: Message): Component[] => (hasMany(message) ? [] : rowsOf(message));

/** Several routes are the conclusion: they take the place of the dates, which are a tap away. */
const hasMany = ({ rows = [] }: Message): boolean => rows.length > MOST_ROWS;

/** The next step stands beside the conclusion where there is room; else the next card begins with it. */
const nextBox = (next: string, words: Words): Component =>
  vertical(
    [text(words.say("line.next"), { size: "xs", color: GREY }), text(next, { size: "sm", weight: "bold" })],
    {
      backgroundColor: PALE,
      cornerRadius: "8px",
      paddingAll: "12px",
    },
  );

function conclusionCard(message: Message, words: Words): Bubble {
  const { preface, next, heading = "" } = message;
  return card(header(message, "12px", width(heading) > LARGE_HEADING ? "md" : "lg"), [
    ...(present(preface) ? [text(preface, { size: "sm", color: GREY })] : []),
    ...(present(message.text) ? [text(message.text, { size: hasMany(message) ? "xs" : "sm" })] : []),
    ...echoOf(message),
    ...(layerOf(message, "timeline") && !hasMany(message) ? [] : rowsOf(message)),
    ...(layerOf(message, "timeline") ? [dates(message, words)] : []),
    ...(present(next) && !layerOf(message, "timeline") && !hasMany(message) ? [nextBox(next, words)] : []),
  ]);
}

function dates(message: Message, words: Words): Component {
  const { open, said } = layerOf(message, "timeline")!;
  return hasMany(message)
    ? text(open.label, { size: "sm", color: LINK, action: postback(open) })
    : timelineStrip(said.timeline!, words, postback(open));
}

/** A date that is drawn beneath is not said above it. */
function echoOf(message: Message): Component[] {
  const { echo } = message;
  const lanes = layerOf(message, "timeline")?.said.timeline?.lanes ?? [];
  const drawn = !hasMany(message) && lanes.some(({ mark }) => mark && echo?.includes(mark.text));
  return present(echo) && !drawn ? [text(echo, { size: "xs", color: GREY })] : [];
}

const isShort = ({ text: said, reading, meaning }: Draft): boolean =>
  reading === undefined &&
  meaning === undefined &&
  said.split("\n").length <= DRAFT_LINES &&
  graphemes(said) <= DRAFT_SHOWN;

const shownSteps = (draft: Draft | undefined): number => (draft ? STEPS_BESIDE_TEXT : STEPS_SHOWN);

/** Whether the card holds all of it; else the layer's button says it in full. */
const isWhole = ({ steps = [], rows = [], draft }: Message): boolean =>
  steps.length <= shownSteps(draft) && rows.length === 0 && (draft === undefined || isShort(draft));

function draftBox(draft: Draft, words: Words): Component {
  return vertical(
    [
      text(draft.label, { size: "xs", weight: "bold", color: GREY }),
      text(draft.text, { size: "xs", maxLines: DRAFT_LINES, color: INK }),
      ...(copyable(draft) ? [copyButton(draft, words)] : []),
    ],
    { backgroundColor: PALE, cornerRadius: "8px", paddingAll: "8px", spacing: "sm" },
  );
}

function kitCard({ open, said }: Layer, share: readonly Link[], words: Words): Bubble {
  const { steps = [], draft, links = [] } = said;
  return card(undefined, [
    title(open.label),
    ...(steps.length > 0
      ? [vertical(steps.filter(present).slice(0, shownSteps(draft)).map(stepBox), { spacing: "sm" })]
      : []),
    ...(isWhole(said)
      ? []
      : [text(words.say("line.wholeKit"), { size: "sm", color: LINK, action: postback(open) })]),
    ...(draft ? [draftBox(draft, words)] : []),
    vertical(
      [...links, ...share].map((link) => linkLine(link, words)),
      { spacing: "xs" },
    ),
  ]);
}

function answersCard(message: Message, words: Words): Bubble {
  const answers = layerOf(message, "answers");
  const sources = layerOf(message, "sources");
  return card(
    undefined,
    [
      ...(answers
        ? [vertical(ruled((answers.said.rows ?? []).map((each) => shortRow(each, words))), { spacing: "sm" })]
        : []),
      ...(layerOf(message, "timeline") ? fewRows(message) : []),
      ...(sources
        ? [
            text(sources.said.text, {
              size: "xxs",
              maxLines: SOURCE_LINES,
              color: LINK,
              action: postback(sources.open),
            }),
          ]
        : []),
    ],
    onward(message),
  );
}

/** An answer on as few lines as it takes, and beside it the way to change it. */
function shortRow({ label, value, change }: Row, words: Words): Component {
  const action = change && changing(change);
  return horizontal(
    [
      text(words.say("line.answer", { label, value }), { size: "xs", flex: 1 }),
      ...(action
        ? [
            vertical([text(words.say("line.change"), { size: "sm", color: LINK, wrap: false })], {
              action,
              flex: 0,
              paddingAll: "4px",
            }),
          ]
        : []),
    ],
    { spacing: "md", alignItems: "center" },
  );
}

/** What leads on. Layers that can be read here need no button; those that cannot stand with the quiet ways. */
function onward(message: Message): Component[] {
  const opens = (button: string): Layer | undefined =>
    message.layers?.find(({ open }) => open.button === button);
  const { choices = [], ways = [] } = message;
  const folded = choices.filter(({ button }) => ["why", "changes"].includes(opens(button)?.name ?? ""));
  return [...choiceRows(choices.filter(({ button }) => !opens(button))), ...quietRows([...folded, ...ways])];
}

/** Undefined where it is no verdict in layers, or too large for cards: then it is told like any other message. */
export function verdictCards(
  message: Message,
  share: readonly Link[],
  words: Words,
): messagingApi.FlexCarousel | undefined {
  const kit = layerOf(message, "kit");
  const { choices = [], ways = [] } = message;
  const roomy = choices.length <= BUTTONS_IN_BUBBLE && ways.length <= WAYS_IN_BUBBLE;
  if (!layerOf(message, "answers") || !roomy || ![...choices, ...ways].every(fitsButton)) return undefined;
  const contents = [
    conclusionCard(message, words),
    ...(kit ? [kitCard(kit, share, words)] : []),
    answersCard(message, words),
  ];
  const carousel = { type: "carousel" as const, contents };
  const written = contents.map((each) => JSON.stringify(each));
  const whole = JSON.stringify({ ...carousel, contents: [] }) + written.join();
  const fits = written.every((each) => bytes(each) <= BUBBLE_BYTES) && bytes(whole) <= CAROUSEL_BYTES;
  return fits && (!kit?.said.draft || copyable(kit.said.draft)) ? carousel : undefined;
}
