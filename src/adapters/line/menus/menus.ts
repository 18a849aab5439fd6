/** The rich menus: what stands on them and what each part does. Their pictures are drawn from this too. */
import { createHash } from "node:crypto";
import type { messagingApi } from "@line/bot-sdk";
import { type Act, encode } from "../../../core/button.ts";
import { speak } from "../../../core/command.ts";
import type { Content } from "../../../core/content/content.ts";
import type { Words } from "../../../core/content/words.ts";
import { beginnings, tellingOf } from "../../../core/matters/interviews.ts";
import type { Icon } from "../../../core/matters/matter.ts";

/** LINE's own largest format: https://developers.line.biz/en/docs/messaging-api/using-rich-menus/ */
const WIDTH = 2500;
const HEIGHT = 1686;
const COLUMNS = 3;
const ROWS = 2;

/** Every name begins like this, so that setting up never touches a menu that somebody else made. */
export const MENU_PREFIX = "madoguchi-";

export interface Tile {
  readonly icon: Icon | "menu" | "person" | "language";
  readonly label: string;
  readonly bounds: messagingApi.RichMenuBounds;
  readonly action: messagingApi.Action;
}

export interface Menu {
  readonly locale: string;
  readonly alias: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly chatBarText: string;
  /** Stands on the picture: whose desk this is not. */
  readonly mark: string;
  readonly tiles: readonly Tile[];
}

/** LINE takes lower-case letters, digits, "-" and "_". */
export const aliasOf = (locale: string): string => `${MENU_PREFIX}${locale.toLowerCase()}`;

/** One for each language. The first is the account's default, and each can be switched to the next. */
export const menusOf = (content: Content): readonly Menu[] =>
  content.locales.map((locale) => menuOf(content, locale));

/** Commands and interviews never grow old, so their first generation is good for ever. */
const button = (act: Act): string => encode(act, 0);

function menuOf(content: Content, locale: string): Menu {
  const words = content.words(locale);
  return {
    locale,
    alias: aliasOf(locale),
    size: { width: WIDTH, height: HEIGHT },
    chatBarText: words.say("desk.choices.menu"),
    mark: words.say("line.menuMark"),
    tiles: [
      ...doing(content, words).map(({ icon, label, act }, index) => ({
        icon,
        label,
        bounds: place(index),
        // The menu would cover the very reply that was asked for.
        action: {
          type: "postback" as const,
          label,
          data: button(act),
          displayText: label,
          inputOption: "closeRichMenu" as const,
        },
      })),
      { icon: "language", ...switching(content, locale), bounds: place(COLUMNS * ROWS - 1) },
    ],
  };
}

/** As many interviews as fit a row, in the order of the menu. */
const doing = (
  content: Content,
  words: Words,
): readonly { icon: Tile["icon"]; label: string; act: Act }[] => [
  ...beginnings(content)
    .slice(0, COLUMNS)
    .map((interview) => ({
      icon: tellingOf(content, interview).icon,
      label: words.say(`${interview}.begin`),
      act: { type: "interview", interview } as const,
    })),
  { icon: "menu", label: words.say("line.menuTopics"), act: { type: "command", command: "menu" } },
  { icon: "person", label: words.say("desk.choices.human"), act: { type: "command", command: "human" } },
];

/** Changes the menu on the phone at once and tells the dialogue as a tap would. */
function switching(content: Content, locale: string): Pick<Tile, "label" | "action"> {
  const { locales } = content;
  const next = locales[(locales.indexOf(locale) + 1) % locales.length]!;
  const command = speak(next);
  const label = content.words(next).say("desk.names.language");
  return {
    label,
    action: {
      type: "richmenuswitch",
      label,
      richMenuAliasId: aliasOf(next),
      data: button({ type: "command", command }),
    },
  };
}

/** Whole pixels that leave no gap: the last column and row take what is left over. */
function place(index: number): messagingApi.RichMenuBounds {
  const edge = (size: number, parts: number, at: number) => Math.floor((size * at) / parts);
  const [column, row] = [index % COLUMNS, Math.floor(index / COLUMNS)];
  const [x, y] = [edge(WIDTH, COLUMNS, column), edge(HEIGHT, ROWS, row)];
  return {
    x,
    y,
    width: edge(WIDTH, COLUMNS, column + 1) - x,
    height: edge(HEIGHT, ROWS, row + 1) - y,
  };
}

/** The menu as LINE takes it. Its name tells its contents, picture included: the same name is the same menu. */
export function requestOf(menu: Menu, picture: Uint8Array): messagingApi.RichMenuRequest {
  const { size, chatBarText, tiles } = menu;
  const rest = {
    size: { ...size },
    selected: false,
    chatBarText,
    areas: tiles.map(({ bounds, action }) => ({ bounds, action })),
  };
  const contents = createHash("sha256").update(JSON.stringify(rest)).update(picture).digest("hex");
  return { ...rest, name: `${menu.alias}-${contents.slice(0, 12)}` };
}
