/** The sections of a Flex bubble: one family for menu, question, summary, verdict and plan. */
import type { messagingApi } from "@line/bot-sdk";
import type { Words } from "../../core/content/words.ts";
import { addressOf, type Choice, type Draft, type Link, type Message, type Row } from "../../core/message.ts";
import { CERTAINTY } from "../kit/palette.ts";
import { type Action, changing, copyable, copying, opening, postback } from "./actions.ts";
import {
  type Box,
  CHOICE,
  type Component,
  GREEN,
  GREY,
  horizontal,
  INK,
  LINE_GREY,
  LINK,
  PALE,
  text,
  vertical,
  WHITE,
} from "./parts.ts";
import { timelineBox } from "./timeline-card.ts";

/** `shrink-to-fit` keeps a long label readable where LINE would cut it off. */
export const flexButton = (action: Action, style: Partial<messagingApi.FlexButton>): Component => ({
  type: "button",
  action,
  height: "sm",
  adjustMode: "shrink-to-fit",
  scaling: true,
  ...style,
});

export const present = (content: string | undefined): content is string =>
  content !== undefined && content.trim() !== "";

/** A verdict's coloured top: how sure it is, in words, over the conclusion. */
export function header(message: Message, paddingAll = "16px", size = "lg"): Box | undefined {
  if (!message.certainty) return undefined;
  const sure = present(message.sure) ? [text(message.sure, { size: "sm", color: WHITE })] : [];
  const heading = present(message.heading)
    ? [text(message.heading, { size, weight: "bold", color: WHITE })]
    : [];
  if (sure.length + heading.length === 0) return undefined;
  return vertical([...sure, ...heading], {
    backgroundColor: CERTAINTY[message.certainty],
    paddingAll,
    spacing: "xs",
  });
}

type QuestionProgress = NonNullable<Message["progress"]>;

function progress({ at, atMost }: QuestionProgress, words: Words): Component {
  const share = Math.round((Math.min(Math.max(at, 0), atMost) / Math.max(atMost, 1)) * 100);
  const bar = vertical([], {
    width: `${share}%`,
    height: "4px",
    backgroundColor: GREEN,
    cornerRadius: "2px",
  });
  const track = vertical([bar], { height: "4px", backgroundColor: LINE_GREY, cornerRadius: "2px" });
  return vertical([text(words.say("line.progress", { at, atMost }), { size: "xs", color: GREY }), track], {
    spacing: "xs",
  });
}

export function row({ label, value, change }: Row, words: Words): Component {
  const texts = [
    ...(present(label) ? [text(label, { size: "xs", color: GREY })] : []),
    ...(present(value) ? [text(value, { size: "sm" })] : []),
  ];
  const action = change && changing(change);
  if (!action) return vertical(texts);
  const tap = vertical(
    [
      text(words.say("line.change"), {
        size: "sm",
        color: LINK,
        align: "center",
        wrap: false,
      }),
    ],
    { action, flex: 0, paddingAll: "8px", borderWidth: "1px", borderColor: LINK, cornerRadius: "8px" },
  );
  return horizontal([vertical(texts, { flex: 1 }), tap], { spacing: "md", alignItems: "center" });
}

export const ruled = (components: Component[]): Component[] =>
  components.flatMap((component, index) =>
    index === 0 ? [component] : [{ type: "separator", color: LINE_GREY } as Component, component],
  );

export const stepBox = (content: string, index: number): Component =>
  horizontal(
    [
      text(String(index + 1), { size: "sm", weight: "bold", color: GREEN, flex: 0 }),
      text(content, { size: "sm", flex: 1 }),
    ],
    { spacing: "md" },
  );

/** A tappable card: the label as a link, and under it what it dials and the note (hours, "as of"). */
export function linkCard(link: Link, words: Words): Component {
  const action = opening(link);
  const dials = link.url.startsWith("tel:");
  const under = [dials || !action ? addressOf(link) : "", link.note ?? ""].filter(present);
  const label = dials ? words.say("line.call", { label: link.label }) : link.label;
  return vertical(
    [
      ...(present(label) ? [text(label, { size: "sm", weight: "bold", color: action ? LINK : INK })] : []),
      ...(under.length > 0 ? [text(under.join(" "), { size: "xs", color: GREY })] : []),
    ],
    { ...(action ? { action } : {}), backgroundColor: PALE, cornerRadius: "8px", paddingAll: "12px" },
  );
}

/** The draft with a button that copies it; too long for that, it stands above as a message of its own. */
function draftCard(draft: Draft, words: Words): Component {
  const card = { backgroundColor: PALE, cornerRadius: "8px", paddingAll: "12px", spacing: "sm" };
  const label = present(draft.label) ? [text(draft.label, { size: "xs", weight: "bold", color: GREY })] : [];
  if (!copyable(draft)) return vertical([...label, text(words.say("line.draftAbove"), { size: "sm" })], card);
  const shown = present(draft.text) ? [text(draft.text, { size: "sm" })] : [];
  const { reading, meaning } = draft;
  const beside = [
    ...(reading ? [words.say("plain.reading", { reading })] : []),
    ...(meaning ? [words.say("plain.meaning", { meaning })] : []),
  ].map((said) => text(said, { size: "xs", color: GREY }));
  return vertical([...label, ...shown, copyButton(draft, words), ...beside], card);
}

