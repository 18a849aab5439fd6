/**
 * The page in one language. Messages themselves go to the browser as they are (they are meaning already)
 * and are drawn there, by page/draw.js; what is rendered here is the page around them, so that its language,
 * its title and the words for a browser without JavaScript are right before any script runs.
 *
 * index.html marks where words belong: `data-say="key"` fills an element (which holds its key until then), `data-say-label="key"` its
 * accessible name, `data-say-placeholder="key"` a field's placeholder. page/words.js reads the same marks
 * when the person switches the language. `<!-- languages -->` is where the buttons for that stand.
 */
import { encode } from "../../core/button.ts";
import { speak } from "../../core/command.ts";
import type { Content } from "../../core/content/content.ts";
import type { Words } from "../../core/content/words.ts";
import { MAX_TEXT } from "./limits.ts";
import { manifestName } from "./manifest.ts";

/** Filled in by the page itself, at the moment it says the sentence. */
const LEFT_OPEN = {
  at: "{at}",
  atMost: "{atMost}",
  length: "{length}",
  year: "{year}",
  era: "{era}",
  answer: "{answer}",
  note: "{note}",
  label: "{label}",
  value: "{value}",
};

/** Every sentence of locales/<locale>/web.yaml: the page needs them also while the server is out of reach. */
const pageWords = (words: Words): Record<string, string> =>
  Object.fromEntries(
    words.names("web").map((key) => [key, words.say(`web.${key}`, { ...LEFT_OPEN, limit: MAX_TEXT })]),
  );

/** The locales that have a page: all that say `web.title`. */
export const pageLocales = (content: Content): readonly string[] =>
  content.locales.filter((locale) => content.words(locale).has("web.title"));

/** One button a language, by its own name. */
const languageButtons = (content: Content): string =>
  pageLocales(content)
    .map((locale) => {
      const name = escapeHtml(content.words(locale).say("desk.names.language"));
      const value = encode({ type: "command", command: speak(locale) }, 0);
      return `<button type="button" lang="${locale}" data-locale="${locale}" data-press="${value}">${name}</button>`;
    })
    .join("\n      ");

export function renderPage(template: string, locale: string, content: Content): string {
  const words = Object.fromEntries(
    pageLocales(content).map((each) => [each, pageWords(content.words(each))]),
  );
  const hotline = words[locale]!.hotlineNumber!;
  const say = (key: string): string => escapeHtml(words[locale]![key]!);
  const call = `<a class="number-to-call" href="tel:${hotline}">${hotline}</a>`;
  /** Without a script nothing but the page itself can make the number one to be dialled. */
  const sayIn = (key: string): string => (key === "noscript" ? say(key).replace(hotline, call) : say(key));
  const data = JSON.stringify({ words, maxText: MAX_TEXT, hotline }).replaceAll("<", "\\u003c");
  return template
    .replace('<html lang="ja">', `<html lang="${locale}">`)
    .replaceAll(/(<[^<>]*>)(\w+)/g, (held, tag: string, key: string) =>
      tag.includes(`data-say="${key}"`) ? tag + sayIn(key) : held,
    )
    .replace("ja.webmanifest", manifestName(locale))
    .replace('href="/privacy"', `href="/privacy?lang=${locale}"`)
    .replaceAll(/data-say-label="(\w+)"/g, (mark, key: string) => `${mark} aria-label="${say(key)}"`)
    .replaceAll(/data-say-content="(\w+)"/g, (mark, key: string) => `${mark} content="${say(key)}"`)
    .replaceAll(/data-say-placeholder="(\w+)"/g, (mark, key: string) => `${mark} placeholder="${say(key)}"`)
    .replace("<!-- languages -->", languageButtons(content))
    .replace('<script type="application/json" id="page-data">', (mark) => mark + data);
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign]!);
