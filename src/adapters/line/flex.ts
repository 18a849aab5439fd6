/** The sections of a Flex bubble: one family for menu, question, summary, verdict and plan. */
import type { messagingApi } from "@line/bot-sdk";
import type { Words } from "../../core/content/words.ts";
import {
  addressOf,
  type Certainty,
  type Choice,
  type Draft,
  type Link,
  type Message,
  type Row,
} from "../../core/message.ts";
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

const CERTAINTY: Readonly<Record<Certainty, string>> = {
  in_range: GREEN,
  not_covered: "#4A5460",
  undetermined: "#8A5A00",
  inconsistent: "#A3261D",
  plan: "#1F4F8F",
};

/** `shrink-to-fit` keeps a long label readable where LINE would cut it off. */
const button = (action: Action, style: Partial<messagingApi.FlexButton>): Component => ({
  type: "button",
  action,
  height: "sm",
  adjustMode: "shrink-to-fit",
  scaling: true,
  ...style,
});

const present = (content: string | undefined): content is string =>
  content !== undefined && content.trim() !== "";

/** A verdict's coloured top: how sure it is, in words, over the conclusion. */
export function header(message: Message): Box | undefined {
  if (!message.certainty) return undefined;
  const sure = present(message.sure) ? [text(message.sure, { size: "sm", color: WHITE })] : [];
  const heading = present(message.heading)
    ? [text(message.heading, { size: "lg", weight: "bold", color: WHITE })]
    : [];
  if (sure.length + heading.length === 0) return undefined;
  return vertical([...sure, ...heading], {
    backgroundColor: CERTAINTY[message.certainty],
    paddingAll: "16px",
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

function row({ label, value, change }: Row, words: Words): Component {
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

const ruled = (components: Component[]): Component[] =>
  components.flatMap((component, index) =>
    index === 0 ? [component] : [{ type: "separator", color: LINE_GREY } as Component, component],
  );

const step = (content: string, index: number): Component =>
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
      ...under.map((content) => text(content, { size: "xs", color: GREY })),
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
  return vertical([...label, ...shown, copyButton(draft, words)], card);
}

export const copyButton = (draft: Draft, words: Words): Component =>
  button(copying(draft, words.say("line.copy")), { style: "secondary", color: WHITE });

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
    !!rows?.length && vertical(ruled(rows.map((each) => row(each, words))), { spacing: "md" }),
    !!steps?.length && vertical(steps.filter(present).map(step), { spacing: "sm" }),
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

export const choiceButton = (choice: Choice): Component =>
  button(postback(choice), { style: "secondary", color: CHOICE });

/** As quiet as a way onward: most people remember a month, which a calendar cannot say. */
export const pickerButton = (action: Action): Component => button(action, { style: "link", color: LINK });

/** Widths in units of a full-width character, of which a bubble's line takes about 16. */
const width = (label: string): number => {
  let units = 0;
  for (const character of label) units += character.charCodeAt(0) < 0x80 ? 0.55 : 1;
  return units;
};

/** Ways onward stand side by side as long as their labels stay readable. */
export function wayRows(ways: readonly Choice[]): Component[] {
  const rows: Choice[][] = [];
  for (const way of ways) {
    const row = rows.at(-1);
    const widest = Math.max(...[...(row ?? []), way].map((each) => width(each.label)));
    if (row && row.length < 3 && (row.length + 1) * (widest + 1) <= 18) row.push(way);
    else rows.push([way]);
  }
  return rows.map((row) =>
    horizontal(row.map((way) => button(postback(way), { style: "link", color: LINK, flex: 1 }))),
  );
}

export function bubble(
  top: Box | undefined,
  body: Component[],
  footer: Component[],
): messagingApi.FlexBubble {
  return {
    type: "bubble",
    size: "mega",
    // Said outright: what LINE puts there by itself differs between its light and its dark look.
    styles: {
      ...(body.length ? { body: { backgroundColor: WHITE } } : {}),
      ...(footer.length ? { footer: { backgroundColor: WHITE } } : {}),
    },
    ...(top ? { header: top } : {}),
    ...(body.length ? { body: vertical(body, { spacing: "lg", paddingAll: "16px" }) } : {}),
    ...(footer.length
      ? {
          footer: vertical(footer, {
            spacing: "md",
            paddingAll: "16px",
            ...(body.length ? { paddingTop: "none" } : {}),
          }),
        }
      : {}),
  };
}
