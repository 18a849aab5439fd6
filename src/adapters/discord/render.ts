/**
 * Messages as Discord messages (Components V2). A turn becomes one Discord message where it fits; what does
 * not fit goes into further ones, and nothing is left out.
 */
import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
} from "discord.js";
import type { Words } from "../../core/content/words.ts";
import type { Certainty, Message } from "../../core/message.ts";
import { plainText } from "../../core/plain-text.ts";
import { CERTAINTY } from "../kit/palette.ts";
import { blocks } from "./blocks.ts";
import { walk } from "./component-tree.ts";
import { formsFor, type Place } from "./form.ts";
import { COMPONENTS_PER_MESSAGE, CONTENT_LENGTH, TEXT_PER_MESSAGE } from "./limits.ts";
import { literal, pieces } from "./markdown.ts";
import { tappables } from "./tappables.ts";

/** The body of one Discord message. Nobody is ever notified by what a person wrote and the desk repeats. */
export interface Payload {
  readonly flags?: number;
  readonly content?: string;
  readonly components?: readonly APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: [] };
}

const FAMILY_COLOUR = 0x3c8d93;
const colourOf = (certainty: Certainty): number => Number.parseInt(CERTAINTY[certainty].slice(1), 16);

const silent = { parse: [] } as { parse: [] };

const size = (components: readonly APIMessageTopLevelComponent[]) => {
  const all = walk(components);
  const text = all.reduce((sum, node) => sum + String(node.content ?? "").length, 0);
  return { components: all.length, text };
};

type Open = { components: number; text: number; top: APIMessageTopLevelComponent[] };

function pack(
  messages: readonly { bare: boolean; colour: number; inside: APIComponentInContainer[] }[],
): Open[] {
  const full: Open[] = [];
  let open: Open = { components: 0, text: 0, top: [] };
  const fits = (more: { components: number; text: number }, into: Open) =>
    into.components + more.components <= COMPONENTS_PER_MESSAGE && into.text + more.text <= TEXT_PER_MESSAGE;
  const next = () => {
    if (open.top.length) full.push(open);
    open = { components: 0, text: 0, top: [] };
  };
  for (const { bare, colour, inside } of messages) {
    const frame = bare ? 0 : 1;
    const whole = size(inside);
    whole.components += frame;
    // A question stays beside its choices when a message of its own would hold both.
    if (!fits(whole, open) && fits(whole, { components: 0, text: 0, top: [] })) next();
    let container: (APIContainerComponent & { components: APIComponentInContainer[] }) | undefined;
    for (const component of inside) {
      const more = size([component]);
      if (!container) more.components += frame;
      if (!fits(more, open)) {
        if (container) more.components += frame;
        next();
        container = undefined;
      }
      open.components += more.components;
      open.text += more.text;
      if (bare) open.top.push(component);
      else if (container) container.components.push(component);
      else {
        container = { type: ComponentType.Container, accent_color: colour, components: [component] };
        open.top.push(container);
      }
    }
  }
  next();
  return full;
}

export function render(messages: readonly Message[], words: Words, place: Place): Payload[] {
  const ids = tappables();
  const drawn = messages.map((message, index) => {
    const typing = index === messages.length - 1 ? formsFor(message, place) : [];
    return {
      // A remark in passing is said, not framed.
      bare: message.kind === "note",
      colour: message.certainty ? colourOf(message.certainty) : FAMILY_COLOUR,
      inside: blocks(message, { words, tappables: ids, typing }),
    };
  });
  return pack(drawn).map(({ top }) => ({
    flags: MessageFlags.IsComponentsV2,
    components: top,
    allowed_mentions: silent,
  }));
}

const said = (text: string): Payload[] =>
  pieces(literal(text), CONTENT_LENGTH).map((content) => ({ content, allowed_mentions: silent }));

/** One plain sentence of the adapter's own. */
export const saying = (text: string): Payload => ({ content: literal(text), allowed_mentions: silent });

/** The same without any layout, for the day Discord refuses a form that it took yesterday. */
export const renderPlain = (messages: readonly Message[], words: Words): Payload[] =>
  messages.flatMap((message) => said(plainText(message, words)));
