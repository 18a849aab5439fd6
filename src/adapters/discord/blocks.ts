/** One message as the components that stand in its container, from top to bottom. */
import {
  type APIComponentInContainer,
  type APISectionComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
} from "discord.js";
import type { Words } from "../../core/content/words.ts";
import { addressOf, type Draft, type Message, type Row } from "../../core/message.ts";
import { listed } from "../kit/share-out.ts";
import type { FormKind } from "./button-id.ts";
import { TEXT_PER_MESSAGE } from "./limits.ts";
import { bold, codeBlocks, literal, literalLine, pieces } from "./markdown.ts";
import { actions, button, linkRows, opensPage, type Tappables } from "./tappables.ts";
import { drawTimeline } from "./timeline-drawing.ts";

const display = (content: string): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content });
const displays = (escaped: string): APITextDisplayComponent[] =>
  pieces(escaped, TEXT_PER_MESSAGE).map(display);
const lines = (...all: (string | undefined)[]): string => all.filter(Boolean).join("\n");
/** Discord's small grey text. */
const small = (text: string): string =>
  literal(text)
    .split("\n")
    .map((line) => line.trim() && `-# ${line.trim()}`)
    .filter(Boolean)
    .join("\n");

/** How far it is, at a glance; the words beside it say the same. */
const bar = ({ at, atMost }: { at: number; atMost: number }): string =>
  at >= 1 && atMost >= at && atMost <= 10 ? `${"●".repeat(at)}${"○".repeat(atMost - at)} ` : "";

function opening(message: Message, words: Words): APITextDisplayComponent[] {
  const { progress, preface, heading, hint, sure, echo, next, kind } = message;
  const level = kind === "verdict" ? "##" : "###";
  const title = heading && literalLine(heading);
  return displays(
    lines(
      progress && `-# ${bar(progress)}${literal(words.say("discord.progress", { ...progress }))}`,
      preface && literal(preface),
      title && `${level} ${title}`,
      sure && small(sure),
      kind === "question" ? bold(literalLine(message.text)) : literal(message.text),
      hint && small(hint),
      echo && small(echo),
      next && `\n${bold(literalLine(words.say("discord.next")))}\n${literal(next)}`,
    ),
  );
}

function row(row: Row, tappables: Tappables): (APITextDisplayComponent | APISectionComponent)[] {
  const fact = lines(small(row.label), literal(row.value).trim());
  if (!row.change) return displays(fact);
  const accessory = button(row.change, tappables, ButtonStyle.Secondary);
  if (!accessory) return displays(lines(fact, literalLine(row.change.label)));
  const [first, ...rest] = displays(fact || literalLine(row.change.label) || "-");
  return [{ type: ComponentType.Section, components: [first!], accessory }, ...rest];
}

const steps = (all: readonly string[]): APITextDisplayComponent[] =>
  displays(all.map((step, index) => `${index + 1}. ${literal(step).replaceAll("\n", "\n   ")}`).join("\n"));

/** Only what is copied stands in the block. */
function draft({ label, text, reading, meaning }: Draft, words: Words): APITextDisplayComponent[] {
  const title = bold(pieces(literalLine(label), TEXT_PER_MESSAGE / 4 - 10)[0] ?? "");
  const [first, ...rest] = codeBlocks(text, (TEXT_PER_MESSAGE * 3) / 4);
  const beside = [
    reading && words.say("plain.reading", { reading }),
    meaning && words.say("plain.meaning", { meaning }),
  ];
  return [
    ...[lines(title, first), ...rest].filter(Boolean).map(display),
    ...beside.flatMap((said) => (said ? displays(small(said)) : [])),
  ];
}

/** Numbers stand on a line of their own, where phones make them tappable: Discord has no `tel:`. */
function addresses(links: NonNullable<Message["links"]>, words: Words): APITextDisplayComponent[] {
  const shown = links.flatMap((link) => {
    const label = literalLine(link.label);
    const note = literalLine(link.note ?? "");
    if (!opensPage(link)) return [words.say("discord.address", { label, note, address: addressOf(link) })];
    return note ? [words.say("discord.page", { label, note })] : [];
  });
  return displays(shown.join("\n"));
}

export interface Surface {
  readonly words: Words;
  readonly tappables: Tappables;
  /** The forms that may be opened from it to write an answer. */
  readonly typing: readonly FormKind[];
}

export function blocks(message: Message, { words, tappables, typing }: Surface): APIComponentInContainer[] {
  const { timeline, rows, links, source, choices = [], ways = [] } = message;
  const body: APIComponentInContainer[] = [
    ...opening(message, words),
    ...(timeline ? codeBlocks(drawTimeline(timeline, words), TEXT_PER_MESSAGE / 2).map(display) : []),
    ...(message.steps ? steps(message.steps) : []),
    ...(rows ?? []).flatMap((fact) => row(fact, tappables)),
    ...(message.draft ? draft(message.draft, words) : []),
    ...(links ? [...addresses(links, words), ...linkRows(links)] : []),
    ...(source ? displays(small(source)) : []),
  ];
  const below = actions({ choices, layers: message.layers ?? [], ways, typing, words, tappables });
  const numbered = listed(message, below.untappable, words).map(literal);
  const onward = [...displays(numbered.join("\n")), ...below.rows];
  const line: APIComponentInContainer[] =
    body.length > 1 && onward.length
      ? [{ type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small }]
      : [];
  return [...body, ...line, ...onward];
}
