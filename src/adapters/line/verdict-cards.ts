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
  row,
  ruled,
  stepBox,
  wayRows,
} from "./flex.ts";
import { BUBBLE_BYTES, BUTTONS_IN_BUBBLE, CAROUSEL_BYTES, WAYS_IN_BUBBLE } from "./limits.ts";
import { type Component, GREY, horizontal, INK, LINK, PALE, text, vertical } from "./parts.ts";
import { timelineBox } from "./timeline-card.ts";

type Bubble = messagingApi.FlexBubble;

/** More rows than this beside the conclusion have a card of their own. */
const MOST_ROWS = 1;
/** What is shown of the steps and of a text to copy; the rest is one tap away. */
const STEPS_SHOWN = 3;
const DRAFT_LINES = 3;
const DRAFT_SHOWN = 48;

const title = (content: string): Component => text(content, { weight: "bold" });

const rowsOf = ({ rows = [] }: Message, words: Words): Component[] =>
  rows.length > 0 ? [vertical(ruled(rows.map((each) => row(each, words))), { spacing: "sm" })] : [];

const fewRows = (message: Message, words: Words): Component[] =>
  (message.rows ?? []).length <= MOST_ROWS ? rowsOf(message, words) : [];

/** The next step stands beside the conclusion where no dates are drawn; else the next card begins with it. */
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
  const timeline = layerOf(message, "timeline")?.said.timeline;
  const { preface, echo, next } = message;
  return bubble(
    header(message),
    [
      ...(present(preface) ? [text(preface, { size: "sm", color: GREY })] : []),
      ...(present(message.text) ? [text(message.text, { size: "sm" })] : []),
      ...(present(echo) ? [text(echo, { size: "xs", color: GREY })] : []),
      ...(timeline ? [] : fewRows(message, words)),
      ...(present(next) && !timeline ? [nextBox(next, words)] : []),
      ...(timeline ? [timelineBox(timeline, words)] : []),
    ],
    [],
  );
}

const isShort = ({ text: said, reading, meaning }: Draft): boolean =>
  reading === undefined &&
  meaning === undefined &&
  said.split("\n").length <= DRAFT_LINES &&
  graphemes(said) <= DRAFT_SHOWN;

/** Whether the card holds all of it; else the layer's button says it in full. */
const isWhole = ({ steps = [], rows = [], draft }: Message): boolean =>
  steps.length <= STEPS_SHOWN && rows.length === 0 && (draft === undefined || isShort(draft));

function draftBox(draft: Draft, words: Words): Component {
  return vertical(
    [
      text(draft.label, { size: "xs", weight: "bold", color: GREY }),
      text(draft.text, { size: "xs", maxLines: DRAFT_LINES, color: INK }),
      ...(copyable(draft) ? [copyButton(draft, words)] : []),
    ],
    { backgroundColor: PALE, cornerRadius: "8px", paddingAll: "12px", spacing: "sm" },
  );
}

function kitCard({ open, said }: Layer, share: readonly Link[], words: Words): Bubble {
  const { steps = [], draft, links = [] } = said;
  return bubble(
    undefined,
    [
      title(open.label),
      ...(steps.length > 0
        ? [vertical(steps.filter(present).slice(0, STEPS_SHOWN).map(stepBox), { spacing: "sm" })]
        : []),
      ...(isWhole(said)
        ? []
        : [text(words.say("line.wholeKit"), { size: "sm", color: LINK, action: postback(open) })]),
      ...(draft ? [draftBox(draft, words)] : []),
      vertical(
        [...links, ...share].map((link) => linkLine(link, words)),
        { spacing: "xs" },
      ),
    ],
    [],
  );
}

function answersCard(message: Message, words: Words): Bubble {
  const answers = layerOf(message, "answers");
  const sources = layerOf(message, "sources");
  return bubble(
    undefined,
    [
      ...(answers
        ? [vertical(ruled((answers.said.rows ?? []).map((each) => shortRow(each, words))), { spacing: "sm" })]
        : []),
      ...(layerOf(message, "timeline") ? fewRows(message, words) : []),
      ...(sources
        ? [text(sources.said.text, { size: "xxs", color: LINK, action: postback(sources.open) })]
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
  return [...choiceRows(choices.filter(({ button }) => !opens(button))), ...wayRows([...folded, ...ways])];
}

/** Undefined where it is no verdict in layers, or too large for cards: then it is told like any other message. */
export function verdictCards(
  message: Message,
  share: readonly Link[],
  words: Words,
): messagingApi.FlexCarousel | undefined {
  const kit = layerOf(message, "kit");
  const { choices = [], ways = [], rows = [] } = message;
  const roomy = choices.length <= BUTTONS_IN_BUBBLE && ways.length <= WAYS_IN_BUBBLE;
  if (!layerOf(message, "answers") || !roomy || ![...choices, ...ways].every(fitsButton)) return undefined;
  const contents = [
    conclusionCard(message, words),
    ...(rows.length > MOST_ROWS ? [bubble(undefined, rowsOf(message, words), [])] : []),
    ...(kit ? [kitCard(kit, share, words)] : []),
    answersCard(message, words),
  ];
  const carousel = { type: "carousel" as const, contents };
  const written = contents.map((each) => JSON.stringify(each));
  const whole = JSON.stringify({ ...carousel, contents: [] }) + written.join();
  const fits = written.every((each) => bytes(each) <= BUBBLE_BYTES) && bytes(whole) <= CAROUSEL_BYTES;
  return fits && (!kit?.said.draft || copyable(kit.said.draft)) ? carousel : undefined;
}
