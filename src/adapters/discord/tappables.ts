/** What can be tapped: buttons while they are a handful, menus beyond that. */
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import type { Words } from "../../core/content/words.ts";
import type { Choice, Layer, Link } from "../../core/message.ts";
import { chunks, shareOut } from "../kit/share-out.ts";
import { oneLine } from "../kit/text.ts";
import { buttonIds, type FormKind, selectId, typeId } from "./button-id.ts";
import {
  BUTTON_LABEL_LENGTH,
  BUTTON_URL_LENGTH,
  BUTTONS_PER_ROW,
  OPTION_LENGTH,
  OPTIONS_PER_SELECT,
} from "./limits.ts";

export type ActionRow = APIActionRowComponent<APIComponentInMessageActionRow>;

/** One row of buttons is looked over at once; more choices are better read in a menu. */
const HANDFUL = BUTTONS_PER_ROW;

/** Gives out the custom_ids of one reply, which may be several messages. */
export interface Tappables {
  readonly buttonId: (button: string) => string | undefined;
  readonly nextSelect: () => string;
}

export function tappables(): Tappables {
  let selects = 0;
  return {
    buttonId: buttonIds(),
    nextSelect: () => {
      selects += 1;
      return selectId(selects);
    },
  };
}

type Style = ButtonStyle.Primary | ButtonStyle.Secondary;

const tappable = (id: string, label: string, style: Style): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style,
  custom_id: id,
  label: oneLine(label, BUTTON_LABEL_LENGTH),
});

export function button(
  choice: Choice,
  { buttonId }: Tappables,
  style: Style,
): APIButtonComponentWithCustomId | undefined {
  const id = buttonId(choice.button);
  return id === undefined ? undefined : tappable(id, choice.label, style);
}

/** As few rows as fit, of about the same length: six buttons stand three and three. */
function buttonRows(buttons: readonly APIComponentInMessageActionRow[]): ActionRow[] {
  if (!buttons.length) return [];
  const rows = Math.ceil(buttons.length / BUTTONS_PER_ROW);
  return chunks(buttons, Math.ceil(buttons.length / rows)).map((components) => ({
    type: ComponentType.ActionRow,
    components,
  }));
}

interface Option {
  readonly choice: Choice;
  /** Undefined: its button fits into no id. */
  readonly id: string | undefined;
}

function menuRows(menus: readonly (readonly Option[])[], words: Words, next: () => string): ActionRow[] {
  const all = menus.flat().length;
  return menus.map((menu, index) => {
    const from = index * OPTIONS_PER_SELECT + 1;
    const select: APIStringSelectComponent = {
      type: ComponentType.StringSelect,
      custom_id: next(),
      placeholder: words.say("discord.choose", { from, to: from + menu.length - 1, all }),
      options: menu.map(({ id, choice }) => ({ value: id!, label: oneLine(choice.label, OPTION_LENGTH) })),
    };
    return { type: ComponentType.ActionRow, components: [select] };
  });
}

export interface Actions {
  readonly rows: readonly ActionRow[];
  /** Choices whose button fits into no id: they are shown as numbered lines and typed. */
  readonly untappable: ReadonlySet<Choice>;
}

export function actions(below: {
  readonly choices: readonly Choice[];
  /** What lies beneath a verdict: each layer is a button, whether it is among the choices or not. */
  readonly layers: readonly Layer[];
  readonly ways: readonly Choice[];
  /** The forms that may be opened to write an answer. */
  readonly typing: readonly FormKind[];
  readonly words: Words;
  readonly tappables: Tappables;
}): Actions {
  const { choices, layers, ways, typing, words, tappables } = below;
  const untappable = new Set<Choice>();
  const rows = (offered: readonly Choice[], last: APIButtonComponentWithCustomId[]) => {
    const options = offered.map((choice): Option => ({ choice, id: tappables.buttonId(choice.button) }));
    const { buttons, menus, rest } = shareOut(options, {
      buttons: HANDFUL,
      options: OPTIONS_PER_SELECT,
      takes: ({ id }) => id !== undefined,
    });
    for (const { choice } of rest) untappable.add(choice);
    const own = buttons.map(({ id, choice }) => tappable(id!, choice.label, ButtonStyle.Secondary));
    return [...menuRows(menus, words, tappables.nextSelect), ...buttonRows([...own, ...last])];
  };
  const type = typing.map((kind) =>
    tappable(typeId(kind, words.locale), words.say(`discord.form.${kind}.open`), ButtonStyle.Secondary),
  );
  const isLayer = ({ button }: Choice): boolean => layers.some(({ open }) => open.button === button);
  // One button at most is put forward: what to do about the verdict.
  const opening = layers.flatMap(({ name, open }) => {
    const style = name === "kit" ? ButtonStyle.Primary : ButtonStyle.Secondary;
    return button(open, tappables, style) ?? [];
  });
  return {
    rows: [
      ...buttonRows(opening),
      ...rows(
        choices.filter((each) => !isLayer(each)),
        [],
      ),
      ...rows(ways, type),
    ],
    untappable,
  };
}

/** Whether Discord takes this as a link button; anything else is shown as text. */
export const opensPage = (link: Link): boolean =>
  link.url.length <= BUTTON_URL_LENGTH && /^https?:\/\//.test(link.url) && URL.canParse(link.url);

/** Two sources are told apart by what stands beside them. */
const labelAmong = ({ label, note }: Link, links: readonly Link[]): string =>
  note && links.filter((other) => other.label === label).length > 1 ? `${label} ${note}` : label;

export const linkRows = (links: readonly Link[]): ActionRow[] =>
  buttonRows(
    links.filter(opensPage).map(
      (link): APIButtonComponentWithURL => ({
        type: ComponentType.Button,
        style: ButtonStyle.Link,
        url: link.url,
        label: oneLine(labelAmong(link, links), BUTTON_LABEL_LENGTH),
      }),
    ),
  );
