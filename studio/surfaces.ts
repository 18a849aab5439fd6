/** A reply as each surface shows it, drawn from what the adapters really make of it. */
import { readFileSync } from "node:fs";
import { render as renderDiscord } from "../src/adapters/discord/render.ts";
import { render as renderLine } from "../src/adapters/line/render.ts";
import { renderPage } from "../src/adapters/web/render.ts";
import type { Content } from "../src/core/content/content.ts";
import { plainText } from "../src/core/plain-text.ts";
import { discordPicture } from "../test/support/discord-picture.ts";
import { type Bubble, linePicture } from "../test/support/line-picture.ts";
import type { Seen } from "./play.ts";

/** The page's own files, as the browser loads them without the adapter's bundle. */
export const PAGE = new URL("../src/adapters/web/page/", import.meta.url);

type Draw = (content: Content, seen: Seen) => string;

const NAME = "窓口";

const onLine: Draw = (content, { messages, locale }) =>
  linePicture(NAME, renderLine(messages, content.words(locale)) as readonly Bubble[], { phone: true });

const onDiscord: Draw = (content, { messages, locale }) =>
  discordPicture(
    renderDiscord(messages, content.words(locale), "dm").map(({ content: said, components }) => ({
      author: "Madoguchi",
      bot: true,
      ...(said === undefined ? {} : { content: said }),
      ...(components ? { components } : {}),
    })),
  );

/** The real page with the real drawing, and a script of the studio's in place of the one that talks to a desk. */
const onThePage: Draw = (content, { locale }) =>
  renderPage(readFileSync(new URL("index.html", PAGE), "utf8"), locale, content)
    .replace('href="/page/page.css"', 'href="/page.css"')
    .replace('src="/page/page.js"', 'src="/studio/frame.js"')
    .replace(/<link rel="manifest"[^>]*>/, '<link rel="manifest" href="data:application/json,{}">');

export const SURFACES: Readonly<Record<string, Draw>> = { line: onLine, page: onThePage, discord: onDiscord };

export const asPlainText = (content: Content, { messages, locale }: Seen): string =>
  messages.map((message) => plainText(message, content.words(locale))).join("\n\n— — —\n\n");
