/** What is kept and what is not, as a page of its own: the same words that the desk says, readable without a script. */
import type { Content } from "../../core/content/content.ts";
import { privacyRows } from "../../core/dialogue/privacy.ts";
import { escapeHtml, pageLocales } from "./render.ts";

export function renderPrivacy(template: string, locale: string, content: Content): string {
  const words = content.words(locale);
  const say = (key: string): string => escapeHtml(words.say(`privacy.${key}`));
  const link = (href: string, label: string): string => `<a href="${href}">${label}</a>`;
  const parts: Readonly<Record<string, string>> = {
    title: say("title"),
    unofficial: say("unofficial"),
    rows: privacyRows(words)
      .map(({ label, value }) => `<dt>${escapeHtml(label)}</dt>\n    <dd>${escapeHtml(value)}</dd>`)
      .join("\n    "),
    languages: pageLocales(content)
      .map((each) => {
        const name = escapeHtml(content.words(each).say("desk.names.language"));
        return `<span lang="${each}">${link(`/privacy?lang=${each}`, name)}</span>`;
      })
      .join("\n    "),
    back: link(`/?lang=${locale}`, say("back")),
  };
  return template
    .replace('<html lang="ja">', `<html lang="${locale}">`)
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => parts[name]!);
}