export const copyButton = (draft: Draft, words: Words): Component =>
  flexButton(copying(draft, words.say("line.copy")), { style: "secondary", color: WHITE });

/** Everything above the buttons. `listed` is the numbered list of choices that did not become buttons. */
export function sections(message: Message, listed: string, words: Words): Component[] {
  const { kind, preface, heading, hint, certainty, rows, steps, draft, links, source } = message;
  const parts: (Component | false | undefined)[] = [
    message.progress && progress(message.progress, words),
    present(preface) && text(preface, { size: "sm", color: GREY }),
    !certainty && present(heading) && text(heading, { size: "lg", weight: "bold" }),
    present(message.text) && text(message.text, kind === "question" ? { weight: "bold" } : {}),
    present(hint) && text(hint, { size: "sm", color: GREY }),
    message.timeline && timelineBox(message.timeline, words),
    !!steps?.length && vertical(steps.filter(present).map(stepBox), { spacing: "sm" }),
    !!rows?.length && vertical(ruled(rows.map((each) => row(each, words))), { spacing: "md" }),
    draft && draftCard(draft, words),
    !!links?.length &&
      vertical(
        links.map((link) => linkCard(link, words)),
        { spacing: "sm" },
      ),
    present(listed) && text(listed, { size: "sm" }),
    present(source) && text(source, { size: "xs", color: GREY }),
  ];
  return parts.filter((part) => !!part);
}

/** A link on a line of its own, where a card would be too tall: only what dials or cannot be opened is noted. */
export function linkLine(link: Link, words: Words): Component {
  const action = opening(link);
  const dials = link.url.startsWith("tel:");
  const label = dials ? words.say("line.call", { label: link.label }) : link.label;
  const under = dials || !action ? [addressOf(link), link.note ?? ""].filter(present).join(" ") : "";
  return vertical(
    [
      text(label, { size: "sm", color: action ? LINK : INK, weight: "bold" }),
      ...(under ? [text(under, { size: "xxs", color: GREY })] : []),
    ],
    action ? { action } : {},
  );
}

/** Answers stand side by side as long as their labels stay readable. */
export const choiceRows = (choices: readonly Choice[]): Component[] =>
  sideBySide(choices).map((row) =>
    horizontal(
      row.map((each) => flexButton(postback(each), { style: "secondary", color: CHOICE, flex: share(each) })),
      { spacing: "sm" },
    ),
  );

export const choiceButton = (choice: Choice): Component =>
  flexButton(postback(choice), { style: "secondary", color: CHOICE });

/** As quiet as a way onward: most people remember a month, which a calendar cannot say. */
export const pickerButton = (action: Action): Component => flexButton(action, { style: "link", color: LINK });

/** Widths in units of a full-width character, of which a bubble's line takes about 16. */
export const width = (label: string): number => {
  let units = 0;
  for (const character of label) units += character.charCodeAt(0) < 0x80 ? 0.55 : 1;
  return units;
};

function sideBySide(ways: readonly Choice[]): readonly Choice[][] {
  const rows: Choice[][] = [];
  const taken = (row: readonly Choice[]): number => row.reduce((sum, { label }) => sum + width(label) + 1, 0);
  for (const way of ways) {
    const row = rows.at(-1);
    if (row && row.length < 3 && taken([...row, way]) <= 18) row.push(way);
    else rows.push([way]);
  }
  return rows;
}

/** Each as wide as its label asks for. */
const share = ({ label }: Choice): number => Math.max(3, Math.ceil(width(label)));

export const wayRows = (ways: readonly Choice[]): Component[] =>
  sideBySide(ways).map((row) =>
    horizontal(row.map((way) => flexButton(postback(way), { style: "link", color: LINK, flex: share(way) }))),
  );

/** Lower than buttons, for cards. */
export const quietRows = (ways: readonly Choice[]): Component[] => [
  vertical(
    sideBySide(ways).map((row) =>
      horizontal(
        row.map((way) =>
          vertical([text(way.label, { size: "sm", color: LINK, align: "center" })], {
            action: postback(way),
            flex: share(way),
            paddingAll: "6px",
          }),
        ),
      ),
    ),
  ),
];

export interface BubbleShape {
  readonly size: "kilo" | "mega";
  readonly padding: string;
  readonly spacing: "md" | "lg";
}

export function bubble(
  top: Box | undefined,
  body: Component[],
  footer: Component[],
  { size, padding, spacing }: BubbleShape = { size: "mega", padding: "16px", spacing: "lg" },
): messagingApi.FlexBubble {
  return {
    type: "bubble",
    size,
    // Said outright: what LINE puts there by itself differs between its light and its dark look.
    styles: {
      ...(body.length ? { body: { backgroundColor: WHITE } } : {}),
      ...(footer.length ? { footer: { backgroundColor: WHITE } } : {}),
    },
    ...(top ? { header: top } : {}),
    ...(body.length ? { body: vertical(body, { spacing, paddingAll: padding }) } : {}),
    ...(footer.length
      ? {
          footer: vertical(footer, {
            spacing: "md",
            paddingAll: padding,
            ...(body.length ? { paddingTop: "none" } : {}),
          }),
        }
      : {}),
  };
}
